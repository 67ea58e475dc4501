import { relative, sep } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";
import { json } from "../../escape.ts";
import { isObject, type JsonObject } from "../../openapi/pointer.ts";
import { type InitFile, isWorkspace, type NpmProject } from "./project.ts";
import { checkWorkflow, updateWorkflow } from "./workflows.ts";

/** What the user has chosen. */
export interface Choices {
  /** A file or an address. */
  source: string;
  /** The name and the folder of the emitted package; the folder is relative to the project. */
  packageName: string;
  out: string;
  workflow: boolean;
  /** The version of the generator, for the dependency on it. */
  version: string;
}

/** The document that is read if no other is named. */
export const DEFAULT_SOURCE = "https://raw.githubusercontent.com/cloudflare/api-schemas/main/openapi.json";

const CONFIG_FILE = "flarespec.config.ts";

/** The files that set up a project, besides the emitted package. */
export function initFiles(project: NpmProject, choices: Choices): InitFile[] {
  const isFetched = isAddress(choices.source);
  return [
    { path: CONFIG_FILE, text: configText(choices) },
    ...(isFetched ? [{ path: "spec/sources.yaml", text: sourcesText(choices.source) }] : []),
    ...packageFiles(project, choices),
    ...(choices.workflow
      ? [isFetched ? updateWorkflow(project.manager, choices.out) : checkWorkflow(project.manager)]
      : []),
  ];
}

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function configText({ source, packageName, out }: Choices): string {
  const sources = isAddress(source) ? '"spec/sources.yaml"' : `[${json(source.split(sep).join("/"))}]`;
  return `import { defineConfig } from "@flarespec/generator";

export default defineConfig({
  sources: ${sources},
  out: ${json(out)},
  package: { name: ${json(packageName)} },
  // The package carries the client in two files of its own, and depends on nothing.
  runtime: "bundled",
  // To emit a part of the API: include: { paths: ["/accounts/*/cfd_tunnel/**"] },
});
`;
}

function sourcesText(source: string): string {
  const isCloudflare = source === DEFAULT_SOURCE;
  const id = isCloudflare ? "cloudflare" : "api";
  const end = /\.ya?ml(?:$|\?)/i.test(source) ? "yaml" : "json";
  return `# What the package is generated from. \`flarespec update\` fetches each upstream and records what it read.
sources:
  - id: ${id}
    kind: openapi
    file: openapi/${id}.${end}
    upstream:
      url: ${json(source)}
`;
}

/** package.json with the scripts and dependencies, and with the emitted package among the workspaces. */
function packageFiles(project: NpmProject, choices: Choices): InitFile[] {
  const { out, packageName, version } = choices;
  const packageJson = structuredClone(project.packageJson);
  addScripts(packageJson, isAddress(choices.source));
  if (!dependsOn(packageJson, "@flarespec/generator")) {
    put(packageJson, "devDependencies", "@flarespec/generator", `^${version}`);
  }
  const files: InitFile[] = [];
  if (project.workspaces === undefined) {
    // One package alone: its own dependency. A link, so that it is current after every run.
    if (!dependsOn(packageJson, packageName)) {
      put(packageJson, "dependencies", packageName, `${project.manager === "pnpm" ? "link" : "file"}:${out}`);
    }
  } else if (!isWorkspace(project, out)) {
    if (project.pnpmText !== undefined)
      files.push({ path: "pnpm-workspace.yaml", text: withPackage(project.pnpmText, out) });
    else addWorkspace(packageJson, out);
  }
  files.push({ path: "package.json", text: packageText(packageJson, project.packageText) });
  return files;
}

function addScripts(packageJson: JsonObject, isFetched: boolean): void {
  const scripts = isObject(packageJson.scripts) ? packageJson.scripts : {};
  scripts["api:generate"] ??= "flarespec generate";
  scripts["api:check"] ??= "flarespec generate --check";
  if (isFetched) scripts["api:update"] ??= "flarespec update";
  packageJson.scripts = scripts;
}

function dependsOn(packageJson: JsonObject, name: string): boolean {
  return ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].some((kind) => {
    const listed = packageJson[kind];
    return isObject(listed) && Object.hasOwn(listed, name);
  });
}

function put(packageJson: JsonObject, kind: string, name: string, range: string): void {
  const listed = isObject(packageJson[kind]) ? packageJson[kind] : {};
  const sorted = Object.entries({ ...listed, [name]: range }).sort(([a], [b]) => (a < b ? -1 : 1));
  packageJson[kind] = Object.fromEntries(sorted);
}

function addWorkspace(packageJson: JsonObject, out: string): void {
  const { workspaces } = packageJson;
  if (isObject(workspaces) && Array.isArray(workspaces.packages)) workspaces.packages.push(out);
  else packageJson.workspaces = [...(Array.isArray(workspaces) ? workspaces : []), out];
}

function withPackage(text: string, out: string): string {
  const document = parseDocument(text);
  const packages = isMap(document.contents) ? document.get("packages") : undefined;
  if (isSeq(packages)) packages.add(out);
  else document.set("packages", [out]);
  return document.toString({ lineWidth: 0 });
}

/** Indented as before. */
function packageText(packageJson: JsonObject, before: string | undefined): string {
  const indent = /^\{\s*\n([ \t]+)/.exec(before ?? "")?.[1] ?? "  ";
  return `${JSON.stringify(packageJson, null, indent)}\n`;
}

/** A path below the project, as configurations have it. */
export function projectPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
