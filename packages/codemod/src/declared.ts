import type { Symbol as NodeSymbol } from "ts-morph";

/** Follows imports and re-exports to what is declared. */
export function declared(symbol: NodeSymbol | undefined): NodeSymbol | undefined {
  return symbol?.isAlias() === true ? (symbol.getAliasedSymbol() ?? symbol) : symbol;
}
