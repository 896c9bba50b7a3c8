/** The workbench's host over a Univer workbook without a page, with functions whose answers are known by heart. */
import type { IWorkbookData } from "@univerjs/core";
import { errorWords } from "../../src/engine/excelErrors";
import { installFunctions } from "../../src/engine/install";
import { createMemoryStore } from "../../src/host/memory/parts";
import type { Host } from "../../src/host/port";
import type { FormatOf } from "../../src/host/resultFormats";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { createWorkbenchHost } from "../../src/host/workbench/workbenchHost";
import { fakeFunctions } from "./fakeCatalogue";
import { createHeadlessUniver } from "./headlessUniver";

export type UnderTest = {
  readonly host: Host;
  readonly api: ReturnType<typeof createHeadlessUniver>["api"];
  readonly book: UniverBook;
  readonly dispose: () => void;
};

export function createHost(data: Partial<IWorkbookData> = {}, formatOf?: FormatOf): UnderTest {
  const { univer, api } = createHeadlessUniver(data);
  const injector = univer.__getInjector();
  const failures = installFunctions(injector, fakeFunctions);
  const host = createWorkbenchHost({
    api,
    injector,
    functions: fakeFunctions.length,
    version: "test",
    prefs: createMemoryStore(),
    errors: errorWords(failures, new Set(["FAKE.COST"])),
    locale: { get: () => "en", watch: () => () => undefined },
    setLocale: async () => undefined,
    theme: { get: () => "light", watch: () => () => undefined },
    openUrl: () => undefined,
    ...(formatOf ? { formatOf } : {}),
  });
  return { host, api, book: new UniverBook(api, injector), dispose: () => univer.dispose() };
}
