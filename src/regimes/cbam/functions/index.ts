/** All functions of CBAM. */
import type { FunctionSpec } from "../../../calls/spec";
import { cbamSpecs as ofLine } from "./ofLine";
import { cbamWholeSpecs as ofRanges } from "./ofRanges";
import { cbamTableSpecs as ofTables } from "./ofTables";

export const cbamSpecs: readonly FunctionSpec[] = [...ofLine, ...ofTables, ...ofRanges];
