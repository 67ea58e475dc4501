// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { AnswerSchemas, StandardSchema } from "@flarespec/client/schema";
import type * as area from "../areas/magic.js";
import type * as shared from "../shared.js";
export { checkAnswers } from "@flarespec/client/schema";
export type { AnswerSchemas, CheckAnswersOptions, Drift, SchemaIssue, StandardSchema } from "@flarespec/client/schema";
export declare const CreateMagicCloudProviderBodySchema: StandardSchema<area.CreateMagicCloudProviderBody>;
export declare const CloudTypeSchema: StandardSchema<area.KnownCloudType>;
export declare const CloudIntegrationSchema: StandardSchema<area.CloudIntegration>;
export declare const CloudLifecycleStateSchema: StandardSchema<area.CloudLifecycleState>;
export declare const CloudDiscoveryStateSchema: StandardSchema<area.CloudDiscoveryState>;
export declare const CloudClientTypeSchema: StandardSchema<area.CloudClientType>;
export declare const CreateMagicIpsecTunnelBodySchema: StandardSchema<area.CreateMagicIpsecTunnelBody>;
export declare const CreateMagicIpsecTunnelBodyWithMagicNewHcTargetSchema: StandardSchema<area.CreateMagicIpsecTunnelBodyWithMagicNewHcTarget>;
export declare const CreateMagicIpsecTunnelBodyHealthCheckDirectionSchema: StandardSchema<area.KnownCreateMagicIpsecTunnelBodyHealthCheckDirection>;
export declare const MagicHealthCheckTargetSchema: StandardSchema<area.MagicHealthCheckTarget>;
export declare const IpsecTunnelSchema: StandardSchema<area.IpsecTunnel>;
export declare const IpsecTunnelWithMagicNewHcTargetSchema: StandardSchema<area.IpsecTunnelWithMagicNewHcTarget>;
export declare const BgpStateSchema: StandardSchema<area.BgpState>;
export declare const HealthCheckRateSchema: StandardSchema<area.HealthCheckRate>;
export declare const HealthCheckTypeSchema: StandardSchema<area.HealthCheckType>;
export declare const PskMetadataSchema: StandardSchema<area.PskMetadata>;
export declare const CreateMagicCloudProviderDataSchema: StandardSchema<area.CreateMagicCloudProviderData>;
export declare const CreateMagicIpsecTunnelWithMagicNewHcTargetBodySchema: StandardSchema<area.CreateMagicIpsecTunnelBodyWithMagicNewHcTarget>;
export declare const CreateMagicIpsecTunnelDataSchema: StandardSchema<area.CreateMagicIpsecTunnelData>;
export declare const CreateMagicIpsecTunnelWithMagicNewHcTargetDataSchema: StandardSchema<area.CreateMagicIpsecTunnelWithMagicNewHcTargetData>;
/** The schemas of all answers of the area, for {@link checkAnswers}. */
export declare const answers: AnswerSchemas;
