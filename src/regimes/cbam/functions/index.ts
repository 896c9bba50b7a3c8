/** All functions of CBAM. */
import { addWords } from "../../../i18n/t";
import type { FunctionSpec } from "../../../calls/spec";
import { cbamSpecs as ofLine } from "./ofLine";
import { cbamWholeSpecs as ofRanges } from "./ofRanges";
import { cbamDecisionSpecs } from "./ofDecisions";
import { cbamPlantSpecs } from "./ofPlant";
import { cbamThresholdSpecs } from "./threshold";
import { cbamTableSpecs as ofTables } from "./ofTables";
import lawWords from "../words/law.json";

addWords(lawWords);

export const cbamSpecs: readonly FunctionSpec[] = [
  ...ofLine,
  ...ofTables,
  ...cbamThresholdSpecs,
  ...ofRanges,
  ...cbamPlantSpecs,
  ...cbamDecisionSpecs,
];
