/** Comparison of goods lines across regimes: one row per line, regime and version. */
import { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { regimes } from "../../regimes";
import { t } from "../../i18n/t";
import type { Cell } from "../cells";
import type { Adapter, Find } from "../compare/adapter";
import { readUnder } from "../compare/adapter";
import { adapters } from "../compare/adapters";
import type { GoodsLine } from "../compare/goods";
import { readGoods } from "../compare/goods";
import { statusWord } from "../compare/status";
import { actsLine, basisOf } from "../explain";
import { block, filledRows, inRow } from "../readers/block";
import { words, yesNo } from "../readers/code";
import { quantity } from "../readers/number";
import { optional } from "../readers/reader";
import type { FunctionSpec, Result, WholeContext } from "../spec";
import { overWhole } from "../spec";

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
const ratesReader = block<Rates>((matrix) => new Map(filledRows(matrix).map(({ row, cells }) => inRow(row, () => {
  if (cells.length !== 2) throw new RuleError("shape", "fxColumns", { found: cells.length });
  return [currencyOf(cells[0]), rate.read(cells[1])] as const;
}))));

/** Rows of (name, value); the one name so far is `regimes`. */
const optionsReader = block<readonly string[] | undefined>((matrix) => {
  let chosen: readonly string[] | undefined;
  for (const { row, cells } of filledRows(matrix)) {
    inRow(row, () => {
      const name = words.read(cells[0]).toLowerCase();
      if (name !== "regimes" || cells.length < 2) throw new RuleError("unknownCode", "choice", { found: name, known: "regimes" });
      chosen = words.read(cells[1]).toLowerCase().split(/[,;、\s]+/).filter((id) => id !== "");
      const unknown = chosen.find((id) => !regimes.some((regime) => regime.id === id));
      if (unknown !== undefined) throw new RuleError("unknownCode", "choice", { found: unknown, known: regimes.map((regime) => regime.id).join(", ") });
    });
  }
  return chosen;
});

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

function rowsOf(line: GoodsLine, adapter: Adapter, fx: Rates, trace: WholeContext["trace"]): Result[][] {
  const versions = [...(regimes.find(({ id }) => id === adapter.regime)?.versions.values() ?? [])];
  return versions.filter(({ id }) => adapter.versions?.includes(id) ?? true).map((version): Result[] => {
    const outcome = adapter.charge(line, version);
    const { charge, steps, by } = outcome;
    steps.forEach((step) => trace?.add(step));
    const each = perTonne(line, charge);
    const basis = charge instanceof Decimal ? basisOf(by, steps) : actsLine(version);
    return [
      line.number, adapter.regime, version.id, charge, adapter.currency, each, statusWord(outcome, version, adapter), basis,
      ...(fx.size === 0 ? [] : [converted(charge, adapter.currency, fx), converted(each, adapter.currency, fx)]),
    ];
  });
}

export function borderSpecs(find: Find): readonly FunctionSpec[] {
  return [
    overWhole({
      id: "BORDER.COMPARE", regime: "cbam", args: { goods: block(readGoods, false), fx: ratesReader, options: optionsReader, headers: optional(yesNo) },
      compute: (v, { trace }): Result[][] => {
        const chosen = adapters(find).filter(({ regime }) => v.options?.includes(regime) ?? true);
        const rows = v.goods.flatMap((line) => chosen.flatMap((adapter) => rowsOf(line, adapter, v.fx, trace)));
        const names = [...COLUMNS, ...(v.fx.size === 0 ? [] : CONVERTED)];
        return v.headers === true ? [names.map((name) => t(`compare.column.${name}`)), ...rows] : rows;
      },
    }),
  ];
}
