// Declarations like those of the official SDK, of a few resources: enough for the types that decide what is rewritten.
// tools/sdk has the SDK itself; packages/codemod/tools/compare.ts checks every method with it.

const CORE = `
export declare class APIPromise<T> extends Promise<T> {
  asResponse(): Promise<Response>;
  withResponse(): Promise<{ data: T; response: Response }>;
}
export declare abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  hasNextPage(): boolean;
  getPaginatedItems(): Item[];
  getNextPage(): Promise<this>;
  iterPages(): AsyncGenerator<this>;
  [Symbol.asyncIterator](): AsyncGenerator<Item>;
}
export declare class V4PagePaginationArray<Item> extends AbstractPage<Item> {
  result: Item[];
  result_info: { page?: number; per_page?: number };
}
export declare class SinglePage<Item> extends AbstractPage<Item> {
  result: Item[];
}
export declare class PagePromise<PageClass extends AbstractPage<Item>, Item> extends APIPromise<PageClass> implements AsyncIterable<Item> {
  [Symbol.asyncIterator](): AsyncGenerator<Item>;
}
export interface RequestOptions {
  maxRetries?: number;
  timeout?: number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  idempotencyKey?: string;
}
`;

const ERRORS = `
export declare class CloudflareError extends Error {}
export declare class APIError extends CloudflareError {
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  readonly error: object | undefined;
  readonly errors: { code?: number; message?: string }[];
}
export declare class APIUserAbortError extends APIError {}
export declare class APIConnectionError extends APIError {}
export declare class APIConnectionTimeoutError extends APIConnectionError {}
export declare class BadRequestError extends APIError {}
export declare class AuthenticationError extends APIError {}
export declare class PermissionDeniedError extends APIError {}
export declare class NotFoundError extends APIError {}
export declare class ConflictError extends APIError {}
export declare class UnprocessableEntityError extends APIError {}
export declare class RateLimitError extends APIError {}
export declare class InternalServerError extends APIError {}
`;

const ERROR_NAMES = [...ERRORS.matchAll(/class (\w+)/g)].map(([, name]) => name as string);

const CLIENT = `
import * as Errors from "./core/error.js";
import { Magic } from "./resources/magic-transit/magic-transit.js";
import * as ZeroTrustAPI from "./resources/zero-trust/zero-trust.js";
import * as ZonesAPI from "./resources/zones/zones.js";
import { toFile } from "./core/uploads.js";
export interface ClientOptions {
  apiToken?: string | null | undefined;
  apiKey?: string | null | undefined;
  apiEmail?: string | null | undefined;
  userServiceKey?: string | null | undefined;
  baseURL?: string | null | undefined;
  timeout?: number | undefined;
  maxRetries?: number | undefined;
  fetch?: typeof fetch | undefined;
  defaultHeaders?: Record<string, string> | undefined;
  defaultQuery?: Record<string, string> | undefined;
  logLevel?: "off" | "debug" | undefined;
  logger?: object | undefined;
}
export declare class BaseCloudflare {
  apiToken: string | null;
  apiKey: string | null;
  apiEmail: string | null;
  baseURL: string;
  maxRetries: number;
  timeout: number;
  private _options;
  private fetch;
  constructor(options?: ClientOptions);
  withOptions(options: Partial<ClientOptions>): this;
  get(path: string, options?: object): Promise<unknown>;
}
export declare class Cloudflare extends BaseCloudflare {
  zeroTrust: ZeroTrustAPI.ZeroTrust;
  zones: ZonesAPI.Zones;
  magicTransit: Magic;
  static toFile: typeof toFile;
${ERROR_NAMES.map((name) => `  static ${name}: typeof Errors.${name};`).join("\n")}
}
export declare namespace Cloudflare {
  export { ZeroTrustAPI as ZeroTrust, ZonesAPI as Zones };
  export type CloudflareTunnel = import("./resources/shared.js").CloudflareTunnel;
}
`;

