import type { Model } from "../model/model.ts";
import type { JsonObject } from "../openapi/pointer.ts";

/** One of the two versions of a document that are compared. */
export interface Side {
  canonical: JsonObject;
  model: Model;
}
