/** The workbook in memory as tests hold it: the port, and what a person does outside of it. May not do anything. */
import type { Address, Asked, Card, BookFile, ChartSpec, Host, Locale, Theme } from "../port";
import type { Calculate, MemoryBook } from "./book";

export type MemoryHost = Host & {
  readonly book: MemoryBook;
  readonly select: (address: Address) => void;
  /** Sheets that take no change from freezing and restoring. */
  readonly protectedSheets: Set<string>;
  readonly changeTheme: (theme: Theme) => void;
  /** Addresses opened with `openUrl`, in order. */
  readonly opened: string[];
  /** As if a button of the ribbon were pressed. */
  readonly ask: (asked: Asked) => void;
  /** Whether the add-in starts with the workbook, and how often the pane was brought into sight. */
  readonly opening: { readonly starts: boolean; readonly shown: number };
  /** Functions that are not offered while a formula is typed. */
  readonly hiddenFunctions: readonly string[];
  /** Notes by the address of their cell. */
  readonly notes: ReadonlyMap<Address, string>;
  /** Cards by the address of their cell. */
  readonly cards: ReadonlyMap<Address, Card>;
  /** Charts that stand in the workbook, in the order they came. */
  readonly charts: readonly ChartSpec[];
};

/** `file`: what the port hands over as one. */
export type MemoryOptions = {
  readonly locale?: Locale;
  readonly theme?: Theme;
  readonly calculate?: Calculate;
  readonly file?: () => BookFile;
};
