// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { CallOptions, Caller, ClientOptions, Envelope, ErrorCode, Failure, ParseAs, ParsedAnswer, ReadAs, Success } from "../shared.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "../shared.js";

export interface CreateMagicCloudProviderBody {
    cloud_type: KnownCloudType;
    friendly_name: string;
    description?: string | undefined;
}

/** The values of {@link CloudType} that the sources list. */
export type KnownCloudType = "AWS" | "AZURE" | "GOOGLE" | "CLOUDFLARE";
export type CloudType = KnownCloudType | (string & {});
/** All of {@link KnownCloudType}, in the order of the sources. */
export declare const knownCloudTypes: readonly KnownCloudType[];
/** Whether a value is one that the sources list. */
export declare function isKnownCloudType(value: unknown): value is KnownCloudType;

export interface CloudIntegration {
    /** Format: uuid. */
    id: string;
    cloud_type: CloudType;
    friendly_name: string;
    last_updated: string;
    lifecycle_state: CloudLifecycleState;
    state: CloudDiscoveryState;
    state_v2: CloudDiscoveryState;
    aws_arn?: string;
    azure_subscription_id?: string;
    azure_tenant_id?: string;
    description?: string;
    gcp_project_id?: string;
    gcp_service_account_email?: string;
    status?: {
        discovery_progress: {
            done: number;
            total: number;
            unit: string;
        };
        discovery_progress_v2: {
            done: number;
            total: number;
            unit: string;
        };
        last_discovery_status: CloudDiscoveryState;
        last_discovery_status_v2: CloudDiscoveryState;
        regions: string[];
        credentials_good_since?: string;
        credentials_missing_since?: string;
        credentials_rejected_since?: string;
        discovery_message?: string;
        discovery_message_v2?: string;
        in_use_by?: {
            /** Format: uuid. */
            id: string;
            client_type: CloudClientType;
            name: string;
        }[];
        last_discovery_completed_at?: string;
        last_discovery_completed_at_v2?: string;
        last_discovery_started_at?: string;
        last_discovery_started_at_v2?: string;
        last_updated?: string;
    };
}

/** The values of {@link CloudLifecycleState} that the sources list. */
export type KnownCloudLifecycleState = "ACTIVE" | "PENDING_SETUP" | "RETIRED";
export type CloudLifecycleState = KnownCloudLifecycleState | (string & {});
/** All of {@link KnownCloudLifecycleState}, in the order of the sources. */
export declare const knownCloudLifecycleStates: readonly KnownCloudLifecycleState[];
/** Whether a value is one that the sources list. */
export declare function isKnownCloudLifecycleState(value: unknown): value is KnownCloudLifecycleState;

/** The values of {@link CloudDiscoveryState} that the sources list. */
export type KnownCloudDiscoveryState = "UNSPECIFIED" | "PENDING" | "DISCOVERING" | "FAILED" | "SUCCEEDED";
export type CloudDiscoveryState = KnownCloudDiscoveryState | (string & {});
/** All of {@link KnownCloudDiscoveryState}, in the order of the sources. */
export declare const knownCloudDiscoveryStates: readonly KnownCloudDiscoveryState[];
/** Whether a value is one that the sources list. */
export declare function isKnownCloudDiscoveryState(value: unknown): value is KnownCloudDiscoveryState;

/** The values of {@link CloudClientType} that the sources list. */
export type KnownCloudClientType = "MAGIC_WAN_CLOUD_ONRAMP";
export type CloudClientType = KnownCloudClientType | (string & {});
/** All of {@link KnownCloudClientType}, in the order of the sources. */
export declare const knownCloudClientTypes: readonly KnownCloudClientType[];
/** Whether a value is one that the sources list. */
export declare function isKnownCloudClientType(value: unknown): value is KnownCloudClientType;

