/** The items of a page; no array if the result is not a list. */
export const itemsOf = (body: unknown, member?: string): unknown => {
  const { result } = Object(body) as { result?: unknown };
  return (member ? Object(result)[member] : result) ?? [];
};
