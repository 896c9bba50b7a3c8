/** All functions of UK CBAM. */
import type { FunctionSpec } from "../../../calls/spec";
import { addWords } from "../../../i18n/t";
import lawWords from "../words/law.json";
import { ofLine } from "./ofLine";
import { ofRanges } from "./ofRanges";

addWords(lawWords);

export const ukcbamSpecs: readonly FunctionSpec[] = [...ofLine, ...ofRanges];
