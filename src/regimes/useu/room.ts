/** The US-EU arrangement, whole: what a first formula fetches. */
export { useu as regime } from "./regime";
export { useuSpecs as specs } from "./functions";
