/** Buy Clean, whole: what a first formula fetches. */
export { buyclean as regime } from "./regime";
export { buycleanSpecs as specs } from "./functions";
