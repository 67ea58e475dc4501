import { anchor, codeCell, codeSpan, link, markdown, markdownText, type SafeMarkdown } from "../../escape.ts";
import type { Change } from "../../ledger/change.ts";
import type { Area, DeclaredHeader, Model, NamedType, Operation, Parameter, Success } from "../../model/model.ts";
import type { SchemaType } from "../../model/schemas.ts";
import { operationLabel } from "../../openapi/places.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import type { EmittedFile } from "../file.ts";
import type { DriftReport } from "../reports/drift-report.ts";
import { SchemaTypes } from "../typescript/schema-types.ts";
import type { TypeNode } from "../typescript/type.ts";
import { type Correction, Corrections } from "./corrections.ts";
import { described, listed, prose } from "./inline.ts";
import { flattened, type MemberRow, membersOf, shortType, wordsOf } from "./members.ts";
import { correctionList, disagreements, type RulePage, rulesOf } from "./statements.ts";

/** What the pages are made from. */
export interface ReferenceRun {
  /** The name of the package. */
  name: string;
  model: Model;
  ledger: readonly Change[];
  drift: DriftReport;
  /** The places in the sources that state what is at a canonical pointer: `openapi.yaml:12`. */
  statedAt: (pointer: Pointer) => string[];
}

/**
 * `reference/<area>.md`: every operation and type with its members, what each source says of it and what was corrected;
 * `reference/README.md` lists the areas.
 * @param rulePage the address of the page of a rule; without it, a rule is no link
 */
export function emitReference(run: ReferenceRun, rulePage?: RulePage): EmittedFile[] {
  const { model } = run;
  const corrections = new Corrections(run.ledger);
  const page = (area: string, operations: readonly Operation[], types: readonly NamedType[]): EmittedFile => ({
    path: `reference/${area}.md`,
    text: new ReferencePage(run, corrections, area, rulePage).text(operations, types),
    from: operations.map(({ pointer }) => pointer),
  });
  return [
    { path: "reference/README.md", text: indexPage(run), from: [] },
    ...model.areas.map(({ name, operations, types }) => page(name, operations, types)),
    ...(model.shared.length === 0 ? [] : [page("shared", [], model.shared)]),
  ];
}

function indexPage({ name, model }: ReferenceRun): SafeMarkdown {
  const row = ({ name: area, operations, types }: Pick<Area, "name" | "operations" | "types">): SafeMarkdown =>
    markdownText`| ${link(markdown(area), `${area}.md`)} | ${operations.length} | ${types.length} |\n`;
  const shared = model.shared.length === 0 ? [] : [row({ name: "shared", operations: [], types: model.shared })];
  return markdownText`# Operations and types

What ${codeSpan(name)} has: the members of each type, what each source says, and what was corrected, with the rule and the
reason.

| area | operations | types |
| --- | --- | --- |
${[...model.areas.map(row), ...shared]}`;
}

class ReferencePage {
  readonly #run: ReferenceRun;
  readonly #corrections: Corrections;
  readonly #area: string;
  readonly #rulePage: RulePage | undefined;
  readonly #types: SchemaTypes;
  /** The pages of types, by name. */
  readonly #pages: ReadonlyMap<string, string>;

