import type { PageOperation, Resource } from "./page.ts";

/**
 * Finds the model of each operation's result by name. Pages of a resource (formats `rendered` and `details`) list operations
 * and models separately: `WidgetListResponse` is the result of "List Widgets". An operation without a fitting name gets none.
 *
 * @param whole true if a model is complete. If a list of models is cut off, those after the cut may be missing.
 */
export function matchModels(resource: Resource, whole: (model: string) => boolean): Map<PageOperation, string> {
  const models = (resource.models?.entries ?? []).flatMap(({ head }) => (head.kind === "named" ? [head.name] : []));
  const operations = resource.operations.filter(({ mentioned }) => mentioned);
  const base = operations.map(({ path }) => path).sort((a, b) => a.length - b.length)[0] ?? "";
  const found = new Map<PageOperation, string>();
  for (const operation of operations) {
    const verbs = verbsOf(operation, base);
    // The shortest name: `TargetUpdateResponse`, not `TargetBulkUpdateResponse`, which has the same ending.
    const [own] = models
      .filter((name) => verbs.some((verb) => name.endsWith(`${verb}Response`)))
      .sort((a, b) => a.length - b.length);
    if (own !== undefined) found.set(operation, own);
    else if (SHARED.has(verbs[0] as string)) {
      // Operations that create, read and update one thing share a model, named after the resource.
      const word = (resource.title ?? "").replace(/[^A-Za-z0-9]/g, "");
      const [shared, ...others] = models.filter(
        (name) => !name.endsWith("Response") && word.startsWith(name, word.length - name.length - 1),
      );
      if (shared !== undefined && others.length === 0 && whole(shared)) found.set(operation, shared);
    }
  }
  return found;
}

const SHARED: ReadonlySet<string> = new Set(["Create", "Get", "Update", "Edit"]);

/** Returns the verbs that a model's name may contain: the last segment after the resource's path, else verbs of the method. */
function verbsOf({ method, path }: PageOperation, base: string): string[] {
  const rest = path.startsWith(`${base}/`) ? path.slice(base.length + 1).split("/") : [];
  const action = rest.filter((part) => !part.startsWith("{")).at(-1);
  const verbs = rest.length === 0 && method === "get" ? ["List"] : (VERBS[method] ?? []);
  if (action === undefined) return [...verbs];
  if (action === "batch") return verbs.map((verb) => `Bulk${verb}`);
  const words = action.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [words.join("")];
}

const VERBS: Readonly<Record<string, readonly string[]>> = {
  get: ["Get", "Read"],
  post: ["Create"],
  put: ["Update"],
  patch: ["Edit"],
  delete: ["Delete"],
};
