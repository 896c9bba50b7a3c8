/** Where the installation's emissions come from, by cell of the template: source streams, anode effects, measured sources. */
import type { PlantData, PlantRow } from "../../plant/plant";
import { PaperRefusal } from "../../refusal";
import { paperWord } from "../../words";
import { MEASURED, MEASURED_COLUMNS, PFC, PFC_COLUMNS, STREAM_COLUMNS, STREAMS } from "../layout";
import type { FillContext } from "./context";
import { room } from "./room";

export function sourceEntries({ streams, pfc, measured }: PlantData, context: FillContext): void {
  room(paperWord("plant.sheet.streams"), streams.length, STREAMS.count);
  room(paperWord("plant.sheet.pfc"), pfc.length, PFC.count);
  room(paperWord("plant.sheet.measured"), measured.length, MEASURED.count);
  streams.forEach((row, i) => streamEntries(row, STREAMS.first + i, context));
  pfc.forEach((row, i) => pfcEntries(row, PFC.first + i, context));
  measured.forEach((row, i) => measuredEntries(row, MEASURED.first + i, context));
}

function streamEntries(row: PlantRow<"streams">, line: number, { lists, out }: FillContext): void {
  const word = (key: string): string => paperWord(`plant.streams.${key}`);
  const oxidation = row.figure("oxidation");
  if (oxidation !== null && oxidation > 0 && oxidation <= 1)
    throw new PaperRefusal("badPlantData", { place: row.placeOf("oxidation"), expected: paperWord("plant.percent"), found: oxidation });
  const listed = (["method", "unit", "factorUnit"] as const).map((key) => {
    const text = row.text(key);
    return [key, text === "" ? null : lists.exact(key, text, row.placeOf(key))] as const;
  });
  for (const [key, text] of listed)
    out.put(
      "streams",
      `${STREAM_COLUMNS[key]}${line}`,
      text,
      word(key),
      key === "factorUnit" && row.figure("factor") === null ? "may" : "needed",
    );
  out.put("streams", `${STREAM_COLUMNS.name}${line}`, row.text("name"), word("name"), "needed");
  for (const key of ["activity", "ncv", "factor", "carbon", "oxidation", "conversion", "biomass"] as const)
    out.put("streams", `${STREAM_COLUMNS[key]}${line}`, row.figure(key), word(key), key === "activity" ? "needed" : "may");
}

/** The names CBAM.PFC takes, in the template's order, and the figures each multiplies. */
const METHODS: readonly string[] = ["slope", "overvoltage"];
const OF_METHOD = [
  ["frequency", "duration", "slope"],
  ["overvoltage", "efficiency", "coefficient"],
] as const;

function pfcEntries(row: PlantRow<"pfc">, line: number, { lists, out }: FillContext): void {
  const word = (key: string): string => paperWord(`plant.pfc.${key}`);
  const method = lists.numbered("pfcMethod", row.text("method"), row.placeOf("method"), METHODS);
  out.put("streams", `${PFC_COLUMNS.method}${line}`, method.text, word("method"));
  out.put("streams", `${PFC_COLUMNS.technology}${line}`, row.text("technology"), word("technology"), "needed");
  const asked: readonly string[] = OF_METHOD[method.number] ?? [];
  within(row, "efficiency", 1, 100, word("efficiency"));
  for (const key of ["c2f6", "collection"] as const) within(row, key, 0, 1, word(key));
  for (const key of ["aluminium", ...OF_METHOD[0], ...OF_METHOD[1], "c2f6", "collection"] as const) {
    const needed = asked.includes(key) || ["aluminium", "c2f6", "collection"].includes(key);
    out.put("streams", `${PFC_COLUMNS[key]}${line}`, row.figure(key), word(key), needed ? "needed" : "may");
  }
}

/** The template reckons with these as they stand: the current efficiency in per cent, the two others as shares. */
function within(row: PlantRow<"pfc">, key: "efficiency" | "c2f6" | "collection", above: number, most: number, expected: string): void {
  const value = row.figure(key);
  if (value !== null && (value <= above || value > most))
    throw new PaperRefusal("badPlantData", { place: row.placeOf(key), expected, found: value });
}

function measuredEntries(row: PlantRow<"measured">, line: number, { lists, out }: FillContext): void {
  const word = (key: string): string => paperWord(`plant.measured.${key}`);
  out.put("streams", `${MEASURED_COLUMNS.name}${line}`, row.text("name"), word("name"), "needed");
  out.put("streams", `${MEASURED_COLUMNS.gas}${line}`, lists.exact("gas", row.text("gas"), row.placeOf("gas")), word("gas"));
  for (const key of ["concentration", "hours", "flow", "biomass"] as const)
    out.put("streams", `${MEASURED_COLUMNS[key]}${line}`, row.figure(key), word(key), key === "biomass" ? "may" : "needed");
}
