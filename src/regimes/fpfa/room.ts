/** The Foreign Pollution Fee Act, whole: what a first formula fetches. */
export { fpfa as regime } from "./regime";
export { fpfaSpecs as specs } from "./functions";
