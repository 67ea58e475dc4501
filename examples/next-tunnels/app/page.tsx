import { createCfdTunnel, listCfdTunnels, unwrap } from "@flarespec/cloudflare/tunnels";
import { revalidateTag } from "next/cache";
import { redirect } from "next/navigation";
import { account_id, api } from "./api";

export const dynamic = "force-dynamic";

/** A server action. A refusal is told by its code, and shown by the page. */
async function create(form: FormData) {
  "use server";
  const { error } = await createCfdTunnel(api(), { account_id, name: String(form.get("name")) });
  if (error?.kind === "api" && error.codes.includes(1013)) redirect("/?problem=taken");
  if (error) throw new Error(error.message);
  revalidateTag("tunnels", "max");
  redirect("/");
}

/** A server component. Next.js keeps the answer for a minute, or until the tag is revalidated. */
export default async function Page({ searchParams }: { searchParams: Promise<{ problem?: string }> }) {
  const next = { revalidate: 60, tags: ["tunnels"] };
  const tunnels = unwrap(await listCfdTunnels(api(), { account_id, is_deleted: false }, { next }));
  const { problem } = await searchParams;
  return (
    <main>
      <h1>Tunnels</h1>
      <ul>
        {tunnels.map(({ id, name, status }) => (
          <li key={id}>
            {name} {status}
          </li>
        ))}
      </ul>
      <form action={create}>
        <label>
          Name <input name="name" required />
        </label>{" "}
        <button type="submit">Create</button>
      </form>
      {problem === "taken" && <p role="alert">Another tunnel has this name.</p>}
    </main>
  );
}
