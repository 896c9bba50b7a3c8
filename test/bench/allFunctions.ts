/**
 * Every function over a list: its first example that is answered, its lines repeated with other quantities. Processor time, each
 * beside CBAM.COST over as many lines in the same turn, so that the ratio holds on a busy machine.
 */
import { isError } from "../tools/excelCaller";
import { processorTime } from "../tools/processorTime";
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { catalogue } from "../../src/functions/catalogue";
import { resultCells } from "../../src/functions/marshal";
import { allSpecs, specOf } from "../../src/functions/register";
import type { FunctionSpec } from "../../src/calls/spec";
import { examplesOf, type Example } from "../../src/help/examples";
import { importLines } from "./importLines";

export type FunctionTiming = { readonly id: string; readonly lines: number; readonly perSecond: number; readonly timesOfCost: number };

const LINES = 10_000;
const ROUNDS = 3;
/** Kinds of argument that differ from line to line in real lists. */
const VARIED = ["quantity"];

type Matrix = readonly (readonly unknown[])[];

/** Arguments of the example as the function gets them; undefined: it is refused. */
function argumentsOf(spec: FunctionSpec, example: Example): readonly unknown[] | undefined {
  const book = createBookEvaluator(catalogue, [{ name: "Sheet1", rows: 1000, columns: 100 }]);
  try {
    example.cells?.forEach((row, r) => row.forEach((value, c) => value !== "" && book.set(0, r, c, value)));
    const { block, calls } = book.evaluate(0, 900, 90, example.formula);
    return block.flat().some(isError) ? undefined : calls.find(({ id }) => id === spec.id)?.args;
  } finally {
    book.dispose();
  }
}

const isMatrix = (argument: unknown): argument is Matrix => Array.isArray(argument) && Array.isArray(argument[0]);

/** The lines of the example over and over; null: its arguments are no lists. */
function stretched(spec: FunctionSpec, args: readonly unknown[], lines: number): readonly unknown[] | null {
  const heights = args.map((argument) => (isMatrix(argument) ? argument.length : 0));
  const inList = (i: number): boolean =>
    spec.form === "rows" ? spec.parameters[i]?.reader.readBlock === undefined : (heights[i] ?? 0) > 1;
  if (!args.some((argument, i) => isMatrix(argument) && inList(i))) return null;
  const height = Math.max(1, ...heights.filter((_, i) => inList(i)));
  return args.map((argument, i) => {
    if (!isMatrix(argument) || !inList(i)) return argument;
    const varied = VARIED.includes(spec.parameters[i]?.reader.kind ?? "");
    return Array.from({ length: lines }, (_, row) => {
      const line = argument[row % Math.min(height, argument.length)] ?? [];
      return varied ? line.map((cell) => (typeof cell === "number" ? Math.round(cell * (1000 - (row % 97))) / 1000 : cell)) : line;
    });
  });
}

const seconds = (work: () => void): number => {
  const before = processorTime();
  work();
  return (processorTime() - before) / 1000;
};

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timing(spec: FunctionSpec): FunctionTiming | undefined {
  const args = examplesOf(spec.id)
    .examples.filter(({ refuses }) => refuses === undefined)
    .map((example) => argumentsOf(spec, example))
    .find((found) => found !== undefined);
  if (!args) return undefined;
  const list = stretched(spec, args, LINES);
  const lines = list ? LINES : 1;
  const work = (): void => void resultCells(spec, list ?? args);
  const { cn, origin, tonnes, date } = importLines(lines);
  const cost = (): void => void resultCells(specOf("CBAM.COST"), [cn, origin, tonnes, date]);
  const repeated = (once: () => void): (() => void) => (list ? once : () => Array.from({ length: 200 }).forEach(once));
  const rounds = Array.from({ length: ROUNDS + 1 }, () => [seconds(repeated(work)), seconds(repeated(cost))] as const).slice(1);
  const [own, ofCost] = [middle(rounds.map(([a]) => a)), middle(rounds.map(([, b]) => b))];
  return { id: spec.id, lines, perSecond: (list ? lines : 200) / own, timesOfCost: own / ofCost };
}

/** Slowest first. */
export function functionTimings(): readonly FunctionTiming[] {
  return allSpecs()
    .flatMap((spec) => timing(spec) ?? [])
    .sort((a, b) => b.timesOfCost - a.timesOfCost);
}
