import { nextCache, suite } from "../../../suite.js";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export async function GET(request) {
  const { searchParams } = new URL(request.url);
  const [origin, stranger] = ["origin", "stranger"].map((name) => searchParams.get(name));
  return Response.json([...(await suite(origin, stranger)), ...(await nextCache(origin))]);
}