export interface CreateMagicIpsecTunnelBody {
    /** Address of the Cloudflare end. */
    cloudflare_endpoint: string;
    /** Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end. */
    interface_address: string;
    /** Name, unique among tunnels. */
    name: string;
    /**
     * Stateful return routing; refused unless the account has the `coupler_integration` flag.
     * @defaultValue false
     */
    automatic_return_routing?: boolean | undefined;
    bgp?: {
        /** ASN of the customer's end. */
        customer_asn: number;
        /** Filter for routes announced to the customer. */
        export_filter_id?: string | undefined;
        /** Prefixes announced to the customer beside those of the routing table. */
        extra_prefixes?: string[] | undefined;
        /** Filter for routes the customer announces. */
        import_filter_id?: string | undefined;
        /**
         * Key for the session, 1 or more printable ASCII characters without newline, quotation mark, tab, form feed or question mark; guards against mistakes, not attacks.
         */
        md5_key?: string | undefined;
    } | undefined;
    custom_remote_identities?: {
        /**
         * Custom IKE identity of type FQDN, `<label>.<account id>.custom.ipsec.cloudflare.com`; need not be unique, but two tunnels that share one need different Cloudflare endpoints.
         */
        fqdn_id?: string | undefined;
    } | undefined;
    /** Address of the customer's end; needed only for proactive traceroutes. */
    customer_endpoint?: string | undefined;
    /** Free text. */
    description?: string | undefined;
    health_check?: {
        /**
         * Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`).
         * @defaultValue "unidirectional"
         */
        direction?: KnownCreateMagicIpsecTunnelBodyHealthCheckDirection | undefined;
        /**
         * Whether health checks run.
         * @defaultValue true
         */
        enabled?: boolean | undefined;
        /**
         * How often the check runs; `mid` unless set.
         * @defaultValue "mid"
         */
        rate?: KnownHealthCheckRate | undefined;
        /**
         * Address a request check is forwarded to: an object with header x-magic-new-hc-target, a string without it; ignored when bidirectional.
         */
        target?: string | undefined;
        /**
         * Whether a reply or a request is checked; `reply` unless set.
         * @defaultValue "reply"
         */
        type?: KnownHealthCheckType | undefined;
    } | undefined;
    /** IPv6 /127 prefix out of the virtual subnet, starting at its own first address. */
    interface_address6?: string | undefined;
    /** Pre-shared key, generated or given. */
    psk?: string | undefined;
    /**
     * Replay protection towards the customer.
     * @defaultValue false
     */
    replay_protection?: boolean | undefined;
}
export interface CreateMagicIpsecTunnelBodyWithMagicNewHcTarget {
    /** Address of the Cloudflare end. */
    cloudflare_endpoint: string;
    /** Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end. */
    interface_address: string;
    /** Name, unique among tunnels. */
    name: string;
    /**
     * Stateful return routing; refused unless the account has the `coupler_integration` flag.
     * @defaultValue false
     */
    automatic_return_routing?: boolean | undefined;
    bgp?: {
        /** ASN of the customer's end. */
        customer_asn: number;
        /** Filter for routes announced to the customer. */
        export_filter_id?: string | undefined;
        /** Prefixes announced to the customer beside those of the routing table. */
        extra_prefixes?: string[] | undefined;
        /** Filter for routes the customer announces. */
        import_filter_id?: string | undefined;
        /**
         * Key for the session, 1 or more printable ASCII characters without newline, quotation mark, tab, form feed or question mark; guards against mistakes, not attacks.
         */
        md5_key?: string | undefined;
    } | undefined;
    custom_remote_identities?: {
        /**
         * Custom IKE identity of type FQDN, `<label>.<account id>.custom.ipsec.cloudflare.com`; need not be unique, but two tunnels that share one need different Cloudflare endpoints.
         */
        fqdn_id?: string | undefined;
    } | undefined;
    /** Address of the customer's end; needed only for proactive traceroutes. */
    customer_endpoint?: string | undefined;
    /** Free text. */
    description?: string | undefined;
    health_check?: {
        /**
         * Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`).
         * @defaultValue "unidirectional"
         */
        direction?: KnownCreateMagicIpsecTunnelBodyHealthCheckDirection | undefined;
        /**
         * Whether health checks run.
         * @defaultValue true
         */
        enabled?: boolean | undefined;
        /**
         * How often the check runs; `mid` unless set.
         * @defaultValue "mid"
         */
        rate?: KnownHealthCheckRate | undefined;
        /**
         * Address a request check is forwarded to: an object with header x-magic-new-hc-target, a string without it; ignored when bidirectional.
         */
        target?: MagicHealthCheckTarget | undefined;
        /**
         * Whether a reply or a request is checked; `reply` unless set.
         * @defaultValue "reply"
         */
        type?: KnownHealthCheckType | undefined;
    } | undefined;
    /** IPv6 /127 prefix out of the virtual subnet, starting at its own first address. */
    interface_address6?: string | undefined;
    /** Pre-shared key, generated or given. */
    psk?: string | undefined;
    /**
     * Replay protection towards the customer.
     * @defaultValue false
     */
    replay_protection?: boolean | undefined;
}

