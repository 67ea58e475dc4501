// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { CallOptions, Caller, ClientOptions, DeclaredResponse, EmptySuccess, Envelope, ErrorCode, Failure, ListOperation, ListOptions, ListedOperation, PaginateOptions, Paginator, ParseAs, ParsedAnswer, ReadAs, ResponseInfo, Success, Unlisted } from "../shared.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "../shared.js";

/** The same structure as {@link McpPortal}. */
export type PortalListResponse = McpPortal;

/** The values of {@link PortalListResponseServerAuthType} that the sources list. */
export type KnownPortalListResponseServerAuthType = "oauth" | "bearer" | "unauthenticated";
export type PortalListResponseServerAuthType = KnownPortalListResponseServerAuthType | (string & {});
/** All of {@link KnownPortalListResponseServerAuthType}, in the order of the sources. */
export declare const knownPortalListResponseServerAuthTypes: readonly KnownPortalListResponseServerAuthType[];
/** Whether a value is one that the sources list. */
export declare function isKnownPortalListResponseServerAuthType(value: unknown): value is KnownPortalListResponseServerAuthType;

/** The values of {@link PortalListResponseServerStatus} that the sources list. */
export type KnownPortalListResponseServerStatus = "waiting" | "ready" | "stale" | "error";
export type PortalListResponseServerStatus = KnownPortalListResponseServerStatus | (string & {});
/** All of {@link KnownPortalListResponseServerStatus}, in the order of the sources. */
export declare const knownPortalListResponseServerStatusValues: readonly KnownPortalListResponseServerStatus[];
/** Whether a value is one that the sources list. */
export declare function isKnownPortalListResponseServerStatus(value: unknown): value is KnownPortalListResponseServerStatus;

/** The values of {@link McpPortalCodeMode} that the sources list. */
export type KnownMcpPortalCodeMode = "off" | "opt_in" | "default_on" | "enforced";
/** Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
export type McpPortalCodeMode = KnownMcpPortalCodeMode | (string & {});
/** All of {@link KnownMcpPortalCodeMode}, in the order of the sources. */
export declare const knownMcpPortalCodeModes: readonly KnownMcpPortalCodeMode[];
/** Whether a value is one that the sources list. */
export declare function isKnownMcpPortalCodeMode(value: unknown): value is KnownMcpPortalCodeMode;

export interface CreateAccessAiControlsMcpPortalBody {
    id: string;
    hostname: string;
    name: string;
    /** @deprecated */
    allow_code_mode?: boolean | undefined;
    code_mode?: KnownMcpPortalCodeMode | undefined;
    description?: string | undefined;
    secure_web_gateway?: boolean | undefined;
    servers?: {
        server_id: string;
        default_disabled?: boolean | undefined;
        on_behalf?: boolean | undefined;
        updated_prompts?: {
            name: string;
            alias?: string | undefined;
            description?: string | undefined;
            enabled?: boolean | undefined;
        }[] | undefined;
        updated_tools?: {
            name: string;
            alias?: string | undefined;
            description?: string | undefined;
            enabled?: boolean | undefined;
        }[] | undefined;
    }[] | undefined;
}

/** The same structure as {@link McpPortal}. */
export type PortalCreateResponse = McpPortal;

export interface DeletedMcpPortal {
    /** Id of the MCP portal. Length: 1 to 32. */
    id: string;
    hostname: string;
    /** Length: at most 350. */
    name: string;
    /**
     * Allow code to run in Dynamic Workers (beta).
     * @deprecated
     */
    allow_code_mode?: boolean;
    /** Format: date-time. */
    created_at?: string;
    created_by?: string;
    /** Length: at most 512. */
    description?: string;
    /** Format: date-time. */
    modified_at?: string;
    modified_by?: string;
    /** Send MCP traffic through the Secure Web Gateway. */
    secure_web_gateway?: boolean;
    /** Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
    code_mode?: McpPortalCodeMode;
}

export interface McpPortal {
    /** Id of the MCP portal. Length: 1 to 32. */
    id: string;
    hostname: string;
    /** Length: at most 350. */
    name: string;
    servers: {
        /** Id of the MCP server. Length: 1 to 32. */
        id: string;
        auth_type: PortalListResponseServerAuthType;
        /** Format: uri. */
        hostname: string;
        /** Length: at most 350. */
        name: string;
        prompts: Record<string, unknown>[];
        tools: Record<string, unknown>[];
        /** Format: date-time. */
        created_at?: string;
        created_by?: string;
        default_disabled?: boolean;
        /** Length: at most 512. */
        description?: string | null;
        error?: string;
        error_details?: {
            /** Message of the cause. */
            cause?: string;
            /** True if the server answered with an error, false if it was not reached. */
            is_upstream?: boolean;
            /** Error code of the MCP protocol. */
            mcp_code?: number;
            /** True if a retry may help. */
            retryable?: boolean;
            /** HTTP status the server gave. */
            status_code?: number;
        };
        /** True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
        is_shared_oauth_callback_enabled?: boolean;
        /** Format: date-time. */
        last_successful_sync?: string;
        /** Format: date-time. */
        last_synced?: string;
        /** Format: date-time. */
        modified_at?: string;
        modified_by?: string;
        on_behalf?: boolean;
        /** Send traffic for this server through the Secure Web Gateway. */
        secure_web_gateway?: boolean;
        status?: PortalListResponseServerStatus;
        updated_prompts?: {
            name: string;
            enabled?: boolean;
            portal_alias?: string;
            portal_description?: string;
            server_alias?: string;
            server_description?: string;
        }[];
        updated_tools?: {
            name: string;
            enabled?: boolean;
            portal_alias?: string;
            portal_description?: string;
            server_alias?: string;
            server_description?: string;
        }[];
    }[];
    /**
     * Allow code to run in Dynamic Workers (beta).
     * @deprecated
     */
    allow_code_mode?: boolean;
    /** Format: date-time. */
    created_at?: string;
    created_by?: string;
    /** Length: at most 512. */
    description?: string;
    /** Format: date-time. */
    modified_at?: string;
    modified_by?: string;
    /** Send MCP traffic through the Secure Web Gateway. */
    secure_web_gateway?: boolean;
    /** Whether portals run code in Dynamic Workers. Takes the place of `allow_code_mode`. */
    code_mode?: McpPortalCodeMode;
}

export interface UpdateAccessAiControlsMcpPortalBody {
    /** @deprecated */
    allow_code_mode?: boolean | undefined;
    code_mode?: KnownMcpPortalCodeMode | undefined;
    description?: string | undefined;
    hostname?: string | undefined;
    name?: string | undefined;
    secure_web_gateway?: boolean | undefined;
    servers?: {
        server_id: string;
        default_disabled?: boolean | undefined;
        on_behalf?: boolean | undefined;
        updated_prompts?: {
            name: string;
            alias?: string | undefined;
            description?: string | undefined;
            enabled?: boolean | undefined;
        }[] | undefined;
        updated_tools?: {
            name: string;
            alias?: string | undefined;
            description?: string | undefined;
            enabled?: boolean | undefined;
        }[] | undefined;
    }[] | undefined;
}

/** The same structure as {@link McpPortal}. */
export type PortalUpdateResponse = McpPortal;

/** The same structure as {@link McpServer}. */
export type ServerListResponse = McpServer;

export interface CreateAccessAiControlsMcpServerBody {
    id: string;
    auth_type: KnownPortalListResponseServerAuthType;
    hostname: string;
    name: string;
    auth_credentials?: string | undefined;
    client_secret?: string | undefined;
    description?: string | null | undefined;
    is_shared_oauth_callback_enabled?: boolean | undefined;
    secure_web_gateway?: boolean | undefined;
    updated_prompts?: {
        name: string;
        alias?: string | undefined;
        description?: string | undefined;
        enabled?: boolean | undefined;
    }[] | undefined;
    updated_tools?: {
        name: string;
        alias?: string | undefined;
        description?: string | undefined;
        enabled?: boolean | undefined;
    }[] | undefined;
}

/** The same structure as {@link McpServer}. */
export type ServerCreateResponse = McpServer;

/** The same structure as {@link McpServer}. */
export type ServerDeleteResponse = McpServer;

export interface McpServer {
    /** Id of the MCP server. Length: 1 to 32. */
    id: string;
    auth_type: PortalListResponseServerAuthType;
    /** Format: uri. */
    hostname: string;
    /** Length: at most 350. */
    name: string;
    prompts: Record<string, unknown>[];
    tools: Record<string, unknown>[];
    /** Format: date-time. */
    created_at?: string;
    created_by?: string;
    /** Length: at most 512. */
    description?: string | null;
    error?: string;
    error_details?: {
        /** Message of the cause. */
        cause?: string;
        /** True if the server answered with an error, false if it was not reached. */
        is_upstream?: boolean;
        /** Error code of the MCP protocol. */
        mcp_code?: number;
        /** True if a retry may help. */
        retryable?: boolean;
        /** HTTP status the server gave. */
        status_code?: number;
    };
    /** True to use the shared OAuth callback instead of the portal's own host name; off unless set. */
    is_shared_oauth_callback_enabled?: boolean;
    /** Format: date-time. */
    last_successful_sync?: string;
    /** Format: date-time. */
    last_synced?: string;
    /** Format: date-time. */
    modified_at?: string;
    modified_by?: string;
    /** Send traffic for this server through the Secure Web Gateway. */
    secure_web_gateway?: boolean;
    status?: PortalListResponseServerStatus;
    updated_prompts?: {
        name: string;
        /** Length: at most 40. */
        alias?: string;
        description?: string;
        enabled?: boolean;
    }[];
    updated_tools?: {
        name: string;
        /** Length: at most 40. */
        alias?: string;
        description?: string;
        enabled?: boolean;
    }[];
}

export interface UpdateAccessAiControlsMcpServerBody {
    auth_credentials?: string | undefined;
    client_secret?: string | undefined;
    description?: string | null | undefined;
    is_shared_oauth_callback_enabled?: boolean | undefined;
    name?: string | undefined;
    secure_web_gateway?: boolean | undefined;
    updated_prompts?: {
        name: string;
        alias?: string | undefined;
        description?: string | undefined;
        enabled?: boolean | undefined;
    }[] | undefined;
    updated_tools?: {
        name: string;
        alias?: string | undefined;
        description?: string | undefined;
        enabled?: boolean | undefined;
    }[] | undefined;
}

/** The same structure as {@link McpServer}. */
export type ServerUpdateResponse = McpServer;

export interface ServerSyncResponse {
    error?: string;
    error_details?: {
        /** Message of the cause. */
        cause?: string;
        /** True if the server answered with an error, false if it was not reached. */
        is_upstream?: boolean;
        /** Error code of the MCP protocol. */
        mcp_code?: number;
        /** True if a retry may help. */
        retryable?: boolean;
        /** HTTP status the server gave. */
        status_code?: number;
    };
    status?: PortalListResponseServerStatus;
}

export type AccessApplication = SelfHostedApplication | SaasApplication | BrowserSshApplication | BrowserVncApplication | AppLauncherApplication | DeviceEnrollmentApplication | BrowserIsolationApplication | BookmarkApplication | DashSsoApplication | GatewayIdentityProxyEndpointApplication | InfrastructureApplication | BrowserRdpApplication | McpServerApplication | McpServerPortalApplication | OtherApplication;

/** Policies in force. */
export interface SelfHostedApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Accept the WARP session as login; overrides the organisation's setting. */
    allow_authenticate_via_warp?: boolean;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    cors_headers?: CorsHeaders;
    /** Message shown on denial. */
    custom_deny_message?: string;
    /** Where a user denied by an identity rule is sent. */
    custom_deny_url?: string;
    /** Where a user denied by another rule is sent. */
    custom_non_identity_deny_url?: string;
    /** Custom pages to show. */
    custom_pages?: string[];
    /** Main host name and path under Access, shown in the App Launcher. */
    domain: string;
    /**
     * Bind the session with a second cookie.
     * @defaultValue false
     */
    enable_binding_cookie?: boolean;
    /**
     * Set HttpOnly on the cookie.
     * @defaultValue true
     */
    http_only_cookie_attribute?: boolean;
    /** Logo for the App Launcher. */
    logo_url?: string;
    /** Display name. */
    name: string;
    /** Let preflight requests through to the origin; not together with `cors_headers`. */
    options_preflight_bypass?: boolean;
    /**
     * Scope the cookie to the application's path.
     * @defaultValue false
     */
    path_cookie_attribute?: boolean;
    /** SameSite value of the cookie. */
    same_site_cookie_attribute?: string;
    /**
     * Domains under Access.
     * @deprecated
     */
    self_hosted_domains?: string[];
    /** Answer 401 where a Service Auth policy blocks. */
    service_auth_401_redirect?: boolean;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string;
    /** Log in through `cloudflared` without the interstitial page. */
    skip_interstitial?: boolean;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[];
    /** Kind of application. */
    type: "self_hosted";
    policies?: AccessPolicy[];
    allow_iframe?: boolean;
    destinations?: (SelfHostedApplicationPublicDestination | SelfHostedApplicationPrivateDestination | SelfHostedApplicationViaMcpServerPortalDestination | SelfHostedApplicationWorkerDestination | SelfHostedApplicationPreviewWorkerDestination | SelfHostedApplicationAllWorkersDestination | SelfHostedApplicationAllPreviewWorkersDestination | {
        type: Unlisted;
    })[];
    eager_redirect_cookie_setting?: boolean;
    mfa_config?: SelfHostedApplicationMfaConfig;
    oauth_configuration?: SelfHostedApplicationOAuthConfiguration;
    read_service_tokens_from_header?: string;
    use_clientless_isolation_app_launcher_url?: boolean;
}

/** Provisioning over SCIM (closed beta). */
export interface ScimConfig {
    authentication?: ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | AccessScimConfigAuthenticationAccessServiceToken | (ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | AccessScimConfigAuthenticationAccessServiceToken | {
        scheme: Unlisted;
    })[];
    /** True to deactivate instead of deleting, for targets that know no DELETE. */
    deactivate_on_delete?: boolean;
    /** Whether provisioning is on. */
    enabled?: boolean;
    /** Identity provider the resources come from. */
    idp_uid: string;
    /** Filters and rewrites applied to resources on the way. */
    mappings?: ScimConfigMapping[];
    /** Base address of the application's SCIM API. */
    remote_uri: string;
}

/** Bearer token for SCIM. */
export interface ScimConfigAuthenticationOauthBearerToken {
    /** How SCIM requests authenticate. */
    scheme: "oauthbearertoken";
    /** Token for the SCIM service. */
    token: string;
}

/** Access service token for SCIM. */
export interface AccessScimConfigAuthenticationAccessServiceToken {
    /** Client id of the service token. */
    client_id: string;
    /** Secret of the service token. */
    client_secret: string;
    /** How SCIM requests authenticate. */
    scheme: "access_service_token";
}

/** Filters and rewrites applied to resources on the way. */
export interface ScimConfigMapping {
    /** Whether it is on. */
    enabled?: boolean;
    filter?: string;
    /** Operations it applies to. */
    operations?: {
        create?: boolean;
        delete?: boolean;
        update?: boolean;
    };
    /** Resource type it applies to. */
    schema: string;
    transform_jsonata?: string;
    strictness?: ScimConfigMappingStrictness;
}

/** The values of {@link ScimConfigMappingStrictness} that the sources list. */
export type KnownScimConfigMappingStrictness = "strict" | "passthrough";
export type ScimConfigMappingStrictness = KnownScimConfigMappingStrictness | (string & {});
/** All of {@link KnownScimConfigMappingStrictness}, in the order of the sources. */
export declare const knownScimConfigMappingStrictnessValues: readonly KnownScimConfigMappingStrictness[];
/** Whether a value is one that the sources list. */
export declare function isKnownScimConfigMappingStrictness(value: unknown): value is KnownScimConfigMappingStrictness;

export interface CorsHeaders {
    /** Allow every request header. */
    allow_all_headers?: boolean;
    /** Allow every request method. */
    allow_all_methods?: boolean;
    /** Allow every origin. */
    allow_all_origins?: boolean;
    /** Let requests carry credentials. */
    allow_credentials?: boolean;
    /** Request headers allowed. */
    allowed_headers?: string[];
    /** Request methods allowed. */
    allowed_methods?: AllowedMethods;
    /** Origins allowed. */
    allowed_origins?: string[];
    /** Seconds a preflight answer may be cached. Range: -1 to 86400. */
    max_age?: number;
}

/** Request methods allowed. */
export type AllowedMethods = AllowedMethod[];

export interface AccessPolicy {
    /** Groups that may approve. */
    approval_groups?: ApprovalGroups;
    /**
     * Each session needs an approval.
     * @defaultValue false
     */
    approval_required?: boolean;
    /** Format: date-time. */
    created_at?: string;
    /** What happens on a match. */
    decision?: AccessDecision;
    /** None of these may match. */
    exclude?: Exclude;
    /** Policy id. Length: at most 36. */
    id?: string;
    /** One of these must match. */
    include?: Include;
    /** @defaultValue false */
    isolation_required?: boolean;
    /** Policy name. */
    name?: string;
    /** Text of the question for a reason. */
    purpose_justification_prompt?: string;
    /**
     * Ask for a reason at login.
     * @defaultValue false
     */
    purpose_justification_required?: boolean;
    /** All of these must match. */
    require?: Require;
    session_duration?: string | null;
    /** Format: date-time. */
    updated_at?: string;
    /** The id again. */
    uid?: string;
    /**
     * Whether other applications can use the policy too; false for one that was made inside its application.
     */
    reusable?: boolean;
    /** Place in the order; unique within the application. */
    precedence?: number;
}

/** Groups that may approve. */
export type ApprovalGroups = ApprovalGroup[];

export interface ApprovalGroup {
    /** Approvals needed. Range: at least 0. */
    approvals_needed: number;
    email_addresses?: string[] | undefined;
    email_list_uuid?: string | undefined;
}

/** The values of {@link AccessDecision} that the sources list. */
export type KnownAccessDecision = "allow" | "deny" | "non_identity" | "bypass";
/** What happens on a match. */
export type AccessDecision = KnownAccessDecision | (string & {});
/** All of {@link KnownAccessDecision}, in the order of the sources. */
export declare const knownAccessDecisions: readonly KnownAccessDecision[];
/** Whether a value is one that the sources list. */
export declare function isKnownAccessDecision(value: unknown): value is KnownAccessDecision;

/**
 * None of these may match.
 * The same structure as {@link Include}.
 */
export type Exclude = Include;

export type AccessRule = EmailRule | EmailListRule | DomainRule | EveryoneRule | IpRule | IpListRule | CertificateRule | AccessGroupRule | AzureGroupRule | GithubOrganizationRule | GsuiteGroupRule | OktaGroupRule | SamlGroupRule | ServiceTokenRule | AnyValidServiceTokenRule | ExternalEvaluationRule | CountryRule | AuthenticationMethodRule | DevicePostureRule | {
    auth_context: {
        id: string;
        ac_id: string;
        identity_provider_id: string;
    };
} | {
    common_name: {
        common_name: string;
    };
} | {
    login_method: {
        id: string;
    };
} | {
    oidc: {
        claim_name: string;
        claim_value: string;
        identity_provider_id: string;
    };
} | {
    linked_app_token: {
        app_uid: string;
    };
} | {
    user_risk_score: {
        user_risk_score: RuleUserRiskScore[];
    };
} | {
    cloudflare_account_member: {
        account_id?: string;
    };
};

