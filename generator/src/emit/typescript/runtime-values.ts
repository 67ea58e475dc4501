import { code, type SafeCode } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import { CLOUDFLARE } from "../../vendors/cloudflare.ts";

/** What every module exports of the runtime, beside its functions for answers and lists. */
export function runtimeValues({ server }: Model): SafeCode {
  const budget = server === CLOUDFLARE.server ? code`CLOUDFLARE_BUDGET, ` : code``;
  return code`${budget}CloudflareError, createLimiter`;
}
