/**
 * What a function is to the boundary: named arguments with their readers, a regime, and the rule it calls.
 * Functions of one value per row are stretched over ranges; functions over a whole range take it as it is.
 */
import type { EventDate } from "../core/civilDate";
import type { Decimal } from "../core/decimal";
import type { RuleError } from "../core/error";
import type { Law } from "../core/law";
import type { Trace } from "../core/trace";
import type { PassedError } from "./cells";
import type { Reader } from "./readers/reader";

/** A date in a cell is a serial number, so a date result is marked as one. */
export type DateResult = { readonly date: string };
export type Result = Decimal | number | string | boolean | DateResult | RuleError | PassedError | null;

export type Readers = Readonly<Record<string, Reader<unknown>>>;
export type Values<A extends Readers> = { readonly [K in keyof A]: A[K] extends Reader<infer T> ? T : never };

/** An argument as the boundary meets it. */
export type Parameter = { readonly name: string; readonly reader: Reader<unknown> };

const parametersOf = (args: Readers): readonly Parameter[] => Object.entries(args).map(([name, reader]) => ({ name, reader }));

/** How a calculation gets its law; with a trace when steps are asked for. */
export type LawOf = (event: EventDate | undefined) => Law;

/** What a function can find before it knows the figures of a line (calls/preparedLines): the same result, sooner. Never with a trace. */
export type Prepared = {
  /** for each argument whether it is a figure; the result of `of` may look at no other */
  readonly isFigure: readonly boolean[];
  readonly of: (values: Record<string, unknown>, law: Law) => ((values: Record<string, unknown>) => Result | undefined) | undefined;
};

export type RowFunction = {
  readonly form: "rows";
  readonly id: string;
  readonly regime: string;
  /** where the regime depends on an argument */
  readonly regimeOf?: (values: Record<string, unknown>) => string;
  /** where another argument than `law` names the version */
  readonly versionOf?: (values: Record<string, unknown>) => string | undefined;
  readonly args: Readers;
  readonly parameters: readonly Parameter[];
  readonly event: (values: Record<string, unknown>) => EventDate | undefined;
  readonly compute: (values: Record<string, unknown>, law: Law, lawOf: LawOf) => Result | readonly Result[];
  readonly prepared?: Prepared;
};

export type WholeContext = {
  readonly lawOf: (regime: string, id: string | undefined, event: EventDate | undefined) => Law;
  readonly trace: Trace | undefined;
};

export type WholeFunction = {
  readonly form: "whole";
  readonly id: string;
  readonly regime: string;
  readonly args: Readers;
  readonly parameters: readonly Parameter[];
  readonly compute: (values: Record<string, unknown>, context: WholeContext) => Result | readonly (readonly Result[])[];
};

export type FunctionSpec = RowFunction | WholeFunction;

type RowSource<A extends Readers> = {
  readonly id: string;
  readonly regime: string;
  /** in the order of the catalogue; an argument named `law` chooses the version */
  readonly args: A;
  readonly regimeOf?: (values: Values<A>) => string;
  readonly versionOf?: (values: Values<A>) => string | undefined;
  readonly event?: (values: Values<A>) => EventDate | undefined;
  readonly compute: (values: Values<A>, law: Law, lawOf: LawOf) => Result | readonly Result[];
  readonly prepared?: {
    readonly figures: readonly (keyof A & string)[];
    readonly of: (values: Values<A>, law: Law) => ((values: Values<A>) => Result | undefined) | undefined;
  };
};

function preparedOf<A extends Readers>(args: A, { figures, of }: NonNullable<RowSource<A>["prepared"]>): Prepared {
  return { isFigure: Object.keys(args).map((name) => figures.includes(name)), of: of as unknown as Prepared["of"] };
}

/** One result (or one row of results) per row of the arguments. */
export function perRow<A extends Readers>(source: RowSource<A>): RowFunction {
  return {
    form: "rows",
    id: source.id,
    regime: source.regime,
    args: source.args,
    parameters: parametersOf(source.args),
    ...(source.regimeOf ? { regimeOf: (values) => source.regimeOf?.(values as Values<A>) ?? source.regime } : {}),
    ...(source.versionOf ? { versionOf: (values) => source.versionOf?.(values as Values<A>) } : {}),
    event: (values) => source.event?.(values as Values<A>),
    compute: (values, law, lawOf) => source.compute(values as Values<A>, law, lawOf),
    ...(source.prepared ? { prepared: preparedOf(source.args, source.prepared) } : {}),
  };
}

type WholeSource<A extends Readers> = Omit<WholeFunction, "form" | "args" | "parameters" | "compute"> & {
  readonly args: A;
  readonly compute: (values: Values<A>, context: WholeContext) => Result | readonly (readonly Result[])[];
};

/** One result, or one block, for all arguments together. */
export function overWhole<A extends Readers>(source: WholeSource<A>): WholeFunction {
  return {
    ...source,
    form: "whole",
    parameters: parametersOf(source.args),
    compute: (values, context) => source.compute(values as Values<A>, context),
  };
}
