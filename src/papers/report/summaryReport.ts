/**
 * The operator's summary emissions report (2025/2547 Annex IV, point 1.2) in its 16 points, in English as it is handed on,
 * from the plant data. What the data does not say is marked, never filled in.
 */
import { fromCell, sum, toCell } from "../../core/decimal";
import type { NewBook } from "../../xlsx";
import { SheetDraft } from "../../templates/draft";
import { yearOfDay } from "../days";
import { ask, figureOf } from "../ours";
import type { PlantData, PlantRow } from "../plant/plant";
import { workedPlant, type WorkedProcess } from "./workedPlant";
import { POINTS, STATE, UNIT } from "./points";

export type SummaryReport = { readonly book: NewBook; readonly missing: number };
type Live = { readonly formula: string; readonly value: number };
type Line = { readonly label: string; readonly value: string | number | Live | null; readonly needed?: boolean };

export function summaryReport(plant: PlantData): SummaryReport {
  const worked = workedPlant(plant);
  const sheet = new SheetDraft("Summary emissions report").columns(6, 58, 24, 60);
  sheet.wide(0, 0, 4, "Operator's summary emissions report", "title").height(0, 26);
  sheet.wide(1, 0, 4, "Implementing Regulation (EU) 2025/2547, Annex IV, point 1.2. Yellow cells are for the operator to state.", "note");
  let row = 3;
  let missing = 0;
  POINTS.forEach(({ number, title, key }) => {
    sheet.text(row, 0, String(number), "heading").wide(row, 1, 3, title, "heading");
    row++;
    for (const { label, value, needed } of LINES[key](plant, worked)) {
      const open = needed !== false && (value === null || value === "");
      if (open) missing++;
      sheet.text(row, 1, label, "label");
      if (open) sheet.wide(row, 2, 2, STATE, "warning");
      else if (typeof value === "object" && value !== null) sheet.worked(row, 2, value.formula, value.value, "intensity");
      else if (typeof value === "number") sheet.put(row, 2, value, "intensity");
      else sheet.wide(row, 2, 2, value ?? "", "label");
      row++;
    }
    row++;
  });
  sheet.set({ print: { orientation: "portrait", width: 1 } });
  return { book: { sheets: [sheet.build()], properties: { title: "Operator's summary emissions report", language: "en" } }, missing };
}

const item = (plant: PlantData, key: Parameters<PlantData["installation"]["get"]>[0]): string => String(plant.installation.get(key) ?? "");
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
const openLine = (label: string): Line => ({ label, value: null });
const address = (plant: PlantData): string => joined((["street", "postCode", "city", "country"] as const).map((key) => item(plant, key)));
const names = (plant: PlantData): readonly string[] => [...new Set(plant.processes.map((row) => row.text("name")))];
const any = (plant: PlantData, keys: readonly ("heatIn" | "heatOut" | "gasIn" | "gasOut")[]): string =>
  plant.processes.some((row) => keys.some((key) => (row.figure(key) ?? 0) !== 0)) ? "yes" : "no";

type Point = (typeof POINTS)[number]["key"];
const LINES: Readonly<Record<Point, (plant: PlantData, worked: ReadonlyMap<string, WorkedProcess>) => readonly Line[]>> = {
  operator: (plant) => [
    { label: "(a) name of the operator", value: item(plant, "operator") },
    { label: "(b) corporate or activity registration number", value: item(plant, "registration") },
    openLine("(c) full address of the operator in English"),
  ],
  installation: (plant) => [
    { label: "(a) name of the installation", value: item(plant, "name") },
    { label: "(b) unique installation identifier in the CBAM Registry", value: item(plant, "registryId") },
    { label: "(c) UN/LOCODE", value: item(plant, "unlocode") },
    { label: "(d) full address in English", value: address(plant) },
    { label: "(e) coordinates of the main emission source", value: joined([item(plant, "latitude"), item(plant, "longitude")]) },
  ],
  processes: (plant) =>
    names(plant).map((name) => ({
      label: name,
      value: joined([
        ...plant.processes.filter((row) => row.text("name") === name).map((row) => row.text("route") || row.text("category")),
        ...plant.products.filter((row) => row.text("process") === name).map((row) => `CN ${row.text("cn")} ${row.text("product")}`),
      ]),
    })),
  goods: (plant, worked) => plant.products.flatMap((row) => ofGood(row, plant, worked)),
  direct: (plant) => [
    openLine("total direct emissions of the installation, t CO2e"),
    ...plant.processes
      .filter((row) => row.figure("direct") !== null)
      .map((row) => ({ label: row.text("name"), value: row.figure("direct") })),
  ],
  indirect: (plant) => [
    { label: "indirect emissions of the installation, t CO2e", value: plant.installation.get("indirectTotal") ?? null },
  ],
  heat: (plant) => [{ label: "measurable heat imported or exported", value: any(plant, ["heatIn", "heatOut"]) }],
  zeroRated: (plant) => [
    {
      label: "source streams with a biomass share",
      value:
        joined(plant.streams.filter((row) => (row.figure("biomass") ?? 0) > 0).map((row) => row.text("name"))) ||
        "none among the streams stated",
    },
    openLine("how zero-rating is demonstrated"),
  ],
  gases: (plant) => [
    { label: "waste gases imported or exported", value: any(plant, ["gasIn", "gasOut"]) },
    openLine("waste gases produced and used"),
  ],
  capture: () => [openLine("whether CO2 is captured, and to whom it is transferred")],
  electricity: (plant) => [
    openLine("(a) co-generation, (b) separate generation, (c) fossil or renewable"),
    {
      label: "(d) exported from a production process, MWh",
      value: toCell(sum(plant.processes.map((row) => fromCell(row.figure("exported") ?? 0)))),
    },
  ],
  byDefault: (plant) => precursors(plant, true),
  actual: (plant) => precursors(plant, false),
  periods: () => [openLine("where one precursor comes from several reporting periods: the emissions used (Art. 14(1))")],
  makers: () => [openLine("where one precursor comes from several installations: the emissions used, and by which method (Art. 14)")],
  origin: (plant) => plant.bought.map((row) => ({ label: row.text("name"), value: joined([row.text("maker"), row.text("period")]) })),
};

