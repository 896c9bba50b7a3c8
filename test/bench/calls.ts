/**
 * Times the functions through their own boundary, beside a plain loop in doubles that does the same sums,
 * turn by turn in the same process, so that the ratio holds on a noisy machine.
 */
import { preloadAll } from "../../src/functions/catalogue";
import { resultCells } from "../../src/functions/marshal";
import { specOf } from "../../src/functions/register";
import type { Lines } from "./importLines";
import { importLines } from "./importLines";

export type Timing = { readonly name: string; readonly perSecond: number; readonly plainPerSecond: number };

const ROUNDS = 5;

const named =
  (id: string) =>
  (...args: readonly unknown[]): unknown[][] =>
    resultCells(specOf(id), args);
const [CBAM_COST, CBAM_PRICE, CBAM_DEFAULT, CBAM_INTENSITY] = [
  named("CBAM.COST"),
  named("CBAM.PRICE"),
  named("CBAM.DEFAULT"),
  named("CBAM.INTENSITY"),
];

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function compare(name: string, count: number, ours: () => void, plain: () => void): Timing {
  ours();
  plain();
  const pairs = Array.from({ length: ROUNDS }, () => [seconds(ours), seconds(plain)] as const);
  return { name, perSecond: count / median(pairs.map(([a]) => a)), plainPerSecond: count / median(pairs.map(([, b]) => b)) };
}

function one(matrix: unknown[][]): number {
  const value = matrix[0]?.[0];
  if (typeof value !== "number") throw new TypeError(`no number: ${String(value)}`);
  return value;
}

/** Specific figures per line, found beforehand, so that the plain loop only does the sums of the line. */
function doubles(lines: Lines): { tonnes: Float64Array; see: Float64Array; sefa: Float64Array; price: Float64Array } {
  const count = lines.cn.length;
  const out = {
    tonnes: new Float64Array(count),
    see: new Float64Array(count),
    sefa: new Float64Array(count),
    price: new Float64Array(count),
  };
  const known = new Map<string, number>();
  const once = (key: string, work: () => number): number => {
    const value = known.get(key) ?? work();
    known.set(key, value);
    return value;
  };
  for (let i = 0; i < count; i++) {
    const [cn, origin, tonnes, date] = [lines.cn[i]?.[0], lines.origin[i]?.[0], lines.tonnes[i]?.[0] as number, lines.date[i]?.[0]];
    const see = once(`${String(cn)}|${String(origin)}`, () => one(CBAM_INTENSITY([[cn]], [[origin]], [[date]])));
    const price = once(`${String(date)}`, () => one(CBAM_PRICE([[date]])));
    const net = once(
      `net ${String(cn)}|${String(origin)}|${String(date)}`,
      () => one(CBAM_COST([[cn]], [[origin]], [[1]], [[date]])) / price,
    );
    out.tonnes[i] = tonnes;
    out.see[i] = see;
    out.sefa[i] = see - net;
    out.price[i] = price;
  }
  return out;
}

function costs(lines: Lines): unknown[][] {
  return CBAM_COST(lines.cn, lines.origin, lines.tonnes, lines.date);
}

/** Adds up, so that the engine cannot leave the loop out. */
let sink = 0;

function arrayTiming(count: number): Timing {
  const lines = importLines(count);
  const failed = costs(lines).filter(([cell]) => typeof cell !== "number").length;
  if (failed > 0) throw new Error(`${failed} of ${count} lines have no cost`);
  const d = doubles(lines);
  const out = new Array<number[]>(count);
  return compare(
    `CBAM.COST, one call over ${count.toLocaleString("en")} lines`,
    count,
    () => costs(lines),
    () => {
      for (let i = 0; i < count; i++) {
        const t = d.tonnes[i] ?? 0;
        out[i] = [Math.max(0, t * (d.see[i] ?? 0) - t * (d.sefa[i] ?? 0)) * (d.price[i] ?? 0)];
      }
      sink += out[count - 1]?.[0] ?? 0;
    },
  );
}

function scalarTiming(count: number): Timing {
  const lines = importLines(count);
  const d = doubles(lines);
  return compare(
    "CBAM.COST, one call per line",
    count,
    () => {
      for (let i = 0; i < count; i++)
        sink += one(CBAM_COST([[lines.cn[i]?.[0]]], [[lines.origin[i]?.[0]]], [[lines.tonnes[i]?.[0]]], [[lines.date[i]?.[0]]]));
    },
    () => {
      const single = (i: number): number =>
        Math.max(0, (d.tonnes[i] ?? 0) * (d.see[i] ?? 0) - (d.tonnes[i] ?? 0) * (d.sefa[i] ?? 0)) * (d.price[i] ?? 0);
      for (let i = 0; i < count; i++) sink += single(i);
    },
  );
}

/** Actual emissions and free allocation of each line its own. */
function actualTiming(count: number): Timing {
  const { origin, tonnes, date } = importLines(count);
  const column = (cell: (i: number) => unknown): unknown[][] => Array.from({ length: count }, (_, i) => [cell(i)]);
  const [cn, route] = [column(() => "72085120"), column(() => "C")];
  const intensity = column((i) => (1500 + (i % 701)) / 1000);
  const sefa = column((i) => (1100 + (i % 389)) / 1000);
  const price = column((i) => one(CBAM_PRICE([[date[i]?.[0]]])));
  const at = (matrix: unknown[][], i: number): number => matrix[i]?.[0] as number;
  return compare(
    "CBAM.COST on actual values with SEFA, one call over 100,000 lines",
    count,
    () => CBAM_COST(cn, origin, tonnes, date, intensity, route, sefa),
    () => {
      for (let i = 0; i < count; i++) {
        const t = at(tonnes, i);
        sink += Math.max(0, t * at(intensity, i) - t * at(sefa, i)) * at(price, i);
      }
    },
  );
}

function lookUpTiming(count: number): Timing {
  const lines = importLines(count);
  const table = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const key = `${String(lines.cn[i]?.[0])}|${String(lines.origin[i]?.[0])}`;
    if (!table.has(key)) table.set(key, one(CBAM_DEFAULT([[lines.cn[i]?.[0]]], [[lines.origin[i]?.[0]]])));
  }
  return compare(
    "CBAM.DEFAULT, one call over 100,000 look-ups",
    count,
    () => CBAM_DEFAULT(lines.cn, lines.origin),
    () => {
      for (let i = 0; i < count; i++) sink += table.get(`${String(lines.cn[i]?.[0])}|${String(lines.origin[i]?.[0])}`) ?? 0;
    },
  );
}

export type CallTimings = Readonly<Record<"array10k" | "array100k" | "scalar" | "actual" | "lookUp", Timing>>;

export async function callTimings(): Promise<CallTimings> {
  await preloadAll();
  return {
    array10k: arrayTiming(10_000),
    array100k: arrayTiming(100_000),
    scalar: scalarTiming(20_000),
    actual: actualTiming(100_000),
    lookUp: lookUpTiming(100_000),
  };
}
