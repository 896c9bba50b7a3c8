/** Trade emissions, whole: what a first formula fetches. */
export { trade as regime } from "./regime";
export { tradeSpecs as specs } from "./functions";
