import { type Compiler, makeProject } from "./compat/tsc.ts";
import { packages } from "./product.ts";

export { received, written } from "../../generator/src/verify/statements.ts";

/** One line of TypeScript whose errors are wanted separately. `api` in it is the area's module. */
export interface Statement {
  id: string;
  area: string;
  text: string;
}

export interface Verdicts {
  /** Errors by statement; every statement has an entry. */
  byId: ReadonlyMap<string, string[]>;
  /** Errors elsewhere: in the package itself, in an import. */
  elsewhere: string[];
  /** Statements that the compiled files really hold. */
  checked: number;
}

/** Checks statements against the emitted types as a consumer would, `skipLibCheck` off: one file an area. */
export async function compile(statements: readonly Statement[], compiler: Compiler): Promise<Verdicts> {
  const files: Record<string, string> = {};
  const lines = new Map<string, string>();
  const byId = new Map<string, string[]>();
  for (const area of new Set(statements.map((statement) => statement.area))) {
    const text = [`import type * as api from "@flarespec/cloudflare/${area}";`];
    for (const statement of statements) {
      if (statement.area !== area) continue;
      if (/[\n\r\u2028\u2029]/.test(statement.text)) throw new Error(`${statement.id} is not on one line`);
      if (byId.has(statement.id)) throw new Error(`two statements are called ${statement.id}`);
      byId.set(statement.id, []);
      text.push(`// ${statement.id}`, statement.text);
      lines.set(`${area}.ts:${text.length}`, statement.id);
    }
    files[`${area}.ts`] = `${text.join("\n")}\n`;
  }
  const project = makeProject({ files, packages });
  try {
    const { errors } = await project.check(compiler);
    const elsewhere: string[] = [];
    for (const error of errors) {
      const [, file, line] = /^(?:.*\/)?([\w-]+\.ts)[(:](\d+)/.exec(error) ?? [];
      const id = lines.get(`${file}:${line}`);
      if (id === undefined || error.includes("node_modules")) elsewhere.push(error);
      else byId.get(id)?.push(error.replace(/^[^:]*: /, ""));
    }
    return { byId, elsewhere, checked: lines.size };
  } finally {
    project.remove();
  }
}
