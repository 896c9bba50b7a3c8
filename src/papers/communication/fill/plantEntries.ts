/** What plant data says, by cell of the template. Counts what the template has room for; computes no emission. */
import type { PlantData, PlantRow } from "../../plant/plant";
import { PaperRefusal } from "../../refusal";
import { refuseOutside } from "../../tableRows";
import { paperWord } from "../../words";
import type { Categories } from "../categories";
import { BOUGHT, GOODS, INSTALLATION, otherLine, PROCESS_BLOCK, processCell, PROCESSES, PRODUCTS, TOTALS } from "../layout";
import { boughtEntries } from "./boughtEntries";
import { type FillContext, type PlantProcess, used } from "./context";
import { Entries } from "./entries";
import type { TemplateLists } from "./lists";
import { productEntries } from "./productEntries";
import { room } from "./room";
import { sourceEntries } from "./sourceEntries";

const label = (key: string): string => paperWord(`plant.processes.${key}`);

export function plantEntries(plant: PlantData, lists: TemplateLists, categories: Categories): Entries {
  const context: FillContext = { lists, categories, out: new Entries() };
  const processes = processesOf(plant, context);
  room(paperWord("plant.sheet.processes"), processes.length, PROCESSES.count);
  room(paperWord("plant.sheet.bought"), plant.bought.length, BOUGHT.count);
  room(paperWord("plant.sheet.products"), plant.products.length, PRODUCTS.count);
  refuseLostUses(plant, processes);
  installation(plant, context);
  goods(processes, context);
  const { out } = context;
  processes.forEach((process, i) => {
    out.about(process.name);
    processEntries(process, i, processes, plant, context);
  });
  out.about("");
  sourceEntries(plant, context);
  plant.bought.forEach((row, i) => {
    out.about(row.text("name"));
    boughtEntries(row, i, processes, plant, context);
  });
  plant.products.forEach((row, i) => {
    out.about(row.text("product"));
    productEntries(row, PRODUCTS.first + i, processes, context);
  });
  return context.out;
}

function processesOf(plant: PlantData, { lists, categories }: FillContext): readonly PlantProcess[] {
  const byName = new Map<string, PlantRow<"processes">[]>();
  for (const row of plant.processes) byName.set(row.text("name"), [...(byName.get(row.text("name")) ?? []), row]);
  return [...byName].map(([name, rows]) => {
    const [first] = rows;
    if (!first || name === "")
      throw new PaperRefusal("badPlantData", { place: first?.placeOf("name") ?? "-", expected: label("name"), found: "-" });
    const product = plant.products.find((one) => one.text("process") === name);
    const code = product?.text("cn").replace(/\s/g, "") ?? "";
    const written = first.text("category") || (categories.ofCode(code) ?? "");
    if (written === "" && product)
      throw new PaperRefusal("badPlantData", {
        place: product.placeOf("cn"),
        expected: paperWord("plant.knownCode"),
        found: code || "-",
      });
    return { name, rows, category: lists.exact("category", written, first.placeOf("category")) };
  });
}

/** What flows from nobody knows where, or into itself, would be left out of every sum. */
function refuseLostUses({ uses, bought }: PlantData, processes: readonly PlantProcess[]): void {
  const makers = processes.map(({ name }) => name);
  for (const row of uses) {
    refuseOutside(row, "from", [...bought.map((one) => one.text("name")), ...makers]);
    refuseOutside(row, "process", makers);
    if (row.text("from") === row.text("process"))
      throw new PaperRefusal("ownPrecursor", { place: row.placeOf("from"), found: row.text("from") });
  }
}

function installation({ installation: said, installationPlace: place }: PlantData, { lists, out }: FillContext): void {
  const item = (key: string): string => paperWord(`plant.item.${key}`);
  for (const key of ["from", "to", "localName", "name", "street", "activity", "postCode", "poBox", "city"] as const)
    out.put("installation", INSTALLATION[key], said.get(key) ?? null, item(key), ["from", "to", "name"].includes(key) ? "needed" : "may");
  const country = String(said.get("country") ?? "");
  out.put(
    "installation",
    INSTALLATION.country,
    country === "" ? null : lists.country(country, place("country")).name,
    item("country"),
    "needed",
  );
  for (const key of ["unlocode", "latitude", "longitude", "representative", "email", "telephone"] as const)
    out.put("installation", INSTALLATION[key], said.get(key) ?? null, item(key));
  out.put("totals", TOTALS.indirect, said.get("indirectTotal") ?? null, item("indirectTotal"), "needed");
  for (const key of ["dataQuality", "qualityAssurance"] as const) {
    const text = String(said.get(key) ?? "");
    out.put("totals", TOTALS[key], text === "" ? null : lists.exact(key, text, place(key)), item(key));
  }
}

/** Categories with their routes, in the order in which they are met. */
function goods(processes: readonly PlantProcess[], { lists, out }: FillContext): void {
  const routes = new Map<string, string[]>();
  const add = (category: string, row: PlantRow<"processes">): void => {
    const known = routes.get(category) ?? [];
    const route = row.text("route");
    const text = route === "" ? "" : lists.route(category, route, row.placeOf("route")).text;
    // Where the template counts all routes together it offers no choice of one.
    const offered = lists.routes(category).length > 1 && text !== "" && !known.includes(text);
    routes.set(category, offered ? [...known, text] : known);
  };
  for (const process of processes) for (const row of process.rows) add(process.category, row);
  for (const process of processes)
    for (const name of includedIn(process))
      routes.set(lists.exact("category", name, process.rows[0]?.placeOf("included") ?? ""), routes.get(name) ?? []);
  room(paperWord("plant.processes.category"), routes.size, GOODS.count);
  [...routes].forEach(([category, named], i) => {
    out.put("installation", `${GOODS.category}${GOODS.first + i}`, category, label("category"));
    named.slice(0, GOODS.routes.length).forEach((route, r) => {
      out.put("installation", `${GOODS.routes[r] ?? ""}${GOODS.first + i}`, route, label("route"));
    });
  });
}

