/** Files somebody picked, as bytes. */
import type { PaperFile } from "../../../papers/communication/readBook";

export const filesOf = (chosen: readonly File[]): Promise<PaperFile[]> =>
  Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
