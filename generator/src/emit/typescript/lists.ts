import { code, joined, json, key, type SafeCode } from "../../escape.ts";
import type { BodyList, ListContinuation } from "../../model/model.ts";
import { mentioned } from "./request-data.ts";

/** What the runtime must know of a list in a body that is no envelope. */
export function listData({ items, continuation }: BodyList, imports: Set<SafeCode>): SafeCode {
  const { by, ...rest } = continuation;
  const members = Object.entries({ items, ...rest }).map(([name, value]) => code`${key(name)}: ${json(value)}`);
  return code`/* @__PURE__ */ ${mentioned(KINDS[by], imports)}({ ${joined(members, code`, `)} })`;
}

const KINDS: Record<ListContinuation["by"], SafeCode> = {
  nothing: code`inOnePage`,
  link: code`byLink`,
  next: code`byNext`,
  "last-item": code`byLastItem`,
  position: code`byPosition`,
};
