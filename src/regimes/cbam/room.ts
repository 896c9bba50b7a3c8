/** EU CBAM, whole: what a first formula fetches. */
export { cbam as regime } from "./regime";
export { cbamSpecs as specs } from "./functions";
