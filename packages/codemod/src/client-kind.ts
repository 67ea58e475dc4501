import type { CallExpression, NewExpression, Node, Type, ts } from "ts-morph";
import type { FileRewrite } from "./rewrite.ts";

export type Creation = NewExpression | CallExpression;

/** What a client may have of its own, and keeps in a private member. */
export type Extra = "headers" | "fetch";

/** A kind of client that goes. */
export interface ClientKind {
  /** True for the type of a client, and of what ours takes the place of too: `client.dns`. */
  isClient(type: Type): boolean;
  /** Returns the client in an expression that stands for it too: `client` in `client.dns` and `wrap(client)`. */
  innerOf(node: Node): Node | undefined;
  /** Returns the client that a name was taken from: `client` for `dns` of `const { dns } = client`. */
  rootOf(name: Node): Node | undefined;
  /** False for a type of which that is not true for sure; it is cheaper to ask. */
  mayBeClient(type: ts.Type): boolean;
  /**
   * Prints our client for a new one.
   * @throws Unmovable if its options have no counterpart.
   */
  print(creation: Creation, file: FileRewrite): { code: string; notes: readonly string[] };
  /** Undefined if nothing can be read of a client: then no client of ours is made from one. */
  beside?: {
    /** Prints a function that makes our client from one that is there, which may have more of its own than credentials. */
    print(name: string, file: FileRewrite, extras: readonly Extra[]): string;
    /** Returns what a client is created with beside credentials. */
    extrasOf(creation: Creation): Extra[];
    /** Prints the client that a part of it belongs to: `dns["_client"]` for `dns`. */
    printClient(code: string, type: Type, file: FileRewrite): string;
    /** Says which option of a client that function does not see. */
    obstacle(creation: Creation): string | undefined;
  };
}