/** Email */
export interface EmailRule {
    email: {
        /** Format: email. */
        email: string;
    };
}

/** Email list */
export interface EmailListRule {
    email_list: {
        id: string;
    };
}

/** Email domain */
export interface DomainRule {
    email_domain: {
        domain: string;
    };
}

/** Everyone */
export interface EveryoneRule {
    everyone: Record<string, unknown>;
}

/** IP ranges */
export interface IpRule {
    ip: {
        ip: string;
    };
}

/** IP list */
export interface IpListRule {
    ip_list: {
        id: string;
    };
}

/** Valid certificate */
export interface CertificateRule {
    certificate: Record<string, unknown>;
}

/** Access groups */
export interface AccessGroupRule {
    group: {
        id: string;
    };
}

/** Azure group */
export interface AzureGroupRule {
    azureAD: {
        connection_id?: string | undefined;
        id: string;
        identity_provider_id?: string | undefined;
    };
}

/** Github organization */
export interface GithubOrganizationRule {
    "github-organization": {
        connection_id?: string | undefined;
        name: string;
        identity_provider_id?: string | undefined;
        team?: string | undefined;
    };
}

/** Google Workspace group */
export interface GsuiteGroupRule {
    gsuite: {
        connection_id?: string | undefined;
        email: string;
        identity_provider_id?: string | undefined;
    };
}

/** Okta group */
export interface OktaGroupRule {
    okta: {
        connection_id?: string | undefined;
        email?: string | undefined;
        identity_provider_id?: string | undefined;
        name?: string | undefined;
    };
}

/** SAML group */
export interface SamlGroupRule {
    saml: {
        attribute_name: string;
        attribute_value: string;
        identity_provider_id?: string | undefined;
    };
}

/** Service Token */
export interface ServiceTokenRule {
    service_token: {
        token_id: string;
    };
}

/** Any Valid Service Token */
export interface AnyValidServiceTokenRule {
    any_valid_service_token: Record<string, unknown>;
}

/** External Evaluation */
export interface ExternalEvaluationRule {
    external_evaluation: {
        evaluate_url: string;
        keys_url: string;
    };
}

/** Country */
export interface CountryRule {
    geo: {
        country_code: string;
    };
}

/** Authentication method */
export interface AuthenticationMethodRule {
    auth_method: {
        auth_method: string;
    };
}

/** Device Posture */
export interface DevicePostureRule {
    device_posture: {
        integration_uid: string;
    };
}

/** The values of {@link RuleUserRiskScore} that the sources list. */
export type KnownRuleUserRiskScore = "low" | "medium" | "high" | "unscored";
export type RuleUserRiskScore = KnownRuleUserRiskScore | (string & {});
/** All of {@link KnownRuleUserRiskScore}, in the order of the sources. */
export declare const knownRuleUserRiskScores: readonly KnownRuleUserRiskScore[];
/** Whether a value is one that the sources list. */
export declare function isKnownRuleUserRiskScore(value: unknown): value is KnownRuleUserRiskScore;

/** One of these must match. */
export type Include = AccessRule[];

/**
 * All of these must match.
 * The same structure as {@link Include}.
 */
export type Require = Include;

export interface SelfHostedApplicationPublicDestination {
    type?: "public";
    uri?: string;
}

export interface SelfHostedApplicationPrivateDestination {
    cidr?: string;
    hostname?: string;
    l4_protocol?: SelfHostedApplicationPrivateDestinationL4Protocol;
    port_range?: string;
    type?: "private";
    vnet_id?: string;
}

/** The values of {@link SelfHostedApplicationPrivateDestinationL4Protocol} that the sources list. */
export type KnownSelfHostedApplicationPrivateDestinationL4Protocol = "tcp" | "udp";
export type SelfHostedApplicationPrivateDestinationL4Protocol = KnownSelfHostedApplicationPrivateDestinationL4Protocol | (string & {});
/** All of {@link KnownSelfHostedApplicationPrivateDestinationL4Protocol}, in the order of the sources. */
export declare const knownSelfHostedApplicationPrivateDestinationL4Protocols: readonly KnownSelfHostedApplicationPrivateDestinationL4Protocol[];
/** Whether a value is one that the sources list. */
export declare function isKnownSelfHostedApplicationPrivateDestinationL4Protocol(value: unknown): value is KnownSelfHostedApplicationPrivateDestinationL4Protocol;

export interface SelfHostedApplicationViaMcpServerPortalDestination {
    mcp_server_id?: string;
    type?: "via_mcp_server_portal";
}

export interface SelfHostedApplicationWorkerDestination {
    type: "worker";
    worker_id: string;
}

export interface SelfHostedApplicationPreviewWorkerDestination {
    type: "preview_worker";
    worker_id: string;
}

export interface SelfHostedApplicationAllWorkersDestination {
    type: "all_workers";
}

export interface SelfHostedApplicationAllPreviewWorkersDestination {
    type: "all_preview_workers";
}

export interface SelfHostedApplicationMfaConfig {
    allowed_authenticators?: SelfHostedApplicationMfaConfigAllowedAuthenticator[];
    mfa_disabled?: boolean;
    session_duration?: string;
}

/** The values of {@link SelfHostedApplicationMfaConfigAllowedAuthenticator} that the sources list. */
export type KnownSelfHostedApplicationMfaConfigAllowedAuthenticator = "totp" | "biometrics" | "security_key";
export type SelfHostedApplicationMfaConfigAllowedAuthenticator = KnownSelfHostedApplicationMfaConfigAllowedAuthenticator | (string & {});
/** All of {@link KnownSelfHostedApplicationMfaConfigAllowedAuthenticator}, in the order of the sources. */
export declare const knownSelfHostedApplicationMfaConfigAllowedAuthenticators: readonly KnownSelfHostedApplicationMfaConfigAllowedAuthenticator[];
/** Whether a value is one that the sources list. */
export declare function isKnownSelfHostedApplicationMfaConfigAllowedAuthenticator(value: unknown): value is KnownSelfHostedApplicationMfaConfigAllowedAuthenticator;

export interface SelfHostedApplicationOAuthConfiguration {
    dynamic_client_registration?: {
        allow_any_on_localhost?: boolean;
        allow_any_on_loopback?: boolean;
        allowed_uris?: string[];
        enabled?: boolean;
    };
    enabled?: boolean;
    grant?: {
        access_token_lifetime?: string;
        session_duration?: string;
    };
}

/** Policies in force. */
export interface SaasApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    /** Custom pages to show. */
    custom_pages?: string[];
    /** Logo for the App Launcher. */
    logo_url?: string;
    /** Display name. */
    name: string;
    saas_app?: SamlSaasApp | OidcSaasApp | {
        auth_type: Unlisted;
        /** Format: date-time. */
        created_at?: string;
        /** Public certificate of Access. */
        public_key?: string;
        /** Format: date-time. */
        updated_at?: string;
    };
    /** Tags, for filtering in the App Launcher. */
    tags?: string[];
    /** Kind of application. */
    type: "saas";
    policies?: AccessPolicy[];
}

export interface SamlSaasApp {
    /** Protocol of the SaaS application; needed for OIDC, else `saml`. */
    auth_type?: "saml";
    /** Where the provider takes the SAML assertion. */
    consumer_service_url?: string;
    /** Format: date-time. */
    created_at?: string;
    custom_attributes?: {
        friendly_name?: string;
        name?: string;
        name_format?: SamlSaasAppCustomAttributeNameFormat;
        required?: boolean;
        source?: {
            name?: string;
            name_by_idp?: {
                idp_id?: string;
                source_name?: string;
            }[];
        };
    }[];
    default_relay_state?: string;
    /** Entity id of the SaaS application. */
    idp_entity_id?: string;
    /** Format of the name id sent. */
    name_id_format?: SamlSaasAppNameIdFormat;
    name_id_transform_jsonata?: string;
    /** Public certificate of Access. */
    public_key?: string;
    saml_attribute_transform_jsonata?: string;
    /** Name format, or entity name of a provider. */
    sp_entity_id?: string;
    /** Where login requests arrive. */
    sso_endpoint?: string;
    /** Format: date-time. */
    updated_at?: string;
}

/** The values of {@link SamlSaasAppCustomAttributeNameFormat} that the sources list. */
export type KnownSamlSaasAppCustomAttributeNameFormat = "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:attrname-format:basic" | "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
export type SamlSaasAppCustomAttributeNameFormat = KnownSamlSaasAppCustomAttributeNameFormat | (string & {});
/** All of {@link KnownSamlSaasAppCustomAttributeNameFormat}, in the order of the sources. */
export declare const knownSamlSaasAppCustomAttributeNameFormats: readonly KnownSamlSaasAppCustomAttributeNameFormat[];
/** Whether a value is one that the sources list. */
export declare function isKnownSamlSaasAppCustomAttributeNameFormat(value: unknown): value is KnownSamlSaasAppCustomAttributeNameFormat;

/** The values of {@link SamlSaasAppNameIdFormat} that the sources list. */
export type KnownSamlSaasAppNameIdFormat = "id" | "email";
/** Format of the name id sent. */
export type SamlSaasAppNameIdFormat = KnownSamlSaasAppNameIdFormat | (string & {});
/** All of {@link KnownSamlSaasAppNameIdFormat}, in the order of the sources. */
export declare const knownSamlSaasAppNameIdFormats: readonly KnownSamlSaasAppNameIdFormat[];
/** Whether a value is one that the sources list. */
export declare function isKnownSamlSaasAppNameIdFormat(value: unknown): value is KnownSamlSaasAppNameIdFormat;

export interface OidcSaasApp {
    /** Life of the access token, `1m` to `24h`. */
    access_token_lifetime?: string;
    allow_pkce_without_client_secret?: boolean;
    app_launcher_url?: string;
    /** Protocol of the SaaS application; needed for OIDC. */
    auth_type?: "oidc";
    /** OAuth client id. */
    client_id?: string;
    /** OAuth client secret, sent only in the answer to POST. */
    client_secret?: string;
    /** Format: date-time. */
    created_at?: string;
    custom_claims?: {
        name?: string;
        required?: boolean;
        scope?: OidcSaasAppCustomClaimScope;
        source?: {
            name?: string;
            name_by_idp?: { [key: string]: string };
        };
    }[];
    /** Flows in use. */
    grant_types?: OidcSaasAppGrantType[];
    group_filter_regex?: string;
    hybrid_and_implicit_options?: {
        return_access_token_from_authorization_endpoint?: boolean;
        return_id_token_from_authorization_endpoint?: boolean;
    };
    /** Public certificate of Access. */
    public_key?: string;
    redirect_uris?: string[];
    refresh_token_options?: {
        /** Life of a refresh token, more than `1m`. */
        lifetime?: string;
    };
    scopes?: OidcSaasAppCustomClaimScope[];
    /** Format: date-time. */
    updated_at?: string;
}

/** The values of {@link OidcSaasAppCustomClaimScope} that the sources list. */
export type KnownOidcSaasAppCustomClaimScope = "groups" | "profile" | "email" | "openid";
export type OidcSaasAppCustomClaimScope = KnownOidcSaasAppCustomClaimScope | (string & {});
/** All of {@link KnownOidcSaasAppCustomClaimScope}, in the order of the sources. */
export declare const knownOidcSaasAppCustomClaimScopes: readonly KnownOidcSaasAppCustomClaimScope[];
/** Whether a value is one that the sources list. */
export declare function isKnownOidcSaasAppCustomClaimScope(value: unknown): value is KnownOidcSaasAppCustomClaimScope;

/** The values of {@link OidcSaasAppGrantType} that the sources list. */
export type KnownOidcSaasAppGrantType = "authorization_code" | "authorization_code_with_pkce" | "refresh_tokens" | "hybrid" | "implicit";
export type OidcSaasAppGrantType = KnownOidcSaasAppGrantType | (string & {});
/** All of {@link KnownOidcSaasAppGrantType}, in the order of the sources. */
export declare const knownOidcSaasAppGrantTypes: readonly KnownOidcSaasAppGrantType[];
/** Whether a value is one that the sources list. */
export declare function isKnownOidcSaasAppGrantType(value: unknown): value is KnownOidcSaasAppGrantType;

/** Policies in force. */
export interface BrowserSshApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Accept the WARP session as login; overrides the organisation's setting. */
    allow_authenticate_via_warp?: boolean;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    cors_headers?: CorsHeaders;
    /** Message shown on denial. */
    custom_deny_message?: string;
    /** Where a user denied by an identity rule is sent. */
    custom_deny_url?: string;
    /** Where a user denied by another rule is sent. */
    custom_non_identity_deny_url?: string;
    /** Custom pages to show. */
    custom_pages?: string[];
    /** Main host name and path under Access, shown in the App Launcher. */
    domain: string;
    /**
     * Bind the session with a second cookie.
     * @defaultValue false
     */
    enable_binding_cookie?: boolean;
    /**
     * Set HttpOnly on the cookie.
     * @defaultValue true
     */
    http_only_cookie_attribute?: boolean;
    /** Logo for the App Launcher. */
    logo_url?: string;
    /** Display name. */
    name: string;
    /** Let preflight requests through to the origin; not together with `cors_headers`. */
    options_preflight_bypass?: boolean;
    /**
     * Scope the cookie to the application's path.
     * @defaultValue false
     */
    path_cookie_attribute?: boolean;
    /** SameSite value of the cookie. */
    same_site_cookie_attribute?: string;
    /**
     * Domains under Access.
     * @deprecated
     */
    self_hosted_domains?: string[];
    /** Answer 401 where a Service Auth policy blocks. */
    service_auth_401_redirect?: boolean;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string;
    /** Log in through `cloudflared` without the interstitial page. */
    skip_interstitial?: boolean;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[];
    /** Kind of application. */
    type: "ssh";
    policies?: AccessPolicy[];
    allow_iframe?: boolean;
    destinations?: (SelfHostedApplicationPublicDestination | SelfHostedApplicationPrivateDestination | SelfHostedApplicationViaMcpServerPortalDestination | SelfHostedApplicationWorkerDestination | SelfHostedApplicationPreviewWorkerDestination | SelfHostedApplicationAllWorkersDestination | SelfHostedApplicationAllPreviewWorkersDestination | {
        type: Unlisted;
    })[];
    eager_redirect_cookie_setting?: boolean;
    mfa_config?: SelfHostedApplicationMfaConfig;
    oauth_configuration?: SelfHostedApplicationOAuthConfiguration;
    read_service_tokens_from_header?: string;
    use_clientless_isolation_app_launcher_url?: boolean;
}

/** Policies in force. */
export interface BrowserVncApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Accept the WARP session as login; overrides the organisation's setting. */
    allow_authenticate_via_warp?: boolean;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    cors_headers?: CorsHeaders;
    /** Message shown on denial. */
    custom_deny_message?: string;
    /** Where a user denied by an identity rule is sent. */
    custom_deny_url?: string;
    /** Where a user denied by another rule is sent. */
    custom_non_identity_deny_url?: string;
    /** Custom pages to show. */
    custom_pages?: string[];
    /** Main host name and path under Access, shown in the App Launcher. */
    domain: string;
    /**
     * Bind the session with a second cookie.
     * @defaultValue false
     */
    enable_binding_cookie?: boolean;
    /**
     * Set HttpOnly on the cookie.
     * @defaultValue true
     */
    http_only_cookie_attribute?: boolean;
    /** Logo for the App Launcher. */
    logo_url?: string;
    /** Display name. */
    name: string;
    /** Let preflight requests through to the origin; not together with `cors_headers`. */
    options_preflight_bypass?: boolean;
    /**
     * Scope the cookie to the application's path.
     * @defaultValue false
     */
    path_cookie_attribute?: boolean;
    /** SameSite value of the cookie. */
    same_site_cookie_attribute?: string;
    /**
     * Domains under Access.
     * @deprecated
     */
    self_hosted_domains?: string[];
    /** Answer 401 where a Service Auth policy blocks. */
    service_auth_401_redirect?: boolean;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string;
    /** Log in through `cloudflared` without the interstitial page. */
    skip_interstitial?: boolean;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[];
    /** Kind of application. */
    type: "vnc";
    policies?: AccessPolicy[];
    allow_iframe?: boolean;
    destinations?: (SelfHostedApplicationPublicDestination | SelfHostedApplicationPrivateDestination | SelfHostedApplicationViaMcpServerPortalDestination | SelfHostedApplicationWorkerDestination | SelfHostedApplicationPreviewWorkerDestination | SelfHostedApplicationAllWorkersDestination | SelfHostedApplicationAllPreviewWorkersDestination | {
        type: Unlisted;
    })[];
    eager_redirect_cookie_setting?: boolean;
    mfa_config?: SelfHostedApplicationMfaConfig;
    oauth_configuration?: SelfHostedApplicationOAuthConfiguration;
    read_service_tokens_from_header?: string;
    use_clientless_isolation_app_launcher_url?: boolean;
}

/** Policies in force. */
export interface AppLauncherApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    app_launcher_logo_url?: string;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    bg_color?: string;
    /** Main host name and path under Access, shown in the App Launcher. */
    domain?: string;
    footer_links?: FooterLinks;
    header_bg_color?: string;
    landing_page_design?: LandingPageDesign;
    /**
     * Display name.
     * @defaultValue "App Launcher"
     */
    name: string;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string;
    /** @defaultValue false */
    skip_app_launcher_login_page?: boolean;
    /** Kind of application. */
    type: "app_launcher";
    policies?: AccessPolicy[];
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
}

export type FooterLinks = {
    name: string;
    url: string;
}[];

export interface LandingPageDesign {
    button_color?: string | undefined;
    button_text_color?: string | undefined;
    image_url?: string | undefined;
    message?: string | undefined;
    /** @defaultValue "Welcome!" */
    title?: string | undefined;
}

/** Policies in force. */
export interface DeviceEnrollmentApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    app_launcher_logo_url?: string;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    bg_color?: string;
    /** Main host name and path under Access, shown in the App Launcher. */
    domain?: string;
    footer_links?: FooterLinks;
    header_bg_color?: string;
    landing_page_design?: LandingPageDesign;
    /**
     * Display name.
     * @defaultValue "Warp Login App"
     */
    name: string;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string;
    /** @defaultValue false */
    skip_app_launcher_login_page?: boolean;
    /** Kind of application. */
    type: "warp";
    policies?: AccessPolicy[];
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
}

/** Policies in force. */
export interface BrowserIsolationApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[];
    app_launcher_logo_url?: string;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean;
    bg_color?: string;
    /** Main host name and path under Access, shown in the App Launcher. */
    domain?: string;
    footer_links?: FooterLinks;
    header_bg_color?: string;
    landing_page_design?: LandingPageDesign;
    /**
     * Display name.
     * @defaultValue "Clientless Web Isolation"
     */
    name: string;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string;
    /** @defaultValue false */
    skip_app_launcher_login_page?: boolean;
    /** Kind of application. */
    type: "biso";
    policies?: AccessPolicy[];
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
}

