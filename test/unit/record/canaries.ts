/** Made up for these tests; none may be found in what is recorded. */
export const ACCOUNT = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
export const TUNNEL = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const SECRET = "c2VjcmV0LW9mLXRoZS10dW5uZWwtMDEyMzQ1Njc4OQ==";

export const CANARIES = {
  bearer: "zXq3Tt9_bearer-token-0123456789abcdefgh",
  authKey: "1234567893feefc5f0q5000bfo0c38d90bbeb",
  authEmail: "quentin.canary@canaries.test",
  clientId: "88bf3b6d86161464f6509f7219099e57.access",
  clientSecret: "bdd31cbc4dec990953e39163fbbb194c93313ca9f0a6e420346af9d326b1d2a5",
  tunnelSecret: SECRET,
  tunnelToken: Buffer.from(JSON.stringify({ a: ACCOUNT, t: TUNNEL, s: SECRET })).toString("base64"),
  originCaKey: "v1.0-144cac24722acad3b8e2e8a6-ca-canary",
  privateKey: "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCanary",
  certificate: "MIIDdTCCAl2gAwIBAgILBAAAAAABFUtaw5QwDQYJKoZIhvcNAQEFCanary",
  jwt: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
  cookie: "__cf_canary_f00dcafe1234567890",
  queryPassword: "hunter2-of-the-query",
  plainWord: "xylophonist",
  person: "Zebulon",
  tunnelName: "warehouse-berlin",
  ipv4: "10.73.21.199",
  ipv6: "2a02:8109:b6c0:1::beef",
  host: "intern.canary-corp.test",
  account: ACCOUNT,
  tunnel: TUNNEL,
  phone: "+49 30 901820",
} as const;

const pem = (label: string, text: string): string => `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;

/** A body that has each of them, among what no document declares. */
export function bodyWithCanaries(): object {
  const c = CANARIES;
  return {
    success: false,
    errors: [
      {
        code: 1013,
        message: `The tunnel ${c.tunnelName} of ${c.person} (${c.authEmail}) is refused: token=${c.bearer}, '${c.plainWord}'.`,
        error_chain: [{ code: 9109, message: `Invalid key ${c.authKey} from ${c.ipv4}` }],
      },
    ],
    messages: [{ code: 1, message: c.jwt }, c.clientSecret],
    result: {
      id: c.tunnel,
      account_tag: c.account,
      name: c.tunnelName,
      owner: { full_name: `${c.person} Canary`, password: c.plainWord, phone: c.phone },
      token: c.tunnelToken,
      credentials_file: { AccountTag: c.account, TunnelID: c.tunnel, TunnelSecret: c.tunnelSecret },
      private_key: pem("PRIVATE KEY", c.privateKey),
      certificate: pem("CERTIFICATE", c.certificate),
      bundle: `text before\n${pem("CERTIFICATE", c.certificate)}`,
      origin_ca_key: c.originCaKey,
      state: JSON.stringify({ auth: { client_secret: c.clientSecret, list: [c.jwt, { at: c.ipv6 }] } }),
      twice: JSON.stringify({ inner: JSON.stringify({ cookie: c.cookie }) }),
      callback: `https://${c.person}:${c.queryPassword}@${c.host}:8443/${c.account}?token=${c.bearer}#${c.tunnel}`,
      routes: { [c.host]: c.ipv4, [c.tunnelSecret]: 1, [c.ipv6]: [c.ipv6, `${c.ipv4}/32`] },
      connections: [{ origin_ip: c.ipv4, client_id: c.tunnel, colo_name: "DFW" }],
    },
  };
}
