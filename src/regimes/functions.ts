/** The functions of every law, in the order people read them. One line per regime. */
import type { FunctionSpec } from "../calls/spec";
import { buycleanSpecs } from "./buyclean/functions";
import { cbamSpecs } from "./cbam/functions";
import { ccaSpecs } from "./cca/functions";
import { etsSpecs } from "./ets/functions";
import { fpfaSpecs } from "./fpfa/functions";
import { mcaSpecs } from "./mca/functions";
import { proveitSpecs } from "./proveit/functions";
import { tradeSpecs } from "./trade/functions";
import { twSpecs } from "./tw/functions";
import { ukcbamSpecs } from "./ukcbam/functions";
import { useuSpecs } from "./useu/functions";

export const lawSpecs: readonly FunctionSpec[] = [
  cbamSpecs,
  ukcbamSpecs,
  etsSpecs,
  twSpecs,
  tradeSpecs,
  ccaSpecs,
  fpfaSpecs,
  mcaSpecs,
  proveitSpecs,
  buycleanSpecs,
  useuSpecs,
].flat();
