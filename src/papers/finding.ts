/** Something a person should know about a paper that was read: what, where, how grave. May not word it. */
export type FindingCode =
  | "differsDirect"
  | "differsIndirect"
  | "notChecked"
  | "circle"
  | "notNumber"
  | "unknownProcess"
  | "missingUnit"
  | "missingValue"
  | "outsideDefault"
  | "outsideDefaultIndirect"
  | "noDefault"
  | "outOfScope"
  | "complexWithoutPrecursor"
  | "twoProcesses"
  | "oxidation"
  | "noStreamResult"
  | "noValues"
  | "computedHere"
  | "earlyPeriod"
  | "noPeriod"
  | "noCountry"
  | "defaultsUsed"
  | "noSefaField"
  | "noSefa"
  | "notVerified"
  | "noPrecursorsNamed"
  | "noShare"
  | "readTwice"
  | "leap"
  | "alloySum";

export type Finding = {
  readonly code: FindingCode;
  /** `wrong` makes a figure unusable, `check` may, `note` says what the paper cannot tell. */
  readonly level: "wrong" | "check" | "note";
  /** `D_Processes!L54`; blank: the whole paper. */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number>>;
};
