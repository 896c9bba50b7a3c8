/**
 * Puts functions into a Univer instance: what they calculate, and what the grid says about them while one types.
 * May not choose which functions, nor a language.
 */
import { BooleanNumber, type Injector } from "@univerjs/core";
import { FunctionType, IFormulaRuntimeService, IFunctionService, Lexer, type IFunctionInfo } from "@univerjs/engine-formula";
import { readBeyondTheSheet } from "./beyondSheet";
import { boundFunctions } from "./boundedFunctions";
import { compareCellsThemselves, compareTextsAsTheyAre } from "./comparisons";
import { showEmptyAsZero } from "./emptyResults";
import type { EngineFunction } from "./engineFunction";
import { createFailures, type Failures } from "./failures";
import { asEngineReads } from "./formulaText";
import { GuardedFunction } from "./guardedFunction";
import { beginOutsideBrackets } from "./openBrackets";
import { SPILL_OF, SpillOf } from "./spills";
import { keepSheetOfFoundCells } from "./tableReferences";
import { readValuesAsWritten } from "./writtenValues";

/** Descriptions in the language of the person; parameters in the order of the function. */
export type FunctionDescription = {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
};

export function installFunctions(injector: Injector, functions: readonly EngineFunction[]): Failures {
  beginOutsideBrackets();
  keepSheetOfFoundCells();
  readBeyondTheSheet();
  compareCellsThemselves();
  readValuesAsWritten();
  const failures = createFailures();
  const runtime = injector.get(IFormulaRuntimeService);
  showEmptyAsZero(runtime);
  failures.watch(runtime);
  const known = injector.get(IFunctionService);
  compareTextsAsTheyAre(known.getExecutor("COMPARE") ?? undefined);
  boundFunctions((name) => known.getExecutor(name) ?? undefined, failures.failed);
  known.registerExecutors(...functions.map((fn) => new GuardedFunction(fn, failures.failed)));
  known.registerExecutors(new SpillOf(SPILL_OF));
  readAsWritten(injector.get(Lexer), known);
  return failures;
}

/** Every calculation reads formulas here, in the grid as on the command line; what a cell shows as its formula stays. */
function readAsWritten(lexer: Lexer, known: IFunctionService): void {
  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) =>
    read(
      asEngineReads(formula, (name) => known.hasExecutor(name)),
      ...rest,
    );
}

export function toFunctionInfo(description: FunctionDescription): IFunctionInfo {
  return {
    functionName: description.id,
    functionType: FunctionType.User,
    description: description.description,
    abstract: description.description,
    functionParameter: description.parameters.map((p) => ({
      name: p.name,
      detail: p.description,
      example: "",
      require: p.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: p.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
