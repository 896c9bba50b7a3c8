/**
 * One of our functions as a spreadsheet function of the engine: it calls the function exactly as Excel would, and lets
 * nothing out but values and errors, because an exception inside a calculation would end it for the whole workbook.
 * May not know what any function means.
 */
import { BaseFunction, ErrorType, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import { isCellError, signature, type ArgumentOrigin, type CellError, type EngineFunction } from "./engineFunction";
import { engineText } from "./text";
import { withZerosTold } from "./typedZeros";
import { errorObject, fromMatrix, originOf, toMatrix, type PlainCell } from "./values";

export class GuardedFunction extends BaseFunction {
  /** References arrive as such, so that a message can name the rows of the sheet. */
  override needsReferenceObject = true;

  constructor(
    private readonly fn: EngineFunction,
    private readonly failed: (error: CellError) => void,
  ) {
    super(fn.id);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const error = this.countError(variants.length) ?? lambdaError(variants);
    if (error) return this.fail(error);
    const matrices = variants.map((variant) => withZerosTold(variant, toMatrix(variant)));
    const passedOn = matrices.find(isSingleError)?.[0]?.[0];
    if (isCellError(passedOn)) return errorObject(passedOn);
    return this.run(this.arrange(matrices), variants.map(originOf));
  }

  /** Text stays text: "2026-02" written in a formula is no date until a function says so. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Excel refuses to accept such a formula at all; here it must become an error like any other. */
  private countError(given: number): CellError | null {
    const required = this.fn.parameters.filter((p) => !p.optional && !p.repeating).length;
    const most = this.fn.parameters.some((p) => p.repeating) ? Number.POSITIVE_INFINITY : this.fn.parameters.length;
    if (given < required) return { code: ErrorType.VALUE, message: engineText("tooFewArguments", { function: signature(this.fn) }) };
    if (given > most) return { code: ErrorType.VALUE, message: engineText("tooManyArguments", { function: signature(this.fn) }) };
    return null;
  }

  /** A trailing omitted argument is null; everything from the repeating parameter on arrives as one array. */
  private arrange(matrices: PlainCell[][][]): unknown[] {
    const repeatingAt = this.fn.parameters.findIndex((p) => p.repeating);
    if (repeatingAt < 0) return this.fn.parameters.map((_, i) => omittedAsNull(matrices[i]));
    const fixed = this.fn.parameters.slice(0, repeatingAt).map((_, i) => omittedAsNull(matrices[i]));
    return [...fixed, matrices.slice(repeatingAt)];
  }

  private run(args: unknown[], origins: readonly (ArgumentOrigin | null)[]): BaseValueObject {
    let result: unknown;
    try {
      result = this.fn.callAt ? this.fn.callAt(origins, args) : this.fn.call(...args);
    } catch (thrown) {
      if (isCellError(thrown)) return this.fail(thrown);
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      return this.fail({ code: ErrorType.VALUE, message: engineText("functionFailed", { function: this.fn.id, reason }) });
    }
    if (result instanceof Promise) {
      result.catch(() => undefined);
      return this.fail({ code: ErrorType.NA, message: engineText("notLoaded", { function: this.fn.id }) });
    }
    if (isCellError(result)) return this.fail(result);
    if (!isBlock(result)) return this.fail({ code: ErrorType.VALUE, message: engineText("noBlock", { function: this.fn.id }) });
    result.flat().filter(isCellError).forEach(this.failed);
    return fromMatrix(result);
  }

  private fail(error: CellError): BaseValueObject {
    this.failed(error);
    return errorObject(error);
  }
}

function omittedAsNull(matrix: PlainCell[][] | undefined): PlainCell[][] | null {
  if (!matrix) return null;
  return matrix.length === 1 && matrix[0]?.length === 1 && matrix[0][0] === null ? null : matrix;
}

const isSingleError = (matrix: PlainCell[][]): boolean => matrix.length === 1 && matrix[0]?.length === 1 && isCellError(matrix[0][0]);

function lambdaError(variants: FunctionVariantType[]): CellError | null {
  const lambda = variants.some((v) => v.isValueObject() && (v as BaseValueObject).isLambda());
  return lambda ? { code: ErrorType.VALUE, message: engineText("lambdaArgument", {}) } : null;
}

function isBlock(result: unknown): result is unknown[][] {
  if (!Array.isArray(result) || result.length === 0) return false;
  const width: unknown = Array.isArray(result[0]) ? result[0].length : 0;
  return width !== 0 && result.every((row) => Array.isArray(row) && row.length === width);
}
