/** Why a paper is not read or not written: a reason and its details, worded in words.json. May not word anything itself. */
export type PaperRefusalReason =
  | "notATemplate"
  | "unknownVersion"
  | "movedCells"
  | "mergedCells"
  | "lockedCell"
  | "formulaCell"
  | "tooManyRows"
  | "notInList"
  | "notAmong"
  | "twice"
  | "ownPrecursor"
  | "noPlantData"
  | "whichSite"
  | "badPlantData"
  | "nothingCalculated"
  | "noSupplierData"
  | "badSupplierList"
  | "unclearText";

export class PaperRefusal extends Error {
  constructor(
    readonly reason: PaperRefusalReason,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${reason} ${JSON.stringify(details)}`);
    this.name = "PaperRefusal";
  }
}
