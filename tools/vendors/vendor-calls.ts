/** A package, as far as the calls need it. */
export interface Package {
  createClient(options: object): Client;
  clientCredentials(options: object): unknown;
}

type Method = "GET" | "POST";
type Client = Record<Method, (path: string, init?: object) => Promise<{ error?: { message: string } }>>;

/** A call as a program would make it, and what the vendor's documentation says that is sent. */
export interface VendorCall {
  options: object | ((module: Package) => object);
  call: [method: Method, path: string, init?: object];
  /** The requests; `undefined` is a header that is not sent. */
  sent?: { url: string; headers: Record<string, string | undefined> }[];
  error?: string;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const NONE = { authorization: undefined };

export const VENDOR_CALLS: Record<string, VendorCall[]> = {
  // Two schemes, either of which is enough; files have a server of their own.
  "stripe.com": [
    {
      options: { credentials: { basicAuth: { username: "sk_test", password: "" } } },
      call: ["GET", "/v1/customers", { params: { query: { limit: 3 } } }],
      sent: [{ url: "https://api.stripe.com/v1/customers?limit=3", headers: { authorization: "Basic c2tfdGVzdDo=" } }],
    },
    {
      options: { credentials: { bearerAuth: "sk_test" } },
      call: ["POST", "/v1/files", { body: { purpose: "logo", file: new Blob(["x"]) } }],
      sent: [{ url: "https://files.stripe.com/v1/files", headers: bearer("sk_test") }],
    },
    {
      options: {},
      call: ["GET", "/v1/customers"],
      error: "GET /v1/customers: credentials are missing: basicAuth, or bearerAuth",
    },
  ],
  "slack.com": [
    {
      options: { credentials: { slackAuth: () => "xoxb" } },
      call: ["GET", "/conversations.list"],
      sent: [{ url: "https://slack.com/api/conversations.list", headers: bearer("xoxb") }],
    },
  ],
  // It states no credentials at all.
  "github.com/api.github.com": [
    {
      options: { token: "ghp" },
      call: ["GET", "/user"],
      sent: [{ url: "https://api.github.com/user", headers: bearer("ghp") }],
    },
  ],
  // The address of every cluster is its own.
  "kubernetes.io": [
    {
      options: { baseUrl: "https://10.0.0.1:6443", credentials: { BearerToken: "Bearer sa" } },
      call: ["GET", "/api/v1/namespaces/{namespace}/pods", { params: { path: { namespace: "default" } } }],
      sent: [{ url: "https://10.0.0.1:6443/api/v1/namespaces/default/pods", headers: bearer("sa") }],
    },
  ],
  // Client credentials of OAuth 2.
  "telstra.com": [
    {
      options: ({ clientCredentials }) => ({
        credentials: { bearer_auth: clientCredentials({ clientId: "id", clientSecret: "secret" }) },
      }),
      call: ["GET", "/messages"],
      sent: [
        {
          url: "https://products.api.telstra.com/v2/oauth/token",
          headers: { authorization: `Basic ${btoa("id:secret")}` },
        },
        { url: "https://products.api.telstra.com/messaging/v3/messages", headers: bearer("fetched") },
      ],
    },
  ],
  // A server without a host, and many schemes.
  "gitea.io": [
    {
      options: { baseUrl: "https://git.example", credentials: { AccessToken: "a/b" } },
      call: ["GET", "/user"],
      sent: [{ url: "https://git.example/api/v1/user?access_token=a%2Fb", headers: NONE }],
    },
    {
      options: { credentials: { AuthorizationHeaderToken: "token abc" } },
      call: ["GET", "/user"],
      error: "GET /user: baseUrl is missing: the document names only /api/v1",
    },
  ],
  // Operations with servers of their own, some of which take no credentials.
  "box.com": [
    {
      options: { credentials: { OAuth2Security: "t" } },
      call: [
        "POST",
        "/files/content",
        { body: { attributes: { name: "a", parent: { id: "0" } }, file: new Blob(["x"]) } },
      ],
      sent: [{ url: "https://upload.box.com/api/2.0/files/content", headers: bearer("t") }],
    },
    {
      options: { credentials: { OAuth2Security: "t" } },
      call: ["POST", "/oauth2/token", { body: { grant_type: "client_credentials" } }],
      sent: [{ url: "https://api.box.com/oauth2/token", headers: NONE }],
    },
  ],
  // Variables in the addresses of servers.
  "pinecone.io": [
    {
      options: {
        credentials: { ApiKey: "k" },
        serverVariables: { index_name: "books", project_id: "p1", environment: "us-west1-gcp" },
      },
      call: ["POST", "/describe_index_stats", { body: {} }],
      sent: [
        { url: "https://books-p1.svc.us-west1-gcp.pinecone.io/describe_index_stats", headers: { "api-key": "k" } },
      ],
    },
  ],
};
