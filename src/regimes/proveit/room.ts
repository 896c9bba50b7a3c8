/** The PROVE IT Act, whole: what a first formula fetches. */
export { proveit as regime } from "./regime";
export { proveitSpecs as specs } from "./functions";
