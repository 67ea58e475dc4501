import type ts from "typescript";

/**
 * Whether a text is nothing but interfaces and type aliases of the plain kind that openapi-typescript prints most. It reads tokens and
 * builds no tree, so it takes a fraction of the time of a parse. Of a text that it does not accept, the parser has to say whether it is valid.
 */
export function isPlainTypes(typescript: typeof ts, text: string): boolean {
  return new PlainTypes(typescript, text).isAll();
}

/** Reads a text by tokens. Methods return whether what they name comes next, and are then behind it. */
class PlainTypes {
  readonly #kinds: typeof ts.SyntaxKind;
  readonly #scanner: ts.Scanner;
  readonly #words: ReadonlySet<ts.SyntaxKind>;
  #token: ts.SyntaxKind;
  #isFaulty = false;

  constructor({ SyntaxKind, ScriptTarget, LanguageVariant, createScanner }: typeof ts, text: string) {
    this.#kinds = SyntaxKind;
    const fault = (): void => {
      this.#isFaulty = true;
    };
    this.#scanner = createScanner(ScriptTarget.Latest, true, LanguageVariant.Standard, text, fault);
    this.#words = new Set([
      SyntaxKind.StringKeyword,
      SyntaxKind.NumberKeyword,
      SyntaxKind.BooleanKeyword,
      SyntaxKind.UnknownKeyword,
      SyntaxKind.NeverKeyword,
      SyntaxKind.NullKeyword,
      SyntaxKind.TrueKeyword,
      SyntaxKind.FalseKeyword,
      SyntaxKind.StringLiteral,
      SyntaxKind.NumericLiteral,
    ]);
    this.#token = this.#scanner.scan();
  }

  isAll(): boolean {
    // A comment at the start could be a directive.
    if (this.#scanner.getTokenStart() !== 0) return false;
    while (this.#token !== this.#kinds.EndOfFileToken) if (!this.#declaration()) return false;
    return !this.#isFaulty;
  }

  #declaration(): boolean {
    const { ExportKeyword, InterfaceKeyword, TypeKeyword, EqualsToken } = this.#kinds;
    this.#take(ExportKeyword);
    if (this.#take(InterfaceKeyword)) return this.#isInLine() && this.#identifier() && this.#members();
    if (!this.#take(TypeKeyword)) return false;
    return this.#isInLine() && this.#identifier() && this.#take(EqualsToken) && this.#type() && this.#semicolon();
  }

  #members(): boolean {
    const { OpenBraceToken, CloseBraceToken } = this.#kinds;
    if (!this.#take(OpenBraceToken)) return false;
    while (!this.#take(CloseBraceToken)) if (!this.#member()) return false;
    return true;
  }

  #member(): boolean {
    const { ReadonlyKeyword, OpenBracketToken, CloseBracketToken, ColonToken, QuestionToken } = this.#kinds;
    const isNamed = this.#take(ReadonlyKeyword) && (this.#token === ColonToken || this.#token === QuestionToken);
    if (!isNamed && this.#take(OpenBracketToken)) {
      const isIndex = this.#identifier() && this.#take(ColonToken) && this.#type() && this.#take(CloseBracketToken);
      if (!isIndex) return false;
    } else if (isNamed || this.#name()) this.#take(QuestionToken);
    else return false;
    return this.#take(ColonToken) && this.#type() && this.#semicolon();
  }

  #name(): boolean {
    const { StringLiteral, NumericLiteral, FirstKeyword, LastKeyword } = this.#kinds;
    const isKeyword = this.#token >= FirstKeyword && this.#token <= LastKeyword && !this.#hasEscape();
    return this.#identifier() || this.#take(StringLiteral) || this.#take(NumericLiteral) || this.#takeIf(isKeyword);
  }

  #type(): boolean {
    const { BarToken, AmpersandToken } = this.#kinds;
    this.#take(BarToken);
    do {
      if (!this.#operand()) return false;
    } while (this.#take(BarToken) || this.#take(AmpersandToken));
    return true;
  }

  /** A type and the lookups in it. In another line, a bracket would begin the next member. */
  #operand(): boolean {
    const { OpenBracketToken, CloseBracketToken } = this.#kinds;
    if (!this.#primary()) return false;
    while (this.#isInLine() && this.#take(OpenBracketToken)) {
      if (!this.#take(CloseBracketToken) && !(this.#type() && this.#take(CloseBracketToken))) return false;
    }
    return true;
  }

  #primary(): boolean {
    const { OpenBraceToken, OpenParenToken, CloseParenToken, OpenBracketToken, MinusToken, NumericLiteral } =
      this.#kinds;
    const { CloseBracketToken, LessThanToken, GreaterThanToken } = this.#kinds;
    if (this.#token === OpenBraceToken) return this.#members();
    if (this.#take(OpenParenToken)) return this.#type() && this.#take(CloseParenToken);
    if (this.#take(OpenBracketToken)) return this.#take(CloseBracketToken) || this.#list(CloseBracketToken);
    if (this.#take(MinusToken)) return this.#take(NumericLiteral);
    if (!this.#identifier()) return this.#takeIf(this.#words.has(this.#token) && !this.#hasEscape());
    return !(this.#isInLine() && this.#take(LessThanToken)) || this.#list(GreaterThanToken);
  }

  #list(end: ts.SyntaxKind): boolean {
    do {
      if (!this.#type()) return false;
    } while (this.#take(this.#kinds.CommaToken));
    return this.#take(end);
  }

  #identifier(): boolean {
    return this.#takeIf(this.#token === this.#kinds.Identifier && !this.#hasEscape());
  }

  #semicolon(): boolean {
    return this.#take(this.#kinds.SemicolonToken);
  }

  #take(kind: ts.SyntaxKind): boolean {
    return this.#takeIf(this.#token === kind);
  }

  #takeIf(isNext: boolean): boolean {
    if (isNext) this.#token = this.#scanner.scan();
    return isNext;
  }

  #isInLine(): boolean {
    return !this.#scanner.hasPrecedingLineBreak();
  }

  /** Whether a word is written with an escape, as `\u0069mport`. */
  #hasEscape(): boolean {
    return (
      this.#token >= this.#kinds.Identifier &&
      (this.#scanner.hasUnicodeEscape() || this.#scanner.hasExtendedUnicodeEscape())
    );
  }
}