/** The values of {@link CreateMagicIpsecTunnelBodyHealthCheckDirection} that the sources list. */
export type KnownCreateMagicIpsecTunnelBodyHealthCheckDirection = "unidirectional" | "bidirectional";
/**
 * Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`).
 * @defaultValue "unidirectional"
 */
export type CreateMagicIpsecTunnelBodyHealthCheckDirection = KnownCreateMagicIpsecTunnelBodyHealthCheckDirection | (string & {});
/** All of {@link KnownCreateMagicIpsecTunnelBodyHealthCheckDirection}, in the order of the sources. */
export declare const knownCreateMagicIpsecTunnelBodyHealthCheckDirections: readonly KnownCreateMagicIpsecTunnelBodyHealthCheckDirection[];
/** Whether a value is one that the sources list. */
export declare function isKnownCreateMagicIpsecTunnelBodyHealthCheckDirection(value: unknown): value is KnownCreateMagicIpsecTunnelBodyHealthCheckDirection;

/** Address a request check is forwarded to; ignored when bidirectional. */
export interface MagicHealthCheckTarget {
    /** Address in use, computed when none is saved; ignored in requests. */
    effective?: string | undefined;
    /** Address as saved; empty for the computed default. */
    saved?: string | undefined;
}

export interface IpsecTunnel {
    id: string;
    /** Address of the Cloudflare end. */
    cloudflare_endpoint: string;
    /** Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end. */
    interface_address: string;
    /** Name, unique among tunnels. */
    name: string;
    /** True if phase 2 may run without encryption (`ENCR_NULL`). */
    allow_null_cipher?: boolean;
    /** Stateful return routing; refused unless the account has the `coupler_integration` flag. */
    automatic_return_routing?: boolean;
    bgp?: {
        /** ASN of the customer's end. */
        customer_asn: number;
        /** Filter for routes announced to the customer. */
        export_filter_id?: string;
        /** Prefixes announced to the customer beside those of the routing table. */
        extra_prefixes?: string[];
        /** Filter for routes the customer announces. */
        import_filter_id?: string;
        /**
         * Key for the session, 1 or more printable ASCII characters without newline, quotation mark, tab, form feed or question mark; guards against mistakes, not attacks.
         */
        md5_key?: string;
    };
    bgp_status?: {
        state: BgpState;
        tcp_established: boolean;
        updated_at: string;
        bgp_state?: string;
        cf_speaker_ip?: string;
        cf_speaker_port?: number;
        customer_speaker_ip?: string;
        customer_speaker_port?: number;
    };
    /** Creation time. */
    created_on?: string;
    custom_remote_identities?: {
        /**
         * Custom IKE identity of type FQDN, `<label>.<account id>.custom.ipsec.cloudflare.com`; need not be unique, but two tunnels that share one need different Cloudflare endpoints.
         */
        fqdn_id?: string;
    };
    /** Address of the customer's end; needed only for proactive traceroutes. */
    customer_endpoint?: string;
    /** Free text. */
    description?: string;
    health_check?: {
        /**
         * Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`).
         */
        direction?: CreateMagicIpsecTunnelBodyHealthCheckDirection;
        /** Whether health checks run. */
        enabled?: boolean;
        /**
         * How often the check runs; `mid` unless set.
         * @defaultValue "mid"
         */
        rate?: HealthCheckRate;
        /**
         * Address a request check is forwarded to: an object with header x-magic-new-hc-target, a string without it; ignored when bidirectional.
         */
        target?: string;
        /**
         * Whether a reply or a request is checked; `reply` unless set.
         * @defaultValue "reply"
         */
        type?: HealthCheckType;
    };
    /** IPv6 /127 prefix out of the virtual subnet, starting at its own first address. */
    interface_address6?: string;
    /** Time of the last change. */
    modified_on?: string;
    psk_metadata?: PskMetadata;
    /** Replay protection towards the customer. */
    replay_protection?: boolean;
}
export interface IpsecTunnelWithMagicNewHcTarget {
    id: string;
    /** Address of the Cloudflare end. */
    cloudflare_endpoint: string;
    /** Private /31 prefix (10/8, 172.16/12 or 192.168/16) with one host for each end. */
    interface_address: string;
    /** Name, unique among tunnels. */
    name: string;
    /** True if phase 2 may run without encryption (`ENCR_NULL`). */
    allow_null_cipher?: boolean;
    /** Stateful return routing; refused unless the account has the `coupler_integration` flag. */
    automatic_return_routing?: boolean;
    bgp?: {
        /** ASN of the customer's end. */
        customer_asn: number;
        /** Filter for routes announced to the customer. */
        export_filter_id?: string;
        /** Prefixes announced to the customer beside those of the routing table. */
        extra_prefixes?: string[];
        /** Filter for routes the customer announces. */
        import_filter_id?: string;
        /**
         * Key for the session, 1 or more printable ASCII characters without newline, quotation mark, tab, form feed or question mark; guards against mistakes, not attacks.
         */
        md5_key?: string;
    };
    bgp_status?: {
        state: BgpState;
        tcp_established: boolean;
        updated_at: string;
        bgp_state?: string;
        cf_speaker_ip?: string;
        cf_speaker_port?: number;
        customer_speaker_ip?: string;
        customer_speaker_port?: number;
    };
    /** Creation time. */
    created_on?: string;
    custom_remote_identities?: {
        /**
         * Custom IKE identity of type FQDN, `<label>.<account id>.custom.ipsec.cloudflare.com`; need not be unique, but two tunnels that share one need different Cloudflare endpoints.
         */
        fqdn_id?: string;
    };
    /** Address of the customer's end; needed only for proactive traceroutes. */
    customer_endpoint?: string;
    /** Free text. */
    description?: string;
    health_check?: {
        /**
         * Way of the probe: back over the Internet (`unidirectional`) or through the tunnel both ways (`bidirectional`).
         */
        direction?: CreateMagicIpsecTunnelBodyHealthCheckDirection;
        /** Whether health checks run. */
        enabled?: boolean;
        /**
         * How often the check runs; `mid` unless set.
         * @defaultValue "mid"
         */
        rate?: HealthCheckRate;
        /**
         * Address a request check is forwarded to: an object with header x-magic-new-hc-target, a string without it; ignored when bidirectional.
         */
        target?: MagicHealthCheckTarget;
        /**
         * Whether a reply or a request is checked; `reply` unless set.
         * @defaultValue "reply"
         */
        type?: HealthCheckType;
    };
    /** IPv6 /127 prefix out of the virtual subnet, starting at its own first address. */
    interface_address6?: string;
    /** Time of the last change. */
    modified_on?: string;
    psk_metadata?: PskMetadata;
    /** Replay protection towards the customer. */
    replay_protection?: boolean;
}

