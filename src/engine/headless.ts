/**
 * The engine without a grid: one book, our functions, and the services that read and calculate a formula directly.
 * May not know what is calculated.
 */
import { type IWorkbookData, LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import {
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type { EngineFunction } from "./engineFunction";
import { correctAsExcel } from "./excel/corrections";
import { countDatesAsExcel } from "./excel/dates";
import type { Executors } from "./excel/variants";
import { installFunctions } from "./install";

export type Headless = {
  readonly failures: ReturnType<typeof installFunctions>;
  readonly lexer: Lexer;
  readonly builder: AstTreeBuilder;
  readonly interpreter: Interpreter;
  readonly runtime: IFormulaRuntimeService;
  readonly config: IFormulaCurrentConfigService;
  /** What calculates each function, by name. */
  readonly executors: Executors;
  /** Every function the engine knows, upper case. */
  readonly names: ReadonlySet<string>;
  readonly dispose: () => void;
};

export function openHeadless(functions: readonly EngineFunction[], book: Partial<IWorkbookData>): Headless {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, book);
  const injector = univer.__getInjector();
  const failures = installFunctions(injector, functions);
  const executors = injector.get(IFunctionService).getExecutors() as Executors;
  correctAsExcel(executors);
  countDatesAsExcel(executors);
  const runtime = injector.get(IFormulaRuntimeService);
  const config = injector.get(IFormulaCurrentConfigService);
  config.loadDataLite();
  runtime.reset();
  return {
    failures,
    runtime,
    config,
    executors,
    lexer: injector.get(Lexer),
    builder: injector.get(AstTreeBuilder),
    interpreter: injector.get(Interpreter),
    names: new Set(executors.keys()),
    dispose: () => univer.dispose(),
  };
}