export interface BookmarkApplication {
    /** Audience tag. Length: at most 64. */
    aud: string;
    /** Format: date-time. */
    created_at: string;
    /** Length: at most 36. */
    id: string;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfig;
    /** Format: date-time. */
    updated_at: string;
    /** The id again. */
    uid?: string;
    /** What `domain` is, in the words of `destinations[].type`: `public`. */
    domain_type?: string;
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean;
    /** Address of the bookmark. */
    domain?: string;
    /** Logo for the App Launcher. */
    logo_url?: string;
    /** Display name. */
    name: string;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[];
    /** Kind of application. */
    type: "bookmark";
    policies?: SelfHostedApplicationPolicy[];
}

export interface SelfHostedApplicationPolicy {
    id?: string;
    account_id?: string;
    approval_groups?: ApprovalGroup[];
    approval_required?: boolean;
    connection_rules?: {
        rdp?: {
            allowed_clipboard_local_to_remote_formats?: SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[];
            allowed_clipboard_remote_to_local_formats?: SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[];
        };
    };
    created_at?: string;
    decision?: AccessDecision;
    exclude?: AppAccessRule[];
    include?: AppAccessRule[];
    isolation_required?: boolean;
    mfa_config?: SelfHostedApplicationMfaConfig;
    name?: string;
    precedence?: number;
    purpose_justification_prompt?: string;
    purpose_justification_required?: boolean;
    require?: AppAccessRule[];
    session_duration?: string | null;
    updated_at?: string;
    /** The id again. */
    uid?: string;
    /**
     * Whether other applications can use the policy too; false for one that was made inside its application.
     */
    reusable?: boolean;
}

/** The values of {@link SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat} that the sources list. */
export type KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat = "text" | "file";
export type SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat = KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat | (string & {});
/** All of {@link KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat}, in the order of the sources. */
export declare const knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormats: readonly KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[];
/** Whether a value is one that the sources list. */
export declare function isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat(value: unknown): value is KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat;

/** The values of {@link SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat} that the sources list. */
export type KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat = "text" | "file";
export type SelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat = KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat | (string & {});
/** All of {@link KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat}, in the order of the sources. */
export declare const knownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormats: readonly KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[];
/** Whether a value is one that the sources list. */
export declare function isKnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat(value: unknown): value is KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat;

export type AppAccessRule = GroupRule | AppAnyValidServiceTokenRule | {
    auth_context: {
        id: string;
        ac_id: string;
        identity_provider_id: string;
    };
} | AuthenticationMethodRule | AppAzureGroupRule | AppCertificateRule | {
    common_name: {
        common_name: string;
    };
} | CountryRule | AccessDevicePostureRule | DomainRule | EmailListRule | EmailRule | AppEveryoneRule | ExternalEvaluationRule | AppGitHubOrganizationRule | AppGSuiteGroupRule | {
    login_method: {
        id: string;
    };
} | IpListRule | IpRule | AppOktaGroupRule | AppSamlGroupRule | {
    oidc: {
        claim_name: string;
        claim_value: string;
        identity_provider_id: string;
    };
} | ServiceTokenRule | {
    linked_app_token: {
        app_uid: string;
    };
} | {
    user_risk_score: {
        user_risk_score: RuleUserRiskScore[];
    };
} | {
    cloudflare_account_member: {
        account_id?: string;
    };
};

/** The same structure as {@link AccessGroupRule}. */
export type GroupRule = AccessGroupRule;

export interface AppAnyValidServiceTokenRule {
    any_valid_service_token: Record<string, unknown>;
}

export interface AppAzureGroupRule {
    azureAD: {
        id: string;
        identity_provider_id: string;
    };
}

export interface AppCertificateRule {
    certificate: Record<string, unknown>;
}

/** The same structure as {@link DevicePostureRule}. */
export type AccessDevicePostureRule = DevicePostureRule;

export interface AppEveryoneRule {
    everyone: Record<string, unknown>;
}

export interface AppGitHubOrganizationRule {
    "github-organization": {
        identity_provider_id: string;
        name: string;
        team?: string | undefined;
    };
}

export interface AppGSuiteGroupRule {
    gsuite: {
        email: string;
        identity_provider_id: string;
    };
}

export interface AppOktaGroupRule {
    okta: {
        identity_provider_id: string;
        name: string;
    };
}

export interface AppSamlGroupRule {
    saml: {
        attribute_name: string;
        attribute_value: string;
        identity_provider_id: string;
    };
}

export interface DashSsoApplication {
    type: "dash_sso";
    aud: string;
    created_at?: string;
    id: string;
    updated_at?: string;
    /** The id again. */
    uid?: string;
    name?: string;
}

export interface GatewayIdentityProxyEndpointApplication {
    type: "proxy_endpoint";
    id: string;
    allowed_idps?: string[];
    aud: string;
    auto_redirect_to_identity?: boolean;
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
    domain?: string;
    name?: string;
    policies?: SelfHostedApplicationPolicy[];
    session_duration?: string;
    /** The id again. */
    uid?: string;
    /** Format: date-time. */
    created_at?: string;
    /** Format: date-time. */
    updated_at?: string;
}

export interface InfrastructureApplication {
    target_criteria: {
        port: number;
        protocol: InfrastructureApplicationTargetCriteriaProtocol;
        target_attributes: { [key: string]: string[] };
    }[];
    type: "infrastructure";
    id: string;
    aud: string;
    mfa_config?: InfrastructureApplicationMfaConfig;
    name?: string;
    policies?: InfrastructureApplicationPolicy[];
    /** The id again. */
    uid?: string;
    /** Format: date-time. */
    created_at?: string;
    /** Format: date-time. */
    updated_at?: string;
}

/** The values of {@link InfrastructureApplicationTargetCriteriaProtocol} that the sources list. */
export type KnownInfrastructureApplicationTargetCriteriaProtocol = "SSH";
export type InfrastructureApplicationTargetCriteriaProtocol = KnownInfrastructureApplicationTargetCriteriaProtocol | (string & {});
/** All of {@link KnownInfrastructureApplicationTargetCriteriaProtocol}, in the order of the sources. */
export declare const knownInfrastructureApplicationTargetCriteriaProtocols: readonly KnownInfrastructureApplicationTargetCriteriaProtocol[];
/** Whether a value is one that the sources list. */
export declare function isKnownInfrastructureApplicationTargetCriteriaProtocol(value: unknown): value is KnownInfrastructureApplicationTargetCriteriaProtocol;

export interface InfrastructureApplicationMfaConfig {
    allowed_authenticators?: InfrastructureApplicationMfaConfigAllowedAuthenticator[];
    mfa_disabled?: boolean;
    session_duration?: string;
}

/** The values of {@link InfrastructureApplicationMfaConfigAllowedAuthenticator} that the sources list. */
export type KnownInfrastructureApplicationMfaConfigAllowedAuthenticator = "piv_key" | "ssh_fido2_key";
export type InfrastructureApplicationMfaConfigAllowedAuthenticator = KnownInfrastructureApplicationMfaConfigAllowedAuthenticator | (string & {});
/** All of {@link KnownInfrastructureApplicationMfaConfigAllowedAuthenticator}, in the order of the sources. */
export declare const knownInfrastructureApplicationMfaConfigAllowedAuthenticators: readonly KnownInfrastructureApplicationMfaConfigAllowedAuthenticator[];
/** Whether a value is one that the sources list. */
export declare function isKnownInfrastructureApplicationMfaConfigAllowedAuthenticator(value: unknown): value is KnownInfrastructureApplicationMfaConfigAllowedAuthenticator;

export interface InfrastructureApplicationPolicy {
    id?: string;
    connection_rules?: {
        ssh?: {
            usernames: string[];
            allow_email_alias?: boolean;
        };
    };
    created_at?: string;
    decision?: AccessDecision;
    exclude?: AppAccessRule[];
    include?: AppAccessRule[];
    mfa_config?: InfrastructureApplicationMfaConfig;
    name?: string;
    require?: AppAccessRule[];
    updated_at?: string;
    /** The id again. */
    uid?: string;
    /**
     * Whether other applications can use the policy too; false for one that was made inside its application.
     */
    reusable?: boolean;
}

export interface BrowserRdpApplication {
    domain: string;
    target_criteria: {
        port: number;
        protocol: BrowserRdpApplicationTargetCriteriaProtocol;
        target_attributes: { [key: string]: string[] };
    }[];
    type: "rdp";
    id: string;
    allow_authenticate_via_warp?: boolean;
    allow_iframe?: boolean;
    allowed_idps?: string[];
    app_launcher_visible?: boolean;
    aud: string;
    auto_redirect_to_identity?: boolean;
    cors_headers?: AppCorsHeaders;
    custom_deny_message?: string;
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
    destinations?: (SelfHostedApplicationPublicDestination | SelfHostedApplicationPrivateDestination | SelfHostedApplicationViaMcpServerPortalDestination | SelfHostedApplicationWorkerDestination | SelfHostedApplicationPreviewWorkerDestination | SelfHostedApplicationAllWorkersDestination | SelfHostedApplicationAllPreviewWorkersDestination | {
        type: Unlisted;
    })[];
    eager_redirect_cookie_setting?: boolean;
    enable_binding_cookie?: boolean;
    http_only_cookie_attribute?: boolean;
    logo_url?: string;
    mfa_config?: SelfHostedApplicationMfaConfig;
    name?: string;
    oauth_configuration?: SelfHostedApplicationOAuthConfiguration;
    options_preflight_bypass?: boolean;
    path_cookie_attribute?: boolean;
    policies?: SelfHostedApplicationPolicy[];
    read_service_tokens_from_header?: string;
    same_site_cookie_attribute?: string;
    scim_config?: SelfHostedApplicationScimConfig;
    /** @deprecated */
    self_hosted_domains?: string[];
    service_auth_401_redirect?: boolean;
    session_duration?: string;
    skip_interstitial?: boolean;
    tags?: string[];
    use_clientless_isolation_app_launcher_url?: boolean;
    /** The id again. */
    uid?: string;
    /** Format: date-time. */
    created_at?: string;
    /** Format: date-time. */
    updated_at?: string;
}

/** The values of {@link BrowserRdpApplicationTargetCriteriaProtocol} that the sources list. */
export type KnownBrowserRdpApplicationTargetCriteriaProtocol = "RDP";
export type BrowserRdpApplicationTargetCriteriaProtocol = KnownBrowserRdpApplicationTargetCriteriaProtocol | (string & {});
/** All of {@link KnownBrowserRdpApplicationTargetCriteriaProtocol}, in the order of the sources. */
export declare const knownBrowserRdpApplicationTargetCriteriaProtocols: readonly KnownBrowserRdpApplicationTargetCriteriaProtocol[];
/** Whether a value is one that the sources list. */
export declare function isKnownBrowserRdpApplicationTargetCriteriaProtocol(value: unknown): value is KnownBrowserRdpApplicationTargetCriteriaProtocol;

export interface AppCorsHeaders {
    allow_all_headers?: boolean;
    allow_all_methods?: boolean;
    allow_all_origins?: boolean;
    allow_credentials?: boolean;
    allowed_headers?: string[];
    allowed_methods?: AllowedMethod[];
    allowed_origins?: string[];
    max_age?: number;
}

/** The values of {@link AllowedMethod} that the sources list. */
export type KnownAllowedMethod = "GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH";
export type AllowedMethod = KnownAllowedMethod | (string & {});
/** All of {@link KnownAllowedMethod}, in the order of the sources. */
export declare const knownAllowedMethods: readonly KnownAllowedMethod[];
/** Whether a value is one that the sources list. */
export declare function isKnownAllowedMethod(value: unknown): value is KnownAllowedMethod;

export interface SelfHostedApplicationScimConfig {
    idp_uid: string;
    remote_uri: string;
    authentication?: ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | {
        client_id: string;
        client_secret: string;
        scheme: "access_service_token";
    } | (ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | SelfHostedApplicationScimConfigAuthenticationAccessServiceToken | SelfHostedApplicationScimConfigAuthenticationOther)[];
    deactivate_on_delete?: boolean;
    enabled?: boolean;
    mappings?: Sdk710[];
}

export interface ScimConfigAuthenticationHttpBasic {
    password: string;
    scheme: "httpbasic";
    user: string;
}

export interface ScimConfigAuthenticationOauth2 {
    authorization_url: string;
    client_id: string;
    client_secret: string;
    scheme: "oauth2";
    token_url: string;
    scopes?: string[] | undefined;
}

/** The same structure as {@link AccessScimConfigAuthenticationAccessServiceToken}. */
export type SelfHostedApplicationScimConfigAuthenticationAccessServiceToken = AccessScimConfigAuthenticationAccessServiceToken;

/** Of a kind that no source lists. */
export interface SelfHostedApplicationScimConfigAuthenticationOther {
    scheme: Unlisted;
}

/** The same structure as {@link ScimConfigMapping}. */
export type Sdk710 = ScimConfigMapping;

export interface McpServerApplication {
    type: "mcp";
    id: string;
    allow_authenticate_via_warp?: boolean;
    allowed_idps?: string[];
    aud: string;
    auto_redirect_to_identity?: boolean;
    custom_deny_message?: string;
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
    destinations?: (SelfHostedApplicationPublicDestination | SelfHostedApplicationPrivateDestination | SelfHostedApplicationViaMcpServerPortalDestination | SelfHostedApplicationWorkerDestination | SelfHostedApplicationPreviewWorkerDestination | SelfHostedApplicationAllWorkersDestination | SelfHostedApplicationAllPreviewWorkersDestination | {
        type: Unlisted;
    })[];
    http_only_cookie_attribute?: boolean;
    logo_url?: string;
    name?: string;
    oauth_configuration?: SelfHostedApplicationOAuthConfiguration;
    options_preflight_bypass?: boolean;
    policies?: SelfHostedApplicationPolicy[];
    same_site_cookie_attribute?: string;
    scim_config?: SelfHostedApplicationScimConfig;
    session_duration?: string;
    tags?: string[];
    /** The id again. */
    uid?: string;
    /** Format: date-time. */
    created_at?: string;
    /** Format: date-time. */
    updated_at?: string;
}

export interface McpServerPortalApplication {
    type: "mcp_portal";
    id: string;
    allow_authenticate_via_warp?: boolean;
    allowed_idps?: string[];
    aud: string;
    auto_redirect_to_identity?: boolean;
    custom_deny_message?: string;
    custom_deny_url?: string;
    custom_non_identity_deny_url?: string;
    custom_pages?: string[];
    destinations?: (SelfHostedApplicationPublicDestination | SelfHostedApplicationPrivateDestination | SelfHostedApplicationViaMcpServerPortalDestination | SelfHostedApplicationWorkerDestination | SelfHostedApplicationPreviewWorkerDestination | SelfHostedApplicationAllWorkersDestination | SelfHostedApplicationAllPreviewWorkersDestination | {
        type: Unlisted;
    })[];
    domain?: string;
    http_only_cookie_attribute?: boolean;
    logo_url?: string;
    name?: string;
    oauth_configuration?: SelfHostedApplicationOAuthConfiguration;
    options_preflight_bypass?: boolean;
    policies?: SelfHostedApplicationPolicy[];
    same_site_cookie_attribute?: string;
    scim_config?: SelfHostedApplicationScimConfig;
    session_duration?: string;
    tags?: string[];
    /** The id again. */
    uid?: string;
    /** Format: date-time. */
    created_at?: string;
    /** Format: date-time. */
    updated_at?: string;
}

/** Of a kind that no source lists. */
export interface OtherApplication {
    type: Unlisted;
    aud: string;
    created_at?: string;
    id: string;
    updated_at?: string;
    /** The id again. */
    uid?: string;
    name?: string;
}

export interface ResultInfo {
    /** Results on this page. */
    count?: number;
    /** Page number. */
    page?: number;
    /** Page size. */
    per_page?: number;
    /** Results overall. */
    total_count?: number;
}

export type AccessApplicationRequest = AppRequestSelfHostedApplication | AppRequestSaaSApplication | AppRequestBrowserSshApplication | AppRequestBrowserVncApplication | AppRequestAppLauncherApplication | AppRequestDeviceEnrollmentPermissionsApplication | AppRequestBrowserIsolationPermissionsApplication | AppRequestBookmarkApplication | DashSsoApplicationRequest | GatewayIdentityProxyEndpointApplicationInput | InfrastructureApplicationInput | BrowserRdpApplicationInput | McpServerApplicationInput | McpServerPortalApplicationInput;

/** Self Hosted Application */
export interface AppRequestSelfHostedApplication {
    /** Accept the WARP session as login; overrides the organisation's setting. */
    allow_authenticate_via_warp?: boolean | undefined;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    cors_headers?: CorsHeadersInput | undefined;
    /** Message shown on denial. */
    custom_deny_message?: string | undefined;
    /** Where a user denied by an identity rule is sent. */
    custom_deny_url?: string | undefined;
    /** Where a user denied by another rule is sent. */
    custom_non_identity_deny_url?: string | undefined;
    /** Custom pages to show. */
    custom_pages?: string[] | undefined;
    /** Main host name and path under Access, shown in the App Launcher. */
    domain?: string | undefined;
    /**
     * Bind the session with a second cookie.
     * @defaultValue false
     */
    enable_binding_cookie?: boolean | undefined;
    /**
     * Set HttpOnly on the cookie.
     * @defaultValue true
     */
    http_only_cookie_attribute?: boolean | undefined;
    /** Logo for the App Launcher. */
    logo_url?: string | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Let preflight requests through to the origin; not together with `cors_headers`. */
    options_preflight_bypass?: boolean | undefined;
    /**
     * Scope the cookie to the application's path.
     * @defaultValue false
     */
    path_cookie_attribute?: boolean | undefined;
    /** SameSite value of the cookie. */
    same_site_cookie_attribute?: string | undefined;
    /**
     * Domains under Access.
     * @deprecated
     */
    self_hosted_domains?: string[] | undefined;
    /** Answer 401 where a Service Auth policy blocks. */
    service_auth_401_redirect?: boolean | undefined;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string | undefined;
    /** Log in through `cloudflared` without the interstitial page. */
    skip_interstitial?: boolean | undefined;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[] | undefined;
    /** Kind of application. */
    type: "self_hosted";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    allow_iframe?: boolean | undefined;
    destinations?: (SelfHostedApplicationPublicDestinationInput | SelfHostedApplicationPrivateDestinationInput | SelfHostedApplicationViaMcpServerPortalDestinationInput | SelfHostedApplicationWorkerDestinationInput | SelfHostedApplicationPreviewWorkerDestinationInput | SelfHostedApplicationAllWorkersDestinationInput | SelfHostedApplicationAllPreviewWorkersDestinationInput)[] | null | undefined;
    eager_redirect_cookie_setting?: boolean | undefined;
    mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    oauth_configuration?: SelfHostedApplicationOAuthConfigurationInput | undefined;
    read_service_tokens_from_header?: string | undefined;
    use_clientless_isolation_app_launcher_url?: boolean | undefined;
    /** Private address of the application. Accepted; stated by no document. */
    private_address?: string | undefined;
    /** Taken of every kind, shown by the App Launcher. */
    app_launcher_logo_url?: string | undefined;
    /** Taken of every kind, shown by the App Launcher. */
    bg_color?: string | undefined;
    /** Taken of every kind, shown by the App Launcher. */
    footer_links?: {
        name: string;
        url: string;
    }[] | null | undefined;
    /** Taken of every kind, shown by the App Launcher. */
    header_bg_color?: string | undefined;
    /** Taken of every kind, shown by the App Launcher. */
    landing_page_design?: {
        button_color?: string | undefined;
        button_text_color?: string | undefined;
        image_url?: string | undefined;
        message?: string | undefined;
        title?: string | undefined;
    } | undefined;
}

