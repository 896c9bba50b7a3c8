/** A bought precursor, by cell of the template. */
import { toCell, fromCell } from "../../../core/decimal";
import type { PlantData, PlantRow } from "../../plant/plant";
import { paperWord } from "../../words";
import { BOUGHT, PRECURSOR_BLOCK, precursorCell } from "../layout";
import { type FillContext, type PlantProcess, used } from "./context";

export function boughtEntries(
  row: PlantRow<"bought">,
  index: number,
  processes: readonly PlantProcess[],
  plant: PlantData,
  { lists, categories, out }: FillContext,
): void {
  const word = (key: string): string => paperWord(`plant.bought.${key}`);
  const at = (line: number, column = "L"): string => precursorCell(index, line, column);
  const line = BOUGHT.first + index;
  const written = row.text("category") || (categories.ofCode(row.text("cn").replace(/\s/g, "")) ?? "");
  const category = lists.exact("category", written, row.placeOf("category"));
  const country = row.text("country");
  out.put("installation", `${BOUGHT.category}${line}`, category, word("category"));
  out.put(
    "installation",
    `${BOUGHT.country}${line}`,
    country === "" ? null : lists.country(country, row.placeOf("country")).code,
    word("country"),
  );
  out.put("installation", `${BOUGHT.name}${line}`, row.text("name"), word("name"), "needed");
  const routes = lists.routes(category);
  // A route that nobody says is a gap: a person has to choose it in the template, and the tonnes belong to it.
  const unsaid = routes.length > 1 && row.text("route") === "";
  const route = routes.length > 1 && !unsaid ? lists.route(category, row.text("route"), row.placeOf("route")) : null;
  if (route || unsaid) out.put("installation", `${BOUGHT.routes[0]}${line}`, route?.text ?? null, word("route"), "needed");
  const bought = row.figure("tonnes");
  out.put("precursors", at(PRECURSOR_BLOCK.bought + (route?.number ?? 0)), unsaid ? null : bought, word("tonnes"), "needed");
  const amounts = processes.map(({ name }) => used(plant, row.text("name"), name));
  amounts.forEach((tonnes, p) => void out.put("precursors", at(PRECURSOR_BLOCK.used + p), tonnes, paperWord("plant.sheet.uses")));
  out.put("precursors", at(PRECURSOR_BLOCK.other), row.figure("other") ?? allUsed(bought, amounts), word("other"), "needed");
  const kind = (key: "directSource" | "electricityKind"): string | null =>
    row.text(key) === "" ? null : lists.exact("kind", row.text(key), row.placeOf(key));
  out.put("precursors", at(PRECURSOR_BLOCK.direct), row.figure("direct"), word("direct"), "needed");
  out.put("precursors", at(PRECURSOR_BLOCK.direct, "M"), kind("directSource"), word("directSource"), "needed");
  out.put("precursors", at(PRECURSOR_BLOCK.electricity), row.figure("electricity"), word("electricity"), "needed");
  out.put("precursors", at(PRECURSOR_BLOCK.electricity, "M"), kind("electricityKind"), word("electricityKind"), "needed");
  out.put("precursors", at(PRECURSOR_BLOCK.electricityFactor), row.figure("electricityFactor"), word("electricityFactor"), "needed");
  const source = row.text("electricitySource");
  const named = source === "" ? null : lists.exact("electricitySource", source, row.placeOf("electricitySource"));
  out.put("precursors", at(PRECURSOR_BLOCK.electricityFactor, "M"), named, word("electricitySource"), "needed");
  const why = row.text("justification");
  const justified = why === "" ? null : lists.exact("justification", why, row.placeOf("justification"));
  out.put("precursors", at(PRECURSOR_BLOCK.justification, "K"), justified, word("justification"));
}

/** Nothing is left for other purposes where the processes take all that was bought; otherwise a person must say it. */
function allUsed(bought: number | null, amounts: readonly number[]): number | null {
  const rest = amounts.reduce((left, tonnes) => left.minus(fromCell(tonnes)), fromCell(bought ?? 0));
  return bought !== null && toCell(rest) === 0 ? 0 : null;
}
