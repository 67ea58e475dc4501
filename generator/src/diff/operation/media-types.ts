import type { Operation, Success } from "../../model/model.ts";
import { code } from "../messages.ts";
import { SUBJECT } from "../subject.ts";
import { type OperationComparison, type OperationPair, pointersOf, RESPONSE } from "./comparison.ts";

/** The media types that a call asks for with `accept`. Of that which comes by itself, `compareSuccesses` has reported. */
export function compareMediaTypes(at: OperationComparison, pair: OperationPair): void {
  const { old, next } = pair;
  const [had, has] = [furtherTypes(old), furtherTypes(next)];
  const [usual, now] = [usualTypes(old), usualTypes(next)];
  for (const [mediaType, answers] of had) {
    const others = has.get(mediaType);
    if (others === undefined && !now.has(mediaType)) {
      const text = `${SUBJECT} no longer answers with ${code(mediaType)}`;
      at.add("response-media-removed", pointersOf(pair), { ...RESPONSE, response: true }, text, { names: [mediaType] });
    }
    for (const one of answers) {
      const other = others?.find(({ status }) => status === one.status);
      if (other === undefined || !("type" in one && "type" in other)) continue;
      at.enter("response", one.type, other.type, `${next.title}Answers`, mediaType);
    }
  }
  for (const mediaType of has.keys()) {
    if (had.has(mediaType) || usual.has(mediaType)) continue;
    const text = `${SUBJECT} also answers with ${code(mediaType)}`;
    at.add("response-media-added", pointersOf(pair), RESPONSE, text, { names: [mediaType] });
  }
}

function usualTypes({ success }: Operation): Set<string | undefined> {
  return new Set(success.map(({ mediaType }) => mediaType));
}

/** The answers of each media type that comes only to a call that asks for it. */
function furtherTypes(operation: Operation): Map<string, Success[]> {
  const usual = usualTypes(operation);
  return new Map([...operation.furtherAnswers].filter(([mediaType]) => !usual.has(mediaType)));
}
