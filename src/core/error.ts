/**
 * What a rule says when it has no answer: a code, a reason within the code, and arguments. No prose:
 * the words live in i18n, in the user's language.
 */

/** Closed list. The code decides what the cell shows. */
export type ErrorCode =
  | "blank"
  | "notNumber"
  | "notDate"
  | "outOfRange"
  | "shape"
  | "unknownCode"
  | "noRow"
  | "noValueOnDate"
  | "notInForce"
  | "notCovered"
  | "conflict"
  | "notLoaded"
  | "arithmetic";

export type ErrorArguments = Readonly<Record<string, string | number>>;

/** An answer, not a fault: nobody asks where in the program it was made, and noting that takes longer than the answer itself. */
export class AnswerError extends Error {
  constructor(message?: string) {
    const noted = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = noted;
  }
}

/**
 * `reason` picks the sentence (`error.<code>.<reason>`).
 * Arguments that name a list are joined beforehand; dates are ISO text.
 */
export class RuleError extends AnswerError {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly details: ErrorArguments = {},
  ) {
    super(`${code}.${reason}`);
  }
}

/** Not a failure of the law: a table, or rules that travel like one, are still to be fetched. The boundary loads them and runs again. */
export class TableNotLoaded extends Error {
  constructor(
    readonly datasetId: string,
    private readonly what: "table" | "rules" = "table",
  ) {
    super(datasetId);
  }

  /** What a cell says where it cannot be fetched. */
  refusal(): RuleError {
    return new RuleError("notLoaded", this.what, { table: this.datasetId });
  }
}

/** What is found, or why there is none: one year, one origin without a figure does not take the others' away. */
export function found<T>(work: () => T): T | RuleError {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}