const CLOUDFLARED = `
import { APIPromise, PagePromise, V4PagePaginationArray, type RequestOptions } from "../../../../core/core.js";
import type { CloudflareTunnel } from "../../../shared.js";
import { Configurations } from "./configurations.js";
import { Connections } from "./connections.js";
import { Token } from "./token.js";
export declare class BaseCloudflared {
  static readonly _key: readonly ["zeroTrust", "tunnels", "cloudflared"];
  protected _client: import("../../../../client.js").Cloudflare;
  create(params: CloudflaredCreateParams, options?: RequestOptions): APIPromise<CloudflareTunnel>;
  list(params: CloudflaredListParams, options?: RequestOptions): PagePromise<V4PagePaginationArray<CloudflareTunnel>, CloudflareTunnel>;
  delete(tunnelID: string, params: CloudflaredDeleteParams, options?: RequestOptions): APIPromise<CloudflareTunnel>;
  edit(tunnelID: string, params: CloudflaredEditParams, options?: RequestOptions): APIPromise<CloudflareTunnel>;
  get(tunnelID: string, params: CloudflaredGetParams, options?: RequestOptions): APIPromise<CloudflareTunnel>;
}
export declare class Cloudflared extends BaseCloudflared {
  configurations: Configurations;
  connections: Connections;
  token: Token;
}
export interface CloudflaredCreateParams { account_id: string; name: string; config_src?: "local" | "cloudflare"; tunnel_secret?: string }
export interface CloudflaredListParams { account_id: string; name?: string; is_deleted?: boolean; page?: number; per_page?: number }
export interface CloudflaredDeleteParams { account_id: string }
export interface CloudflaredEditParams { account_id: string; name?: string; tunnel_secret?: string }
export interface CloudflaredGetParams { account_id: string }
`;

