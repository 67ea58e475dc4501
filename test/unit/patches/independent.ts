import { type OpenAPIOverlayOptions, type OpenApiDocument, openapiOverlay } from "openapi-format";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";

/**
 * Applies an overlay as somebody else's implementation does (openapi-format, with another JSONPath library). Changes
 * `document`.
 * @throws where an action has done nothing: what cannot be read is only printed there.
 */
export async function applyIndependently(document: JsonObject, overlay: JsonObject): Promise<JsonObject> {
  // Its types name every member of OpenAPI; what is given was parsed from text.
  const overlaySet = overlay as unknown as OpenAPIOverlayOptions["overlaySet"];
  const { data, resultData } = await openapiOverlay(document as unknown as OpenApiDocument, { overlaySet });
  const { totalActions, totalUsedActions } = resultData as unknown as Record<string, number>;
  const given = (overlay.actions as unknown[]).length;
  if (totalActions !== given || totalUsedActions !== given) {
    throw new Error(`${totalUsedActions} of ${given} actions were applied`);
  }
  return data as unknown as JsonObject;
}