/** The values of {@link BgpState} that the sources list. */
export type KnownBgpState = "BGP_DOWN" | "BGP_UP" | "BGP_ESTABLISHING";
export type BgpState = KnownBgpState | (string & {});
/** All of {@link KnownBgpState}, in the order of the sources. */
export declare const knownBgpStates: readonly KnownBgpState[];
/** Whether a value is one that the sources list. */
export declare function isKnownBgpState(value: unknown): value is KnownBgpState;

/** The values of {@link HealthCheckRate} that the sources list. */
export type KnownHealthCheckRate = "low" | "mid" | "high";
/**
 * How often the check runs; `mid` unless set.
 * @defaultValue "mid"
 */
export type HealthCheckRate = KnownHealthCheckRate | (string & {});
/** All of {@link KnownHealthCheckRate}, in the order of the sources. */
export declare const knownHealthCheckRates: readonly KnownHealthCheckRate[];
/** Whether a value is one that the sources list. */
export declare function isKnownHealthCheckRate(value: unknown): value is KnownHealthCheckRate;

/** The values of {@link HealthCheckType} that the sources list. */
export type KnownHealthCheckType = "reply" | "request";
/**
 * Whether a reply or a request is checked; `reply` unless set.
 * @defaultValue "reply"
 */
export type HealthCheckType = KnownHealthCheckType | (string & {});
/** All of {@link KnownHealthCheckType}, in the order of the sources. */
export declare const knownHealthCheckTypes: readonly KnownHealthCheckType[];
/** Whether a value is one that the sources list. */
export declare function isKnownHealthCheckType(value: unknown): value is KnownHealthCheckType;

