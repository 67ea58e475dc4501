import { ts } from "ts-morph";

/**
 * Expressions that may be a client, told by what is declared: to ask for the type of every expression takes as long as to check
 * the file.
 */
export class Candidates {
  readonly #mayBeClient: (type: ts.Type) => boolean;
  readonly #symbols = new Map<ts.Symbol, boolean>();

  /** @param mayBeClient false for a type that cannot be a client. */
  constructor(mayBeClient: (type: ts.Type) => boolean) {
    this.#mayBeClient = mayBeClient;
  }

  has(node: ts.Node, checker: ts.TypeChecker): boolean {
    if (ts.isIdentifier(node) || ts.isBindingElement(node)) {
      return this.#isPossible(checker.getSymbolAtLocation(ts.isIdentifier(node) ? node : node.name), checker);
    }
    if (ts.isPropertyAccessExpression(node)) return this.#isPossible(checker.getSymbolAtLocation(node.name), checker);
    if (ts.isElementAccessExpression(node)) return this.#isPossibleType(checker.getTypeAtLocation(node));
    if (ts.isAwaitExpression(node)) return this.has(node.expression, checker);
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
    const callee = checker.getTypeAtLocation(node.expression);
    const signatures = ts.isCallExpression(node) ? callee.getCallSignatures() : callee.getConstructSignatures();
    return signatures.some((one) => this.#isPossibleType(one.getReturnType()));
  }

  #isPossible(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): boolean {
    if (symbol === undefined) return false;
    const known = this.#symbols.get(symbol);
    if (known !== undefined) return known;
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const isPossible = this.#isPossibleType(
      checker.getTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol),
    );
    this.#symbols.set(symbol, isPossible);
    return isPossible;
  }

  /** What is not known may become a client by `instanceof`, or by what a type parameter stands for. */
  #isPossibleType(type: ts.Type): boolean {
    if (type.isUnionOrIntersection()) return type.types.some((one) => this.#isPossibleType(one));
    const isUnknown = (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable)) !== 0;
    return isUnknown || this.#mayBeClient(type) || this.#isPromise(type);
  }

  #isPromise(type: ts.Type): boolean {
    const [value] = type.getSymbol()?.name === "Promise" ? ((type as ts.TypeReference).typeArguments ?? []) : [];
    return value !== undefined && this.#isPossibleType(value);
  }
}
