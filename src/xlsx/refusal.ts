/**
 * Why a file is not touched: a reason and its details, worded in i18n/xlsx. May not word anything itself.
 */
export type RefusalReason =
  | "encrypted"
  | "oldFormat"
  | "binaryFormat"
  | "notZip"
  | "brokenZip"
  | "cutOff"
  | "doublePart"
  | "brokenPart"
  | "tooLarge"
  | "tooManyCells"
  | "tooManyFormulas"
  | "noWorkbook"
  | "declarations"
  | "malformedXml"
  | "encoding"
  | "badCell"
  | "badRow"
  | "signed"
  | "tooMuchWork"
  | "tooLittleMemory"
  | "nothingFrozen"
  | "badFrozenNote"
  | "protectedSheet"
  /** Files of other formats. */
  | "empty"
  | "pdf"
  | "archive"
  | "picture"
  | "lockFile"
  | "xmlSpreadsheet"
  | "webPage"
  | "plainText"
  | "numbers"
  | "openDocument"
  | "otherOffice"
  | "packedWorkbook";

export class XlsxRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${reason} ${JSON.stringify(details)}`);
    this.name = "XlsxRefusal";
  }
}
