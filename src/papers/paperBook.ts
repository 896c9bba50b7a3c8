/** A workbook as papers read it, whether it is a file or the one that is open: its tables, and what the cells hold. */
import type { XlsxCell, XlsxTable } from "../xlsx";

export type PaperCell = Pick<XlsxCell, "address" | "row" | "column" | "value">;
export type PaperTable = XlsxTable;
export type PaperBook = {
  readonly tables: readonly PaperTable[];
  readonly sheets: readonly { readonly name: string; readonly cells: readonly PaperCell[] }[];
};