/** Text by path in the folder of the package. */
export const SDK_TYPES: Readonly<Record<string, string>> = {
  "index.d.ts": `
export { Cloudflare as default, Cloudflare, BaseCloudflare, type ClientOptions } from "./client.js";
export { APIPromise } from "./core/core.js";
export { toFile } from "./core/uploads.js";
export { ${ERROR_NAMES.join(", ")} } from "./core/error.js";
`,
  "client.d.ts": CLIENT,
  "core/core.d.ts": CORE,
  "core/error.d.ts": ERRORS,
  "core/uploads.d.ts": `export declare function toFile(value: unknown, name?: string, options?: { type?: string }): Promise<File>;`,
  "resources/shared.d.ts": `
export interface CloudflareTunnel {
  id?: string;
  name?: string;
  status?: "inactive" | "degraded" | "healthy" | "down";
  created_at?: string;
}
`,
  "resources/zero-trust/zero-trust.d.ts": `
import * as AccessAPI from "./access/access.js";
import * as TunnelsAPI from "./tunnels/tunnels.js";
export declare class ZeroTrust {
  static readonly _key: readonly ["zeroTrust"];
  access: AccessAPI.Access;
  tunnels: TunnelsAPI.Tunnels;
}
export { AccessAPI as Access, TunnelsAPI as Tunnels };
`,
  "resources/zero-trust/tunnels/tunnels.d.ts": `
import { PagePromise, V4PagePaginationArray, type RequestOptions } from "../../../core/core.js";
import { Cloudflared } from "./cloudflared/cloudflared.js";
export type { CloudflaredCreateParams, CloudflaredEditParams, CloudflaredGetParams } from "./cloudflared/cloudflared.js";
export declare class BaseTunnels {
  static readonly _key: readonly ["zeroTrust", "tunnels"];
  list(params: TunnelListParams, options?: RequestOptions): PagePromise<V4PagePaginationArray<TunnelListResponse>, TunnelListResponse>;
}
export declare class Tunnels extends BaseTunnels {
  cloudflared: Cloudflared;
}
export interface TunnelListParams { account_id: string; is_deleted?: boolean; name?: string; per_page?: number }
export interface TunnelListResponse { id?: string; name?: string }
`,
  "resources/zero-trust/tunnels/cloudflared/cloudflared.d.ts": CLOUDFLARED,
  "resources/zero-trust/tunnels/cloudflared/configurations.d.ts": `
import { APIPromise, type RequestOptions } from "../../../../core/core.js";
export declare class Configurations {
  static readonly _key: readonly ["zeroTrust", "tunnels", "cloudflared", "configurations"];
  update(tunnelID: string, params: ConfigurationUpdateParams, options?: RequestOptions): APIPromise<ConfigurationUpdateResponse>;
  get(tunnelID: string, params: { account_id: string }, options?: RequestOptions): APIPromise<ConfigurationGetResponse>;
}
export interface ConfigurationUpdateParams { account_id: string; config?: { ingress?: { hostname: string; service: string }[] } }
export interface ConfigurationUpdateResponse { tunnel_id?: string; version?: number }
export interface ConfigurationGetResponse { tunnel_id?: string; version?: number }
`,
  "resources/zero-trust/tunnels/cloudflared/connections.d.ts": `
import { PagePromise, SinglePage, type RequestOptions } from "../../../../core/core.js";
export declare class Connections {
  static readonly _key: readonly ["zeroTrust", "tunnels", "cloudflared", "connections"];
  get(tunnelID: string, params: ConnectionGetParams, options?: RequestOptions): PagePromise<SinglePage<Client>, Client>;
}
export interface ConnectionGetParams { account_id: string }
export interface Client { id?: string; arch?: string }
`,
  "resources/zero-trust/tunnels/cloudflared/token.d.ts": `
import { APIPromise, type RequestOptions } from "../../../../core/core.js";
export declare class Token {
  static readonly _key: readonly ["zeroTrust", "tunnels", "cloudflared", "token"];
  get(tunnelID: string, params: TokenGetParams, options?: RequestOptions): APIPromise<string>;
}
export interface TokenGetParams { account_id: string }
`,
  "resources/zero-trust/access/access.d.ts": `
import * as ApplicationsAPI from "./applications/applications.js";
import * as InfrastructureAPI from "./infrastructure/targets.js";
import * as SAMLCertificatesAPI from "./saml-certificates.js";
export declare class Access {
  static readonly _key: readonly ["zeroTrust", "access"];
  applications: ApplicationsAPI.Applications;
  infrastructure: { targets: InfrastructureAPI.Targets };
  samlCertificates: SAMLCertificatesAPI.SAMLCertificates;
}
export { ApplicationsAPI as Applications };
`,
  "resources/zero-trust/access/applications/applications.d.ts": `
import { APIPromise, PagePromise, V4PagePaginationArray, type RequestOptions } from "../../../../core/core.js";
export declare class Applications {
  static readonly _key: readonly ["zeroTrust", "access", "applications"];
  create(params: ApplicationCreateParams, options?: RequestOptions): APIPromise<ApplicationCreateResponse>;
  list(params?: ApplicationListParams | null, options?: RequestOptions): PagePromise<V4PagePaginationArray<ApplicationListResponse>, ApplicationListResponse>;
  get(appID: string, params?: ApplicationGetParams | null, options?: RequestOptions): APIPromise<ApplicationGetResponse>;
  delete(appID: string, params?: ApplicationDeleteParams | null, options?: RequestOptions): APIPromise<{ id?: string }>;
}
export interface ApplicationCreateParams { account_id?: string; zone_id?: string; domain: string; type: "self_hosted"; name?: string }
export declare namespace ApplicationCreateParams {
  export interface BookmarkApplication { account_id?: string; zone_id?: string; app_launcher_visible?: boolean; domain: string; name?: string; type: "bookmark" }
}
export interface ApplicationListParams { account_id?: string; zone_id?: string; name?: string }
export interface ApplicationGetParams { account_id?: string; zone_id?: string }
export interface ApplicationDeleteParams { account_id?: string; zone_id?: string }
export interface ApplicationCreateResponse { id?: string; name?: string }
export interface ApplicationListResponse { id?: string; name?: string }
export interface ApplicationGetResponse { id?: string; name?: string }
`,
  "resources/zero-trust/access/infrastructure/targets.d.ts": `
import { APIPromise, PagePromise, SinglePage, type RequestOptions } from "../../../../core/core.js";
export declare class Targets {
  static readonly _key: readonly ["zeroTrust", "access", "infrastructure", "targets"];
  bulkUpdate(params: TargetBulkUpdateParams, options?: RequestOptions): PagePromise<SinglePage<{ id: string }>, { id: string }>;
  bulkDelete(params: { account_id: string }, options?: RequestOptions): APIPromise<void>;
}
export interface TargetBulkUpdateParams { account_id: string; body: { hostname: string; ip: object }[] }
`,
  "resources/zero-trust/access/saml-certificates.d.ts": `
import { APIPromise, type RequestOptions } from "../../../core/core.js";
export declare class SAMLCertificates {
  static readonly _key: readonly ["zeroTrust", "access", "samlCertificates"];
  getPem(samlCERTSetID: string, params: SAMLCertificateGetPemParams, options?: RequestOptions): APIPromise<Response>;
}
export interface SAMLCertificateGetPemParams { account_id: string }
`,
  "resources/magic-transit/magic-transit.d.ts": `
import { APIPromise, type RequestOptions } from "../../core/core.js";
export declare class Magic {
  static readonly _key: readonly ["magicTransit"];
  ipsecTunnels: IPSECTunnels;
}
export declare class IPSECTunnels {
  static readonly _key: readonly ["magicTransit", "ipsecTunnels"];
  create(params: IPSECTunnelCreateParams, options?: RequestOptions): APIPromise<{ id?: string }>;
}
export interface IPSECTunnelCreateParams {
  account_id: string;
  cloudflare_endpoint: string;
  interface_address: string;
  name: string;
  "x-magic-new-hc-target"?: boolean;
}
`,
  "resources/zones/zones.d.ts": `
import { PagePromise, V4PagePaginationArray, type RequestOptions } from "../../core/core.js";
export declare class Zones {
  static readonly _key: readonly ["zones"];
  list(query?: ZoneListParams | null, options?: RequestOptions): PagePromise<V4PagePaginationArray<Zone>, Zone>;
}
export interface ZoneListParams { name?: string; account?: { id?: string; name?: string } }
export interface Zone { id: string; name: string }
`,
};
