/** The items of a page; no array if the result is not a list. */
export const itemsOf = (member: string | undefined, body: unknown): unknown => {
  const { result } = Object(body) as { result?: unknown };
  return (member ? Object(result)[member] : result) ?? [];
};
