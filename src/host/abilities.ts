/** What a spreadsheet can do and says of itself, and the workbook as it hands it over. May not know a cell. */

export type Capabilities = {
  /** What `insertChart` leads to: a chart in the sheet, or one that shows once the saved file is opened in Excel. */
  readonly charts: "shown" | "saved";
  /** `FormulaCell.message` and `messageAt` are filled. */
  readonly cellMessages: boolean;
  /** `settings` travel with the file. */
  readonly settingsInFile: boolean;
  /** `addNote` works. */
  readonly notes: boolean;
  /** `writeCard` gives the cell a card. */
  readonly cards: boolean;
  /** What `openReady` leads to: its sheets in the open workbook, a workbook of its own, or one of several, "blank" among them. */
  readonly ready: "sheets" | "workbook" | "workbooks";
  /** `offerFunctions` works. */
  readonly functionList: boolean;
  /** The host chooses the theme, so the pane offers no choice of its own. */
  readonly hostTheme: boolean;
};

/** A workbook as a file, what was changed since it was saved included. */
export type BookFile = { readonly name: string; readonly bytes: Uint8Array };

export type HostStatus = {
  readonly kind: "excel" | "workbench" | "memory";
  /** Functions the host knows by name. */
  readonly functions: number;
  readonly version: string;
};
