/** Why a file is not opened in the grid: a reason and its details, worded in i18n/openedFile. May not word anything itself. */
export class OpeningRefusal extends Error {
  constructor(
    readonly reason: "noSheets" | "numbersUnclear",
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
    this.name = "OpeningRefusal";
  }
}
