import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { get, isObject, type Json, type JsonObject, refPointer } from "../../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../../generator/src/openapi/walk.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

/** A type of `paths` on which our emission and openapi-typescript do not agree. */
export interface Disagreement {
  /** Indexes into `paths`, such as `["/zones"]["get"]["responses"][200]["content"]["application/json"]`. */
  place: string;
  how: "ours is wider" | "ours is narrower" | "neither holds the other";
}

export interface Verdict {
  compared: number;
  disagreements: Disagreement[];
}

const generator = createRequire(new URL("../../../generator/package.json", import.meta.url));
const cli = join(dirname(generator.resolve("openapi-typescript/package.json")), "bin/cli.js");

/**
 * Compares every parameter, body and answer of an emitted package with what openapi-typescript makes of the same
 * canonical document. The compiler decides: two types agree where each can be assigned to the other.
 */
export async function compareWithOpenapiTypescript(folder: string): Promise<Verdict> {
  const document = JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")) as JsonObject;
  const options = ["--empty-objects-unknown", "--default-non-nullable", "false"];
  const theirs = execFileSync(process.execPath, [cli, join(folder, "openapi.json"), ...options], {
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 2 ** 28,
  });
  const places = placesOf(document);
  const lines = places.map((place) => `  true satisfies Same<O${place}, T${place}>,`);
  const project = makeProject({
    files: {
      "theirs.d.ts": theirs,
      "compare.ts": `${HEAD}${lines.join("\n")}\n];\n`,
    },
    packages: { "@flarespec/cloudflare": folder },
    skipLibCheck: true,
    // Our requests accept undefined for what may be missing; openapi-typescript does not say so.
    exactOptionalPropertyTypes: false,
  });
  try {
    const { errors } = await project.check("7.0");
    return { compared: places.length, disagreements: errors.map((error) => readError(error, places)) };
  } finally {
    project.remove();
  }
}

const HEAD = `import type { paths as O } from "@flarespec/cloudflare/paths";
import type { paths as T } from "./theirs.js";
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "ours is narrower") : [B] extends [A] ? "ours is wider" : "neither holds the other";
export const all: true[] = [
`;
const HEAD_LINES = HEAD.split("\n").length - 1;

function readError(error: string, places: readonly string[]): Disagreement {
  const line = /^compare\.ts\((\d+),/.exec(error)?.[1];
  const how = /"(ours is wider|ours is narrower|neither holds the other)"/.exec(error)?.[1];
  const place = places[Number(line) - HEAD_LINES - 1];
  if (place === undefined || how === undefined) throw new Error(`the comparison does not compile: ${error}`);
  return { place, how: how as Disagreement["how"] };
}

function placesOf(document: JsonObject): string[] {
  const at = (...keys: string[]): string => keys.map((key) => `[${JSON.stringify(key)}]`).join("");
  return Object.entries(document.paths as JsonObject).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined;
      if (!isObject(operation)) return [];
      const places = ["query", "header", "path"].map((where) => at(path, method, "parameters", where));
      const media = (node: Json | undefined): string[] => {
        const content = follow(document, node).content;
        return Object.keys(isObject(content) ? content : {});
      };
      // Of several media types the emitted `paths` has the one that the client sends.
      const [body, ...others] = media(operation.requestBody);
      const isSent =
        body !== undefined && others.length === 0 && follow(document, operation.requestBody).required === true;
      if (isSent) places.push(at(path, method, "requestBody", "content", body));
      for (const [status, response] of Object.entries(operation.responses as JsonObject)) {
        const key = /^\d+$/.test(status) ? `[${status}]` : at(status);
        places.push(...media(response).map((type) => `${at(path, method, "responses")}${key}${at("content", type)}`));
      }
      return places;
    }),
  );
}

function follow(document: JsonObject, node: Json | undefined): JsonObject {
  let found = node;
  while (isObject(found) && typeof found.$ref === "string") found = get(document, refPointer(found.$ref) ?? "");
  return isObject(found) ? found : {};
}
