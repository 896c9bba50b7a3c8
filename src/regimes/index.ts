/** The register of laws, in the order people read them, for all who want every law at once. One line per law. */
import { addBook } from "../calls/books";
import type { FunctionSpec } from "../calls/spec";
import type { Regime } from "../core/lawBook";
import * as buyclean from "./buyclean/room";
import * as cbam from "./cbam/room";
import * as cca from "./cca/room";
import * as ets from "./ets/room";
import * as fpfa from "./fpfa/room";
import * as mca from "./mca/room";
import * as proveit from "./proveit/room";
import * as trade from "./trade/room";
import * as tw from "./tw/room";
import * as ukcbam from "./ukcbam/room";
import * as useu from "./useu/room";

const rooms = [cbam, ukcbam, ets, tw, trade, cca, fpfa, mca, proveit, buyclean, useu];

/** The law that is meant where a question names none. */
export const usualLaw = cbam.regime.id;

export const regimes: readonly Regime[] = rooms.map(({ regime }) => regime);
export const lawSpecs: readonly FunctionSpec[] = rooms.flatMap(({ specs }) => specs);

regimes.forEach(addBook);
