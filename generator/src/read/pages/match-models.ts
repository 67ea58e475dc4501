import type { Operation, Resource } from "./page.ts";

/**
 * Resource pages of forms R and D list operations and, apart from them, models that are called after them:
 * `WidgetListResponse` is what "List Widgets" answers. Names are all there is; where none fits, nothing is assumed.
 *
 * @param whole whether a model is complete: where a list of models is cut off, those after it may be missing.
 * @returns the model of an operation's result, by operation.
 */
export function matchModels(resource: Resource, whole: (model: string) => boolean): Map<Operation, string> {
  const models = (resource.models?.entries ?? []).flatMap(({ head }) => (head.kind === "named" ? [head.name] : []));
  const operations = resource.operations.filter(({ mentioned }) => mentioned);
  const base = operations.map(({ path }) => path).sort((a, b) => a.length - b.length)[0] ?? "";
  const found = new Map<Operation, string>();
  for (const operation of operations) {
    const verbs = verbsOf(operation, base);
    // `TargetUpdateResponse` is meant, `TargetBulkUpdateResponse` ends likewise.
    const [own] = models
      .filter((name) => verbs.some((verb) => name.endsWith(`${verb}Response`)))
      .sort((a, b) => a.length - b.length);
    if (own !== undefined) found.set(operation, own);
    else if (SHARED.has(verbs[0] as string)) {
      // What is created, read and changed alike has one model, called after the resource.
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

/** What a model of this operation is called after: what stands behind the resource's own path, else the method. */
function verbsOf({ method, path }: Operation, base: string): string[] {
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