export interface PskMetadata {
    /** Time of the last change. */
    last_generated_on?: string;
}

/**
 * Codes of refusals of `POST /accounts/{account_id}/magic/cloud/providers`.
 * - 1012: The account does not have the feature.
 */
export type CreateMagicCloudProviderErrorCode = 1001 | 1002 | 1003 | 1004 | 1005 | 1006 | 1007 | 1008 | 1009 | 1010 | 1011 | 1012 | 1013 | 1014 | 1015 | 1016 | 1017 | 1018 | 2001 | 2002 | 2003 | 2004 | 2005 | 2006 | 2007 | 2008 | 2009 | 2010 | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 3001 | 3002 | 3003 | 3004 | 3005 | 3006 | 3007 | 4001 | 4002 | 4003 | 4004 | 4005 | 4006 | 4007 | 4008 | 4009 | 4010 | 4011 | 4012 | 4013 | 4014 | 4015 | 4016 | 4017 | 4018 | 4019 | 4020 | 4021 | 4022 | 4023 | 5001 | 5002 | 5003 | 5004 | 102000 | 102001 | 102002 | 102003 | 102004 | 102005 | 102006 | 102007 | 102008 | 102009 | 102010 | 102011 | 102012 | 102013 | 102014 | 102015 | 102016 | 102017 | 102018 | 102019 | 102020 | 102021 | 102022 | 102023 | 102024 | 102025 | 102026 | 102027 | 102028 | 102029 | 102030 | 102031 | 102032 | 102033 | 102034 | 102035 | 102036 | 102037 | 102038 | 102039 | 102040 | 102041 | 102042 | 102043 | 102044 | 102045 | 102046 | 102047 | 102048 | 102049 | 102050 | 102051 | 102052 | 102053 | 102054 | 102055 | 102056 | 102057 | 102058 | 102059 | 102060 | 102061 | 102062 | 102063 | 102064 | 102065 | 102066 | 102067 | 102068 | 102069 | 102070 | 102071 | 102072 | 103001 | 103002 | 103003 | 103004 | 103005 | 103006 | 103007 | 103008 | ErrorCode;
/** Permissions of which a token needs one of `POST /accounts/{account_id}/magic/cloud/providers`. */
export type CreateMagicCloudProviderPermission = "Magic WAN Write";
/** Parameters and body of `POST /accounts/{account_id}/magic/cloud/providers`. */
export interface CreateMagicCloudProviderInit extends CallOptions {
    params: {
        path: {
            account_id: string;
        };
        header?: {
            forwarded?: string | undefined;
        } | undefined;
    };
    body: CreateMagicCloudProviderBody;
}
/** The successful answer of `POST /accounts/{account_id}/magic/cloud/providers`. */
export interface CreateMagicCloudProviderData extends Envelope {
    result: CloudIntegration;
}
export type CreateMagicCloudProviderAnswer = Success<CreateMagicCloudProviderData> | Failure<CreateMagicCloudProviderErrorCode, CreateMagicCloudProviderPermission>;
/** The argument of `POST /accounts/{account_id}/magic/cloud/providers`. */
export interface CreateMagicCloudProviderArgs extends CreateMagicCloudProviderBody {
    account_id: string;
    forwarded?: string | undefined;
}
/**
 * Create Cloud Integration
 *
 * Closed beta.
 *
 * `POST /accounts/{account_id}/magic/cloud/providers`
 */