export interface CorsHeadersInput {
    /** Allow every request header. */
    allow_all_headers?: boolean | undefined;
    /** Allow every request method. */
    allow_all_methods?: boolean | undefined;
    /** Allow every origin. */
    allow_all_origins?: boolean | undefined;
    /** Let requests carry credentials. */
    allow_credentials?: boolean | undefined;
    /** Request headers allowed. */
    allowed_headers?: string[] | undefined;
    /** Request methods allowed. */
    allowed_methods?: AllowedMethodsInput | undefined;
    /** Origins allowed. */
    allowed_origins?: string[] | undefined;
    /** Seconds a preflight answer may be cached. Range: -1 to 86400. */
    max_age?: number | undefined;
}

/** Request methods allowed. */
export type AllowedMethodsInput = KnownAllowedMethod[];

/** None of these may match. */
export type ExcludeInput = RuleInput[];

export type RuleInput = EmailRule | EmailListRule | DomainRule | EveryoneRule | IpRule | IpListRule | CertificateRule | AccessGroupRule | AzureGroupRule | GithubOrganizationRule | GsuiteGroupRule | OktaGroupRule | SamlGroupRule | ServiceTokenRule | AnyValidServiceTokenRule | ExternalEvaluationRule | CountryRule | AuthenticationMethodRule | DevicePostureRule | {
    auth_context: {
        id: string;
        ac_id: string;
        identity_provider_id: string;
    };
} | {
    common_name: {
        common_name: string;
    };
} | {
    login_method: {
        id: string;
    };
} | {
    oidc: {
        claim_name: string;
        claim_value: string;
        identity_provider_id: string;
    };
} | {
    linked_app_token: {
        app_uid: string;
    };
} | {
    user_risk_score: {
        user_risk_score: KnownRuleUserRiskScore[];
    };
} | {
    cloudflare_account_member: {
        account_id?: string | undefined;
    };
};

/**
 * One of these must match.
 * The same structure as {@link ExcludeInput}.
 */
export type IncludeInput = ExcludeInput;

/**
 * All of these must match.
 * The same structure as {@link ExcludeInput}.
 */
export type RequireInput = ExcludeInput;

export interface SelfHostedApplicationMfaConfigInput {
    allowed_authenticators?: KnownSelfHostedApplicationMfaConfigAllowedAuthenticator[] | undefined;
    mfa_disabled?: boolean | undefined;
    session_duration?: string | undefined;
}

export interface AppPolicyLink {
    /** Policy id. Length: at most 36. */
    id?: string | undefined;
    /** Place in the order; unique within the application. */
    precedence?: number | undefined;
    account_id?: string | undefined;
}

/** Provisioning over SCIM (closed beta). */
export interface ScimConfigInput {
    authentication?: ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | AccessScimConfigAuthenticationAccessServiceToken | (ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | AccessScimConfigAuthenticationAccessServiceToken)[] | undefined;
    /** True to deactivate instead of deleting, for targets that know no DELETE. */
    deactivate_on_delete?: boolean | undefined;
    /** Whether provisioning is on. */
    enabled?: boolean | undefined;
    /** Identity provider the resources come from. */
    idp_uid: string;
    /** Filters and rewrites applied to resources on the way. */
    mappings?: ScimConfigMappingInput[] | undefined;
    /** Base address of the application's SCIM API. */
    remote_uri: string;
}

/** Filters and rewrites applied to resources on the way. */
export interface ScimConfigMappingInput {
    /** Whether it is on. */
    enabled?: boolean | undefined;
    filter?: string | undefined;
    /** Operations it applies to. */
    operations?: {
        create?: boolean | undefined;
        delete?: boolean | undefined;
        update?: boolean | undefined;
    } | undefined;
    /** Resource type it applies to. */
    schema: string;
    transform_jsonata?: string | undefined;
    strictness?: KnownScimConfigMappingStrictness | undefined;
}

/** The same structure as {@link SelfHostedApplicationPublicDestination}. */
export type SelfHostedApplicationPublicDestinationInput = SelfHostedApplicationPublicDestination;

export interface SelfHostedApplicationPrivateDestinationInput {
    cidr?: string | undefined;
    hostname?: string | undefined;
    l4_protocol?: KnownSelfHostedApplicationPrivateDestinationL4Protocol | undefined;
    port_range?: string | undefined;
    type?: "private" | undefined;
    vnet_id?: string | undefined;
}

/** The same structure as {@link SelfHostedApplicationViaMcpServerPortalDestination}. */
export type SelfHostedApplicationViaMcpServerPortalDestinationInput = SelfHostedApplicationViaMcpServerPortalDestination;

/** The same structure as {@link SelfHostedApplicationWorkerDestination}. */
export type SelfHostedApplicationWorkerDestinationInput = SelfHostedApplicationWorkerDestination;

/** The same structure as {@link SelfHostedApplicationPreviewWorkerDestination}. */
export type SelfHostedApplicationPreviewWorkerDestinationInput = SelfHostedApplicationPreviewWorkerDestination;

/** The same structure as {@link SelfHostedApplicationAllWorkersDestination}. */
export type SelfHostedApplicationAllWorkersDestinationInput = SelfHostedApplicationAllWorkersDestination;

/** The same structure as {@link SelfHostedApplicationAllPreviewWorkersDestination}. */
export type SelfHostedApplicationAllPreviewWorkersDestinationInput = SelfHostedApplicationAllPreviewWorkersDestination;

/** The same structure as {@link SelfHostedApplicationOAuthConfiguration}. */
export type SelfHostedApplicationOAuthConfigurationInput = SelfHostedApplicationOAuthConfiguration;

/** SaaS Application */
export interface AppRequestSaaSApplication {
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    /** Custom pages to show. */
    custom_pages?: string[] | undefined;
    /** Logo for the App Launcher. */
    logo_url?: string | undefined;
    /** Display name. */
    name?: string | undefined;
    saas_app?: SamlSaasAppInput | OidcSaasAppInput | undefined;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[] | undefined;
    /** Kind of application. */
    type: "saas";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
}

export interface SamlSaasAppInput {
    /** Protocol of the SaaS application; needed for OIDC, else `saml`. */
    auth_type?: "saml" | undefined;
    /** Where the provider takes the SAML assertion. */
    consumer_service_url?: string | undefined;
    /** Format: date-time. */
    created_at?: string | undefined;
    custom_attributes?: {
        friendly_name?: string | undefined;
        name?: string | undefined;
        name_format?: KnownSamlSaasAppCustomAttributeNameFormat | undefined;
        required?: boolean | undefined;
        source?: {
            name?: string | undefined;
            name_by_idp?: {
                idp_id?: string | undefined;
                source_name?: string | undefined;
            }[] | undefined;
        } | undefined;
    }[] | undefined;
    default_relay_state?: string | undefined;
    /** Entity id of the SaaS application. */
    idp_entity_id?: string | undefined;
    /** Format of the name id sent. */
    name_id_format?: KnownSamlSaasAppNameIdFormat | undefined;
    name_id_transform_jsonata?: string | undefined;
    /** Public certificate of Access. */
    public_key?: string | undefined;
    saml_attribute_transform_jsonata?: string | undefined;
    /** Name format, or entity name of a provider. */
    sp_entity_id?: string | undefined;
    /** Where login requests arrive. */
    sso_endpoint?: string | undefined;
    /** Format: date-time. */
    updated_at?: string | undefined;
}

export interface OidcSaasAppInput {
    /** Life of the access token, `1m` to `24h`. */
    access_token_lifetime?: string | undefined;
    allow_pkce_without_client_secret?: boolean | undefined;
    app_launcher_url?: string | undefined;
    /** Protocol of the SaaS application; needed for OIDC. */
    auth_type?: "oidc" | undefined;
    /** OAuth client id. */
    client_id?: string | undefined;
    /** OAuth client secret, sent only in the answer to POST. */
    client_secret?: string | undefined;
    /** Format: date-time. */
    created_at?: string | undefined;
    custom_claims?: {
        name?: string | undefined;
        required?: boolean | undefined;
        scope?: KnownOidcSaasAppCustomClaimScope | undefined;
        source?: {
            name?: string | undefined;
            name_by_idp?: { [key: string]: string } | undefined;
        } | undefined;
    }[] | undefined;
    /** Flows in use. */
    grant_types?: KnownOidcSaasAppGrantType[] | undefined;
    group_filter_regex?: string | undefined;
    hybrid_and_implicit_options?: {
        return_access_token_from_authorization_endpoint?: boolean | undefined;
        return_id_token_from_authorization_endpoint?: boolean | undefined;
    } | undefined;
    /** Public certificate of Access. */
    public_key?: string | undefined;
    redirect_uris?: string[] | undefined;
    refresh_token_options?: {
        /** Life of a refresh token, more than `1m`. */
        lifetime?: string | undefined;
    } | undefined;
    scopes?: KnownOidcSaasAppCustomClaimScope[] | undefined;
    /** Format: date-time. */
    updated_at?: string | undefined;
}

/** Browser SSH Application */
export interface AppRequestBrowserSshApplication {
    /** Accept the WARP session as login; overrides the organisation's setting. */
    allow_authenticate_via_warp?: boolean | undefined;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    cors_headers?: CorsHeadersInput | undefined;
    /** Message shown on denial. */
    custom_deny_message?: string | undefined;
    /** Where a user denied by an identity rule is sent. */
    custom_deny_url?: string | undefined;
    /** Where a user denied by another rule is sent. */
    custom_non_identity_deny_url?: string | undefined;
    /** Custom pages to show. */
    custom_pages?: string[] | undefined;
    /** Main host name and path under Access, shown in the App Launcher. */
    domain?: string | undefined;
    /**
     * Bind the session with a second cookie.
     * @defaultValue false
     */
    enable_binding_cookie?: boolean | undefined;
    /**
     * Set HttpOnly on the cookie.
     * @defaultValue true
     */
    http_only_cookie_attribute?: boolean | undefined;
    /** Logo for the App Launcher. */
    logo_url?: string | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Let preflight requests through to the origin; not together with `cors_headers`. */
    options_preflight_bypass?: boolean | undefined;
    /**
     * Scope the cookie to the application's path.
     * @defaultValue false
     */
    path_cookie_attribute?: boolean | undefined;
    /** SameSite value of the cookie. */
    same_site_cookie_attribute?: string | undefined;
    /**
     * Domains under Access.
     * @deprecated
     */
    self_hosted_domains?: string[] | undefined;
    /** Answer 401 where a Service Auth policy blocks. */
    service_auth_401_redirect?: boolean | undefined;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string | undefined;
    /** Log in through `cloudflared` without the interstitial page. */
    skip_interstitial?: boolean | undefined;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[] | undefined;
    /** Kind of application. */
    type: "ssh";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    allow_iframe?: boolean | undefined;
    destinations?: (SelfHostedApplicationPublicDestinationInput | SelfHostedApplicationPrivateDestinationInput | SelfHostedApplicationViaMcpServerPortalDestinationInput | SelfHostedApplicationWorkerDestinationInput | SelfHostedApplicationPreviewWorkerDestinationInput | SelfHostedApplicationAllWorkersDestinationInput | SelfHostedApplicationAllPreviewWorkersDestinationInput)[] | null | undefined;
    eager_redirect_cookie_setting?: boolean | undefined;
    mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    oauth_configuration?: SelfHostedApplicationOAuthConfigurationInput | undefined;
    read_service_tokens_from_header?: string | undefined;
    use_clientless_isolation_app_launcher_url?: boolean | undefined;
}

/** Browser VNC Application */
export interface AppRequestBrowserVncApplication {
    /** Accept the WARP session as login; overrides the organisation's setting. */
    allow_authenticate_via_warp?: boolean | undefined;
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    cors_headers?: CorsHeadersInput | undefined;
    /** Message shown on denial. */
    custom_deny_message?: string | undefined;
    /** Where a user denied by an identity rule is sent. */
    custom_deny_url?: string | undefined;
    /** Where a user denied by another rule is sent. */
    custom_non_identity_deny_url?: string | undefined;
    /** Custom pages to show. */
    custom_pages?: string[] | undefined;
    /** Main host name and path under Access, shown in the App Launcher. */
    domain?: string | undefined;
    /**
     * Bind the session with a second cookie.
     * @defaultValue false
     */
    enable_binding_cookie?: boolean | undefined;
    /**
     * Set HttpOnly on the cookie.
     * @defaultValue true
     */
    http_only_cookie_attribute?: boolean | undefined;
    /** Logo for the App Launcher. */
    logo_url?: string | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Let preflight requests through to the origin; not together with `cors_headers`. */
    options_preflight_bypass?: boolean | undefined;
    /**
     * Scope the cookie to the application's path.
     * @defaultValue false
     */
    path_cookie_attribute?: boolean | undefined;
    /** SameSite value of the cookie. */
    same_site_cookie_attribute?: string | undefined;
    /**
     * Domains under Access.
     * @deprecated
     */
    self_hosted_domains?: string[] | undefined;
    /** Answer 401 where a Service Auth policy blocks. */
    service_auth_401_redirect?: boolean | undefined;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string | undefined;
    /** Log in through `cloudflared` without the interstitial page. */
    skip_interstitial?: boolean | undefined;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[] | undefined;
    /** Kind of application. */
    type: "vnc";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    allow_iframe?: boolean | undefined;
    destinations?: (SelfHostedApplicationPublicDestinationInput | SelfHostedApplicationPrivateDestinationInput | SelfHostedApplicationViaMcpServerPortalDestinationInput | SelfHostedApplicationWorkerDestinationInput | SelfHostedApplicationPreviewWorkerDestinationInput | SelfHostedApplicationAllWorkersDestinationInput | SelfHostedApplicationAllPreviewWorkersDestinationInput)[] | null | undefined;
    eager_redirect_cookie_setting?: boolean | undefined;
    mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    oauth_configuration?: SelfHostedApplicationOAuthConfigurationInput | undefined;
    read_service_tokens_from_header?: string | undefined;
    use_clientless_isolation_app_launcher_url?: boolean | undefined;
}

/** App Launcher Application */
export interface AppRequestAppLauncherApplication {
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    app_launcher_logo_url?: string | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    bg_color?: string | undefined;
    footer_links?: FooterLinks | undefined;
    header_bg_color?: string | undefined;
    landing_page_design?: LandingPageDesign | undefined;
    /**
     * Display name.
     * @defaultValue "App Launcher"
     */
    name?: string | undefined;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string | undefined;
    /** @defaultValue false */
    skip_app_launcher_login_page?: boolean | undefined;
    /** Kind of application. */
    type: "app_launcher";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
}

/** Device Enrollment Permissions Application */
export interface AppRequestDeviceEnrollmentPermissionsApplication {
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    app_launcher_logo_url?: string | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    bg_color?: string | undefined;
    footer_links?: FooterLinks | undefined;
    header_bg_color?: string | undefined;
    landing_page_design?: LandingPageDesign | undefined;
    /**
     * Display name.
     * @defaultValue "Warp Login App"
     */
    name?: string | undefined;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string | undefined;
    /** @defaultValue false */
    skip_app_launcher_login_page?: boolean | undefined;
    /** Kind of application. */
    type: "warp";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
}

/** Browser Isolation Permissions Application */
export interface AppRequestBrowserIsolationPermissionsApplication {
    /** Identity providers offered at login; all of the account's if left out. */
    allowed_idps?: string[] | undefined;
    app_launcher_logo_url?: string | undefined;
    /**
     * Skip the choice of identity provider; `allowed_idps` must then hold exactly one.
     * @defaultValue false
     */
    auto_redirect_to_identity?: boolean | undefined;
    bg_color?: string | undefined;
    footer_links?: FooterLinks | undefined;
    header_bg_color?: string | undefined;
    landing_page_design?: LandingPageDesign | undefined;
    /**
     * Display name.
     * @defaultValue "Clientless Web Isolation"
     */
    name?: string | undefined;
    /**
     * How long a token lasts, such as `300ms` or `2h45m`.
     * @defaultValue "24h"
     */
    session_duration?: string | undefined;
    /** @defaultValue false */
    skip_app_launcher_login_page?: boolean | undefined;
    /** Kind of application. */
    type: "biso";
    /** Policies, first one first: ids of existing ones or new ones. */
    policies?: ({
        /** Policy id. Length: at most 36. */
        id?: string | undefined;
        /** Place in the order; unique within the application. */
        precedence?: number | undefined;
        /** Groups that may approve. */
        approval_groups?: ApprovalGroups | undefined;
        /**
         * Each session needs an approval.
         * @defaultValue false
         */
        approval_required?: boolean | undefined;
        /** What happens on a match. */
        decision: KnownAccessDecision;
        /** None of these may match. */
        exclude?: ExcludeInput | undefined;
        /** One of these must match. */
        include: IncludeInput;
        /** @defaultValue false */
        isolation_required?: boolean | undefined;
        /** Policy name. */
        name: string;
        /** Text of the question for a reason. */
        purpose_justification_prompt?: string | undefined;
        /**
         * Ask for a reason at login.
         * @defaultValue false
         */
        purpose_justification_required?: boolean | undefined;
        /** All of these must match. */
        require?: RequireInput | undefined;
        session_duration?: string | null | undefined;
        connection_rules?: {
            rdp?: {
                allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
                allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
            } | undefined;
        } | undefined;
        mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    } | AppPolicyLink | string)[] | undefined;
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
}

/** Bookmark application */
export interface AppRequestBookmarkApplication {
    /**
     * Show it in the App Launcher.
     * @defaultValue true
     */
    app_launcher_visible?: boolean | undefined;
    /** Address of the bookmark. */
    domain?: string | undefined;
    /** Logo for the App Launcher. */
    logo_url?: string | undefined;
    /** Display name. */
    name?: string | undefined;
    /** Tags, for filtering in the App Launcher. */
    tags?: string[] | undefined;
    /** Kind of application. */
    type: "bookmark";
    /** Provisioning over SCIM (closed beta). */
    scim_config?: ScimConfigInput | undefined;
    policies?: ({
        id?: string | undefined;
        account_id?: string | undefined;
        precedence?: number | undefined;
    } | string | ApplicationPolicyInput)[] | undefined;
}

export interface ApplicationPolicyInput {
    id?: string | undefined;
    approval_groups?: ApprovalGroup[] | undefined;
    approval_required?: boolean | undefined;
    connection_rules?: {
        rdp?: {
            allowed_clipboard_local_to_remote_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardLocalToRemoteFormat[] | undefined;
            allowed_clipboard_remote_to_local_formats?: KnownSelfHostedApplicationPolicyConnectionRulesRdpAllowedClipboardRemoteToLocalFormat[] | undefined;
        } | undefined;
    } | undefined;
    isolation_required?: boolean | undefined;
    mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    precedence?: number | undefined;
    purpose_justification_prompt?: string | undefined;
    purpose_justification_required?: boolean | undefined;
    session_duration?: string | null | undefined;
    name: string;
    /** What happens on a match. */
    decision: KnownAccessDecision;
    /** One of these must match. */
    include: IncludeInput;
    /** None of these may match. */
    exclude?: ExcludeInput | undefined;
    /** All of these must match. */
    require?: RequireInput | undefined;
}

