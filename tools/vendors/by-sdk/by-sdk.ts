/** The calls of `../calls` by the vendor's SDK, under the same names. What they answer does not matter, nor that they fail. */
export type BySdk = Readonly<Record<string, (baseUrl: string) => Promise<unknown>>>;
