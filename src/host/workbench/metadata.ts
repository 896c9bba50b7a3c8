/**
 * Strings kept in the workbook's own metadata, so that they are in the saved file: settings, custom XML parts.
 * May not know what they mean.
 */
import type { Store } from "../port";
import type { UniverBook } from "./univerBook";

/** Where the custom XML parts lie, by namespace; files are opened into it and saved from it. */
export const PARTS = "parts";

export function keptStrings(metadata: unknown, drawer: string): Record<string, string> {
  const kept: unknown = typeof metadata === "object" && metadata !== null ? (metadata as Record<string, unknown>)[drawer] : undefined;
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
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
