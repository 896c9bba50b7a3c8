/**
 * What a law's page says of its own accord: functions, versions, tables, and which values are in doubt or missing. The prose around it, what
 * is not calculated, is written by hand in docs/laws. In English, as all documents of the project are.
 */
import { STATUSES } from "../core/citation";
import type { Regime } from "../core/lawBook";
import { allSpecs } from "../functions/register";
import { functionWords } from "../functions/words";
import { quantityName } from "../i18n/quantity";
import { t } from "../i18n/t";
import { tableSpecs } from "../regimes/tables";
import "../tables/words";

const PAGES = "../functions/en/";
/** Said of a value that a person should look at. */
const DOUBTFUL = ["notSettled", "assumed", "draft"];
/** Tables that belong to no one law stand in the index. */
const OVER_ALL = /^(?:LAW|BORDER)\./;

type Row = readonly string[];

/** A bar in a text would part cells. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ");

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

function functions(ids: readonly string[]): string {
  return table(
    ["Function", "What it does"],
    ids.map((id) => [`[${id}](${PAGES}${id}.md)`, functionWords(id).does.en]),
  );
}

function versions({ versions: all, acts }: Regime): string {
  return table(
    ["`law`", "State", "In force", "Acts", "As of"],
    [...all.values()].map(({ id, status, inForce, acts: named, asOf }) => [
      `\`${id}\``,
      t(`versionStatus.${status}`, {}, "en"),
      inForce ? `${inForce.from} to ${inForce.to ?? "…"}` : "-",
      named.map((act) => acts.get(act)?.title ?? act).join("; "),
      asOf,
    ]),
  );
}

function tables(shown: typeof tableSpecs): string {
  return table(
    ["Table", "Id", "Edition", "Checked"],
    shown.map(({ id, titleKey, edition, status }) => [t(titleKey, {}, "en"), `\`${id}\``, edition, t(`status.${status}`, {}, "en")]),
  );
}

function values({ versions: all }: Regime): string {
  const parameters = [...all.values()].flatMap((version) => [...version.parameters.values()]);
  const dated = [...new Set(parameters.flatMap((parameter) => parameter.values))];
  const counts = STATUSES.flatMap((status) => {
    const count = dated.filter((value) => value.status === status).length;
    return count === 0 ? [] : [`${count} ${t(`status.${status}`, {}, "en")}`];
  });
  const doubts = new Map<string, string>();
  for (const { id, values: of } of parameters)
    for (const { value, status, note = "", expectedOn } of of) {
      const why = value === null && expectedOn !== undefined ? `not published; due ${expectedOn}` : t(`status.${status}`, {}, "en");
      if (DOUBTFUL.includes(status) || (value === null && expectedOn !== undefined))
        doubts.set(`\`${id}\` ${quantityName(id)}`, `${why}${note === "" ? "" : `: ${note}`}`);
    }
  const listed = [...doubts].map(([what, why]) => [what, why]);
  return `${dated.length} dated values: ${counts.join(", ")}.${listed.length === 0 ? "" : `\n\n${table(["Open", "Why"], listed)}`}`;
}

export const lawTitle = (id: string): string => t(`tables.regime.${id}`, {}, "en");

/** What stands between the marks of docs/laws/<law>.md. */
export function derivedPage(regime: Regime): string {
  const own = allSpecs().filter((spec) => spec.regime === regime.id && !OVER_ALL.test(spec.id));
  const shown = tableSpecs.filter((spec) => spec.regime === regime.id);
  return [
    "## What is calculated",
    functions(own.map(({ id }) => id)),
    "## Versions",
    versions(regime),
    ...(shown.length === 0 ? [] : ["## Tables", tables(shown)]),
    "## How sure the values are",
    values(regime),
  ].join("\n\n");
}

/** What stands between the marks of docs/laws/README.md. */
export function derivedIndex(regimes: readonly Regime[]): string {
  const over = allSpecs().filter(({ id }) => OVER_ALL.test(id));
  const others = tableSpecs.filter(({ regime }) => !regimes.some(({ id }) => id === regime));
  return [
    table(
      ["Law", "Functions", "Versions"],
      regimes.map((regime) => [
        `[${lawTitle(regime.id)}](${regime.id}.md)`,
        String(allSpecs().filter((spec) => spec.regime === regime.id && !OVER_ALL.test(spec.id)).length),
        [...regime.versions.keys()].map((id) => `\`${id}\``).join(", "),
      ]),
    ),
    "## Over all laws",
    functions(over.map(({ id }) => id)),
    "## Tables of several laws and for looking up",
    tables(others),
  ].join("\n\n");
}

const MARKS = /(<!-- derived -->\n)[\s\S]*?(<!-- end -->)/;

/** The page with its derived part renewed. */
export function renewed(page: string, derived: string): string {
  if (!MARKS.test(page)) throw new TypeError("the page has no marks for its derived part");
  return page.replace(MARKS, (_all, start: string, end: string) => `${start}\n${derived}\n\n${end}`);
}
