/** The Clean Competition Act, whole: what a first formula fetches. */
export { cca as regime } from "./regime";
export { ccaSpecs as specs } from "./functions";
