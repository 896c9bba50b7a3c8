/** Sheets of a file put into the workbook of the fake: their names, not their cells. */
import { strFromU8, unzipSync } from "fflate";
import type { MemoryBook } from "../../../src/host/memory/book";
import { freeSheetName } from "../../../src/sheet/sheetName";
import type { Context } from "./client";

const sheetNamesOf = (bytes: Uint8Array): string[] =>
  [...strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name = ""]) =>
    name.replace(/&apos;/g, "'").replace(/&amp;/g, "&"),
  );

/** Sheets of a file behind those that stand; names that are taken get a number, as in Excel. The ids come with the next sync. */
export function insertSheets(
  context: Context,
  book: MemoryBook,
  file: string,
  { positionType }: { positionType?: string },
): { value: string[] } {
  if (positionType !== "End") throw new Error("The fake puts sheets at the end only");
  let ids: string[] | null = null;
  context.enqueue(() => {
    ids = sheetNamesOf(Buffer.from(file, "base64")).map((name) => freeSheetName(name, [...book.sheets.keys()]));
    ids.forEach((name) => book.sheets.set(name, new Map()));
  });
  return {
    get value(): string[] {
      if (ids === null) throw new Error("ValueNotLoaded: the result comes with the next sync");
      return ids;
    },
  };
}
