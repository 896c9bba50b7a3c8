/** What was read from the lines, as columns a person can correct; formulas follow them. */
import { documentsOf, isExplained, questionOf } from "../customs/customs";
import { clauses } from "../../i18n/t";
import type { Line } from "../read/line";
import type { ListPlan } from "../read/plan";
import { importerOf } from "./importer";
import { head, keyText, said } from "./names";
import type { Format, PlanColumn, Value } from "./plan";
import { figure, serial } from "./results";

export type Typed = {
  readonly columns: readonly PlanColumn[];
  readonly valuesOf: (key: string) => readonly Value[];
  /** Lines that wait for an answer of a person. */
  readonly waits: readonly boolean[];
};

type Kind = readonly [format: Format, width: number, valueOf: (line: Line) => Value];

const plain = (line: Line, key: string): Value => {
  const value = line.values[key];
  return value === undefined ? null : typeof value === "string" ? value : figure(value);
};
/** Sums compare it, and an empty cell compares with nothing. */
export const keyed = (line: Line, key: string): string => keyText(String(plain(line, key) ?? said("word.none")));

/** Columns a law needs besides those of every line. */
const KINDS: Readonly<Record<string, Kind>> = {
  intensity: ["intensity", 12, (line) => plain(line, "intensity")],
  route: ["code", 9, (line) => plain(line, "route")],
  sefa: ["asIs", 9, (line) => plain(line, "sefa")],
  pricePaid: ["price", 12, (line) => plain(line, "pricePaid")],
  installation: ["text", 18, (line) => keyed(line, "installation")],
  verification: ["text", 18, (line) => keyed(line, "verification")],
  valueGbp: ["money", 13, (line) => plain(line, "value")],
  ukRate: ["price", 12, (line) => plain(line, "ukRate")],
  ukRelief: ["money", 12, (line) => plain(line, "ukRelief")],
};

export function typedColumns(lines: readonly Line[], plan: ListPlan, more: readonly string[]): Typed {
  const has = (field: string): boolean => plan.columns.some((column) => column.field === field);
  const questions = lines.map((line) => questionOf(line.values, has("procedure")));
  const waits = questions.map((question) => question !== null);
  const column = (key: string, kind: "told" | "typed", format: Format, width: number, values: readonly Value[]): PlanColumn => ({
    key,
    header: head(key),
    kind,
    format,
    width,
    values,
  });
  const read = (key: string, format: Format, width: number, valueOf: (line: Line) => Value): PlanColumn =>
    column(key, "typed", format, width, lines.map(valueOf));
  const [yes, no, open] = ["yes", "no", "open"].map((word) => said(`word.${word}`)) as [string, string, string];
  const columns: PlanColumn[] = [
    { ...read("row", "whole", 8, ({ row }) => row), kind: "told" },
    read("importer", "text", 18, (line) => importerOf(line, plan)),
    read("cn", "code", 12, ({ cn }) => cn),
    read("origin", "code", 9, ({ origin }) => origin),
    read("tonnes", "mass", 12, ({ tonnes }) => figure(tonnes)),
    read("date", "date", 12, ({ date }) => serial(date)),
    {
      ...column(
        "counts",
        "typed",
        "code",
        9,
        waits.map((waiting) => (waiting ? open : yes)),
      ),
      choices: [yes, no, open],
    },
    column(
      "question",
      "told",
      "text",
      34,
      questions.map((one) => (one ? said(`question.${one.reason}`, one.details) : null)),
    ),
    ...(has("documents") ? [{ ...read("documentsRead", "text", 22, documentsText), kind: "told" as const }] : []),
    ...more.flatMap((key) => {
      const kind = KINDS[key];
      return kind ? [read(key, ...kind)] : [];
    }),
  ];
  const byKey = new Map(columns.map(({ key, values }) => [key, values]));
  return { columns, waits, valuesOf: (key) => byKey.get(key) ?? [] };
}

function documentsText(line: Line): Value {
  const codes = documentsOf(String(line.values["documents"] ?? ""));
  return codes.length === 0 ? null : clauses(codes.map((code) => (isExplained(code) ? said(`document.${code}`) : code)));
}

/** The quarter of the date beside it. */
export const quarterColumn = (date: string, lines: readonly Line[]): PlanColumn => ({
  key: "quarter",
  header: head("quarter"),
  kind: "formula",
  format: "code",
  width: 10,
  formula: `=YEAR(${date})&"-Q"&ROUNDUP(MONTH(${date})/3,0)`,
  values: lines.map(({ date: day }) => (day === null ? "" : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)),
});
