/** A list of goods as an exporter claims them, each line with what is odd about it, in words. */
import type { Cell } from "../../../calls/cells";
import { isBlank } from "../../../calls/cells";
import { reading } from "../../../calls/evaluate";
import { inRow } from "../../../calls/readers/block";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { quantity } from "../../../calls/readers/number";
import { optional } from "../../../calls/readers/reader";
import type { Result } from "../../../calls/spec";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { clauses, t } from "../../../i18n/t";
import { printGoodsCode } from "../../shared/goodsCode";
import { origin, route } from "../readers";
import { findings } from "../rules/plant/plausibility";

export type ClaimedColumns = {
  readonly cn: readonly Cell[];
  readonly origin: readonly Cell[];
  readonly intensity: readonly Cell[];
  readonly precursors: readonly Cell[];
  readonly installation: readonly Cell[];
  readonly route: readonly Cell[];
};

const intensity = quantity({ zero: "lawful" });
const maybeTonnes = optional(quantity({ zero: "lawful" }));
const maybeRoute = optional(route);

/** One value stands for all lines; a column has to be as long as the others. */
function lengths(columns: ClaimedColumns): number {
  const count = Math.max(...Object.values(columns).map((cells) => cells.length));
  for (const [name, cells] of Object.entries(columns))
    if (cells.length > 1 && cells.length !== count)
      throw new RuleError("shape", "different", {
        first: "cn",
        firstShape: `${count} x 1`,
        second: name,
        secondShape: `${cells.length} x 1`,
      });
  return count;
}

/** A column that was left out, or holds nothing, is one blank. */
function filledColumns(given: ClaimedColumns): ClaimedColumns {
  const filled = (cells: readonly Cell[]): readonly Cell[] => (cells.every((cell) => isBlank(cell, true, true)) ? [null] : cells);
  const { precursors, installation, route: routes } = given;
  return { ...given, precursors: filled(precursors), installation: filled(installation), route: filled(routes) };
}

export function checkedList(given: ClaimedColumns, law: Law): Result[][] {
  const columns = filledColumns(given);
  const count = lengths(columns);
  const cell = (name: keyof ClaimedColumns, i: number): Cell => columns[name][columns[name].length === 1 ? 0 : i];
  const asked = columns.precursors.some((one) => !isBlank(one, true, true));
  const firstOf = new Map<string, number>();

  function line(i: number): Result {
    const read = <T>(name: keyof ClaimedColumns, reader: { read(cell: Cell): T }): T =>
      reading(name, () => inRow(i + 1, () => reader.read(cell(name, i))));
    const code = read("cn", goodsCode);
    const odd = findings(
      {
        code,
        origin: read("origin", origin),
        intensity: read("intensity", intensity),
        precursors: read("precursors", maybeTonnes),
        route: read("route", maybeRoute),
      },
      asked,
      law,
    ).map(({ key, details }) => t(`plausible.${key}`, details));
    const plant = cell("installation", i);
    const twin = isBlank(plant, true) ? undefined : `${code}|${String(plant).trim().toLowerCase()}`;
    if (twin === undefined) return said(odd);
    const before = firstOf.get(twin);
    if (before === undefined) firstOf.set(twin, i + 1);
    else odd.push(t("plausible.twoProcesses", { cn: printGoodsCode(code), row: before }));
    return said(odd);
  }

  return Array.from({ length: count }, (_, i) => {
    if (count > 1 && isBlank(cell("cn", i), true) && isBlank(cell("intensity", i), true)) return [""];
    try {
      return [line(i)];
    } catch (error) {
      if (error instanceof RuleError) return [error];
      throw error;
    }
  });
}

const said = (odd: readonly string[]): string => (odd.length === 0 ? t("plausible.fine") : clauses(odd));
