import type { Plugin, PluginFile } from "../../config/plugin.ts";
import { code, joined, key, quote, type SafeCode } from "../../escape.ts";
import type { Area, Model, NamedType, Operation, Sending } from "../../model/model.ts";
import { operationLabel } from "../../openapi/places.ts";
import { BANNER } from "../file.ts";
import { runtimeFiles } from "../package/runtime.ts";
import { bodyType, dataName } from "../typescript/operation.ts";
import { SchemaTypes } from "../typescript/schema-types.ts";
import { writeType } from "../typescript/type.ts";
import { SchemaData, schemaName } from "./schema-data.ts";

const RUNTIME = "@flarespec/client/schema";

/**
 * Makes `schemas/<area>.js`, and `schemas.js` for shared types: a Standard Schema for each type, and for the body and the answer of each
 * operation.
 *
 * @param isBundled the package carries the runtime in files of its own
 */
export function schemaModules(isBundled: boolean): Plugin {
  return {
    name: "schemas",
    outputs(model) {
      const from = (prefix: string): SafeCode => quote(isBundled ? `${prefix}schema-runtime.js` : RUNTIME);
      return [
        ...sharedModule(model, from("./")),
        ...model.areas.flatMap((area) => areaModule(model, area, from("../"))),
        ...(isBundled ? runtimeFiles("schema", "schema-runtime") : []),
      ];
    },
  };
}

/** One exported schema. */
interface ExportedSchema {
  name: SafeCode;
  type: SafeCode;
  data: SafeCode;
}

function sharedModule(model: Model, runtime: SafeCode): PluginFile[] {
  const printer = new Printer(model, undefined);
  const schemas = model.shared.flatMap((type) => printer.ofType(type));
  const declared = code`${BANNER}
import type { StandardSchema } from ${runtime};
import type * as shared from "./shared.js";
export { checkAnswers } from ${runtime};
export type { AnswerSchemas, CheckAnswersOptions, Drift, SchemaIssue, StandardSchema } from ${runtime};
${schemas.map(declaration)}`;
  const js = code`${BANNER}
import { schema } from ${runtime};
export { checkAnswers } from ${runtime};
${printer.data.locals}${schemas.map(definition)}`;
  return [
    { path: "schemas.d.ts", text: declared, entry: "./schemas" },
    { path: "schemas.js", text: js, entry: "./schemas" },
  ];
}

function areaModule(model: Model, area: Area, runtime: SafeCode): PluginFile[] {
  const printer = new Printer(model, area.name);
  const schemas = area.types.flatMap((type) => printer.ofType(type));
  const taken = new Set(schemas.map(({ name }) => name));
  const answers: SafeCode[] = [];
  for (const operation of area.operations) {
    const forms = operation.overloads ?? [operation];
    schemas.push(...forms.flatMap((form) => printer.ofBody(form, taken)));
    const ofForms = forms.map((form) => printer.ofAnswers(form));
    schemas.push(...ofForms.flat());
    const rows = answerRows(ofForms);
    if (rows.length > 0) answers.push(code`  ${quote(operationLabel(operation))}: { ${joined(rows, code`, `)} },\n`);
  }
  // As a namespace, because a shared type may be called like the body of an operation.
  const imported = printer.data.usesShared ? code`import * as shared from "../schemas.js";\n` : code``;
  const declared = code`${BANNER}
import type { AnswerSchemas, StandardSchema } from ${runtime};
import type * as area from ${quote(`../areas/${area.name}.js`)};
import type * as shared from "../shared.js";
export { checkAnswers } from ${runtime};
export type { AnswerSchemas, CheckAnswersOptions, Drift, SchemaIssue, StandardSchema } from ${runtime};
${schemas.map(declaration)}/** The schemas of all answers of the area, for {@link checkAnswers}. */
export declare const answers: AnswerSchemas;
`;
  const js = code`${BANNER}
import { schema } from ${runtime};
${imported}export { checkAnswers } from ${runtime};
${printer.data.locals}${schemas.map(definition)}export const answers = {
${answers}};
`;
  return [
    { path: `schemas/${area.name}.d.ts`, text: declared, entry: `./schemas/${area.name}` },
    { path: `schemas/${area.name}.js`, text: js, entry: `./schemas/${area.name}` },
  ];
}

const declaration = ({ name, type }: ExportedSchema): SafeCode =>
  code`export declare const ${name}: StandardSchema<${type}>;\n`;

const definition = ({ name, data }: ExportedSchema): SafeCode =>
  code`export const ${name} = /* @__PURE__ */ schema(${data});\n`;

/** The answers of an operation by status. Where a header decides the type of an answer, it may be any of them. */
function answerRows(forms: readonly (ExportedSchema & { status: string })[][]): SafeCode[] {
  const [first = [], ...others] = forms;
  return first.map(({ name, status }) => {
    const further = others.flatMap((form) => form.filter((one) => one.status === status));
    const either = [name, ...further.map((one) => one.name)].map((one) => code`{ $ref: () => ${one} }`);
    const schema = further.length === 0 ? name : code`/* @__PURE__ */ schema({ anyOf: [${joined(either, code`, `)}] })`;
    return code`${key(status)}: ${schema}`;
  });
}

/** Prints the schemas of one module: their data and their types. */
class Printer {
  readonly data: SchemaData;
  readonly #model: Model;
  readonly #types: SchemaTypes;

  constructor(model: Model, area: string | undefined) {
    this.#model = model;
    this.data = new SchemaData(model, area);
    this.#types = new SchemaTypes(model, { prefix: (type) => (type.area === undefined ? code`shared.` : code`area.`) });
  }

  /** A named type; both of its forms if it depends on a header. */
  ofType(type: NamedType): ExportedSchema[] {
    const { name, pointer, withHeader } = type;
    if (withHeader === undefined) return [this.#schema(name, pointer, undefined, type.input)];
    const { header } = withHeader;
    return [
      this.#schema(name, pointer, { header, as: false }, type.input),
      this.#schema(withHeader.name, pointer, { header, as: true }, type.input),
    ];
  }

  /** The JSON body of an operation. @param taken names of the module's types, of which the body may be one */
  ofBody({ title, body, sends }: Operation, taken: ReadonlySet<SafeCode>): ExportedSchema[] {
    if (body?.kind !== "json") return [];
    const name = schemaName(`${title}Body`);
    if (taken.has(name)) return [];
    const type = writeType(bodyType(body, this.#types.sending(sends)), { input: true });
    return [{ name, type, data: this.data.of(body.type.pointer, sends) }];
  }

  /** The JSON answers of an operation. */
  ofAnswers(operation: Operation): (ExportedSchema & { status: string })[] {
    return operation.success.flatMap((success, i) => {
      if (success.kind !== "envelope" && success.kind !== "body") return [];
      const type = dataName(operation, i);
      const data = this.data.of(success.type.pointer, operation.sends);
      return [{ name: schemaName(type), type: code`area.${type}`, data, status: success.status }];
    });
  }

  #schema(name: string, pointer: string, sends: Sending | undefined, input: boolean): ExportedSchema {
    const type = this.#types.sending(sends).of(this.#model.schemas.at(pointer));
    return { name: schemaName(name), type: writeType(type, { input }), data: this.data.at(pointer, sends) };
  }
}
