/** EU ETS, whole: what a first formula fetches. */
export { ets as regime } from "./regime";
export { etsSpecs as specs } from "./functions";
