/** The MARKET CHOICE Act, whole: what a first formula fetches. */
export { mca as regime } from "./regime";
export { mcaSpecs as specs } from "./functions";
