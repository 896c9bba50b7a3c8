/** The page of one function in the language in force. May not know a format. */
import type { DatasetSource } from "../datasource";
import { isCellError } from "../engine/engineFunction";
import { parametersOf } from "../functions/metadata";
import { allSpecs, specOf } from "../functions/register";
import type { FunctionSpec } from "../calls/spec";
import { functionWords } from "../functions/words";
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
  readonly sources: ReadonlyMap<string, DatasetSource>;
  readonly runner: Runner;
};

const MOST_SEE_ALSO = 8;
const FUNCTION = /\b[A-Z]+\.[A-Z]+\b/g;

export function syntaxOf({ id, args }: FunctionSpec): string {
  const names = Object.entries(args).map(([name, { optional, repeating }]) => (repeating ? `[${name}, …]` : optional ? `[${name}]` : name));
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
  return [
    heading(helpText("errors")),
    quiet(helpText("errorsLead")),
    proseTable(helpText("errors"), [helpText("cellShows"), helpText("message"), helpText("when")], rows),
  ];
}

/** Functions that the words of one name. */
function namedBy({ id, args }: FunctionSpec): readonly string[] {
  const words = [functionWords(id).does.en, ...parametersOf({ id, args }, "en").map(({ description }) => description)];
  return words.join(" ").match(FUNCTION) ?? [];
}

/** Functions that this one's words or examples name, and those whose words name this one. */
function related(spec: FunctionSpec, outcomes: readonly Outcome[]): readonly string[] {
  const naming = allSpecs()
    .filter((other) => namedBy(other).includes(spec.id))
    .map(({ id }) => id);
  const explained = spec.id.startsWith("LAW.") ? ["LAW.EXPLAIN", "LAW.BASIS", "LAW.VALUE", "LAW.VERSIONS"] : ["LAW.EXPLAIN"];
  const all = [...namedBy(spec), ...outcomes.flatMap(({ called }) => called), ...naming, ...explained];
  const known = new Set(allSpecs().map(({ id }) => id));
  return [...new Set(all)].filter((id) => id !== spec.id && known.has(id)).slice(0, MOST_SEE_ALSO);
}

function noteBlocks(points: readonly string[], cited: boolean): readonly Block[] {
  if (points.length === 0) return cited ? [heading(helpText("notes")), paragraph(helpText("notesNone"))] : [];
  return [heading(helpText("notes")), quiet(helpText("notesLead")), { kind: "list", items: points.map((point) => [point]) }];
}

export function functionPage(spec: FunctionSpec, { sources, runner }: Facts): Page {
  const { id } = spec;
  const words = functionWords(id);
  const locale = currentLocale();
  const { examples } = examplesOf(id);
  const outcomes = outcomesOf(id, runner);
  const steps = outcomes.flatMap(({ explanations }) => explanations.flatMap((one) => one.steps));
  const spills = outcomes.some(({ block }) => block.length > 1 || (block[0]?.length ?? 0) > 1);
  const others = related(spec, outcomes).map((other): Rich => [{ text: other, page: other }, ` – ${functionWords(other).does[locale]}`]);
  return {
    locale,
    name: id,
    title: id,
    windowTitle: helpText("pageTitle", { function: id }),
    foot: helpText("disclaimer"),
    blocks: [
      { kind: "lead", content: [words.does[locale]] },
      heading(helpText("syntax")),
      { kind: "formula", text: syntaxOf(spec) },
      quiet(helpText("syntaxNote")),
      heading(helpText("result")),
      paragraph(words.gives[locale]),
      ...(spec.form === "rows" ? [quiet(helpText("stretches"))] : spills ? [quiet(helpText("spills"))] : []),
      heading(helpText("arguments")),
      argumentTable(spec),
      heading(helpText("examples")),
      ...examples.flatMap((example, i) => exampleBlocks(example, outcomes[i] as Outcome)),
      ...wordListBlocks(spec),
      heading(helpText("versions")),
      ...versionBlocks(spec),
      ...sourceBlocks(id, words.cites ?? [], steps, sources),
      ...noteBlocks(openPoints(steps), steps.length > 0),
      ...errorBlocks(id, runner),
      heading(helpText("seeAlso")),
      { kind: "list", items: others },
    ],
  };
}