export interface DashSsoApplicationRequest {
    type: "dash_sso";
    [key: string]: unknown;
}

export interface GatewayIdentityProxyEndpointApplicationInput {
    type: "proxy_endpoint";
    allowed_idps?: string[] | undefined;
    auto_redirect_to_identity?: boolean | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
    domain?: string | undefined;
    name?: string | undefined;
    policies?: ({
        id?: string | undefined;
        account_id?: string | undefined;
        precedence?: number | undefined;
    } | string | ApplicationPolicyInput)[] | undefined;
    session_duration?: string | undefined;
}

export interface InfrastructureApplicationInput {
    target_criteria: {
        port: number;
        protocol: "SSH";
        target_attributes: { [key: string]: string[] };
    }[];
    type: "infrastructure";
    mfa_config?: InfrastructureApplicationMfaConfigInput | undefined;
    name?: string | undefined;
    policies?: InfrastructureApplicationPolicyInput[] | undefined;
}

export interface InfrastructureApplicationMfaConfigInput {
    allowed_authenticators?: KnownInfrastructureApplicationMfaConfigAllowedAuthenticator[] | undefined;
    mfa_disabled?: boolean | undefined;
    session_duration?: string | undefined;
}

export interface InfrastructureApplicationPolicyInput {
    decision: KnownAccessDecision;
    include: AccessRuleInput2[];
    name: string;
    connection_rules?: {
        ssh?: {
            usernames: string[];
            allow_email_alias?: boolean | undefined;
        } | undefined;
    } | undefined;
    exclude?: AccessRuleInput2[] | undefined;
    mfa_config?: InfrastructureApplicationMfaConfigInput | undefined;
    require?: AccessRuleInput2[] | undefined;
}

export type AccessRuleInput2 = GroupRule | AppAnyValidServiceTokenRule | {
    auth_context: {
        id: string;
        ac_id: string;
        identity_provider_id: string;
    };
} | AuthenticationMethodRule | AppAzureGroupRule | AppCertificateRule | {
    common_name: {
        common_name: string;
    };
} | CountryRule | AccessDevicePostureRule | DomainRule | EmailListRule | EmailRule | AppEveryoneRule | ExternalEvaluationRule | AppGitHubOrganizationRule | AppGSuiteGroupRule | {
    login_method: {
        id: string;
    };
} | IpListRule | IpRule | AppOktaGroupRule | AppSamlGroupRule | {
    oidc: {
        claim_name: string;
        claim_value: string;
        identity_provider_id: string;
    };
} | ServiceTokenRule | {
    linked_app_token: {
        app_uid: string;
    };
} | {
    user_risk_score: {
        user_risk_score: KnownRuleUserRiskScore[];
    };
} | {
    cloudflare_account_member: {
        account_id?: string | undefined;
    };
};

export interface BrowserRdpApplicationInput {
    domain?: string | undefined;
    target_criteria: {
        port: number;
        protocol: "RDP";
        target_attributes: { [key: string]: string[] };
    }[];
    type: "rdp";
    allow_authenticate_via_warp?: boolean | undefined;
    allow_iframe?: boolean | undefined;
    allowed_idps?: string[] | undefined;
    app_launcher_visible?: boolean | undefined;
    auto_redirect_to_identity?: boolean | undefined;
    cors_headers?: AppCorsHeadersInput | undefined;
    custom_deny_message?: string | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
    destinations?: (SelfHostedApplicationPublicDestinationInput | SelfHostedApplicationPrivateDestinationInput | SelfHostedApplicationViaMcpServerPortalDestinationInput | SelfHostedApplicationWorkerDestinationInput | SelfHostedApplicationPreviewWorkerDestinationInput | SelfHostedApplicationAllWorkersDestinationInput | SelfHostedApplicationAllPreviewWorkersDestinationInput)[] | null | undefined;
    eager_redirect_cookie_setting?: boolean | undefined;
    enable_binding_cookie?: boolean | undefined;
    http_only_cookie_attribute?: boolean | undefined;
    logo_url?: string | undefined;
    mfa_config?: SelfHostedApplicationMfaConfigInput | undefined;
    name?: string | undefined;
    oauth_configuration?: SelfHostedApplicationOAuthConfigurationInput | undefined;
    options_preflight_bypass?: boolean | undefined;
    path_cookie_attribute?: boolean | undefined;
    policies?: ({
        id?: string | undefined;
        account_id?: string | undefined;
        precedence?: number | undefined;
    } | string | ApplicationPolicyInput)[] | undefined;
    read_service_tokens_from_header?: string | undefined;
    same_site_cookie_attribute?: string | undefined;
    scim_config?: SelfHostedApplicationScimConfigInput | undefined;
    /** @deprecated */
    self_hosted_domains?: string[] | undefined;
    service_auth_401_redirect?: boolean | undefined;
    session_duration?: string | undefined;
    skip_interstitial?: boolean | undefined;
    tags?: string[] | undefined;
    use_clientless_isolation_app_launcher_url?: boolean | undefined;
}

export interface AppCorsHeadersInput {
    allow_all_headers?: boolean | undefined;
    allow_all_methods?: boolean | undefined;
    allow_all_origins?: boolean | undefined;
    allow_credentials?: boolean | undefined;
    allowed_headers?: string[] | undefined;
    allowed_methods?: KnownAllowedMethod[] | undefined;
    allowed_origins?: string[] | undefined;
    max_age?: number | undefined;
}

export interface SelfHostedApplicationScimConfigInput {
    idp_uid: string;
    remote_uri: string;
    authentication?: ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | {
        client_id: string;
        client_secret: string;
        scheme: "access_service_token";
    } | (ScimConfigAuthenticationHttpBasic | ScimConfigAuthenticationOauthBearerToken | ScimConfigAuthenticationOauth2 | {
        client_id: string;
        client_secret: string;
        scheme: "access_service_token";
    })[] | undefined;
    deactivate_on_delete?: boolean | undefined;
    enabled?: boolean | undefined;
    mappings?: Sdk710Input[] | undefined;
}

/** The same structure as {@link ScimConfigMappingInput}. */
export type Sdk710Input = ScimConfigMappingInput;

export interface McpServerApplicationInput {
    type: "mcp";
    allow_authenticate_via_warp?: boolean | undefined;
    allowed_idps?: string[] | undefined;
    auto_redirect_to_identity?: boolean | undefined;
    custom_deny_message?: string | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
    destinations?: (SelfHostedApplicationPublicDestinationInput | SelfHostedApplicationPrivateDestinationInput | SelfHostedApplicationViaMcpServerPortalDestinationInput | SelfHostedApplicationWorkerDestinationInput | SelfHostedApplicationPreviewWorkerDestinationInput | SelfHostedApplicationAllWorkersDestinationInput | SelfHostedApplicationAllPreviewWorkersDestinationInput)[] | undefined;
    http_only_cookie_attribute?: boolean | undefined;
    logo_url?: string | undefined;
    name?: string | undefined;
    oauth_configuration?: SelfHostedApplicationOAuthConfigurationInput | undefined;
    options_preflight_bypass?: boolean | undefined;
    policies?: ({
        id?: string | undefined;
        account_id?: string | undefined;
        precedence?: number | undefined;
    } | string | ApplicationPolicyInput)[] | undefined;
    same_site_cookie_attribute?: string | undefined;
    scim_config?: SelfHostedApplicationScimConfigInput | undefined;
    session_duration?: string | undefined;
    tags?: string[] | undefined;
}

export interface McpServerPortalApplicationInput {
    type: "mcp_portal";
    allow_authenticate_via_warp?: boolean | undefined;
    allowed_idps?: string[] | undefined;
    auto_redirect_to_identity?: boolean | undefined;
    custom_deny_message?: string | undefined;
    custom_deny_url?: string | undefined;
    custom_non_identity_deny_url?: string | undefined;
    custom_pages?: string[] | undefined;
    destinations?: (SelfHostedApplicationPublicDestinationInput | SelfHostedApplicationPrivateDestinationInput | SelfHostedApplicationViaMcpServerPortalDestinationInput | SelfHostedApplicationWorkerDestinationInput | SelfHostedApplicationPreviewWorkerDestinationInput | SelfHostedApplicationAllWorkersDestinationInput | SelfHostedApplicationAllPreviewWorkersDestinationInput)[] | undefined;
    domain?: string | undefined;
    http_only_cookie_attribute?: boolean | undefined;
    logo_url?: string | undefined;
    name?: string | undefined;
    oauth_configuration?: SelfHostedApplicationOAuthConfigurationInput | undefined;
    options_preflight_bypass?: boolean | undefined;
    policies?: ({
        id?: string | undefined;
        account_id?: string | undefined;
        precedence?: number | undefined;
    } | string | ApplicationPolicyInput)[] | undefined;
    same_site_cookie_attribute?: string | undefined;
    scim_config?: SelfHostedApplicationScimConfigInput | undefined;
    session_duration?: string | undefined;
    tags?: string[] | undefined;
    /** @deprecated */
    self_hosted_domains?: string[] | undefined;
}

export interface DeleteAccessAppResult {
    /** Length: at most 36. */
    id?: string;
}

export interface ListAccessGatewayCaItem {
    /** Key id. */
    id?: string;
    /** Public key. */
    public_key?: string;
}

/** The same structure as {@link ListAccessGatewayCaItem}. */
export type CreateAccessGatewayCaResult = ListAccessGatewayCaItem;

export interface DeleteAccessGatewayCaResult {
    /** Length: at most 36. */
    id?: string;
}

export interface IdpFederationGrant {
    /** Grant id. Length: at most 32. */
    id: string;
    /** Id of the shared identity provider. Format: uuid. */
    idp_id: string;
}

export interface CreateAccessIdpFederationGrantBody {
    /** Id of an identity provider of this account; neither one-time pin nor one that Cloudflare runs. */
    idp_id: string;
}

/** The same structure as {@link DeleteAccessGatewayCaResult}. */
export type DeleteAccessIdpFederationGrantResult = DeleteAccessGatewayCaResult;

/** The same structure as {@link SamlCertificateSet}. */
export type SamlCertificateListResponse = SamlCertificateSet;

/** Certificate in use. */
export interface SamlCertificate {
    /** Whether identity providers may use it. */
    is_current: boolean;
    /** When it expires. Format: date-time. */
    not_after: string;
    /** Public certificate as PEM. */
    public_certificate: string;
    /** Certificate id. */
    uid: string;
}

export interface SamlCertificateSet {
    /** Creation time. Format: date-time. */
    created_at: string;
    /** Id of the certificate set. */
    uid: string;
    /** Time of the last change. Format: date-time. */
    updated_at: string;
    /** Certificate in use. */
    current_certificate?: SamlCertificate;
    /** Certificate from before the last rotation, built like `saml_certificate`; may be null. */
    previous_certificate?: SamlCertificate | null;
}

/** The same structure as {@link SamlCertificateSet}. */
export type SamlCertificateRotateResponse = SamlCertificateSet;

/** The values of {@link ListInfrastructureTargetsDirection} that the sources list. */
export type KnownListInfrastructureTargetsDirection = "asc" | "desc";
export type ListInfrastructureTargetsDirection = KnownListInfrastructureTargetsDirection;
/** All of {@link KnownListInfrastructureTargetsDirection}, in the order of the sources. */
export declare const knownListInfrastructureTargetsDirections: readonly KnownListInfrastructureTargetsDirection[];
/** Whether a value is one that the sources list. */
export declare function isKnownListInfrastructureTargetsDirection(value: unknown): value is KnownListInfrastructureTargetsDirection;

/** The values of {@link ListInfrastructureTargetsOrder} that the sources list. */
export type KnownListInfrastructureTargetsOrder = "hostname" | "created_at";
export type ListInfrastructureTargetsOrder = KnownListInfrastructureTargetsOrder;
/** All of {@link KnownListInfrastructureTargetsOrder}, in the order of the sources. */
export declare const knownListInfrastructureTargetsOrders: readonly KnownListInfrastructureTargetsOrder[];
/** Whether a value is one that the sources list. */
export declare function isKnownListInfrastructureTargetsOrder(value: unknown): value is KnownListInfrastructureTargetsOrder;

/** The same structure as {@link InfrastructureTarget}. */
export type ListInfrastructureTargetsItem = InfrastructureTarget;

export interface CreateInfrastructureTargetBody {
    /**
     * Host name of the target, not unique, case ignored: up to 255 letters, digits, dashes and periods, a letter or digit at both ends.
     */
    hostname: string;
    /** Where the target is reached. */
    ip: {
        /** IPv4 side of the target. */
        ipv4?: {
            /** Address of the target. */
            ip_addr?: string | undefined;
            /** Virtual network the address belongs to; the account's default one if left out. */
            virtual_network_id?: string | undefined;
        } | undefined;
        /** IPv6 side of the target. */
        ipv6?: {
            /** Address of the target. */
            ip_addr?: string | undefined;
            /** Virtual network the address belongs to; the account's default one if left out. */
            virtual_network_id?: string | undefined;
        } | undefined;
    };
}

/** The same structure as {@link InfrastructureTarget}. */
export type CreateInfrastructureTargetResult = InfrastructureTarget;

/** The same structure as {@link CreateInfrastructureTargetBody}. */
export type UpdateInfrastructureTargetsBatchBodyItem = CreateInfrastructureTargetBody;

/** The same structure as {@link InfrastructureTarget}. */
export type UpdateInfrastructureTargetsBatchItem = InfrastructureTarget;

export interface BatchDeleteInfrastructureTargetsBody {
    /** Ids of the targets to delete. */
    target_ids: string[];
}

export interface InfrastructureTarget {
    /** Target id. Format: uuid. Length: at most 36. */
    id: string;
    /** Creation time. Format: date-time. */
    created_at: string;
    /** Host name of the target; need not be unique. */
    hostname: string;
    /** Where the target is reached. */
    ip: {
        /** IPv4 side of the target. */
        ipv4?: {
            /** Address of the target. */
            ip_addr?: string;
            /** Virtual network the address belongs to; the account's default one if left out. Format: uuid. */
            virtual_network_id?: string;
        };
        /** IPv6 side of the target. */
        ipv6?: {
            /** Address of the target. */
            ip_addr?: string;
            /** Virtual network the address belongs to; the account's default one if left out. Format: uuid. */
            virtual_network_id?: string;
        };
    };
    /** Time of the last change. Format: date-time. */
    modified_at: string;
}

/** The same structure as {@link CreateInfrastructureTargetBody}. */
export type UpdateInfrastructureTargetBody = CreateInfrastructureTargetBody;

/** The same structure as {@link InfrastructureTarget}. */
export type UpdateInfrastructureTargetResult = InfrastructureTarget;

/** The query of `GET /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface ListAccessAiControlsMcpPortalsQuery {
    search?: string | undefined;
    page?: number | undefined;
    per_page?: number | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface ListAccessAiControlsMcpPortalsInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
        query?: ListAccessAiControlsMcpPortalsQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface ListAccessAiControlsMcpPortalsData extends Envelope {
    result: PortalListResponse[];
    result_info?: {
        page?: number;
        per_page?: number;
    };
}
export type ListAccessAiControlsMcpPortalsAnswer = Success<ListAccessAiControlsMcpPortalsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface ListAccessAiControlsMcpPortalsArgs extends ListAccessAiControlsMcpPortalsQuery {
    account_id: string;
}
/**
 * List MCP Portals
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/portals`
 */
export declare function listAccessAiControlsMcpPortals(client: Caller, args: ListAccessAiControlsMcpPortalsArgs, options?: CallOptions): Promise<ListAccessAiControlsMcpPortalsAnswer>;
export declare namespace listAccessAiControlsMcpPortals { const operation: ListedOperation<PortalListResponse>; }

/** Parameters and body of `POST /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface CreateAccessAiControlsMcpPortalInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
    };
    body: CreateAccessAiControlsMcpPortalBody;
}
/** The successful answer of `POST /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface CreateAccessAiControlsMcpPortalData extends Envelope {
    result: PortalCreateResponse;
}
export type CreateAccessAiControlsMcpPortalAnswer = Success<CreateAccessAiControlsMcpPortalData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/ai-controls/mcp/portals`. */
export interface CreateAccessAiControlsMcpPortalArgs extends CreateAccessAiControlsMcpPortalBody {
    account_id: string;
}
/**
 * Create a new MCP Portal
 *
 * `POST /accounts/{account_id}/access/ai-controls/mcp/portals`
 */
