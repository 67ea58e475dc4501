export { type ClientCredentialsOptions, clientCredentials } from "./client-credentials.ts";
