/** UK CBAM, whole: what a first formula fetches. */
export { ukcbam as regime } from "./regime";
export { ukcbamSpecs as specs } from "./functions";