const includedIn = ({ rows }: PlantProcess): readonly string[] =>
  (rows[0]?.text("included") ?? "")
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

function processEntries(process: PlantProcess, index: number, all: readonly PlantProcess[], plant: PlantData, context: FillContext): void {
  const { lists, out } = context;
  const [row] = process.rows;
  if (!row) return;
  const at = (line: number, column = "L"): string => processCell(index, line, column);
  const line = PROCESSES.first + index;
  out.put("installation", `${PROCESSES.category}${line}`, process.category, label("category"));
  out.put("installation", `${PROCESSES.name}${line}`, process.name, label("name"));
  const included = includedIn(process).map((name) => lists.exact("category", name, row.placeOf("included")));
  const choice = included.length > 0 ? included : [lists.exact("onlyDirect", "Only direct production", row.placeOf("included"))];
  choice.slice(0, PROCESSES.included.length).forEach((text, i) => {
    out.put("installation", `${PROCESSES.included[i] ?? ""}${line}`, text, label("included"));
  });
  // The template wants a figure for every route it offers; what no row names was not produced.
  const routes = lists.routes(process.category);
  const produced = new Map<number, number | null>(routes.map((_, r) => [r, routes.length > 1 ? 0 : null]));
  for (const one of process.rows) {
    // A route that nobody says is a gap, not one of the template's: a person has to choose it there.
    if (routes.length > 1 && one.text("route") === "") {
      routes.forEach((_, r) => void produced.set(r, null));
      out.put("installation", `${PROCESSES.category}${line}`, null, label("route"), "needed");
      continue;
    }
    const route = routes.length > 1 ? lists.route(process.category, one.text("route"), one.placeOf("route")).number : 0;
    if (produced.get(route)) throw new PaperRefusal("twice", { place: one.placeOf("route"), found: one.text("route") || process.name });
    produced.set(route, one.figure("produced"));
  }
  for (const [route, tonnes] of produced) out.put("processes", at(PROCESS_BLOCK.produced + route), tonnes, label("produced"), "needed");
  out.put("processes", at(PROCESS_BLOCK.market), row.figure("market"), label("market"), "needed");
  const uses = all.flatMap((other, o) => (o === index ? [] : [{ o, tonnes: used(plant, process.name, other.name) }]));
  for (const { o, tonnes } of uses) out.put("processes", at(otherLine(index, o)), tonnes, paperWord("plant.sheet.uses"));
  out.put("processes", at(PROCESS_BLOCK.nonCbam), row.figure("nonCbam"), label("nonCbam"), "needed");
  flows(row, at, out);
  const source = row.text("electricitySource");
  out.put("processes", at(PROCESS_BLOCK.electricity), row.figure("electricity"), label("electricity"), "needed");
  out.put("processes", at(PROCESS_BLOCK.electricityFactor), row.figure("electricityFactor"), label("electricityFactor"), "needed");
  const named = source === "" ? null : lists.exact("electricitySource", source, row.placeOf("electricitySource"));
  out.put("processes", at(PROCESS_BLOCK.electricitySource), named, label("electricitySource"), "needed");
  out.put("processes", at(PROCESS_BLOCK.exported), row.figure("exported"), label("exported"), "needed");
  out.put("processes", at(PROCESS_BLOCK.exportedFactor), row.figure("exportedFactor"), label("exportedFactor"));
}

function flows(row: PlantRow<"processes">, at: (line: number, column?: string) => string, out: Entries): void {
  const heat = (["heatIn", "heatOut"] as const).some((key) => row.figure(key) !== null);
  const gas = (["gasIn", "gasOut"] as const).some((key) => row.figure(key) !== null);
  out.put("processes", at(PROCESS_BLOCK.applies, "K"), heat, paperWord("plant.heatApplies"));
  out.put("processes", at(PROCESS_BLOCK.applies, "L"), gas, paperWord("plant.gasApplies"));
  out.put("processes", at(PROCESS_BLOCK.direct), row.figure("direct"), label("direct"), "needed");
  const needed = heat ? "needed" : "may";
  out.put("processes", at(PROCESS_BLOCK.heat), row.figure("heatIn"), label("heatIn"), needed);
  out.put("processes", at(PROCESS_BLOCK.heatFactor), row.figure("heatInFactor"), label("heatInFactor"), needed);
  out.put("processes", at(PROCESS_BLOCK.heat, "M"), row.figure("heatOut"), label("heatOut"), needed);
  out.put("processes", at(PROCESS_BLOCK.heatFactor, "M"), row.figure("heatOutFactor"), label("heatOutFactor"), needed);
  out.put("processes", at(PROCESS_BLOCK.gas), row.figure("gasIn"), label("gasIn"), gas ? "needed" : "may");
  out.put("processes", at(PROCESS_BLOCK.gas, "M"), row.figure("gasOut"), label("gasOut"), gas ? "needed" : "may");
}
