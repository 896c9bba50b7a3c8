/** All functions of CBAM. */
import { addNotes } from "../../../i18n/notes";
import { addWords } from "../../../i18n/t";
import type { FunctionSpec } from "../../../calls/spec";
import { cbamSpecs as ofLine } from "./ofLine";
import { cbamWholeSpecs as ofRanges } from "./ofRanges";
import { cbamDecisionSpecs } from "./ofDecisions";
import { cbamPlantSpecs } from "./ofPlant";
import { cbamThresholdSpecs } from "./threshold";
import { cbamTableSpecs as ofTables } from "./ofTables";
import codes from "../words/codes.json";
import lawWords from "../words/law.json";

addWords(lawWords);
addNotes(codes);

export const cbamSpecs: readonly FunctionSpec[] = [
  ...ofLine,
  ...ofTables,
  ...cbamThresholdSpecs,
  ...ofRanges,
  ...cbamPlantSpecs,
  ...cbamDecisionSpecs,
];
