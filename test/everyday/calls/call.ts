import { type Caller, type ClientOptions, createClient } from "@flarespec/cloudflare/client";

/** Makes the call as `run` says. */
export const make = ({ run }: Call, options: ClientOptions): Promise<unknown> => run(createClient(options), options);

/** A call as a user writes it, with what the API's reference shows of its request and an answer of the documented form. */
export interface Call {
  sends: Request;
  answers: Answer;
  /** `client` is for calls by name; a call by path makes its own of `options`. */
  run(client: Caller, options: ClientOptions): Promise<unknown>;
  /** What `run` reads of the answer. */
  gives: unknown;
}

export interface Request {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/client/v4`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  /** None at all where it is missing, and then no content type either. */
  body?: { json: unknown } | { parts: Readonly<Record<string, Part>> } | { text: string; type: string };
}

/** A part of a multipart body. One with a type is a file to HTTP. */
export type Part = { text: string } | { type: string; text: string } | { type: string; json: unknown };

export interface Answer {
  status?: number;
  type?: string;
  body: string;
}

export const result = (result: unknown, more: object = {}): Answer => ({
  body: JSON.stringify({ success: true, errors: [], messages: [], result, ...more }),
});

export const account_id = "023e105f4ecef8ad9ca31a8372d0c353";
export const zone_id = "353c0d2738a13daca8fe4cef9d501e20";
