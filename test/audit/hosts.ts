/** Workbooks for the audit's tests: the grid with our real functions, the sample workbook in it, and cells as plain data. */
import { LocaleType, type IWorkbookData } from "@univerjs/core";
import "../../src/engine/text";
import { installFunctions } from "../../src/engine/install";
import { catalogue } from "../../src/functions/catalogue";
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/memoryHost";
import { createMemoryStore } from "../../src/host/memory/parts";
import type { CellValue, Host } from "../../src/host/port";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { createWorkbenchHost } from "../../src/host/workbench/workbenchHost";
import { createSample } from "../../src/workbench/sample/sampleWorkbook";
import { createHeadlessUniver } from "../tools/headlessUniver";

export type GridHost = { readonly host: Host; readonly dispose: () => void };

type Api = ReturnType<typeof createHeadlessUniver>["api"];

function gridOver(data: Partial<IWorkbookData>): GridHost & { readonly api: Api; readonly book: UniverBook } {
  const { univer, api } = createHeadlessUniver({ ...data, locale: LocaleType.EN_US });
  const injector = univer.__getInjector();
  installFunctions(injector, catalogue);
  const host = createWorkbenchHost({
    api,
    injector,
    functions: catalogue.length,
    version: "test",
    prefs: createMemoryStore(),
    errors: { said: () => null, ofCode: () => null, passedOn: (_cell, message) => message },
    locale: { get: () => "en", watch: () => () => undefined },
    setLocale: async () => undefined,
    theme: { get: () => "light", watch: () => () => undefined },
    openUrl: () => undefined,
  });
  return { host, api, book: new UniverBook(api, injector), dispose: () => univer.dispose() };
}

export const gridHost = (): GridHost => gridOver({});

export async function sampleHost(): Promise<GridHost & { readonly book: UniverBook }> {
  const sample = createSample();
  const grid = gridOver(sample.data);
  const workbook = grid.api.getActiveWorkbook();
  for (const { name, reference } of sample.names) workbook?.insertDefinedName(name, reference);
  for (const { name, sheet, range } of sample.tables) await workbook?.getSheetByName(sheet)?.addTable(name, range, name, {});
  await grid.host.recalculate();
  return grid;
}

/** Cells of Sheet1 by address: a value, or a formula with the value it shows. */
export function memoryHost(cells: Readonly<Record<string, CellValue | readonly [formula: string, shown: CellValue]>>): MemoryHost {
  const host = createMemoryHost();
  for (const [address, content] of Object.entries(cells)) {
    const name = /^'?([^!']+)'?!/.exec(address)?.[1];
    if (name !== undefined && !host.book.sheets.has(name)) host.book.sheets.set(name, new Map());
    const { sheet, row, column } = host.book.locate(address);
    if (Array.isArray(content)) host.book.set(sheet, row, column, { value: content[1] as CellValue, formula: content[0] as string });
    else host.book.set(sheet, row, column, { value: content as CellValue });
  }
  return host;
}