  constructor(run: ReferenceRun, corrections: Corrections, area: string, rulePage: RulePage | undefined) {
    this.#run = run;
    this.#corrections = corrections;
    this.#area = area;
    this.#rulePage = rulePage;
    this.#types = new SchemaTypes(run.model, { area });
    const own = run.model.areas.find(({ name }) => name === area)?.types ?? [];
    this.#pages = new Map([
      ...run.model.shared.map(({ name }) => [name, "shared"] as const),
      ...own.map(({ name }) => [name, area] as const),
    ]);
  }

  text(operations: readonly Operation[], types: readonly NamedType[]): SafeMarkdown {
    const from = this.#area === "shared" ? this.#run.name : `${this.#run.name}/${this.#area}`;
    const first = operations.length === 0 ? [] : [markdownText`## Operations\n\n`];
    const second = types.length === 0 ? [] : [markdownText`## Types\n\n`];
    return markdownText`# ${markdown(this.#area)}

Import from ${codeSpan(from)}.

${[...first, ...operations.map((one) => this.#operation(one)), ...second, ...types.map((one) => this.#type(one))]}`;
  }

  #operation(operation: Operation): SafeMarkdown {
    const { name, summary, description, deprecated, permissions, codes, pointer, parameters, body, success } =
      operation;
    const isSame = summary !== undefined && description?.startsWith(summary);
    const lines = [
      ...(summary === undefined || isSame ? [] : [prose(summary)]),
      ...(description === undefined ? [] : [prose(description)]),
      ...(deprecated ? [markdownText`Deprecated.`] : []),
      ...(permissions.length === 0
        ? []
        : [markdownText`Any one of these permissions is enough: ${listed(permissions.map(codeSpan))}.`]),
      ...(codes.length === 0 ? [] : [markdownText`Error codes:`]),
    ];
    const meanings = codes.map(
      ({ code, meaning }) => markdownText`- ${code}: ${markdown(meaning || "no meaning stated")}\n`,
    );
    const sent =
      body === undefined
        ? []
        : [
            markdownText`Body: ${this.#named(body.type)}${markdown(body.required ? "" : ", optional")}.`,
            ...body.further.map((one) => markdownText`Or, as ${codeSpan(one.mediaType)}: ${this.#named(one.type)}.`),
          ];
    const answers = success.map((one) => markdownText`Answer ${codeSpan(one.status)}: ${this.#answer(one)}.`);
    return markdownText`${anchor(name)}

### ${markdown(name)}

${codeSpan(operationLabel(operation))}

${lines.map((line) => markdownText`${line}\n\n`)}${meanings.length === 0 ? [] : [...meanings, markdownText`\n`]}${this.#parameters(parameters)}${[...sent, ...answers].map((line) => markdownText`${line}\n\n`)}${this.#facts(pointer, this.#correctionsOf(pointer, []))}`;
  }

  #answer(success: Success): SafeMarkdown {
    const { headers = [] } = success;
    const named = headers.map(({ name }: DeclaredHeader) => codeSpan(name));
    const more = named.length === 0 ? markdownText`` : markdownText`, with ${listed(named)}`;
    if (success.kind === "envelope" && success.result !== undefined)
      return markdownText`${this.#named(success.result)}${more}`;
    if ("type" in success) return markdownText`${this.#named(success.type)}${more}`;
    return markdownText`${markdown(success.kind === "any" ? "not described" : success.kind)}${more}`;
  }

  #parameters(parameters: readonly Parameter[]): SafeMarkdown {
    if (parameters.length === 0) return markdownText``;
    const rows = parameters.map(({ name, in: place, type, required, description, deprecated }) => {
      const doc = this.#types.docFor(type);
      const text = { ...doc, text: description ?? doc.text, deprecated: deprecated || doc.deprecated };
      return markdownText`| ${codeCell(name)} | ${this.#named(type)} | ${markdown(required ? "required" : "")} | ${described(text)} | ${markdown(place)} |
`;
    });
    return markdownText`| parameter | type | required | description | in |
| --- | --- | --- | --- | --- |
${rows}
`;
  }

  #type(type: NamedType): SafeMarkdown {
    const { name, pointer, values, aliasOf } = type;
    const { model } = this.#run;
    const schema = model.schemas.at(pointer);
    const rows = values === undefined ? flattened(membersOf(schema, model, this.#types)) : [];
    const corrections = this.#correctionsOf(pointer, rows);
    const doc = described(this.#types.docFor(schema));
    const declared = this.#types.declared(type);
    const lines = [
      ...(doc === "" ? [] : [doc]),
      ...(aliasOf === undefined ? [] : [markdownText`The same structure as ${this.#linked(aliasOf.name)}.`]),
      ...(values === undefined ? [] : [known(values)]),
      ...(values !== undefined || declared.is === "object" ? [] : [this.#typeText(declared)]),
    ];
    return markdownText`${anchor(name)}

### ${markdown(name)}

${lines.map((line) => markdownText`${line}\n\n`)}${this.#members(rows, corrections)}${this.#facts(pointer, corrections)}`;
  }

  #members(rows: readonly MemberRow[], corrections: readonly Correction[]): SafeMarkdown {
    if (rows.length === 0) return markdownText``;
    const lines = rows.map(({ path, type, property, doc }) => {
      const own = corrections.filter(({ member }) => member === path);
      return markdownText`| ${codeCell(path)} | ${this.#typeText(type)} | ${markdown(property.required ? "required" : "")} | ${described(doc)} | ${rulesOf(own, this.#rulePage)} |
`;
    });
    return markdownText`| member | type | required | description | corrected by |
| --- | --- | --- | --- | --- |
${lines}
`;
  }

  /** The corrections of a type, those of its members with their names. */
  #correctionsOf(pointer: Pointer, rows: readonly MemberRow[]): Correction[] {
    const ofMembers = rows.flatMap(({ path, places, inner }) => {
      const without = inner.flatMap((row) => row.places);
      const found = places.flatMap((place) => this.#corrections.ofProperty(place, without));
      return found.map(({ change }) => ({ change, member: path }));
    });
    const named = new Set(ofMembers.map(({ change }) => change.n));
    const own = this.#corrections.of(pointer, this.#inside(pointer)).filter(({ change }) => !named.has(change.n));
    return [...own, ...ofMembers].sort((a, b) => a.change.n - b.change.n);
  }

  /** The places of types inside another, which have parts of their own. */
  #inside(pointer: Pointer): Pointer[] {
    return [...this.#run.model.types.keys()].filter((one) => one.startsWith(`${pointer}/`));
  }

  /** What sources say of a place, where they disagree, and what was corrected. */
  #facts(pointer: Pointer, corrections: readonly Correction[]): SafeMarkdown {
    const places = this.#run.statedAt(pointer);
    const stated =
      places.length === 0
        ? markdownText`No source states it; the corrections made it.`
        : markdownText`Stated at ${listed(places.map(codeSpan))}.`;
    const inside = this.#inside(pointer);
    const drift = this.#run.drift.drift.filter(
      (one) =>
        (one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)) &&
        !inside.some((other) => one.pointer.startsWith(`${other}/`) || one.pointer === other),
    );
    return markdownText`${stated}

${disagreements(drift, pointer, this.#rulePage)}${correctionList(corrections, this.#rulePage)}`;
  }

  #named(type: SchemaType): SafeMarkdown {
    return this.#typeText(this.#types.of(type));
  }

  /** A type on one line, with a link to the first type with a page in it. */
  #typeText(type: TypeNode): SafeMarkdown {
    const text = codeCell(shortType(type));
    const name = wordsOf(type).find((word) => this.#pageOf(word) !== undefined);
    return name === undefined ? text : this.#linked(name, text);
  }

  #linked(name: string, text: SafeMarkdown = codeCell(name)): SafeMarkdown {
    const page = this.#pageOf(name);
    if (page === undefined) return text;
    return link(text, `${page === this.#area ? "" : `${page}.md`}#${name.replace(/^Known/, "")}`);
  }

  #pageOf(word: string): string | undefined {
    return this.#pages.get(word) ?? this.#pages.get(word.replace(/^Known/, ""));
  }
}

function known(values: NonNullable<NamedType["values"]>): SafeMarkdown {
  return markdownText`Known values: ${listed(values.map((value) => codeSpan(String(value))))}.`;
}
