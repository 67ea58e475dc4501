import { suite } from "../../suite.js";

export const dynamic = "force-dynamic";

let results = [];

async function act(form) {
  "use server";
  results = await suite(form.get("origin"), form.get("stranger"));
}

/** A form whose server action runs the suite; the page after it shows the results. */
export default function Page() {
  return (
    <form action={act}>
      <pre data-results={encodeURIComponent(JSON.stringify(results))} />
    </form>
  );
}
