import { isObject, type JsonObject, join, type Pointer } from "./pointer.ts";
import { operationKeys } from "./walk.ts";

/** The operations under `paths` and `webhooks`; those inside `x-also` are not listed. */
export function* operationsOf(root: JsonObject): Generator<[Pointer, JsonObject]> {
  for (const section of ["paths", "webhooks"]) {
    const items = root[section];
    for (const path of Object.keys(isObject(items) ? items : {})) {
      const item = (items as JsonObject)[path];
      for (const key of operationKeys(item)) {
        yield [join("", section, path, key), (item as JsonObject)[key] as JsonObject];
      }
    }
  }
}
