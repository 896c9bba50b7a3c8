/** Comparison of goods lines across regimes: one row per line, regime and version. */
import { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { Step } from "../../core/trace";
import { regimes } from "../../regimes";
import { t } from "../../i18n/t";
import type { Cell } from "../../calls/cells";
import type { Adapter, Find } from "../../calls/comparison/adapter";
import { charged, readUnder } from "../../calls/comparison/adapter";
import { adapters } from "../../regimes/comparisons";
import type { GoodsLine } from "../../calls/comparison/goods";
import { headerOf, HEADERS, readList } from "../../calls/comparison/goods";
import type { Projection } from "../../calls/comparison/projection";
import { inYear, readPath, readYears } from "../../calls/comparison/projection";
import { statusWord } from "./status";
import { ArgumentError } from "../../calls/evaluate";
import { actsLine, basisOf } from "../../calls/explain";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { words, yesNo } from "../../calls/readers/code";
import { quantity } from "../../calls/readers/number";
import { optional } from "../../calls/readers/reader";
import type { FunctionSpec, Result, WholeContext } from "../../calls/spec";
import { overWhole } from "../../calls/spec";

const COLUMNS = ["line", "regime", "version", "charge", "currency", "chargePerTonne", "status", "basis"] as const;
const CONVERTED = ["converted", "convertedPerTonne"] as const;
const rate = quantity({ zero: "blank" });
const tonnesReader = quantity({ zero: "blank" });

type Rates = ReadonlyMap<string, Decimal>;

function currencyOf(cell: Cell): string {
  const code = words.read(cell).normalize("NFKC").toUpperCase();
  return code === "NT$" || code === "NTD" ? "TWD" : code;
}

/** Rows of (currency, worth of one unit in the currency of the comparison). */
const ratesReader = block<Rates>(
  (matrix) =>
    new Map(
      filledRows(matrix).map(({ row, cells }) =>
        inRow(row, () => {
          if (cells.length !== 2) throw new RuleError("shape", "fxColumns", { found: cells.length });
          return [currencyOf(cells[0]), rate.read(cells[1])] as const;
        }),
      ),
    ),
);

type Options = { readonly regimes: readonly string[] | undefined; readonly projection: Projection | undefined };

function chosenRegimes(cell: Cell): readonly string[] {
  const chosen = words
    .read(cell)
    .toLowerCase()
    .split(/[,;、\s]+/)
    .filter((id) => id !== "");
  const unknown = chosen.find((id) => !regimes.some((regime) => regime.id === id));
  if (unknown !== undefined)
    throw new RuleError("unknownCode", "choice", { found: unknown, known: regimes.map((regime) => regime.id).join(", ") });
  return chosen;
}

/** Rows of (name, value …): `regimes`; `years`, first and last; with years also any header, followed by its value in each year. */
const optionsReader = block<Options>((matrix) => {
  let only: readonly string[] | undefined;
  let years: readonly number[] = [];
  const paths = new Map<string, readonly Cell[]>();
  const rows = filledRows(matrix).map(({ row, cells }) => ({ row, cells, name: inRow(row, () => words.read(cells[0]).toLowerCase()) }));
  // The years come first, wherever their row stands: the paths are as long as they.
  for (const { row, cells } of rows.filter(({ name }) => name === "years")) years = inRow(row, () => readYears(cells[1], cells[2]));
  for (const { row, cells, name } of rows.filter((one) => one.name !== "years")) {
    inRow(row, () => {
      const header = name === "regimes" ? undefined : headerOf(cells[0]);
      if (name === "regimes") only = chosenRegimes(cells[1]);
      else if (header === undefined || header === "date" || years.length === 0)
        throw new RuleError("unknownCode", "choice", {
          found: name,
          known: years.length === 0 ? "regimes, years" : `regimes, years, ${HEADERS.join(", ")}`,
        });
      else paths.set(header, readPath(cells.slice(1), years.length));
    });
  }
  return { regimes: only, projection: years.length === 0 ? undefined : { years, paths } };
});

function unreadStep(unread: readonly string[]): Step {
  return {
    quantity: "note.columnsNotRead",
    kind: "note",
    value: unread.join(", "),
    unit: "text",
    cites: [],
    version: "",
    status: "userInput",
  };
}

function perTonne(line: GoodsLine, charge: Result): Result {
  if (!(charge instanceof Decimal)) return charge;
  try {
    return charge.dividedBy(readUnder(line, "tonnes", tonnesReader));
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

function converted(amount: Result, currency: string, fx: Rates): Result {
  if (!(amount instanceof Decimal)) return amount;
  const worth = fx.get(currency);
  return worth === undefined ? new RuleError("blank", "fxRate", { currency }) : amount.times(worth);
}

/** The refusal of a line names its row below the headings. */
function inLine(line: GoodsLine, result: Result): Result {
  if (!(result instanceof RuleError)) return result;
  const placed = new RuleError(result.code, result.reason, { ...result.details, blockRow: line.number + 1, block: "goods" });
  return result instanceof ArgumentError ? new ArgumentError(result.argument, placed) : placed;
}

/** The columns that were not read, said wherever a basis is. */
function withUnread(basis: string, unread: readonly string[]): string {
  return unread.length === 0 ? basis : t("compare.unread", { basis, columns: unread.join(", ") });
}

function rowsOf(
  line: GoodsLine,
  year: number | undefined,
  adapter: Adapter,
  fx: Rates,
  unread: readonly string[],
  trace: WholeContext["trace"],
): Result[][] {
  const versions = [...(regimes.find(({ id }) => id === adapter.regime)?.versions.values() ?? [])];
  return versions
    .filter(({ id }) => adapter.versions?.includes(id) ?? true)
    .map((version): Result[] => {
      const outcome = charged(adapter, line, version);
      const { steps, by } = outcome;
      const charge = inLine(line, outcome.charge);
      steps.forEach((step) => trace?.add(step));
      const each = inLine(line, perTonne(line, charge));
      const basis = withUnread(charge instanceof Decimal ? basisOf(by, steps) : actsLine(version), unread);
      return [
        line.number,
        ...(year === undefined ? [] : [year]),
        adapter.regime,
        version.id,
        charge,
        adapter.currency,
        each,
        statusWord(outcome, version, adapter),
        basis,
        ...(fx.size === 0 ? [] : [converted(charge, adapter.currency, fx), converted(each, adapter.currency, fx)]),
      ];
    });
}

export function borderSpecs(find: Find): readonly FunctionSpec[] {
  return [
    overWhole({
      id: "BORDER.COMPARE",
      regime: "cbam",
      args: { goods: block(readList, false), fx: ratesReader, options: optionsReader, headers: optional(yesNo) },
      compute: (v, { trace }): Result[][] => {
        const { regimes: only, projection } = v.options;
        const chosen = adapters(find).filter(({ regime }) => only?.includes(regime) ?? true);
        const { lines: goods, unread } = v.goods;
        if (unread.length > 0) trace?.add(unreadStep(unread));
        const lines = goods.flatMap((line): (readonly [GoodsLine, number | undefined])[] =>
          projection ? projection.years.map((year) => [inYear(line, projection, year), year] as const) : [[line, undefined]],
        );
        const rows = lines.flatMap(([line, year]) => chosen.flatMap((adapter) => rowsOf(line, year, adapter, v.fx, unread, trace)));
        const [first, ...others] = COLUMNS;
        const names = [first, ...(projection ? ["year"] : []), ...others, ...(v.fx.size === 0 ? [] : CONVERTED)];
        return v.headers === true ? [names.map((name) => t(`compare.column.${name}`)), ...rows] : rows;
      },
    }),
  ];
}
