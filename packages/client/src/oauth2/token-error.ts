/** What a token endpoint may say of a request that it refuses (RFC 6749, 5.2; RFC 8707). */
const ERRORS = [
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
  "invalid_target",
];

/** No access token. Its message has no secret, and its cause no body: an authorization server may repeat what it was sent. */
export class TokenError extends Error {
  override readonly name: string = "TokenError";
  /**
   * By it, the client retries a call as one that found no host, a POST too. Absent if a repeated request would be refused as
   * well.
   */
  readonly code?: "TOKEN_ENOTFOUND";

  private constructor(scheme: string, what: string, isTransient: boolean) {
    super(`no token for ${scheme}: ${what}`);
    if (isTransient) {
      this.code = "TOKEN_ENOTFOUND";
    }
  }

  /** The server could not be reached. */
  static ofRequest(scheme: string, thrown: unknown): TokenError {
    const { name, message, cause } = Object(thrown) as Partial<Error>;
    const { code } = Object(cause) as { code?: unknown };
    const reason = typeof code === "string" ? code : (message ?? "no Error was thrown");
    const what = name === "TimeoutError" ? "the token endpoint did not answer" : "the token endpoint was not reached";
    return new TokenError(scheme, `${what} (${reason})`, true);
  }

  /** The server answered, but with no token. */
  static ofResponse(scheme: string, status: number, thrown: unknown): TokenError {
    const { error } = Object(thrown) as { error?: unknown };
    const known = ERRORS.find((one) => one === error) ?? "";
    const what = status === 200 ? "without a usable token" : `${status} ${known}`.trimEnd();
    return new TokenError(scheme, `the token endpoint answered ${what}`, status === 429 || status >= 500);
  }
}
