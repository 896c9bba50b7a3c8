/**
 * What the engine needs to know of a function: the shape of one entry of the catalogue, and of the error it may return.
 * May not know Univer nor any function of ours.
 */

export type EngineParameter = { readonly name: string; readonly optional: boolean; readonly repeating: boolean };

/** Top left cell of an argument that is a reference, counted from 0. */
export type ArgumentOrigin = { readonly row: number; readonly column: number };

export type EngineFunction = {
  readonly id: string;
  readonly call: (...args: unknown[]) => unknown;
  /** Present: the function can name the rows of the sheet in its messages. Null: the argument is no reference. */
  readonly callAt?: (origins: readonly (ArgumentOrigin | null)[], args: readonly unknown[]) => unknown;
  readonly parameters: readonly EngineParameter[];
  /** Over columns it gives a result a line, each as the line alone would. */
  readonly takesLines?: boolean;
};

/** An error in a cell: the code a spreadsheet shows and the sentence that explains it ("" where there is none). */
export type CellError = {
  readonly code: string;
  readonly message: string;
  /** The function whose work was not done because it has no end in sight: the error is no answer. */
  readonly unfinished?: string;
};

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string" && value.code.startsWith("#");
}

/** `LAW.VALUE(parameter, date, [law])`, as a spreadsheet shows it. */
export function signature(fn: EngineFunction): string {
  const names = fn.parameters.map((p) => {
    const name = p.repeating ? `${p.name}, ...` : p.name;
    return p.optional ? `[${name}]` : name;
  });
  return `${fn.id}(${names.join(", ")})`;
}
