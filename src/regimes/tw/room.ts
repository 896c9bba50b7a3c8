/** Taiwan's laws, whole: what a first formula fetches. */
export { tw as regime } from "./regime";
export { twSpecs as specs } from "./functions";
