import { get, type JsonObject, type Pointer } from "../../openapi/pointer.ts";
import type { Uses } from "../../schema/uses.ts";
import { deprecations } from "../settle/deprecation.ts";
import { type Claim, keywordAt, type ObservedSchema, type Observer } from "./observer.ts";

export function observeSchemaDeprecation(o: Observer, { position, stated, uses }: ObservedSchema): void {
  const claims = deprecations(o.root, position.pointer, stated).map(({ source, pointer: from, says }) => {
    return { source, pointer: keywordAt(get(o.root, from) as JsonObject, from, "deprecated"), says };
  });
  observeDeprecation(o, position.pointer, claims, uses);
}

/** An explicit no is a no; whether silence is one, the evidence table says. */
export function observeDeprecation(o: Observer, pointer: Pointer, claims: readonly Claim[], uses: Uses): void {
  const decided = claims.map(({ source, pointer: from, says }) => {
    const claim = says === undefined ? o.unlessSilent("deprecation", source, false) : says === true;
    return { source, pointer: from, says: claim };
  });
  o.note("deprecation", "deprecation", pointer, decided, uses);
}
