/** What a law says of a thing, version by version; and the questions every law is asked in the same way. No component, no words of its own. */
import type { CivilDate } from "../../../../core/civilDate";
import { Decimal } from "../../../../core/decimal";
import { RuleError, TableNotLoaded } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import type { LegalVersion } from "../../../../core/legalVersion";
import { loadMissing, loadSource } from "../../../../datasource";
import { bookOf } from "../../../../calls/books";
import { quantityName } from "../../../../i18n/quantity";
import { tNote } from "../../../../i18n/notes";
import { hasWords, t } from "../../../../i18n/t";
import { regimes } from "../../../../regimes";
import { type Answer, ask, type CitationLink, linksOf } from "../../../answers";
import type { AnswerRow } from "../../../components/AnswerRows";
import type { Listed, ListId } from "../../../find/lists";
import type { Argument } from "../../../formulaText";

export type Verdict =
  | "covered"
  | "notCovered"
  | "unclear"
  | "exempt"
  | "subject"
  | "union"
  | "listed"
  | "noList"
  | "announced"
  | "byProduct"
  | "byIndustry"
  | "byMaterial"
  | "bySector"
  | "byPlant"
  | "byCountry"
  | "byChapter"
  | "facts";

export type Finding = {
  readonly version: LegalVersion;
  readonly verdict: Verdict;
  /** what is covered, or why there is no answer */
  readonly details: readonly string[];
  /** covered codes beside one that is not */
  readonly near: readonly string[];
  readonly rows: readonly AnswerRow[];
  /** the answer the verdict is read from: it can be written into a cell */
  readonly answer: Answer | null;
  readonly links: readonly CitationLink[];
};

export type RegimeFindings = {
  readonly regime: string;
  /** key of a sentence that holds for every version */
  readonly say: string | null;
  /** lists in which one can look on */
  readonly browse: readonly ListId[];
  /** the version that answers when none is named, first */
  readonly findings: readonly Finding[];
};

export type AskListed = (entry: Listed, version: LegalVersion, origin: string) => Promise<Finding>;

/** Lines that one law alone has for a good. `title`, `none`: keys of its heading, and of what is said where there are no lines. */
export type LawPart = {
  readonly title: string;
  readonly none?: string;
  /** how many lines to hold the place for */
  readonly lines: number;
  readonly depends: "origin" | "code" | "nothing";
  readonly ask: (code: string, origin: string) => Promise<readonly AnswerRow[]>;
};

/** What a law says of goods, of a country of origin, and of the entries of its lists. */
export type LawInLookup = {
  readonly regime: string;
  /** `origin`: "" where none was chosen */
  readonly ofGoods?: (code: string, origin: string) => Promise<RegimeFindings>;
  readonly ofCountry?: (country: string) => Promise<RegimeFindings>;
  readonly parts?: readonly LawPart[];
  /** by 'regime.list'; `say`: key of a sentence for every version; `byOrigin`: the answer depends on a country */
  readonly lists?: Readonly<Record<ListId, { readonly ask: AskListed; readonly say?: string; readonly byOrigin?: true }>>;
};

/** What a question without a version is answered by first, then the others from new to old. */
export function versionsOf(regime: string): readonly LegalVersion[] {
  const book = bookOf(regime);
  const usual = book.choose(undefined, undefined);
  return [usual, ...[...book.regime.versions.values()].reverse().filter(({ id }) => id !== usual.id)];
}

export function found(version: LegalVersion, verdict: Verdict, more: Partial<Omit<Finding, "version" | "verdict">> = {}): Finding {
  return {
    version,
    verdict,
    details: [],
    near: [],
    rows: [],
    answer: null,
    links: more.answer ? linksOf(more.answer.steps, 2) : [],
    ...more,
  };
}

/** What became of the version: a bill's fate, or the remark of the data. */
export function fateOf({ regime, id, note }: LegalVersion): string {
  const bill = `note.bill.${regime}.${id}`;
  return hasWords(bill) ? t(bill) : note === undefined ? "" : tNote(note);
}

/** A rule read under a version, without a function; a table it lacks is fetched. */
export async function underLaw<T>(regime: string, version: string, work: (law: Law) => T): Promise<T | RuleError> {
  for (;;) {
    try {
      return work(bookOf(regime).law(version, undefined));
    } catch (error) {
      if (error instanceof RuleError) return error;
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId);
    }
  }
}

/** A legal value of a version as a line of its own. */
export async function legalRow(version: LegalVersion, parameter: string, date: CivilDate = version.undated): Promise<AnswerRow> {
  const unit = version.parameters.get(parameter)?.unit ?? "1";
  const answer = await ask("LAW.VALUE", [parameter, { date }, version.id]);
  return { label: quantityName(parameter), ...(["1", "text", "date", "year"].includes(unit) ? {} : { unit: tNote(unit) }), answer };
}

/** First days of the values of a parameter: the dates at which the law prints another one. */
export function datesOf(version: LegalVersion, parameter: string): readonly CivilDate[] {
  return (
    version.parameters
      .get(parameter)
      ?.values.filter(({ value }) => value !== null)
      .map(({ from }) => from) ?? []
  );
}

export function yearsOf(version: LegalVersion, parameter: string): readonly number[] {
  return [...new Set(datesOf(version, parameter).map((date) => Number(date.slice(0, 4))))];
}

/** The source of a table, where no rule was asked that would cite it. */
export async function sourceLink(dataset: string): Promise<CitationLink> {
  const { origin, link } = await loadSource(dataset);
  return { text: tNote(origin), link };
}

export async function row(label: string, id: string, args: readonly Argument[], unit?: string): Promise<AnswerRow> {
  return { label, ...(unit === undefined ? {} : { unit }), answer: await ask(id, args) };
}

/** A share as people say it; the cell gets the fraction. */
export function perCent(of: AnswerRow): AnswerRow {
  const { answer } = of;
  return answer.kind === "value" && answer.first instanceof Decimal ? { ...of, shown: `${answer.first.times(100).toFixed()}%` } : of;
}

export function regimeName(id: string): string {
  return t(`tables.regime.${regimes.some((regime) => regime.id === id) ? id : "reference"}`);
}
