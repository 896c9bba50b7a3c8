/**
 * Strings kept in the workbook's own metadata, so that they are in the saved file: settings, custom XML parts.
 * May not know what they mean.
 */
import { attempt, fields, isText } from "../../sheet/foreign";
import type { Store } from "../port";
import type { UniverBook } from "./univerBook";

/** Where the custom XML parts lie, by namespace; files are opened into it and saved from it. */
export const PARTS = "parts";

export function keptStrings(metadata: unknown, drawer: string): Record<string, string> {
  const kept = attempt(() => fields(fields(metadata)[drawer])) ?? {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => isText(entry[1])));
}

export function metadataStore(book: UniverBook, drawer: string, onKept: () => void = () => undefined): Store {
  const read = (): Record<string, string> => keptStrings(book.workbook.getCustomMetadata(), drawer);
  return {
    get: async (key) => read()[key] ?? null,
    set: async (key, value) => {
      const kept = read();
      if (value === null) delete kept[key];
      else kept[key] = value;
      book.workbook.setCustomMetadata({ ...book.workbook.getCustomMetadata(), [drawer]: kept });
      onKept();
    },
  };
}
