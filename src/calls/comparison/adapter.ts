/**
 * What a regime brings to the comparison: which of its versions ask something of a goods line, in which currency, and how
 * the charge comes from the line. The arithmetic stays in the regime's functions and rules.
 */
import { RuleError } from "../../core/error";
import type { EventDate } from "../../core/civilDate";
import type { Law } from "../../core/law";
import type { LegalVersion } from "../../core/legalVersion";
import type { Step } from "../../core/trace";
import { Trace } from "../../core/trace";
import { bookOf } from "../books";
import type { Cell } from "../cells";
import { isBlank, PassedError } from "../cells";
import { ArgumentError, reading } from "../evaluate";
import { explain } from "../explain";
import type { Reader } from "../readers/reader";
import type { FunctionSpec, Result } from "../spec";
import type { GoodsLine } from "./goods";

export type Outcome = {
  readonly charge: Result;
  readonly steps: readonly Step[];
  readonly by: string;
  /** nothing tells whether the good is covered: said on the row */
  readonly coverage?: "untested";
};

export type Adapter = {
  readonly regime: string;
  /** ISO code */
  readonly currency: string;
  /** versions that are shown; absent: all of the regime */
  readonly versions?: readonly string[];
  /** header that fills an argument or a parameter of the law, where the two have different names */
  readonly headers?: Readonly<Record<string, string>>;
  readonly charge: (line: GoodsLine, version: LegalVersion) => Outcome;
};

/** A figure of a line that one law asks for, as a form asks for it. */
export type AskedFigure = {
  readonly header: string;
  readonly control: "number" | "text" | "choice" | "yesNo" | "listed";
  readonly choices?: readonly string[];
  /** of a `listed` one: where its values stand */
  readonly list?: string;
  readonly example?: string;
};

export type Find = (id: string) => FunctionSpec | undefined;

/** The result of a function of the catalogue; arguments by name, a list of lists for a block. */
export function call(find: Find, id: string, given: Readonly<Record<string, Cell>>): Outcome {
  const spec = find(id);
  if (!spec) throw new TypeError(`no function ${id}`);
  const args = Object.keys(spec.args).map((name) => given[name] ?? null);
  const { steps, result } = explain(
    spec,
    args.map((cell) => (cell === null ? undefined : Array.isArray(cell) ? cell : [[cell]])),
  );
  return { charge: result[0]?.[0] ?? null, steps, by: id };
}

/** The charge as one function gives it; arguments by name from headers, `law` the version. */
export function byFunction(find: Find, id: string, cells: (line: GoodsLine) => Readonly<Record<string, Cell>>): Adapter["charge"] {
  return (line, version) => call(find, id, { ...cells(line), law: version.id });
}

/** The charge as rules give it, for regimes whose functions do not speak of goods lines. */
export function byRules(
  regime: string,
  by: string,
  work: (line: GoodsLine, lawOf: (event: EventDate | undefined) => Law) => Result,
): Adapter["charge"] {
  return (line, version) => {
    const trace = new Trace();
    try {
      return { charge: work(line, (event) => bookOf(regime).law(version.id, event, trace)), steps: trace.steps, by };
    } catch (error) {
      if (error instanceof RuleError || error instanceof PassedError) return { charge: error, steps: trace.steps, by };
      throw error;
    }
  };
}

/** What the adapter answers; a heading that leaves its unit open is the refusal of every line that needs its figure. */
export function charged(adapter: Adapter, line: GoodsLine, version: LegalVersion): Outcome {
  try {
    return adapter.charge(line, version);
  } catch (error) {
    if (error instanceof RuleError) return { charge: error, steps: [], by: "" };
    throw error;
  }
}

/** Reads the cell under a header and names the header when it cannot. */
export function readUnder<T>(line: GoodsLine, header: string, reader: Reader<T>): T {
  return reading(header, () => reader.read(line.cell(header)));
}

/** Whether the line says something under a header. */
export const given = (line: GoodsLine, header: string): boolean => !isBlank(line.cell(header), true);

export function refusal(error: RuleError): Outcome {
  return { charge: error, steps: [], by: "" };
}

export function needs(header: string): Outcome {
  return refusal(new ArgumentError(header, new RuleError("blank", "argumentWords", {})));
}

/** A charge that rests on the result of another function; a refusal of that one is the answer. */
export function after(first: Outcome, next: (value: Cell) => Outcome): Outcome {
  if (typeof first.charge === "object" && first.charge !== null && first.charge instanceof Error) return first;
  const last = next(String(first.charge));
  return { ...last, steps: [...first.steps, ...last.steps] };
}

/** Regimes that ask for figures or set limits, but charge no goods line. */
export const withoutCharge = (regime: string): Adapter => ({
  regime,
  currency: "USD",
  charge: (_, version) => ({ charge: new RuleError("notCovered", "chargesNothing", { version: version.id }), steps: [], by: "" }),
});
