/** Files somebody picked, as bytes. */
import type { PaperFile } from "../../../papers/communication/readBook";

/** Kinds of file papers are read from. */
export const WORKBOOKS = ".xlsx,.xlsm";
export const LISTS = ".xlsx,.xlsm,.csv,.tsv,.txt";

export const filesOf = (chosen: readonly File[]): Promise<PaperFile[]> =>
  Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