export declare function createAccessAiControlsMcpPortal(client: Caller, args: CreateAccessAiControlsMcpPortalArgs, options?: CallOptions): Promise<CreateAccessAiControlsMcpPortalAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface GetAccessAiControlsMcpPortalInit extends CallOptions {
    params: {
        path: GetAccessAiControlsMcpPortalArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface GetAccessAiControlsMcpPortalData extends Envelope {
    result: McpPortal;
}
export type GetAccessAiControlsMcpPortalAnswer = Success<GetAccessAiControlsMcpPortalData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface GetAccessAiControlsMcpPortalArgs {
    account_id: string;
    id: string;
}
/**
 * Read details of an MCP Portal
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
 */
export declare function getAccessAiControlsMcpPortal(client: Caller, args: GetAccessAiControlsMcpPortalArgs, options?: CallOptions): Promise<GetAccessAiControlsMcpPortalAnswer>;

/** Parameters and body of `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface UpdateAccessAiControlsMcpPortalInit extends CallOptions {
    params: {
        path: {
            account_id: string;
            id: string;
        };
    };
    body?: UpdateAccessAiControlsMcpPortalBody | undefined;
}
/** The successful answer of `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface UpdateAccessAiControlsMcpPortalData extends Envelope {
    result: PortalUpdateResponse;
}
export type UpdateAccessAiControlsMcpPortalAnswer = Success<UpdateAccessAiControlsMcpPortalData> | Failure<ErrorCode>;
/** The argument of `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface UpdateAccessAiControlsMcpPortalArgs extends UpdateAccessAiControlsMcpPortalBody {
    account_id: string;
    id: string;
}
/**
 * Update a MCP Portal
 *
 * `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
 */
export declare function updateAccessAiControlsMcpPortal(client: Caller, args: UpdateAccessAiControlsMcpPortalArgs, options?: CallOptions): Promise<UpdateAccessAiControlsMcpPortalAnswer>;

/** Parameters and body of `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface DeleteAccessAiControlsMcpPortalInit extends CallOptions {
    params: {
        path: DeleteAccessAiControlsMcpPortalArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface DeleteAccessAiControlsMcpPortalData extends Envelope {
    result: DeletedMcpPortal;
}
export type DeleteAccessAiControlsMcpPortalAnswer = Success<DeleteAccessAiControlsMcpPortalData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`. */
export interface DeleteAccessAiControlsMcpPortalArgs {
    account_id: string;
    id: string;
}
/**
 * Delete a MCP Portal
 *
 * `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
 */
export declare function deleteAccessAiControlsMcpPortal(client: Caller, args: DeleteAccessAiControlsMcpPortalArgs, options?: CallOptions): Promise<DeleteAccessAiControlsMcpPortalAnswer>;

/** The query of `GET /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface ListAccessAiControlsMcpServersQuery {
    search?: string | undefined;
    page?: number | undefined;
    per_page?: number | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface ListAccessAiControlsMcpServersInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
        query?: ListAccessAiControlsMcpServersQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface ListAccessAiControlsMcpServersData extends Envelope {
    result: ServerListResponse[];
    result_info?: {
        page?: number;
        per_page?: number;
    };
}
export type ListAccessAiControlsMcpServersAnswer = Success<ListAccessAiControlsMcpServersData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface ListAccessAiControlsMcpServersArgs extends ListAccessAiControlsMcpServersQuery {
    account_id: string;
}
/**
 * List MCP Servers
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/servers`
 */
export declare function listAccessAiControlsMcpServers(client: Caller, args: ListAccessAiControlsMcpServersArgs, options?: CallOptions): Promise<ListAccessAiControlsMcpServersAnswer>;
export declare namespace listAccessAiControlsMcpServers { const operation: ListedOperation<ServerListResponse>; }

/** Parameters and body of `POST /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface CreateAccessAiControlsMcpServerInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
    };
    body: CreateAccessAiControlsMcpServerBody;
}
/** The successful answer of `POST /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface CreateAccessAiControlsMcpServerData extends Envelope {
    result: ServerCreateResponse;
}
export type CreateAccessAiControlsMcpServerAnswer = Success<CreateAccessAiControlsMcpServerData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/ai-controls/mcp/servers`. */
export interface CreateAccessAiControlsMcpServerArgs extends CreateAccessAiControlsMcpServerBody {
    account_id: string;
}
/**
 * Create a new MCP Server
 *
 * `POST /accounts/{account_id}/access/ai-controls/mcp/servers`
 */
export declare function createAccessAiControlsMcpServer(client: Caller, args: CreateAccessAiControlsMcpServerArgs, options?: CallOptions): Promise<CreateAccessAiControlsMcpServerAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface GetAccessAiControlsMcpServerInit extends CallOptions {
    params: {
        path: GetAccessAiControlsMcpServerArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface GetAccessAiControlsMcpServerData extends Envelope {
    result: McpServer;
}
export type GetAccessAiControlsMcpServerAnswer = Success<GetAccessAiControlsMcpServerData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface GetAccessAiControlsMcpServerArgs {
    account_id: string;
    id: string;
}
/**
 * Read the details of a MCP Server
 *
 * `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
 */
export declare function getAccessAiControlsMcpServer(client: Caller, args: GetAccessAiControlsMcpServerArgs, options?: CallOptions): Promise<GetAccessAiControlsMcpServerAnswer>;

/** Parameters and body of `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface UpdateAccessAiControlsMcpServerInit extends CallOptions {
    params: {
        path: {
            account_id: string;
            id: string;
        };
    };
    body?: UpdateAccessAiControlsMcpServerBody | undefined;
}
/** The successful answer of `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface UpdateAccessAiControlsMcpServerData extends Envelope {
    result: ServerUpdateResponse;
}
export type UpdateAccessAiControlsMcpServerAnswer = Success<UpdateAccessAiControlsMcpServerData> | Failure<ErrorCode>;
/** The argument of `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface UpdateAccessAiControlsMcpServerArgs extends UpdateAccessAiControlsMcpServerBody {
    account_id: string;
    id: string;
}
/**
 * Update a MCP Server
 *
 * `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
 */
export declare function updateAccessAiControlsMcpServer(client: Caller, args: UpdateAccessAiControlsMcpServerArgs, options?: CallOptions): Promise<UpdateAccessAiControlsMcpServerAnswer>;

/** Parameters and body of `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface DeleteAccessAiControlsMcpServerInit extends CallOptions {
    params: {
        path: DeleteAccessAiControlsMcpServerArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface DeleteAccessAiControlsMcpServerData extends Envelope {
    result: ServerDeleteResponse;
}
export type DeleteAccessAiControlsMcpServerAnswer = Success<DeleteAccessAiControlsMcpServerData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`. */
export interface DeleteAccessAiControlsMcpServerArgs {
    account_id: string;
    id: string;
}
/**
 * Delete a MCP Server
 *
 * `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
 */
export declare function deleteAccessAiControlsMcpServer(client: Caller, args: DeleteAccessAiControlsMcpServerArgs, options?: CallOptions): Promise<DeleteAccessAiControlsMcpServerAnswer>;

/** Parameters and body of `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`. */
export interface SyncAccessAiControlsMcpServerInit extends CallOptions {
    params: {
        path: SyncAccessAiControlsMcpServerArgs;
    };
}
/** The successful answer of `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`. */
export interface SyncAccessAiControlsMcpServerData extends Envelope {
    result: ServerSyncResponse;
}
export type SyncAccessAiControlsMcpServerAnswer = Success<SyncAccessAiControlsMcpServerData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`. */
export interface SyncAccessAiControlsMcpServerArgs {
    account_id: string;
    id: string;
}
/**
 * Sync MCP Server Capabilities
 *
 * `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`
 */
export declare function syncAccessAiControlsMcpServer(client: Caller, args: SyncAccessAiControlsMcpServerArgs, options?: CallOptions): Promise<SyncAccessAiControlsMcpServerAnswer>;

/** The query of `GET /accounts/{account_id}/access/apps`. */
export interface ListAccessAppsQuery {
    aud?: string | undefined;
    domain?: string | undefined;
    exact?: boolean | undefined;
    name?: string | undefined;
    search?: string | undefined;
    target_attributes?: string | undefined;
    page?: number | undefined;
    per_page?: number | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/access/apps`. */
export interface ListAccessAppsInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            account_id: string;
        };
        query?: ListAccessAppsQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/apps`. */
export interface ListAccessAppsData extends Envelope {
    result: AccessApplication[];
    result_info?: ResultInfo;
}
export type ListAccessAppsAnswer = Success<ListAccessAppsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/apps`. */
export interface ListAccessAppsArgs extends ListAccessAppsQuery {
    /** Length: at most 32. */
    account_id: string;
}
/**
 * List Access applications
 *
 * `GET /accounts/{account_id}/access/apps`
 */
export declare function listAccessApps(client: Caller, args: ListAccessAppsArgs, options?: CallOptions): Promise<ListAccessAppsAnswer>;
export declare namespace listAccessApps { const operation: ListedOperation<AccessApplication>; }

/**
 * Codes of refusals of `POST /accounts/{account_id}/access/apps`.
 * - 12130: The application is not valid, for one because it has no kind or its domain is in no zone of the account.
 */
export type CreateAccessAppErrorCode = 12130 | ErrorCode;
/** Parameters and body of `POST /accounts/{account_id}/access/apps`. */
export interface CreateAccessAppInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            account_id: string;
        };
    };
    body: AccessApplicationRequest;
}
/** The successful answer of `POST /accounts/{account_id}/access/apps`. */
export interface CreateAccessAppData extends Envelope {
    result: AccessApplication;
}
export type CreateAccessAppAnswer = Success<CreateAccessAppData> | Failure<CreateAccessAppErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/apps`. */
export interface CreateAccessAppArgs {
    /** Length: at most 32. */
    account_id: string;
    body: AccessApplicationRequest;
}
/**
 * Add an Access application
 *
 * `POST /accounts/{account_id}/access/apps`
 */
export declare function createAccessApp(client: Caller, args: CreateAccessAppArgs, options?: CallOptions): Promise<CreateAccessAppAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/access/apps/{app_id}`. */
export interface GetAccessAppInit extends CallOptions {
    params: {
        path: GetAccessAppArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/apps/{app_id}`. */
export interface GetAccessAppData extends Envelope {
    result: AccessApplication;
}
export type GetAccessAppAnswer = Success<GetAccessAppData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/apps/{app_id}`. */
export interface GetAccessAppArgs {
    /** Length: at most 32. */
    account_id: string;
    /** Length: at most 32. */
    app_id: string;
}
/**
 * Get an Access application
 *
 * `GET /accounts/{account_id}/access/apps/{app_id}`
 */
export declare function getAccessApp(client: Caller, args: GetAccessAppArgs, options?: CallOptions): Promise<GetAccessAppAnswer>;

/**
 * Codes of refusals of `PUT /accounts/{account_id}/access/apps/{app_id}`.
 * - 12130: The application is not valid, for one because it has no kind or its domain is in no zone of the account.
 */
export type UpdateAccessAppErrorCode = 12130 | ErrorCode;
/** Parameters and body of `PUT /accounts/{account_id}/access/apps/{app_id}`. */
export interface UpdateAccessAppInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            account_id: string;
            /** Length: at most 32. */
            app_id: string;
        };
    };
    body: AccessApplicationRequest;
}
/** The successful answer of `PUT /accounts/{account_id}/access/apps/{app_id}`. */
export interface UpdateAccessAppData extends Envelope {
    result: AccessApplication;
}
export type UpdateAccessAppAnswer = Success<UpdateAccessAppData> | Failure<UpdateAccessAppErrorCode>;
/** The argument of `PUT /accounts/{account_id}/access/apps/{app_id}`. */
export interface UpdateAccessAppArgs {
    /** Length: at most 32. */
    account_id: string;
    /** Length: at most 32. */
    app_id: string;
    body: AccessApplicationRequest;
}
/**
 * Update an Access application
 *
 * `PUT /accounts/{account_id}/access/apps/{app_id}`
 */
export declare function updateAccessApp(client: Caller, args: UpdateAccessAppArgs, options?: CallOptions): Promise<UpdateAccessAppAnswer>;

