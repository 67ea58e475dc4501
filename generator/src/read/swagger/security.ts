import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";

/** The names of OAuth flows in OpenAPI 3, by those in Swagger 2.0. */
const FLOWS: Readonly<Record<string, string>> = {
  application: "clientCredentials",
  accessCode: "authorizationCode",
  implicit: "implicit",
  password: "password",
};

/** A security scheme of Swagger 2.0 as OpenAPI 3 has it. */
export function convertSecurityScheme(scheme: Json): Json {
  if (!isObject(scheme)) return scheme;
  if (scheme.type === "basic") return { ...scheme, type: "http", scheme: "basic" };
  if (scheme.type !== "oauth2" || typeof scheme.flow !== "string") return scheme;
  const { flow, authorizationUrl, tokenUrl, scopes = {}, ...rest } = scheme;
  const name = Object.hasOwn(FLOWS, flow) ? (FLOWS[flow] as string) : flow;
  const details: JsonObject = {
    ...(authorizationUrl !== undefined && { authorizationUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
    scopes,
  };
  return { ...rest, flows: { [name]: details } };
}
