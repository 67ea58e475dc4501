import type { Plugin, PluginFile } from "../../config/plugin.ts";
import { code, identifier, joined, json, key, quote, type SafeCode } from "../../escape.ts";
import type { Area, Model, Operation } from "../../model/model.ts";
import type { Json, Pointer } from "../../openapi/pointer.ts";
import { BANNER } from "../file.ts";
import { runtimeFiles } from "../package/runtime.ts";
import { namespaceOf } from "../typescript/index-file.ts";
import { dataName, operationDoc } from "../typescript/operation.ts";
import { docBlock } from "../typescript/tsdoc.ts";
import { type FakeData, fakeData } from "./operation-data.ts";

/** What the handlers and the fake are made of beside the model. */
export interface MswOptions {
  /** Recorded bodies of successful answers, by the pointer of their operation. */
  recorded: ReadonlyMap<Pointer, Json>;
  /** Whether the package carries the runtime in files of its own. */
  isBundled: boolean;
}

/** Makes `fake.js`, an API in memory, and `msw/*.js`, handlers for MSW by operation; both with declarations. */
export function mswHandlers(options: MswOptions): Plugin {
  return {
    name: "msw",
    peers: { msw: "^2.0.0" },
    outputs: (model) => {
      const runtime = (up: "./" | "../"): SafeCode =>
        quote(options.isBundled ? `${up}fake-runtime.js` : "@flarespec/client/fake");
      return [
        ...emitData(fakeData(model, options.recorded)),
        ...emitFake(model, runtime("./")),
        ...emitMsw(runtime("./")),
        ...model.areas.flatMap((area) => emitHandlers(area, model, runtime("../"))),
        ...(options.isBundled ? runtimeFiles("fake", "fake-runtime") : []),
      ];
    },
  };
}

/** What the fake knows of the API: `fake-api.js`, and a file for each area. */
function emitData({ api, operations }: FakeData): PluginFile[] {
  return [
    { path: "fake-api.js", text: code`${BANNER}\nexport const api = ${json(api, 2)};\n` },
    ...[...operations].map(([area, own]) => {
      const rows = Object.entries(own).map(([name, data]) => code`  ${key(name)}: ${json(data)},\n`);
      return {
        path: `fake/${area}.js` as const,
        text: code`${BANNER}\nexport const operations = {\n${rows}};\n`,
      };
    }),
  ];
}

function emitFake(model: Model, runtime: SafeCode): PluginFile[] {
  const areas = model.areas.map(({ name }) => ({ alias: namespaceOf(name), module: quote(`./fake/${name}.js`) }));
  const names = model.areas.flatMap((area) => area.operations.map((operation) => code`\n  | ${quote(operation.name)}`));
  const js = code`${BANNER}
import { createFake } from ${runtime};
import { api } from "./fake-api.js";
${areas.map(({ alias, module }) => code`import { operations as ${alias}Operations } from ${module};\n`)}
const operations = {
${areas.map(({ alias }) => code`  ...${alias}Operations,\n`)}};
export const setupFake = (options) => createFake(api, operations, options);
`;
  const declared = code`${BANNER}
import type { Fake as AnyFake, FakeOptions } from ${runtime};
export type { FailOptions, FakeOptions, FakeRequest } from ${runtime};

/** The name of an operation, as that of its function. */
export type OperationName =${names.length === 0 ? code` never` : joined(names, code``)};

/** The API in memory. */
export type Fake = AnyFake<OperationName>;

/** Creates an API in memory, which remembers what calls create, change and delete. */
export declare function setupFake(options?: FakeOptions): Fake;
`;
  return [
    { path: "fake.d.ts", text: declared, entry: "./fake" },
    { path: "fake.js", text: js, entry: "./fake" },
  ];
}

function emitMsw(runtime: SafeCode): PluginFile[] {
  const js = code`${BANNER}
import { http } from "msw";
import { fakeHandler } from ${runtime};
export { failure } from ${runtime};

export const fakeHandlers = (fake) => [fakeHandler(http, fake)];
`;
  const declared = code`${BANNER}
import type { HttpHandler } from "msw";
import type { Fake } from "./fake.js";
export { failure } from ${runtime};
export type { Mocked, MockFailure, MockOptions, MockRequest } from ${runtime};

/** Handlers that answer all calls of the API by a fake. */
export declare function fakeHandlers(fake: Fake): HttpHandler[];
`;
  return [
    { path: "msw.d.ts", text: declared, entry: "./msw" },
    { path: "msw.js", text: js, entry: "./msw" },
  ];
}

function emitHandlers(area: Area, model: Model, runtime: SafeCode): PluginFile[] {
  const { name, operations } = area;
  const entry = `./msw/${name}` as const;
  const local = (own: string): SafeCode => localName(own, operations);
  const imported = (own: string): SafeCode => {
    const [theirs, ours] = [identifier(own), local(own)];
    return theirs === ours ? ours : code`${theirs} as ${ours}`;
  };
  const js = code`${BANNER}
import { ${imported("http")} } from "msw";
import { ${imported("createMocks")} } from ${runtime};
import { ${imported("api")} } from "../fake-api.js";
import { ${imported("operations")} } from ${quote(`../fake/${name}.js`)};

const ${local("mock")} = /* @__PURE__ */ ${local("createMocks")}(${local("http")}, ${local("api")}, ${local("operations")});
${operations.map((one) => code`export const ${identifier(one.name)} = /* @__PURE__ */ ${local("mock")}(${quote(one.name)});\n`)}`;
  const imports = operations.flatMap((one) => {
    const own = one.overloads?.[0] ?? one;
    return [code`${identifier(own.title)}Init`, ...(hasData(own) ? [dataName(own, 0)] : [])];
  });
  const declared = code`${BANNER}
import type { HttpHandler } from "msw";
import type { Mocked, MockOptions, ResultOf } from ${runtime};
import type { ${joined(imports, code`, `)} } from ${quote(`../areas/${name}.js`)};

${operations.map((one) => declareHandler(one, model))}`;
  return [
    { path: `msw/${name}.d.ts`, text: declared, entry },
    { path: `msw/${name}.js`, text: js, entry },
  ];
}

/** A name that a module uses itself, with `_` at its end where an operation has it. */
function localName(name: string, operations: readonly Operation[]): SafeCode {
  const isTaken = operations.some((one) => identifier(one.name) === identifier(name));
  return isTaken ? localName(`${name}_`, operations) : identifier(name);
}

function declareHandler(operation: Operation, model: Model): SafeCode {
  const own = operation.overloads?.[0] ?? operation;
  const known = [...new Set([...operation.codes, ...model.codes].map((one) => one.code))];
  const codes =
    known.length === 0
      ? code`number`
      : joined(
          known.map((one) => code`${one}`),
          code` | `,
        );
  const answer = code`Mocked<${identifier(own.title)}Init, ${resultType(own)}, ${codes}>`;
  const doc = docBlock(operationDoc(operation, "Handles calls"));
  return code`${doc}export declare function ${identifier(operation.name)}(answer?: ${answer}, options?: MockOptions): HttpHandler;\n`;
}

/** The type of what a handler is given as the answer. */
function resultType(operation: Operation): SafeCode {
  const [success] = operation.success;
  if (hasData(operation)) return code`ResultOf<${dataName(operation, 0)}>`;
  return success?.kind === "text" || success?.kind === "binary" ? code`string` : code`null`;
}

/** Whether a type is declared for the data of the first success. */
function hasData({ success: [success] }: Operation): boolean {
  return success !== undefined && "type" in success;
}