/** Parameters and body of `DELETE /accounts/{account_id}/access/apps/{app_id}`. */
export interface DeleteAccessAppInit extends CallOptions {
    params: {
        path: DeleteAccessAppArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/access/apps/{app_id}`. */
export interface DeleteAccessAppData extends Envelope {
    result: DeleteAccessAppResult;
}
export type DeleteAccessAppAnswer = Success<DeleteAccessAppData, 202, DeclaredResponse<202>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/access/apps/{app_id}`. */
export interface DeleteAccessAppArgs {
    /** Length: at most 32. */
    account_id: string;
    /** Length: at most 32. */
    app_id: string;
}
/**
 * Delete an Access application
 *
 * `DELETE /accounts/{account_id}/access/apps/{app_id}`
 */
export declare function deleteAccessApp(client: Caller, args: DeleteAccessAppArgs, options?: CallOptions): Promise<DeleteAccessAppAnswer>;

/** Parameters and body of `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`. */
export interface RevokeTokensAccessAppInit extends CallOptions {
    params: {
        path: RevokeTokensAccessAppArgs;
    };
}
/** The successful answer of `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`. */
export interface RevokeTokensAccessAppData {
    result?: Record<string, unknown> | null;
    success: true;
    errors?: ResponseInfo[];
    messages?: ResponseInfo[];
}
export type RevokeTokensAccessAppAnswer = Success<RevokeTokensAccessAppData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`. */
export interface RevokeTokensAccessAppArgs {
    /** Length: at most 32. */
    account_id: string;
    /** Length: at most 32. */
    app_id: string;
}
/**
 * Revoke application tokens
 *
 * `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`
 */
export declare function revokeTokensAccessApp(client: Caller, args: RevokeTokensAccessAppArgs, options?: CallOptions): Promise<RevokeTokensAccessAppAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/access/gateway_ca`. */
export interface ListAccessGatewayCaInit extends CallOptions {
    params: {
        path: ListAccessGatewayCaArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/gateway_ca`. */
export interface ListAccessGatewayCaData extends Envelope {
    result: ListAccessGatewayCaItem[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
        /** Pages overall. */
        total_pages?: number;
    };
}
export type ListAccessGatewayCaAnswer = Success<ListAccessGatewayCaData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/gateway_ca`. */
export interface ListAccessGatewayCaArgs {
    account_id: string;
}
/**
 * List SSH Certificate Authorities (CA)
 *
 * `GET /accounts/{account_id}/access/gateway_ca`
 */
export declare function listAccessGatewayCa(client: Caller, args: ListAccessGatewayCaArgs, options?: CallOptions): Promise<ListAccessGatewayCaAnswer>;
export declare namespace listAccessGatewayCa { const operation: ListedOperation<ListAccessGatewayCaItem>; }

/** Parameters and body of `POST /accounts/{account_id}/access/gateway_ca`. */
export interface CreateAccessGatewayCaInit extends CallOptions {
    params: {
        path: CreateAccessGatewayCaArgs;
    };
}
/** The successful answer of `POST /accounts/{account_id}/access/gateway_ca`. */
export interface CreateAccessGatewayCaData extends Envelope {
    result: CreateAccessGatewayCaResult;
}
export type CreateAccessGatewayCaAnswer = Success<CreateAccessGatewayCaData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/gateway_ca`. */
export interface CreateAccessGatewayCaArgs {
    account_id: string;
}
/**
 * Add a new SSH Certificate Authority (CA)
 *
 * `POST /accounts/{account_id}/access/gateway_ca`
 */
export declare function createAccessGatewayCa(client: Caller, args: CreateAccessGatewayCaArgs, options?: CallOptions): Promise<CreateAccessGatewayCaAnswer>;

/** Parameters and body of `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`. */
export interface DeleteAccessGatewayCaInit extends CallOptions {
    params: {
        path: DeleteAccessGatewayCaArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`. */
export interface DeleteAccessGatewayCaData extends Envelope {
    result: DeleteAccessGatewayCaResult;
}
export type DeleteAccessGatewayCaAnswer = Success<DeleteAccessGatewayCaData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`. */
export interface DeleteAccessGatewayCaArgs {
    account_id: string;
    certificate_id: string;
}
/**
 * Delete an SSH Certificate Authority (CA)
 *
 * `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`
 */
export declare function deleteAccessGatewayCa(client: Caller, args: DeleteAccessGatewayCaArgs, options?: CallOptions): Promise<DeleteAccessGatewayCaAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/access/idp_federation_grants`. */
export interface ListAccessIdpFederationGrantsInit extends CallOptions {
    params: {
        path: ListAccessIdpFederationGrantsArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/idp_federation_grants`. */
export interface ListAccessIdpFederationGrantsData extends Envelope {
    result: IdpFederationGrant[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
        /** Pages overall. */
        total_pages?: number;
    };
}
export type ListAccessIdpFederationGrantsAnswer = Success<ListAccessIdpFederationGrantsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/idp_federation_grants`. */
export interface ListAccessIdpFederationGrantsArgs {
    account_id: string;
}
/**
 * List IdP federation grants
 *
 * `GET /accounts/{account_id}/access/idp_federation_grants`
 */
export declare function listAccessIdpFederationGrants(client: Caller, args: ListAccessIdpFederationGrantsArgs, options?: CallOptions): Promise<ListAccessIdpFederationGrantsAnswer>;
export declare namespace listAccessIdpFederationGrants { const operation: ListedOperation<IdpFederationGrant>; }

/** Parameters and body of `POST /accounts/{account_id}/access/idp_federation_grants`. */
export interface CreateAccessIdpFederationGrantInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
    };
    body: CreateAccessIdpFederationGrantBody;
}
/** The successful answer of `POST /accounts/{account_id}/access/idp_federation_grants`. */
export interface CreateAccessIdpFederationGrantData extends Envelope {
    result: IdpFederationGrant;
}
export type CreateAccessIdpFederationGrantAnswer = Success<CreateAccessIdpFederationGrantData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/idp_federation_grants`. */
export interface CreateAccessIdpFederationGrantArgs extends CreateAccessIdpFederationGrantBody {
    account_id: string;
}
/**
 * Create an IdP federation grant
 *
 * Shares an identity provider with the other accounts of the organisation; at most five at a time.
 *
 * `POST /accounts/{account_id}/access/idp_federation_grants`
 */
export declare function createAccessIdpFederationGrant(client: Caller, args: CreateAccessIdpFederationGrantArgs, options?: CallOptions): Promise<CreateAccessIdpFederationGrantAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export interface GetAccessIdpFederationGrantInit extends CallOptions {
    params: {
        path: GetAccessIdpFederationGrantArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export interface GetAccessIdpFederationGrantData extends Envelope {
    result: IdpFederationGrant;
}
export type GetAccessIdpFederationGrantAnswer = Success<GetAccessIdpFederationGrantData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export interface GetAccessIdpFederationGrantArgs {
    account_id: string;
    grant_id: string;
}
/**
 * Get an IdP federation grant
 *
 * `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
 */
export declare function getAccessIdpFederationGrant(client: Caller, args: GetAccessIdpFederationGrantArgs, options?: CallOptions): Promise<GetAccessIdpFederationGrantAnswer>;

/** Parameters and body of `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export interface DeleteAccessIdpFederationGrantInit extends CallOptions {
    params: {
        path: DeleteAccessIdpFederationGrantArgs;
    };
}
/** The successful answer of `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export interface DeleteAccessIdpFederationGrantData extends Envelope {
    result: DeleteAccessIdpFederationGrantResult;
}
export type DeleteAccessIdpFederationGrantAnswer = Success<DeleteAccessIdpFederationGrantData, 200, DeclaredResponse<200>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`. */
export interface DeleteAccessIdpFederationGrantArgs {
    account_id: string;
    grant_id: string;
}
/**
 * Delete an IdP federation grant
 *
 * Stops sharing; the identity provider itself stays.
 *
 * `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
 */
export declare function deleteAccessIdpFederationGrant(client: Caller, args: DeleteAccessIdpFederationGrantArgs, options?: CallOptions): Promise<DeleteAccessIdpFederationGrantAnswer>;

/** The query of `GET /accounts/{account_id}/access/saml_certificates`. */
export interface ListAccessSamlCertificatesQuery {
    id?: string | undefined;
    page?: number | undefined;
    per_page?: number | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/access/saml_certificates`. */
export interface ListAccessSamlCertificatesInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
        query?: ListAccessSamlCertificatesQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/saml_certificates`. */
export interface ListAccessSamlCertificatesData extends Envelope {
    result: SamlCertificateListResponse[];
    result_info?: {
        page?: number;
        per_page?: number;
    };
}
export type ListAccessSamlCertificatesAnswer = Success<ListAccessSamlCertificatesData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/saml_certificates`. */
export interface ListAccessSamlCertificatesArgs extends ListAccessSamlCertificatesQuery {
    account_id: string;
}
/**
 * List SAML certificate sets
 *
 * `GET /accounts/{account_id}/access/saml_certificates`
 */
export declare function listAccessSamlCertificates(client: Caller, args: ListAccessSamlCertificatesArgs, options?: CallOptions): Promise<ListAccessSamlCertificatesAnswer>;
export declare namespace listAccessSamlCertificates { const operation: ListedOperation<SamlCertificateListResponse>; }

/** Parameters and body of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`. */
export interface GetAccessSamlCertificateInit extends CallOptions {
    params: {
        path: GetAccessSamlCertificateArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`. */
export interface GetAccessSamlCertificateData extends Envelope {
    result: SamlCertificateSet;
}
export type GetAccessSamlCertificateAnswer = Success<GetAccessSamlCertificateData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`. */
export interface GetAccessSamlCertificateArgs {
    account_id: string;
    saml_cert_set_id: string;
}
/**
 * Get SAML certificate set
 *
 * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`
 */
export declare function getAccessSamlCertificate(client: Caller, args: GetAccessSamlCertificateArgs, options?: CallOptions): Promise<GetAccessSamlCertificateAnswer>;

/**
 * Parameters and body of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`.
 */
export interface GetAccessSamlCertificatePemInit extends CallOptions {
    params: {
        path: GetAccessSamlCertificatePemArgs;
    };
}
export type GetAccessSamlCertificatePemAnswer = Success<string> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`. */
export interface GetAccessSamlCertificatePemArgs {
    account_id: string;
    saml_cert_set_id: string;
}
/**
 * Download current certificate in PEM format
 *
 * The current certificate's public key as PEM, for an identity provider's settings.
 *
 * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`
 */
export declare function getAccessSamlCertificatePem(client: Caller, args: GetAccessSamlCertificatePemArgs, options?: CallOptions): Promise<GetAccessSamlCertificatePemAnswer>;

/**
 * Parameters and body of `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`.
 */
export interface RotateAccessSamlCertificateInit extends CallOptions {
    params: {
        path: RotateAccessSamlCertificateArgs;
    };
}
/**
 * The successful answer of `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`.
 */
export interface RotateAccessSamlCertificateData extends Envelope {
    result: SamlCertificateRotateResponse;
}
export type RotateAccessSamlCertificateAnswer = Success<RotateAccessSamlCertificateData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`. */
export interface RotateAccessSamlCertificateArgs {
    account_id: string;
    saml_cert_set_id: string;
}
/**
 * Rotate SAML certificate
 *
 * `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`
 */
export declare function rotateAccessSamlCertificate(client: Caller, args: RotateAccessSamlCertificateArgs, options?: CallOptions): Promise<RotateAccessSamlCertificateAnswer>;

/** The query of `GET /accounts/{account_id}/infrastructure/targets`. */
export interface ListInfrastructureTargetsQuery {
    /** Created at or after. */
    created_after?: string | undefined;
    /** Created at or before. */
    created_before?: string | undefined;
    /** Sort direction. */
    direction?: ListInfrastructureTargetsDirection | undefined;
    /** Exact host name. */
    hostname?: string | undefined;
    /** Part of the host name. */
    hostname_contains?: string | undefined;
    /** Pattern of an address; `*` matches anything. */
    ip_like?: string | undefined;
    /** Exact IPv4 address. */
    ip_v4?: string | undefined;
    /** Exact IPv6 address. */
    ip_v6?: string | undefined;
    /** Any of these addresses; repeat the parameter. */
    ips?: string[] | undefined;
    /** End of an IPv4 range; with `ipv4_start`. */
    ipv4_end?: string | undefined;
    /** Start of an IPv4 range; with `ipv4_end`. */
    ipv4_start?: string | undefined;
    /** End of an IPv6 range; with `ipv6_start`. */
    ipv6_end?: string | undefined;
    /** Start of an IPv6 range; with `ipv6_end`. */
    ipv6_start?: string | undefined;
    /** Changed at or after. */
    modified_after?: string | undefined;
    /** Changed at or before. */
    modified_before?: string | undefined;
    /** Sort key. */
    order?: ListInfrastructureTargetsOrder | undefined;
    /** Page to return. */
    page?: number | undefined;
    /** Results on a page. */
    per_page?: number | undefined;
    /** Any of these ids; repeat the parameter. */
    target_ids?: string[] | undefined;
    /** Virtual network of the target. */
    virtual_network_id?: string | undefined;
}
/** Parameters and body of `GET /accounts/{account_id}/infrastructure/targets`. */
export interface ListInfrastructureTargetsInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
        query?: ListInfrastructureTargetsQuery | undefined;
    };
}
/** The successful answer of `GET /accounts/{account_id}/infrastructure/targets`. */
export interface ListInfrastructureTargetsData extends Envelope {
    result: ListInfrastructureTargetsItem[];
    result_info?: {
        /** Results on this page. */
        count?: number;
        /** Page number. */
        page?: number;
        /** Page size. */
        per_page?: number;
        /** Results overall. */
        total_count?: number;
        /** Pages overall. */
        total_pages?: number;
    };
}
export type ListInfrastructureTargetsAnswer = Success<ListInfrastructureTargetsData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/infrastructure/targets`. */
export interface ListInfrastructureTargetsArgs extends ListInfrastructureTargetsQuery {
    /** Id of the account. */
    account_id: string;
}
/**
 * List all targets
 *
 * `GET /accounts/{account_id}/infrastructure/targets`
 */
export declare function listInfrastructureTargets(client: Caller, args: ListInfrastructureTargetsArgs, options?: CallOptions): Promise<ListInfrastructureTargetsAnswer>;
export declare namespace listInfrastructureTargets { const operation: ListedOperation<ListInfrastructureTargetsItem>; }

/** Parameters and body of `POST /accounts/{account_id}/infrastructure/targets`. */
export interface CreateInfrastructureTargetInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
    };
    body: CreateInfrastructureTargetBody;
}
/** The successful answer of `POST /accounts/{account_id}/infrastructure/targets`. */
export interface CreateInfrastructureTargetData extends Envelope {
    result: CreateInfrastructureTargetResult;
}
export type CreateInfrastructureTargetAnswer = Success<CreateInfrastructureTargetData> | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/infrastructure/targets`. */
export interface CreateInfrastructureTargetArgs extends CreateInfrastructureTargetBody {
    /** Id of the account. */
    account_id: string;
}
/**
 * Create new target
 *
 * `POST /accounts/{account_id}/infrastructure/targets`
 */
export declare function createInfrastructureTarget(client: Caller, args: CreateInfrastructureTargetArgs, options?: CallOptions): Promise<CreateInfrastructureTargetAnswer>;

/** Parameters and body of `PUT /accounts/{account_id}/infrastructure/targets/batch`. */
export interface UpdateInfrastructureTargetsBatchInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
    };
    body: UpdateInfrastructureTargetsBatchBodyItem[];
}
/** The successful answer of `PUT /accounts/{account_id}/infrastructure/targets/batch`. */
export interface UpdateInfrastructureTargetsBatchData extends Envelope {
    result: UpdateInfrastructureTargetsBatchItem[];
}
export type UpdateInfrastructureTargetsBatchAnswer = Success<UpdateInfrastructureTargetsBatchData> | Failure<ErrorCode>;
/** The argument of `PUT /accounts/{account_id}/infrastructure/targets/batch`. */
export interface UpdateInfrastructureTargetsBatchArgs {
    /** Id of the account. */
    account_id: string;
    body: UpdateInfrastructureTargetsBatchBodyItem[];
}
/**
 * Create new targets
 *
 * `PUT /accounts/{account_id}/infrastructure/targets/batch`
 */
export declare function updateInfrastructureTargetsBatch(client: Caller, args: UpdateInfrastructureTargetsBatchArgs, options?: CallOptions): Promise<UpdateInfrastructureTargetsBatchAnswer>;

/**
 * Parameters and body of `DELETE /accounts/{account_id}/infrastructure/targets/batch`.
 * @deprecated
 */
export interface DeleteInfrastructureTargetsBatchInit extends CallOptions {
    params: {
        path: DeleteInfrastructureTargetsBatchArgs;
    };
}
export type DeleteInfrastructureTargetsBatchAnswer = EmptySuccess | Failure<ErrorCode>;
/**
 * The argument of `DELETE /accounts/{account_id}/infrastructure/targets/batch`.
 * @deprecated
 */
export interface DeleteInfrastructureTargetsBatchArgs {
    /** Id of the account. */
    account_id: string;
}
/**
 * Delete targets (Deprecated)
 *
 * `DELETE /accounts/{account_id}/infrastructure/targets/batch`
 * @deprecated
 */
export declare function deleteInfrastructureTargetsBatch(client: Caller, args: DeleteInfrastructureTargetsBatchArgs, options?: CallOptions): Promise<DeleteInfrastructureTargetsBatchAnswer>;

/** Parameters and body of `POST /accounts/{account_id}/infrastructure/targets/batch_delete`. */
export interface BatchDeleteInfrastructureTargetsInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
        };
    };
    body: BatchDeleteInfrastructureTargetsBody;
}
export type BatchDeleteInfrastructureTargetsAnswer = EmptySuccess | Failure<ErrorCode>;
/** The argument of `POST /accounts/{account_id}/infrastructure/targets/batch_delete`. */
export interface BatchDeleteInfrastructureTargetsArgs extends BatchDeleteInfrastructureTargetsBody {
    /** Id of the account. */
    account_id: string;
}
/**
 * Delete targets
 *
 * `POST /accounts/{account_id}/infrastructure/targets/batch_delete`
 */
export declare function batchDeleteInfrastructureTargets(client: Caller, args: BatchDeleteInfrastructureTargetsArgs, options?: CallOptions): Promise<BatchDeleteInfrastructureTargetsAnswer>;

/** Parameters and body of `GET /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface GetInfrastructureTargetInit extends CallOptions {
    params: {
        path: GetInfrastructureTargetArgs;
    };
}
/** The successful answer of `GET /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface GetInfrastructureTargetData extends Envelope {
    result: InfrastructureTarget;
}
export type GetInfrastructureTargetAnswer = Success<GetInfrastructureTargetData> | Failure<ErrorCode>;
/** The argument of `GET /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface GetInfrastructureTargetArgs {
    /** Id of the account. */
    account_id: string;
    /** Target id. */
    target_id: string;
}
/**
 * Get target
 *
 * `GET /accounts/{account_id}/infrastructure/targets/{target_id}`
 */
export declare function getInfrastructureTarget(client: Caller, args: GetInfrastructureTargetArgs, options?: CallOptions): Promise<GetInfrastructureTargetAnswer>;

/** Parameters and body of `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface UpdateInfrastructureTargetInit extends CallOptions {
    params: {
        path: {
            /** Id of the account. */
            account_id: string;
            /** Target id. */
            target_id: string;
        };
    };
    body: UpdateInfrastructureTargetBody;
}
/** The successful answer of `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface UpdateInfrastructureTargetData extends Envelope {
    result: UpdateInfrastructureTargetResult;
}
export type UpdateInfrastructureTargetAnswer = Success<UpdateInfrastructureTargetData> | Failure<ErrorCode>;
/** The argument of `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface UpdateInfrastructureTargetArgs extends UpdateInfrastructureTargetBody {
    /** Id of the account. */
    account_id: string;
    /** Target id. */
    target_id: string;
}
/**
 * Update target
 *
 * `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`
 */
export declare function updateInfrastructureTarget(client: Caller, args: UpdateInfrastructureTargetArgs, options?: CallOptions): Promise<UpdateInfrastructureTargetAnswer>;

/** Parameters and body of `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface DeleteInfrastructureTargetInit extends CallOptions {
    params: {
        path: DeleteInfrastructureTargetArgs;
    };
}
export type DeleteInfrastructureTargetAnswer = EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`. */
export interface DeleteInfrastructureTargetArgs {
    /** Id of the account. */
    account_id: string;
    /** Target id. */
    target_id: string;
}
/**
 * Delete target
 *
 * `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`
 */
export declare function deleteInfrastructureTarget(client: Caller, args: DeleteInfrastructureTargetArgs, options?: CallOptions): Promise<DeleteInfrastructureTargetAnswer>;

/** The query of `GET /zones/{zone_id}/access/apps`. */
export interface ListZoneAccessAppsQuery {
    aud?: string | undefined;
    domain?: string | undefined;
    exact?: boolean | undefined;
    name?: string | undefined;
    search?: string | undefined;
    target_attributes?: string | undefined;
    page?: number | undefined;
    per_page?: number | undefined;
}
/** Parameters and body of `GET /zones/{zone_id}/access/apps`. */
export interface ListZoneAccessAppsInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            zone_id: string;
        };
        query?: ListZoneAccessAppsQuery | undefined;
    };
}
/** The successful answer of `GET /zones/{zone_id}/access/apps`. */
export interface ListZoneAccessAppsData extends Envelope {
    result: AccessApplication[];
    result_info?: ResultInfo;
}
export type ListZoneAccessAppsAnswer = Success<ListZoneAccessAppsData> | Failure<ErrorCode>;
/** The argument of `GET /zones/{zone_id}/access/apps`. */
export interface ListZoneAccessAppsArgs extends ListZoneAccessAppsQuery {
    /** Length: at most 32. */
    zone_id: string;
}
/**
 * List Access applications
 *
 * `GET /zones/{zone_id}/access/apps`
 */
export declare function listZoneAccessApps(client: Caller, args: ListZoneAccessAppsArgs, options?: CallOptions): Promise<ListZoneAccessAppsAnswer>;
export declare namespace listZoneAccessApps { const operation: ListedOperation<AccessApplication>; }

/**
 * Codes of refusals of `POST /zones/{zone_id}/access/apps`.
 * - 12130: The application is not valid, for one because it has no kind or its domain is in no zone of the account.
 */
export type CreateZoneAccessAppErrorCode = 12130 | ErrorCode;
/** Parameters and body of `POST /zones/{zone_id}/access/apps`. */
export interface CreateZoneAccessAppInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            zone_id: string;
        };
    };
    body: AccessApplicationRequest;
}
/** The successful answer of `POST /zones/{zone_id}/access/apps`. */
export interface CreateZoneAccessAppData extends Envelope {
    result: AccessApplication;
}
export type CreateZoneAccessAppAnswer = Success<CreateZoneAccessAppData> | Failure<CreateZoneAccessAppErrorCode>;
/** The argument of `POST /zones/{zone_id}/access/apps`. */
export interface CreateZoneAccessAppArgs {
    /** Length: at most 32. */
    zone_id: string;
    body: AccessApplicationRequest;
}
/**
 * Add an Access application
 *
 * `POST /zones/{zone_id}/access/apps`
 */
export declare function createZoneAccessApp(client: Caller, args: CreateZoneAccessAppArgs, options?: CallOptions): Promise<CreateZoneAccessAppAnswer>;

/** Parameters and body of `GET /zones/{zone_id}/access/apps/{app_id}`. */
export interface GetZoneAccessAppInit extends CallOptions {
    params: {
        path: GetZoneAccessAppArgs;
    };
}
/** The successful answer of `GET /zones/{zone_id}/access/apps/{app_id}`. */
export interface GetZoneAccessAppData extends Envelope {
    result: AccessApplication;
}
export type GetZoneAccessAppAnswer = Success<GetZoneAccessAppData> | Failure<ErrorCode>;
/** The argument of `GET /zones/{zone_id}/access/apps/{app_id}`. */
export interface GetZoneAccessAppArgs {
    /** Length: at most 32. */
    zone_id: string;
    /** Length: at most 32. */
    app_id: string;
}
/**
 * Get an Access application
 *
 * `GET /zones/{zone_id}/access/apps/{app_id}`
 */
export declare function getZoneAccessApp(client: Caller, args: GetZoneAccessAppArgs, options?: CallOptions): Promise<GetZoneAccessAppAnswer>;

/**
 * Codes of refusals of `PUT /zones/{zone_id}/access/apps/{app_id}`.
 * - 12130: The application is not valid, for one because it has no kind or its domain is in no zone of the account.
 */
export type UpdateZoneAccessAppErrorCode = 12130 | ErrorCode;
/** Parameters and body of `PUT /zones/{zone_id}/access/apps/{app_id}`. */
export interface UpdateZoneAccessAppInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            zone_id: string;
            /** Length: at most 32. */
            app_id: string;
        };
    };
    body: AccessApplicationRequest;
}
/** The successful answer of `PUT /zones/{zone_id}/access/apps/{app_id}`. */
export interface UpdateZoneAccessAppData extends Envelope {
    result: AccessApplication;
}
export type UpdateZoneAccessAppAnswer = Success<UpdateZoneAccessAppData> | Failure<UpdateZoneAccessAppErrorCode>;
/** The argument of `PUT /zones/{zone_id}/access/apps/{app_id}`. */
export interface UpdateZoneAccessAppArgs {
    /** Length: at most 32. */
    zone_id: string;
    /** Length: at most 32. */
    app_id: string;
    body: AccessApplicationRequest;
}
/**
 * Update an Access application
 *
 * `PUT /zones/{zone_id}/access/apps/{app_id}`
 */
export declare function updateZoneAccessApp(client: Caller, args: UpdateZoneAccessAppArgs, options?: CallOptions): Promise<UpdateZoneAccessAppAnswer>;

/** Parameters and body of `DELETE /zones/{zone_id}/access/apps/{app_id}`. */
export interface DeleteZoneAccessAppInit extends CallOptions {
    params: {
        path: DeleteZoneAccessAppArgs;
    };
}
/** The successful answer of `DELETE /zones/{zone_id}/access/apps/{app_id}`. */
export interface DeleteZoneAccessAppData extends Envelope {
    result: DeleteAccessAppResult;
}
export type DeleteZoneAccessAppAnswer = Success<DeleteZoneAccessAppData, 202, DeclaredResponse<202>> | EmptySuccess | Failure<ErrorCode>;
/** The argument of `DELETE /zones/{zone_id}/access/apps/{app_id}`. */
export interface DeleteZoneAccessAppArgs {
    /** Length: at most 32. */
    zone_id: string;
    /** Length: at most 32. */
    app_id: string;
}
/**
 * Delete an Access application
 *
 * `DELETE /zones/{zone_id}/access/apps/{app_id}`
 */
export declare function deleteZoneAccessApp(client: Caller, args: DeleteZoneAccessAppArgs, options?: CallOptions): Promise<DeleteZoneAccessAppAnswer>;

/** Parameters and body of `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`. */
export interface RevokeTokensZoneAccessAppInit extends CallOptions {
    params: {
        path: RevokeTokensZoneAccessAppArgs;
    };
}
/** The successful answer of `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`. */
export interface RevokeTokensZoneAccessAppData {
    result?: Record<string, unknown> | null;
    success: true;
    errors?: ResponseInfo[];
    messages?: ResponseInfo[];
}
export type RevokeTokensZoneAccessAppAnswer = Success<RevokeTokensZoneAccessAppData> | Failure<ErrorCode>;
/** The argument of `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`. */
export interface RevokeTokensZoneAccessAppArgs {
    /** Length: at most 32. */
    zone_id: string;
    /** Length: at most 32. */
    app_id: string;
}
/**
 * Revoke application tokens
 *
 * `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`
 */
export declare function revokeTokensZoneAccessApp(client: Caller, args: RevokeTokensZoneAccessAppArgs, options?: CallOptions): Promise<RevokeTokensZoneAccessAppAnswer>;

