/**
 * Passes a base URL on. URL parsing would read what stands before an `@` as credentials, and quote them in its error.
 *
 * @throws {TypeError} that does not quote it
 */
export function checkBaseUrl(baseUrl: string): string {
  if (!/^https?:\/\/[^\s/\\@?#]+(\/[^\s\\?#]*)?$/i.test(baseUrl)) {
    throw new TypeError("baseUrl must be an http(s) URL without credentials, query or fragment");
  }
  return baseUrl;
}