export declare function createMagicCloudProvider(client: Caller, args: CreateMagicCloudProviderArgs, options?: CallOptions): Promise<CreateMagicCloudProviderAnswer>;

/**
 * Codes of refusals of `POST /accounts/{account_id}/magic/ipsec_tunnels`.
 * - 1012: The account is not onboarded to Magic Transit.
 */
export type CreateMagicIpsecTunnelErrorCode = 1012 | ErrorCode;
/** The query of `POST /accounts/{account_id}/magic/ipsec_tunnels`. */
export interface CreateMagicIpsecTunnelQuery {
    /** Only check the tunnel; nothing is saved. */
    validate_only?: boolean | undefined;
}
/** Parameters and body of `POST /accounts/{account_id}/magic/ipsec_tunnels`. */
export interface CreateMagicIpsecTunnelInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            account_id: string;
        };
        query?: CreateMagicIpsecTunnelQuery | undefined;
        header?: {
            /**
             * True to have the health check target as an object in request and response bodies. Defaults to false.
             */
            "x-magic-new-hc-target"?: false | undefined;
        } | undefined;
    };
    body: CreateMagicIpsecTunnelBody;
}
/** The successful answer of `POST /accounts/{account_id}/magic/ipsec_tunnels`. */
export interface CreateMagicIpsecTunnelData extends Envelope {
    result: IpsecTunnel;
}
export type CreateMagicIpsecTunnelAnswer = Success<CreateMagicIpsecTunnelData> | Failure<CreateMagicIpsecTunnelErrorCode>;
/** The argument of `POST /accounts/{account_id}/magic/ipsec_tunnels`. */
export interface CreateMagicIpsecTunnelArgs extends CreateMagicIpsecTunnelQuery, CreateMagicIpsecTunnelBody {
    /** Length: at most 32. */
    account_id: string;
    /**
     * True to have the health check target as an object in request and response bodies. Defaults to false.
     */
    "x-magic-new-hc-target"?: false | undefined;
}
/**
 * Create an IPsec tunnel
 *
 * With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
 *
 * `POST /accounts/{account_id}/magic/ipsec_tunnels`
 */
export declare function createMagicIpsecTunnel(client: Caller, args: CreateMagicIpsecTunnelArgs, options?: CallOptions): Promise<CreateMagicIpsecTunnelAnswer>;
/** The query of `POST /accounts/{account_id}/magic/ipsec_tunnels` with `x-magic-new-hc-target: true`. */
export interface CreateMagicIpsecTunnelWithMagicNewHcTargetQuery {
    /** Only check the tunnel; nothing is saved. */
    validate_only?: boolean | undefined;
}
/**
 * Parameters and body of `POST /accounts/{account_id}/magic/ipsec_tunnels` with `x-magic-new-hc-target: true`.
 */
export interface CreateMagicIpsecTunnelWithMagicNewHcTargetInit extends CallOptions {
    params: {
        path: {
            /** Length: at most 32. */
            account_id: string;
        };
        query?: CreateMagicIpsecTunnelWithMagicNewHcTargetQuery | undefined;
        header: {
            /**
             * True to have the health check target as an object in request and response bodies. Defaults to false.
             */
            "x-magic-new-hc-target": true;
        };
    };
    body: CreateMagicIpsecTunnelBodyWithMagicNewHcTarget;
}
/**
 * The successful answer of `POST /accounts/{account_id}/magic/ipsec_tunnels` with `x-magic-new-hc-target: true`.
 */
