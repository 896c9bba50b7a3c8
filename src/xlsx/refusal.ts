/**
 * Why a file is not touched: a reason and its details, worded in i18n/xlsx. May not word anything itself.
 */
export type RefusalReason =
  | "encrypted" | "oldFormat" | "binaryFormat" | "notZip" | "brokenZip" | "brokenPart" | "tooLarge" | "tooManyCells" | "noWorkbook"
  | "declarations" | "malformedXml" | "encoding" | "badCell" | "signed" | "tooMuchWork" | "nothingFrozen" | "badFrozenNote"
  | "protectedSheet";

export class XlsxRefusal extends Error {
  constructor(readonly reason: RefusalReason, readonly details: Readonly<Record<string, string | number>> = {}) {
    super(`${reason} ${JSON.stringify(details)}`);
    this.name = "XlsxRefusal";
  }
}
