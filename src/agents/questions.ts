/**
 * What a model or another program asks beside formulas: which function, how it is used, the steps of a call, the versions and tables of
 * the law. Answers are plain data; a refusal comes as it is. May not know a protocol.
 */
import { fromSerial } from "../core/civilDate";
import { allSpecs, specOf } from "../functions/register";
import { functionWords } from "../functions/words";
import { type Facts, functionPage, syntaxOf } from "../help/functionPage";
import { markdown } from "../help/markdown";
import { type Locale, t } from "../i18n/t";
import { tableSpec, tableSpecs } from "../regimes/tables";
import { type Choices, filterRows } from "../tables/filter";
import type { Cell, Column } from "../tables/table";
import "../tables/words";
import { findTasks, tasksOf } from "../taskpane/panes/calculate/tasks";
import "../taskpane/panes/lookup/laws";
import { columnHeader } from "../tables/headers";
import "../taskpane/words";
import { type Session, speaking } from "./session";

const MOST_FOUND = 12;
const MOST_ROWS = 200;
/** One call of ours and nothing around it. */
const ONE_CALL = /^\s*[=＝]?\s*([A-Za-z]+\.[A-Za-z]+)\s*[(（]([\s\S]*)[)）]\s*$/;

/** What was asked for does not exist; the sentence is for whoever asked. */
export class NotFound extends Error {}

/** A serial number is a spreadsheet's way of writing a day. */
const plain = (cell: Cell, column: Column | undefined): Cell =>
  column?.kind === "date" && typeof cell === "number" ? (fromSerial(cell) ?? cell) : cell;

export type Questions = ReturnType<typeof questionsOver>;

export function questionsOver(session: Session, facts: Facts) {
  return {
    evaluate: session.evaluate,

    /** In the words of any language, best first. */
    search: (wanted: string, locale: Locale): object[] =>
      speaking(locale, () =>
        findTasks(tasksOf(new Map()), wanted)
          .slice(0, MOST_FOUND)
          .map(({ spec }) => ({ name: spec.id, syntax: syntaxOf(spec), does: functionWords(spec.id).does[locale] })),
      ),

    /** The page of a function as Markdown. */
    help: (name: string, locale: Locale): string => {
      const id = name.trim().toUpperCase();
      if (!allSpecs().some((spec) => spec.id === id))
        throw new NotFound(`There is no function ${id}. Search finds functions by what they do.`);
      return speaking(locale, () => markdown(functionPage(specOf(id), facts)));
    },

    /** Every step of one call, with article, version, table edition and status. */
    explain: (formula: string, locale: Locale): object => {
      const [, id, args = ""] = ONE_CALL.exec(formula) ?? [];
      if (id === undefined) throw new NotFound(`"${formula}" is not one call of one of our functions, with nothing around it.`);
      return session.evaluate(`=LAW.EXPLAIN("${id.toUpperCase()}"${args.trim() === "" ? "" : `,${args}`})`, locale);
    },

    versions: (regime: string | undefined, locale: Locale): object =>
      session.evaluate(regime === undefined ? "=LAW.VERSIONS(,TRUE)" : `=LAW.VERSIONS("${regime.replaceAll('"', '""')}",TRUE)`, locale),

    tables: (locale: Locale): object[] =>
      speaking(locale, () =>
        tableSpecs.map((spec) => ({ id: spec.id, title: t(spec.titleKey), edition: spec.edition, status: spec.status })),
      ),

    /** Rows of a table under its column names, with its source; never more than can be read, and how many there are. */
    table: async (id: string, choices: Choices, locale: Locale): Promise<object> => {
      const spec = tableSpec(id);
      if (spec === undefined) throw new NotFound(`There is no table ${id}.`);
      const { rows, source } = await spec.load();
      const kept = filterRows(spec, rows, choices);
      return speaking(locale, () => ({
        title: t(spec.titleKey),
        source,
        ...(kept.fallback ? { note: "This country has no rows of its own: these are the rows the act gives for all others." } : {}),
        columns: spec.columns.map(columnHeader),
        rows: kept.rows.slice(0, MOST_ROWS).map((row) => row.map((cell, i) => plain(cell, spec.columns[i]))),
        rowsInAll: kept.rows.length,
      }));
    },
  };
}