export interface CreateMagicIpsecTunnelWithMagicNewHcTargetData extends Envelope {
    result: IpsecTunnelWithMagicNewHcTarget;
}
export type CreateMagicIpsecTunnelWithMagicNewHcTargetAnswer = Success<CreateMagicIpsecTunnelWithMagicNewHcTargetData> | Failure<CreateMagicIpsecTunnelErrorCode>;
/**
 * The argument of `POST /accounts/{account_id}/magic/ipsec_tunnels` with `x-magic-new-hc-target: true`.
 */
export interface CreateMagicIpsecTunnelWithMagicNewHcTargetArgs extends CreateMagicIpsecTunnelWithMagicNewHcTargetQuery, CreateMagicIpsecTunnelBodyWithMagicNewHcTarget {
    /** Length: at most 32. */
    account_id: string;
    /**
     * True to have the health check target as an object in request and response bodies. Defaults to false.
     */
    "x-magic-new-hc-target": true;
}
/**
 * Create an IPsec tunnel
 *
 * With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
 *
 * `POST /accounts/{account_id}/magic/ipsec_tunnels` with `x-magic-new-hc-target: true`
 */
export declare function createMagicIpsecTunnel(client: Caller, args: CreateMagicIpsecTunnelWithMagicNewHcTargetArgs, options?: CallOptions): Promise<CreateMagicIpsecTunnelWithMagicNewHcTargetAnswer>;

export interface MagicPaths {
    "/accounts/{account_id}/magic/cloud/providers": {
        /**
         * Create Cloud Integration
         *
         * Closed beta.
         *
         * `POST /accounts/{account_id}/magic/cloud/providers`
         */
        POST(init: CreateMagicCloudProviderInit): Promise<CreateMagicCloudProviderAnswer>;
    };
    "/accounts/{account_id}/magic/ipsec_tunnels": {
        /**
         * Create an IPsec tunnel
         *
         * With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
         *
         * `POST /accounts/{account_id}/magic/ipsec_tunnels`
         */
        POST(init: CreateMagicIpsecTunnelInit): Promise<CreateMagicIpsecTunnelAnswer>;
        /**
         * Create an IPsec tunnel
         *
         * With `?validate_only=true` the tunnel is checked and not saved. Body and result are one tunnel; an older contract, in the document of 2024-08-06 and in pages as late as May 2026, has `{ ipsec_tunnels: [ … ] }` in both. The types have the newer form only.
         *
         * `POST /accounts/{account_id}/magic/ipsec_tunnels` with `x-magic-new-hc-target: true`
         */
        POST(init: CreateMagicIpsecTunnelWithMagicNewHcTargetInit): Promise<CreateMagicIpsecTunnelWithMagicNewHcTargetAnswer>;
    };
}

export interface MagicPOST {
    "/accounts/{account_id}/magic/cloud/providers": { init: CreateMagicCloudProviderInit; answer: CreateMagicCloudProviderAnswer };
    "/accounts/{account_id}/magic/ipsec_tunnels": { init: CreateMagicIpsecTunnelInit; answer: CreateMagicIpsecTunnelAnswer };
}

/** Calls by path and method: `client[path].GET(init)` and `client.GET(path, init)` are the same. */
export interface MagicClient extends MagicPaths, Caller {
    POST(path: "/accounts/{account_id}/magic/ipsec_tunnels", init: CreateMagicIpsecTunnelWithMagicNewHcTargetInit): Promise<CreateMagicIpsecTunnelWithMagicNewHcTargetAnswer>;
    POST<P extends keyof MagicPOST, As extends ParseAs>(path: P, init: MagicPOST[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;
    POST<P extends keyof MagicPOST>(path: P, init: MagicPOST[P]["init"]): Promise<MagicPOST[P]["answer"]>;
}

/** A client for the magic part of the API. Without credentials, it reads the token in `CLOUDFLARE_API_TOKEN`. */
export declare function createClient(options?: ClientOptions): MagicClient;
