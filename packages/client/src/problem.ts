/**
 * Finds what a failure says in the body of an API without envelopes, undefined if it says nothing. A problem (RFC 9457)
 * has a title and a detail, others have a message or an error.
 */
export const problemMessage = (body: unknown): string | undefined => {
  const { message, title, detail, error } = Object(body) as { [member: string]: unknown };
  const { message: inner } = Object(error) as { message?: unknown };
  const [text] = [message, problem(title, detail), inner, error].filter(isText);
  return text;
};

const problem = (title: unknown, detail: unknown): string => [title, detail].filter(isText).join(": ");

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
