/** The page of one function in the language in force. May not know a format. */
import type { DatasetSource } from "../datasource";
import { isCellError } from "../engine/engineFunction";
import type { Declaration, FunctionMetadata } from "../functions/metadata.js";
import { specOf } from "../functions/register";
import { currentLocale } from "../i18n/t";
import { argumentTable } from "./argumentRows";
import type { Block, Page, Rich } from "./document";
import { code, heading, paragraph, proseTable, quiet } from "./document";
import { argumentRefusals, refusalRow } from "./errorRows";
import { exampleBlocks } from "./exampleBlocks";
import { examplesOf } from "./examples";
import type { Outcome, Runner } from "./run";
import { openPoints, sourceBlocks } from "./sourceRows";
import { versionBlocks } from "./versionRows";
import { wordListBlocks } from "./wordLists";
import { helpText } from "./words";

/** What the pages are made from. */
export type Facts = {
  /** in the language of the page, and in English, whose descriptions name the units */
  readonly shown: ReadonlyMap<string, FunctionMetadata>;
  readonly english: ReadonlyMap<string, FunctionMetadata>;
  readonly declarations: Readonly<Record<string, Declaration>>;
  readonly sources: ReadonlyMap<string, DatasetSource>;
  readonly runner: Runner;
};

const MOST_SEE_ALSO = 8;
const FUNCTION = /\b[A-Z]+\.[A-Z]+\b/g;

function syntaxOf({ id, parameters }: FunctionMetadata): string {
  const names = parameters.map(({ name, optional, repeating }) => (repeating ? `[${name}, …]` : optional ? `[${name}]` : name));
  return `=${id}(${names.join(", ")})`;
}

function outcomesOf(id: string, runner: Runner): readonly Outcome[] {
  return examplesOf(id).examples.map((example) => runner.run(id, example));
}

function errorBlocks(id: string, runner: Runner): readonly Block[] {
  const formulas = (examplesOf(id).refusals ?? []).map((formula): readonly Rich[] => {
    const cell = runner.run(id, { formula }).block[0]?.[0];
    if (cell === undefined || !isCellError(cell)) throw new TypeError(`${formula} is not refused`);
    return refusalRow({ shows: cell.code, message: cell.message, when: [code(formula)] });
  });
  const rows = [...argumentRefusals(specOf(id)).map(refusalRow), ...formulas];
  if (rows.length === 0) return [];
  return [heading(helpText("errors")), quiet(helpText("errorsLead")), proseTable(helpText("errors"), [helpText("cellShows"), helpText("message"), helpText("when")], rows)];
}

/** Functions that this one's words or examples name, and those whose words name this one. */
function related(fn: FunctionMetadata, outcomes: readonly Outcome[], facts: Facts): readonly string[] {
  const named = ({ description, parameters }: FunctionMetadata): readonly string[] => [description, ...parameters.map((parameter) => parameter.description)].join(" ").match(FUNCTION) ?? [];
  const naming = [...facts.english.values()].filter((other) => named(other).includes(fn.id)).map(({ id }) => id);
  const explained = fn.id.startsWith("LAW.") ? ["LAW.EXPLAIN", "LAW.BASIS", "LAW.VALUE", "LAW.VERSIONS"] : ["LAW.EXPLAIN"];
  const all = [...named(facts.english.get(fn.id) ?? fn), ...outcomes.flatMap(({ called }) => called), ...naming, ...explained];
  return [...new Set(all)].filter((id) => id !== fn.id && facts.english.has(id)).slice(0, MOST_SEE_ALSO);
}

function noteBlocks(points: readonly string[], cited: boolean): readonly Block[] {
  if (points.length === 0) return cited ? [heading(helpText("notes")), paragraph(helpText("notesNone"))] : [];
  return [heading(helpText("notes")), quiet(helpText("notesLead")), { kind: "list", items: points.map((point) => [point]) }];
}

export function functionPage(id: string, facts: Facts): Page {
  const fn = facts.shown.get(id);
  const english = facts.english.get(id);
  const declared = facts.declarations[id];
  if (!fn || !english || !declared) throw new TypeError(`no metadata of ${id}`);
  const spec = specOf(id);
  const locale = currentLocale();
  const { examples } = examplesOf(id);
  const outcomes = outcomesOf(id, facts.runner);
  const steps = outcomes.flatMap(({ explanations }) => explanations.flatMap((one) => one.steps));
  const spills = outcomes.some(({ block }) => block.length > 1 || (block[0]?.length ?? 0) > 1);
  return {
    locale, name: id, title: id, windowTitle: helpText("pageTitle", { function: id }), foot: helpText("disclaimer"),
    blocks: [
      { kind: "lead", content: [fn.description] },
      heading(helpText("syntax")), { kind: "formula", text: syntaxOf(fn) }, quiet(helpText("syntaxNote")),
      heading(helpText("result")), paragraph(locale === "en" ? declared.returns : declared[locale]),
      ...(spec.form === "rows" ? [quiet(helpText("stretches"))] : spills ? [quiet(helpText("spills"))] : []),
      heading(helpText("arguments")), argumentTable(spec, fn.parameters, english.parameters),
      heading(helpText("examples")), ...examples.flatMap((example, i) => exampleBlocks(id, i, example, outcomes[i] as Outcome)),
      ...wordListBlocks(id),
      heading(helpText("versions")), ...versionBlocks(spec, fn.parameters.map(({ description }) => description)),
      ...sourceBlocks(id, declared.cites, steps, facts.sources),
      ...noteBlocks(openPoints(steps), steps.length > 0),
      ...errorBlocks(id, facts.runner),
      heading(helpText("seeAlso")), { kind: "list", items: related(fn, outcomes, facts).map((other): Rich => [{ text: other, page: other }, ` – ${facts.shown.get(other)?.description ?? ""}`]) },
    ],
  };
}
