import type { Acceptance } from "../config/config.ts";
import type { Code } from "../diagnostics/table.ts";
import { LOSS_CODES } from "../model/model.ts";
import type { Product } from "./product.ts";

interface Accepted {
  acceptedBecause?: string;
}

export interface Judgement {
  findings: (Product["findings"][number] & Accepted)[];
  losses: (Product["losses"][number] & Accepted)[];
  /** Findings and untyped places that the configuration does not accept; `--strict` refuses them. */
  refused: Pick<Product["findings"][number], "code" | "pointer" | "message" | "place">[];
}

/**
 * Marks the findings and untyped places that the configuration accepts. Adds FS2009 for every place of an acceptance that matches
 * nothing: it would silently cover a later finding.
 */
export function judge(
  product: Pick<Product, "findings" | "losses" | "ruleCodes">,
  accept: readonly Acceptance[],
): Judgement {
  const codeOf = new Map<string, string>([...Object.entries(product.ruleCodes), ...Object.entries(LOSS_CODES)]);
  const entries = accept.flatMap(({ code, at = "", because }) =>
    (typeof at === "string" ? [at] : at).map((place) => ({
      stated: code,
      code: codeOf.get(code) ?? code,
      place,
      matches: matcher(place),
      because,
      used: false,
    })),
  );
  const judged = <T extends { pointer: string }>(one: T, code: string): T & Accepted => {
    // All matching entries count as used, so that a wide entry does not make a narrow one stale.
    const by = entries.filter((entry) => entry.code === code && entry.matches.test(one.pointer));
    for (const entry of by) entry.used = true;
    return by[0] === undefined ? one : { ...one, acceptedBecause: by[0].because };
  };
  const findings = product.findings.map((finding) => judged(finding, finding.code));
  const losses = product.losses.map((loss) => judged(loss, LOSS_CODES[loss.kind]));
  for (const { stated, place, used } of entries) {
    if (used) continue;
    const message = `${stated}${place === "" ? "" : ` at ${place}`} is accepted, but does not occur`;
    findings.push({ code: "FS2009" satisfies Code, pointer: place, message });
  }
  const open = <T extends Accepted>(one: T): boolean => one.acceptedBecause === undefined;
  return {
    findings,
    losses,
    refused: [
      ...findings.filter(open),
      ...losses.filter(open).map((loss) => ({ ...loss, code: LOSS_CODES[loss.kind], message: lossMessage(loss) })),
    ],
  };
}

function lossMessage({ operation, message }: Product["losses"][number]): string {
  return `${message} (${operation})`;
}

/** Matches a pointer and everything below it. `*` matches any part of a token, `**` any part of a pointer. */
function matcher(at: string): RegExp {
  const source = at
    .replace(/\/+$/, "")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, (stars) => (stars.length > 1 ? ".*" : "[^/]*"));
  return new RegExp(`^${source}(?:/|$)`, "s");
}
