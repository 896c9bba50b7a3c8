/** One goods line of a list as it was read, or why it could not be. */
import type { CivilDate } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import type { RuleError } from "../../core/error";
import type { RawRow } from "../cells";

/** Figures as decimals, everything else as text. */
export type Values = Readonly<Record<string, Decimal | string>>;

export type Line = {
  /** The number a person sees at the row. */
  readonly row: number;
  readonly cells: RawRow;
  readonly cn: string;
  /** "" where the law asked for needs none. */
  readonly origin: string;
  readonly tonnes: Decimal | null;
  readonly date: CivilDate | null;
  /** Everything else that was read, by figure. */
  readonly values: Values;
};
export type Reason = { readonly heading: string; readonly error: RuleError };
export type RefusedLine = { readonly row: number; readonly cells: RawRow; readonly reasons: readonly Reason[] };