function ofGood(row: PlantRow<"products">, plant: PlantData, worked: ReadonlyMap<string, WorkedProcess>): readonly Line[] {
  const name = `CN ${row.text("cn")} ${row.text("product")}`;
  const found = worked.get(row.text("process"));
  const cn = row.text("cn").replace(/\s/g, "");
  const indirectCounts = ask("CBAM.SCOPE", cn, "indirect") === true;
  const sefa = row.figure("sefa");
  return [
    { label: `${name}: (a) specific direct embedded emissions, ${UNIT}`, value: found ? toCell(found.embedded.direct) : null },
    { label: `${name}: (b) share of embedded emissions by default values`, value: found?.byDefault ?? null },
    ...(indirectCounts
      ? [
          { label: `${name}: (c) specific indirect emissions, ${UNIT}`, value: found ? toCell(found.embedded.indirect) : null },
          openLine(`${name}: (c) shares by actual and default values, and confirmation of the criteria of point 6 of Annex IV`),
        ]
      : []),
    {
      label: `${name}: (e) specific embedded free allocation, ${UNIT}`,
      value: sefa ?? sefaFormula(row, plant, found),
    },
    openLine(`${name}: (f) benchmarks used and method of the free allocation`),
  ];
}

/** Live, where the year and the codes of all precursors are known and none of them is made here; null: only the operator knows it. */
function sefaFormula(row: PlantRow<"products">, plant: PlantData, process: WorkedProcess | undefined): Live | null {
  const to = plant.installation.get("to");
  const year = typeof to === "number" ? yearOfDay(to) : null;
  const uses = plant.uses.filter((use) => use.text("process") === row.text("process") && (use.figure("tonnes") ?? 0) !== 0);
  if (year === null || process === undefined) return null;
  const lines = uses.map((use) => {
    const cn =
      plant.bought
        .find((one) => one.text("name") === use.text("from"))
        ?.text("cn")
        .replace(/\s/g, "") ?? "";
    return { share: fromCell(use.figure("tonnes") ?? 0).dividedBy(process.produced), cn };
  });
  if (lines.some(({ cn }) => !/^\d+$/.test(cn))) return null;
  const shares = lines.map(({ share, cn }) => ({ share: share.toSignificantDigits(15), cn }));
  const code = row.text("cn").replace(/[^0-9]/g, "");
  const made = shares.length === 0 ? [] : [shares.map(({ share, cn }) => [toCell(share), cn, ""])];
  const value = figureOf(ask("CBAM.SEFA", code, year, "A", "", ...made));
  const block = shares.length === 0 ? "" : `,{${shares.map(({ share, cn }) => `${share.toFixed()},"${cn}",""`).join(";")}}`;
  return value === null ? null : { formula: `=IFERROR(CBAM.SEFA("${code}",${year},"A",""${block}),"${STATE}")`, value: toCell(value) };
}

function precursors(plant: PlantData, byDefault: boolean): readonly Line[] {
  const rows = plant.bought.filter((row) => (row.text("directSource").toLowerCase() === "default") === byDefault);
  if (rows.length === 0) return [{ label: "none among the precursors stated", value: "-", needed: false }];
  return rows.flatMap((row) => [
    { label: `${row.text("name")}: (a) CN code`, value: row.text("cn") },
    { label: `${row.text("name")}: (c) country of origin`, value: row.text("country") },
    ...(byDefault ? [] : [{ label: `${row.text("name")}: (d) reporting period`, value: row.text("period") }]),
    { label: `${row.text("name")}: specific direct emissions, ${UNIT}`, value: row.figure("direct") },
  ]);
}