export interface AccessPaths {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": {
        /**
         * List MCP Portals
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/portals`
         */
        GET(init: ListAccessAiControlsMcpPortalsInit): Promise<ListAccessAiControlsMcpPortalsAnswer>;
        /**
         * Create a new MCP Portal
         *
         * `POST /accounts/{account_id}/access/ai-controls/mcp/portals`
         */
        POST(init: CreateAccessAiControlsMcpPortalInit): Promise<CreateAccessAiControlsMcpPortalAnswer>;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": {
        /**
         * Read details of an MCP Portal
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
         */
        GET(init: GetAccessAiControlsMcpPortalInit): Promise<GetAccessAiControlsMcpPortalAnswer>;
        /**
         * Update a MCP Portal
         *
         * `PUT /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
         */
        PUT(init: UpdateAccessAiControlsMcpPortalInit): Promise<UpdateAccessAiControlsMcpPortalAnswer>;
        /**
         * Delete a MCP Portal
         *
         * `DELETE /accounts/{account_id}/access/ai-controls/mcp/portals/{id}`
         */
        DELETE(init: DeleteAccessAiControlsMcpPortalInit): Promise<DeleteAccessAiControlsMcpPortalAnswer>;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers": {
        /**
         * List MCP Servers
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/servers`
         */
        GET(init: ListAccessAiControlsMcpServersInit): Promise<ListAccessAiControlsMcpServersAnswer>;
        /**
         * Create a new MCP Server
         *
         * `POST /accounts/{account_id}/access/ai-controls/mcp/servers`
         */
        POST(init: CreateAccessAiControlsMcpServerInit): Promise<CreateAccessAiControlsMcpServerAnswer>;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": {
        /**
         * Read the details of a MCP Server
         *
         * `GET /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
         */
        GET(init: GetAccessAiControlsMcpServerInit): Promise<GetAccessAiControlsMcpServerAnswer>;
        /**
         * Update a MCP Server
         *
         * `PUT /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
         */
        PUT(init: UpdateAccessAiControlsMcpServerInit): Promise<UpdateAccessAiControlsMcpServerAnswer>;
        /**
         * Delete a MCP Server
         *
         * `DELETE /accounts/{account_id}/access/ai-controls/mcp/servers/{id}`
         */
        DELETE(init: DeleteAccessAiControlsMcpServerInit): Promise<DeleteAccessAiControlsMcpServerAnswer>;
    };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync": {
        /**
         * Sync MCP Server Capabilities
         *
         * `POST /accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync`
         */
        POST(init: SyncAccessAiControlsMcpServerInit): Promise<SyncAccessAiControlsMcpServerAnswer>;
    };
    "/accounts/{account_id}/access/apps": {
        /**
         * List Access applications
         *
         * `GET /accounts/{account_id}/access/apps`
         */
        GET(init: ListAccessAppsInit): Promise<ListAccessAppsAnswer>;
        /**
         * Add an Access application
         *
         * `POST /accounts/{account_id}/access/apps`
         */
        POST(init: CreateAccessAppInit): Promise<CreateAccessAppAnswer>;
    };
    "/accounts/{account_id}/access/apps/{app_id}": {
        /**
         * Get an Access application
         *
         * `GET /accounts/{account_id}/access/apps/{app_id}`
         */
        GET(init: GetAccessAppInit): Promise<GetAccessAppAnswer>;
        /**
         * Update an Access application
         *
         * `PUT /accounts/{account_id}/access/apps/{app_id}`
         */
        PUT(init: UpdateAccessAppInit): Promise<UpdateAccessAppAnswer>;
        /**
         * Delete an Access application
         *
         * `DELETE /accounts/{account_id}/access/apps/{app_id}`
         */
        DELETE(init: DeleteAccessAppInit): Promise<DeleteAccessAppAnswer>;
    };
    "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens": {
        /**
         * Revoke application tokens
         *
         * `POST /accounts/{account_id}/access/apps/{app_id}/revoke_tokens`
         */
        POST(init: RevokeTokensAccessAppInit): Promise<RevokeTokensAccessAppAnswer>;
    };
    "/accounts/{account_id}/access/gateway_ca": {
        /**
         * List SSH Certificate Authorities (CA)
         *
         * `GET /accounts/{account_id}/access/gateway_ca`
         */
        GET(init: ListAccessGatewayCaInit): Promise<ListAccessGatewayCaAnswer>;
        /**
         * Add a new SSH Certificate Authority (CA)
         *
         * `POST /accounts/{account_id}/access/gateway_ca`
         */
        POST(init: CreateAccessGatewayCaInit): Promise<CreateAccessGatewayCaAnswer>;
    };
    "/accounts/{account_id}/access/gateway_ca/{certificate_id}": {
        /**
         * Delete an SSH Certificate Authority (CA)
         *
         * `DELETE /accounts/{account_id}/access/gateway_ca/{certificate_id}`
         */
        DELETE(init: DeleteAccessGatewayCaInit): Promise<DeleteAccessGatewayCaAnswer>;
    };
    "/accounts/{account_id}/access/idp_federation_grants": {
        /**
         * List IdP federation grants
         *
         * `GET /accounts/{account_id}/access/idp_federation_grants`
         */
        GET(init: ListAccessIdpFederationGrantsInit): Promise<ListAccessIdpFederationGrantsAnswer>;
        /**
         * Create an IdP federation grant
         *
         * Shares an identity provider with the other accounts of the organisation; at most five at a time.
         *
         * `POST /accounts/{account_id}/access/idp_federation_grants`
         */
        POST(init: CreateAccessIdpFederationGrantInit): Promise<CreateAccessIdpFederationGrantAnswer>;
    };
    "/accounts/{account_id}/access/idp_federation_grants/{grant_id}": {
        /**
         * Get an IdP federation grant
         *
         * `GET /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
         */
        GET(init: GetAccessIdpFederationGrantInit): Promise<GetAccessIdpFederationGrantAnswer>;
        /**
         * Delete an IdP federation grant
         *
         * Stops sharing; the identity provider itself stays.
         *
         * `DELETE /accounts/{account_id}/access/idp_federation_grants/{grant_id}`
         */
        DELETE(init: DeleteAccessIdpFederationGrantInit): Promise<DeleteAccessIdpFederationGrantAnswer>;
    };
    "/accounts/{account_id}/access/saml_certificates": {
        /**
         * List SAML certificate sets
         *
         * `GET /accounts/{account_id}/access/saml_certificates`
         */
        GET(init: ListAccessSamlCertificatesInit): Promise<ListAccessSamlCertificatesAnswer>;
    };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}": {
        /**
         * Get SAML certificate set
         *
         * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}`
         */
        GET(init: GetAccessSamlCertificateInit): Promise<GetAccessSamlCertificateAnswer>;
    };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem": {
        /**
         * Download current certificate in PEM format
         *
         * The current certificate's public key as PEM, for an identity provider's settings.
         *
         * `GET /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem`
         */
        GET(init: GetAccessSamlCertificatePemInit): Promise<GetAccessSamlCertificatePemAnswer>;
    };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate": {
        /**
         * Rotate SAML certificate
         *
         * `POST /accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate`
         */
        POST(init: RotateAccessSamlCertificateInit): Promise<RotateAccessSamlCertificateAnswer>;
    };
    "/accounts/{account_id}/infrastructure/targets": {
        /**
         * List all targets
         *
         * `GET /accounts/{account_id}/infrastructure/targets`
         */
        GET(init: ListInfrastructureTargetsInit): Promise<ListInfrastructureTargetsAnswer>;
        /**
         * Create new target
         *
         * `POST /accounts/{account_id}/infrastructure/targets`
         */
        POST(init: CreateInfrastructureTargetInit): Promise<CreateInfrastructureTargetAnswer>;
    };
    "/accounts/{account_id}/infrastructure/targets/batch": {
        /**
         * Create new targets
         *
         * `PUT /accounts/{account_id}/infrastructure/targets/batch`
         */
        PUT(init: UpdateInfrastructureTargetsBatchInit): Promise<UpdateInfrastructureTargetsBatchAnswer>;
        /**
         * Delete targets (Deprecated)
         *
         * `DELETE /accounts/{account_id}/infrastructure/targets/batch`
         * @deprecated
         */
        DELETE(init: DeleteInfrastructureTargetsBatchInit): Promise<DeleteInfrastructureTargetsBatchAnswer>;
    };
    "/accounts/{account_id}/infrastructure/targets/batch_delete": {
        /**
         * Delete targets
         *
         * `POST /accounts/{account_id}/infrastructure/targets/batch_delete`
         */
        POST(init: BatchDeleteInfrastructureTargetsInit): Promise<BatchDeleteInfrastructureTargetsAnswer>;
    };
    "/accounts/{account_id}/infrastructure/targets/{target_id}": {
        /**
         * Get target
         *
         * `GET /accounts/{account_id}/infrastructure/targets/{target_id}`
         */
        GET(init: GetInfrastructureTargetInit): Promise<GetInfrastructureTargetAnswer>;
        /**
         * Update target
         *
         * `PUT /accounts/{account_id}/infrastructure/targets/{target_id}`
         */
        PUT(init: UpdateInfrastructureTargetInit): Promise<UpdateInfrastructureTargetAnswer>;
        /**
         * Delete target
         *
         * `DELETE /accounts/{account_id}/infrastructure/targets/{target_id}`
         */
        DELETE(init: DeleteInfrastructureTargetInit): Promise<DeleteInfrastructureTargetAnswer>;
    };
    "/zones/{zone_id}/access/apps": {
        /**
         * List Access applications
         *
         * `GET /zones/{zone_id}/access/apps`
         */
        GET(init: ListZoneAccessAppsInit): Promise<ListZoneAccessAppsAnswer>;
        /**
         * Add an Access application
         *
         * `POST /zones/{zone_id}/access/apps`
         */
        POST(init: CreateZoneAccessAppInit): Promise<CreateZoneAccessAppAnswer>;
    };
    "/zones/{zone_id}/access/apps/{app_id}": {
        /**
         * Get an Access application
         *
         * `GET /zones/{zone_id}/access/apps/{app_id}`
         */
        GET(init: GetZoneAccessAppInit): Promise<GetZoneAccessAppAnswer>;
        /**
         * Update an Access application
         *
         * `PUT /zones/{zone_id}/access/apps/{app_id}`
         */
        PUT(init: UpdateZoneAccessAppInit): Promise<UpdateZoneAccessAppAnswer>;
        /**
         * Delete an Access application
         *
         * `DELETE /zones/{zone_id}/access/apps/{app_id}`
         */
        DELETE(init: DeleteZoneAccessAppInit): Promise<DeleteZoneAccessAppAnswer>;
    };
    "/zones/{zone_id}/access/apps/{app_id}/revoke_tokens": {
        /**
         * Revoke application tokens
         *
         * `POST /zones/{zone_id}/access/apps/{app_id}/revoke_tokens`
         */
        POST(init: RevokeTokensZoneAccessAppInit): Promise<RevokeTokensZoneAccessAppAnswer>;
    };
}

export interface AccessGET {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": { init: ListAccessAiControlsMcpPortalsInit; answer: ListAccessAiControlsMcpPortalsAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": { init: GetAccessAiControlsMcpPortalInit; answer: GetAccessAiControlsMcpPortalAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/servers": { init: ListAccessAiControlsMcpServersInit; answer: ListAccessAiControlsMcpServersAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": { init: GetAccessAiControlsMcpServerInit; answer: GetAccessAiControlsMcpServerAnswer };
    "/accounts/{account_id}/access/apps": { init: ListAccessAppsInit; answer: ListAccessAppsAnswer };
    "/accounts/{account_id}/access/apps/{app_id}": { init: GetAccessAppInit; answer: GetAccessAppAnswer };
    "/accounts/{account_id}/access/gateway_ca": { init: ListAccessGatewayCaInit; answer: ListAccessGatewayCaAnswer };
    "/accounts/{account_id}/access/idp_federation_grants": { init: ListAccessIdpFederationGrantsInit; answer: ListAccessIdpFederationGrantsAnswer };
    "/accounts/{account_id}/access/idp_federation_grants/{grant_id}": { init: GetAccessIdpFederationGrantInit; answer: GetAccessIdpFederationGrantAnswer };
    "/accounts/{account_id}/access/saml_certificates": { init: ListAccessSamlCertificatesInit; answer: ListAccessSamlCertificatesAnswer };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}": { init: GetAccessSamlCertificateInit; answer: GetAccessSamlCertificateAnswer };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/pem": { init: GetAccessSamlCertificatePemInit; answer: GetAccessSamlCertificatePemAnswer };
    "/accounts/{account_id}/infrastructure/targets": { init: ListInfrastructureTargetsInit; answer: ListInfrastructureTargetsAnswer };
    "/accounts/{account_id}/infrastructure/targets/{target_id}": { init: GetInfrastructureTargetInit; answer: GetInfrastructureTargetAnswer };
    "/zones/{zone_id}/access/apps": { init: ListZoneAccessAppsInit; answer: ListZoneAccessAppsAnswer };
    "/zones/{zone_id}/access/apps/{app_id}": { init: GetZoneAccessAppInit; answer: GetZoneAccessAppAnswer };
}

export interface AccessPUT {
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": { init: UpdateAccessAiControlsMcpPortalInit; answer: UpdateAccessAiControlsMcpPortalAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": { init: UpdateAccessAiControlsMcpServerInit; answer: UpdateAccessAiControlsMcpServerAnswer };
    "/accounts/{account_id}/access/apps/{app_id}": { init: UpdateAccessAppInit; answer: UpdateAccessAppAnswer };
    "/accounts/{account_id}/infrastructure/targets/batch": { init: UpdateInfrastructureTargetsBatchInit; answer: UpdateInfrastructureTargetsBatchAnswer };
    "/accounts/{account_id}/infrastructure/targets/{target_id}": { init: UpdateInfrastructureTargetInit; answer: UpdateInfrastructureTargetAnswer };
    "/zones/{zone_id}/access/apps/{app_id}": { init: UpdateZoneAccessAppInit; answer: UpdateZoneAccessAppAnswer };
}

export interface AccessPOST {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": { init: CreateAccessAiControlsMcpPortalInit; answer: CreateAccessAiControlsMcpPortalAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/servers": { init: CreateAccessAiControlsMcpServerInit; answer: CreateAccessAiControlsMcpServerAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}/sync": { init: SyncAccessAiControlsMcpServerInit; answer: SyncAccessAiControlsMcpServerAnswer };
    "/accounts/{account_id}/access/apps": { init: CreateAccessAppInit; answer: CreateAccessAppAnswer };
    "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens": { init: RevokeTokensAccessAppInit; answer: RevokeTokensAccessAppAnswer };
    "/accounts/{account_id}/access/gateway_ca": { init: CreateAccessGatewayCaInit; answer: CreateAccessGatewayCaAnswer };
    "/accounts/{account_id}/access/idp_federation_grants": { init: CreateAccessIdpFederationGrantInit; answer: CreateAccessIdpFederationGrantAnswer };
    "/accounts/{account_id}/access/saml_certificates/{saml_cert_set_id}/rotate": { init: RotateAccessSamlCertificateInit; answer: RotateAccessSamlCertificateAnswer };
    "/accounts/{account_id}/infrastructure/targets": { init: CreateInfrastructureTargetInit; answer: CreateInfrastructureTargetAnswer };
    "/accounts/{account_id}/infrastructure/targets/batch_delete": { init: BatchDeleteInfrastructureTargetsInit; answer: BatchDeleteInfrastructureTargetsAnswer };
    "/zones/{zone_id}/access/apps": { init: CreateZoneAccessAppInit; answer: CreateZoneAccessAppAnswer };
    "/zones/{zone_id}/access/apps/{app_id}/revoke_tokens": { init: RevokeTokensZoneAccessAppInit; answer: RevokeTokensZoneAccessAppAnswer };
}

export interface AccessDELETE {
    "/accounts/{account_id}/access/ai-controls/mcp/portals/{id}": { init: DeleteAccessAiControlsMcpPortalInit; answer: DeleteAccessAiControlsMcpPortalAnswer };
    "/accounts/{account_id}/access/ai-controls/mcp/servers/{id}": { init: DeleteAccessAiControlsMcpServerInit; answer: DeleteAccessAiControlsMcpServerAnswer };
    "/accounts/{account_id}/access/apps/{app_id}": { init: DeleteAccessAppInit; answer: DeleteAccessAppAnswer };
    "/accounts/{account_id}/access/gateway_ca/{certificate_id}": { init: DeleteAccessGatewayCaInit; answer: DeleteAccessGatewayCaAnswer };
    "/accounts/{account_id}/access/idp_federation_grants/{grant_id}": { init: DeleteAccessIdpFederationGrantInit; answer: DeleteAccessIdpFederationGrantAnswer };
    "/accounts/{account_id}/infrastructure/targets/batch": { init: DeleteInfrastructureTargetsBatchInit; answer: DeleteInfrastructureTargetsBatchAnswer };
    "/accounts/{account_id}/infrastructure/targets/{target_id}": { init: DeleteInfrastructureTargetInit; answer: DeleteInfrastructureTargetAnswer };
    "/zones/{zone_id}/access/apps/{app_id}": { init: DeleteZoneAccessAppInit; answer: DeleteZoneAccessAppAnswer };
}

/** Calls by path and method: `client[path].GET(init)` and `client.GET(path, init)` are the same. */
export interface AccessClient extends AccessPaths, Caller {
    GET<P extends keyof AccessGET, As extends ParseAs>(path: P, init: AccessGET[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    GET<P extends keyof AccessGET>(path: P, init: AccessGET[P]["init"]): Promise<AccessGET[P]["answer"]>;
    PUT<P extends keyof AccessPUT, As extends ParseAs>(path: P, init: AccessPUT[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    PUT<P extends keyof AccessPUT>(path: P, init: AccessPUT[P]["init"]): Promise<AccessPUT[P]["answer"]>;
    POST<P extends keyof AccessPOST, As extends ParseAs>(path: P, init: AccessPOST[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    POST<P extends keyof AccessPOST>(path: P, init: AccessPOST[P]["init"]): Promise<AccessPOST[P]["answer"]>;
    DELETE<P extends keyof AccessDELETE, As extends ParseAs>(path: P, init: AccessDELETE[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    DELETE<P extends keyof AccessDELETE>(path: P, init: AccessDELETE[P]["init"]): Promise<AccessDELETE[P]["answer"]>;
}

export interface AccessPages {
    "/accounts/{account_id}/access/ai-controls/mcp/portals": { init: ListAccessAiControlsMcpPortalsInit; item: PortalListResponse; page: ListAccessAiControlsMcpPortalsData };
    "/accounts/{account_id}/access/ai-controls/mcp/servers": { init: ListAccessAiControlsMcpServersInit; item: ServerListResponse; page: ListAccessAiControlsMcpServersData };
    "/accounts/{account_id}/access/apps": { init: ListAccessAppsInit; item: AccessApplication; page: ListAccessAppsData };
    "/accounts/{account_id}/access/gateway_ca": { init: ListAccessGatewayCaInit; item: ListAccessGatewayCaItem; page: ListAccessGatewayCaData };
    "/accounts/{account_id}/access/idp_federation_grants": { init: ListAccessIdpFederationGrantsInit; item: IdpFederationGrant; page: ListAccessIdpFederationGrantsData };
    "/accounts/{account_id}/access/saml_certificates": { init: ListAccessSamlCertificatesInit; item: SamlCertificateListResponse; page: ListAccessSamlCertificatesData };
    "/accounts/{account_id}/infrastructure/targets": { init: ListInfrastructureTargetsInit; item: ListInfrastructureTargetsItem; page: ListInfrastructureTargetsData };
    "/zones/{zone_id}/access/apps": { init: ListZoneAccessAppsInit; item: AccessApplication; page: ListZoneAccessAppsData };
}

/** A client for the access part of the API. Without credentials, it reads the token in `CLOUDFLARE_API_TOKEN`. */
export declare function createClient(options?: ClientOptions): AccessClient;
/** Iterates the items of a named operation that lists, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
/** Iterates the items of a collection, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<P extends keyof AccessPages>(client: AccessClient, path: P, init: AccessPages[P]["init"], options?: PaginateOptions): Paginator<AccessPages[P]["item"], AccessPages[P]["page"]>;
