/** An access token. */
export interface Token {
  value: string;
  /** How long it is valid; undefined if the server does not say. */
  seconds: number | undefined;
}

interface KeptToken {
  token: Promise<Token>;
  /** The value, once it is known. */
  value?: string;
  /** When it is renewed, in milliseconds of `Date.now()`. */
  until: number;
}

/** Milliseconds before its end in which a token is renewed; a tenth of its life, if that is shorter. */
const MARGIN = 30_000;

/** Keeps tokens until shortly before they expire. */
export class TokenStore {
  readonly #kept = new Map<string, KeptToken>();

  /** A kept token, or else a requested one. A failed request is not kept. */
  async get(key: string, request: () => Promise<Token>): Promise<string> {
    const known = this.#kept.get(key);
    if (known !== undefined && Date.now() < known.until) {
      return (await known.token).value;
    }
    const started = Date.now();
    const kept: KeptToken = { token: request(), until: Infinity };
    this.#kept.set(key, kept);
    try {
      const { value, seconds = Infinity } = await kept.token;
      const life = seconds * 1000;
      kept.value = value;
      kept.until = started + life - Math.min(MARGIN, life / 10);
      return value;
    } catch (error) {
      if (this.#kept.get(key) === kept) {
        this.#kept.delete(key);
      }
      throw error;
    }
  }

  forget(value: string): void {
    for (const [key, kept] of this.#kept) {
      if (kept.value === value) {
        this.#kept.delete(key);
      }
    }
  }
}
