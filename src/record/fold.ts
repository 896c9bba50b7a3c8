/**
 * Formulas filled down, told as blocks: what their lines together were given, gave and rest on. Where one block ends and the next
 * begins is told by the arguments of a line, not by its row, so that a row put in or taken out moves the other blocks and changes
 * none. May not judge what changed.
 */
import { Decimal, fromCell } from "../core/decimal";
import type { Status } from "../core/citation";
import { fingerprint } from "../audit/explain/fingerprint";
import { isPending } from "../sheet/errors";
import type { ReadCall, RecordedCall, RecordedFormula, RecordedResult, RecordedValue } from "./record";
import { FEWEST, runsOf } from "./runs";

/** Lines of a block: one of so many lines ends one. */
const [LEAST, MOST] = [256, 4_096];
/** Of the first three digits of a fingerprint: one in 1,024. */
const ENDS_BELOW = 4;

/** `fewest`: shorter columns stay as they are. */
export function folded(formulas: readonly RecordedFormula[], fewest = FEWEST): readonly RecordedFormula[] {
  if (formulas.length < fewest) return formulas;
  const isOne = ({ filled, block, calls }: RecordedFormula): boolean => filled === 1 && block === null && calls.length > 0;
  const places = new Map<RecordedFormula, readonly RecordedFormula[]>();
  for (const run of runsOf(formulas.filter(isOne))) {
    if (run.length < fewest) continue;
    const blocks = new Blocks();
    for (const line of run) {
      blocks.add(line);
      places.set(line, []);
    }
    for (const block of blocks.finish()) places.set(blocks.firstOf(block), [block]);
  }
  return places.size === 0 ? formulas : formulas.flatMap((formula) => places.get(formula) ?? [formula]);
}

/** The lines of one run, from the top. */
export class Blocks {
  private readonly made: RecordedFormula[] = [];
  private readonly firsts = new Map<RecordedFormula, RecordedFormula>();
  private open: Block | null = null;

  add(line: RecordedFormula): void {
    if (this.open && (this.open.rows >= MOST || (this.open.rows >= LEAST && begins(line)))) this.close();
    (this.open ??= new Block(line)).add(line);
  }

  finish(): readonly RecordedFormula[] {
    this.close();
    return this.made;
  }

  firstOf(block: RecordedFormula): RecordedFormula {
    return this.firsts.get(block) ?? block;
  }

  private close(): void {
    if (!this.open) return;
    const block = this.open.told();
    this.firsts.set(block, this.open.first);
    this.made.push(block);
    this.open = null;
  }
}

const begins = ({ calls: [call] }: RecordedFormula): boolean =>
  call?.kind === "read" && call.inputs !== "" && Number.parseInt(call.inputs.slice(0, 3), 16) < ENDS_BELOW;

class Block {
  rows = 0;
  private readonly values: RecordedFormula["value"][][] = [];
  private readonly calls: Calls[];
  private waits: RecordedFormula["value"] = null;

  constructor(readonly first: RecordedFormula) {
    this.calls = first.calls.map((call) => new Calls(call));
  }

  add({ value, calls }: RecordedFormula): void {
    this.rows++;
    this.values.push([value]);
    if (this.waits === null && isPending(value)) this.waits = value;
    this.calls.forEach((all, i) => all.add(calls[i]));
  }

  told(): RecordedFormula {
    return {
      ...this.first,
      filled: this.rows,
      // What is still being calculated anywhere keeps the whole from being recorded.
      value: this.waits ?? this.first.value,
      block: { rows: this.rows, columns: 1, hash: fingerprint(this.values) },
      calls: this.calls.map((all) => all.told(this.rows)),
    };
  }
}

/** One call of the formula, in all lines. */
class Calls {
  private unread: RecordedCall | null = null;
  private readonly versions = new Set<string>();
  private readonly datasets = new Set<string>();
  private readonly lists = new Set<readonly RecordedValue[]>();
  private readonly values = new Set<RecordedValue>();
  private readonly open = new Set<Status>();
  private readonly inputs: string[] = [];
  private readonly results: unknown[] = [];
  private events: { first: string; last: string } | null = null;
  private refused = 0;
  private sum: Decimal | null = Decimal.of(0);

  constructor(private readonly first: RecordedCall) {}

  add(call: RecordedCall | undefined): void {
    if (call?.kind !== "read") {
      this.unread ??= call ?? null;
      return;
    }
    for (const version of call.versions) this.versions.add(version);
    for (const dataset of call.datasets) this.datasets.add(dataset);
    for (const status of call.open) this.open.add(status);
    // Lines that rest on the same share one list.
    if (!this.lists.has(call.values)) for (const value of call.values) this.values.add(value);
    this.lists.add(call.values);
    if (call.events) {
      const { first, last } = call.events;
      if (!this.events) this.events = { first, last };
      if (first < this.events.first) this.events.first = first;
      if (last > this.events.last) this.events.last = last;
    }
    this.inputs.push(call.inputs);
    this.results.push(textOf(call.result));
    if (call.result.kind === "refused") this.refused++;
    else if (this.sum && call.result.kind === "value" && typeof call.result.value === "number")
      this.sum = this.sum.plus(fromCell(call.result.value));
    else this.sum = null;
  }

  told(rows: number): RecordedCall {
    if (this.unread || this.first.kind !== "read") return this.unread ?? this.first;
    const result: RecordedResult = {
      kind: "block",
      rows,
      columns: 1,
      refused: this.refused,
      results: fingerprint(this.results),
      sum: this.sum === null ? null : this.sum.toFixed(),
    };
    const told: ReadCall = {
      ...this.first,
      versions: [...this.versions],
      datasets: [...this.datasets],
      events: this.events,
      values: [...this.values],
      open: [...this.open],
      result,
      inputs: this.inputs.includes("") ? "" : fingerprint(this.inputs),
    };
    return told;
  }
}

/** A refusal by its reason, since its sentence changes with the language. */
function textOf(result: RecordedResult): unknown {
  switch (result.kind) {
    case "value":
      return result.value;
    case "date":
      return [result.date];
    case "refused":
      return [result.code, result.reason];
    case "block":
      return [result.rows, result.columns, result.refused, result.results];
  }
}
