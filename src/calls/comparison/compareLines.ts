/** Goods lines against every law: one row per line, year, regime and version. A row is plain data; whoever shows it words it. */
import { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { LegalVersion } from "../../core/legalVersion";
import type { Step, Trace } from "../../core/trace";
import { listed, t } from "../../i18n/t";
import { regimes } from "../../regimes";
import { ArgumentError } from "../evaluate";
import { actsLine, basisOf } from "../explain";
import { quantity } from "../readers/number";
import type { Result } from "../spec";
import { type Adapter, charged, readUnder } from "./adapter";
import type { Asked, Rates } from "./asked";
import { isCurrent } from "./current";
import type { GoodsLine } from "./goods";
import { inYear } from "./projection";
import { type RowStatus, rowStatus } from "./status";

export type CompareRow = {
  /** line of the goods, from 1 */
  readonly line: number;
  /** null: the line on its own date */
  readonly year: number | null;
  readonly regime: string;
  readonly version: string;
  readonly charge: Result;
  readonly currency: string;
  readonly perTonne: Result;
  readonly status: RowStatus;
  readonly basis: string;
  /** in the currency of the comparison; an error where there is no charge or no rate; null: no rates at all */
  readonly converted: Result;
  readonly convertedPerTonne: Result;
};

const tonnesReader = quantity({ zero: "blank" });

function unreadStep(unread: readonly string[]): Step {
  return {
    quantity: "note.columnsNotRead",
    kind: "note",
    value: unread.join(", "),
    unit: "text",
    cites: [],
    regime: "",
    version: "",
    status: "userInput",
  };
}

function eachTonne(line: GoodsLine, charge: Result): Result {
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
  return unread.length === 0 ? basis : t("compare.unread", { basis, columns: listed(unread) });
}

/** What every line is held against, found once for all of them. */
type Against = { readonly adapter: Adapter; readonly version: LegalVersion; readonly acts: string };

function againstOf(adapter: Adapter, currentOnly: boolean): Against[] {
  const versions = [...(regimes.find(({ id }) => id === adapter.regime)?.versions.values() ?? [])];
  return versions
    .filter((version) => (adapter.versions?.includes(version.id) ?? true) && (!currentOnly || isCurrent(version, versions)))
    .map((version) => ({ adapter, version, acts: actsLine(version) }));
}

function rowOf(
  line: GoodsLine,
  year: number | null,
  { adapter, version, acts }: Against,
  { fx, goods: { unread } }: Asked,
  trace: Trace | undefined,
): CompareRow {
  const outcome = charged(adapter, line, version);
  const { steps, by } = outcome;
  const charge = inLine(line, outcome.charge);
  if (trace) for (const step of steps) trace.add(step);
  // A refused charge names its line already.
  const perTonne = charge instanceof Decimal ? inLine(line, eachTonne(line, charge)) : charge;
  return {
    line: line.number,
    year,
    regime: adapter.regime,
    version: version.id,
    charge,
    currency: adapter.currency,
    perTonne,
    status: rowStatus(outcome, version, adapter),
    basis: withUnread(charge instanceof Decimal ? basisOf(by, steps) : acts, unread),
    converted: fx.size === 0 ? null : converted(charge, adapter.currency, fx),
    convertedPerTonne: fx.size === 0 ? null : converted(perTonne, adapter.currency, fx),
  };
}

/** `lines`: those of `asked.goods`, or a stretch of them. `adapters`: of all regimes; the options choose among them. */
export function compareLines(
  lines: readonly GoodsLine[],
  asked: Asked,
  adapters: readonly Adapter[],
  trace: Trace | undefined = undefined,
): CompareRow[] {
  const { regimes: only, projection, currentOnly } = asked.options;
  const chosen = adapters.filter(({ regime }) => only?.includes(regime) ?? true).flatMap((adapter) => againstOf(adapter, currentOnly));
  const { unread } = asked.goods;
  if (unread.length > 0) trace?.add(unreadStep(unread));
  return lines
    .flatMap((line): (readonly [GoodsLine, number | null])[] =>
      projection ? projection.years.map((year) => [inYear(line, projection, year), year] as const) : [[line, null]],
    )
    .flatMap(([line, year]) => chosen.map((against) => rowOf(line, year, against, asked, trace)));
}
