/** Tables of the US bills: industries, percentages, country rates, tiers, schedules, lists, fund shares, all legal values. */
import { parseDecimal, toCell } from "../../core/decimal";
import { currentLocale, t } from "../../i18n/t";
import type { Locale } from "../../i18n/t";
import { cca } from "./regime";
import { fpfa } from "../fpfa/regime";
import { mca } from "../mca/regime";
import { proveit } from "../proveit/regime";
import type { DataColumn } from "../../tables/columns";
import { derived, figure, prose, text, words } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues, parameterYears } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";

const LICENCE = "US Government work, public domain (17 USC 105)";
const BILL = "https://www.congress.gov/bill/119th-congress";
const OTHERS = "*";
const search = [{ kind: "text" }] as const;

/** The name in the user's language, from an English, a zh-TW and a zh-CN column. */
export const inLanguage = (key: string, english: string, label = `tables.column.${key}`): DataColumn => derived(key, "text", (table, row) => {
  const column: Readonly<Record<Locale, string>> = { en: english, "zh-TW": "nameTw", "zh-CN": "nameCn" };
  return table.text(row, column[currentLocale()]) ?? table.need(row, english);
}, { label });

/** '26' (per cent) -> 0.26, as a cell formatted in per cent holds it. */
export const percent = (key: string, options: Parameters<typeof derived>[3] = {}): DataColumn => derived(key, "percent", (table, row) => {
  const written = table.text(row, key);
  return written === null ? null : toCell(parseDecimal(written).dividedBy(100));
}, { digits: 0, ...options });

const whole = (key: string): DataColumn => derived(key, "number", (table, row) => Number(table.need(row, key)), { digits: 0 });
const billYes = (key: string): DataColumn => words(key, "billYesNo");

export const usBillTables: readonly TableSpec[] = [
  datasetTable({
    id: "cca-industries", regime: "cca", dataset: "cca-industries-119", edition: "119", status: "billText", filters: search,
    columns: [text("naics"), inLanguage("industry", "name"), text("nameEn", { from: "name", choice: "extra" }), prose("group")],
  }),
  parameterYears({
    id: "cca-percentages", regime: cca, from: 2024, to: 2050, edition: "117-119", status: "billText", licence: LICENCE,
    columns: ["117", "118", "118-TRI", "119"].map((version) => ({ key: version, labelKey: version, parameter: "cca.percent", version, covers: "own" })),
    source: { origin: "S. 3523 (119th Congress), sec. 4692(b); the earlier bills from secondary sources or inferred, each value with its own status in the table of all values", link: `${BILL}/senate-bill/3523` },
  }),
  parameterValues({ id: "cca-parameters", regime: cca, edition: "119", status: "billText", link: `${BILL}/senate-bill/3523`, licence: LICENCE }),
  datasetTable({
    id: "fpfa-initial-rates", regime: "fpfa", dataset: "fpfa-initial-rates-119", edition: "119", status: "billText",
    columns: [
      text("country"), derived("countryName", "text", (table, row, { countryName }) => (table.need(row, "country") === OTHERS ? t("tables.country.otherThanListed") : countryName(table.need(row, "country")))),
      ...["ironAndSteel", "aluminum", "aluminumArticles", "cementAndGlass", "fertilizerAndHydrogen", "solar", "batteryInputs"].map((key) => percent(key)),
    ],
    filters: [{ kind: "country", column: "country", fallback: OTHERS }, ...search],
  }),
  datasetTable({
    id: "fpfa-categories", regime: "fpfa", dataset: "fpfa-categories-119", edition: "119", status: "billText", filters: search,
    columns: [whole("paragraph"), inLanguage("category", "category"), text("hts")],
  }),
  datasetTable({
    id: "fpfa-bands-119", regime: "fpfa", dataset: "fpfa-bands-119", edition: "119", status: "billText", filters: search,
    columns: [percent("over"), percent("to", { label: "tables.column.upTo" }), percent("atOver"), percent("atTo"), percent("perPoint")],
  }),
  datasetTable({
    id: "fpfa-bands-118", regime: "fpfa", dataset: "fpfa-bands-118", edition: "118-TRI", status: "sourceDocument", filters: search,
    columns: [
      whole("group"), percent("over"), percent("to", { label: "tables.column.upTo" }), percent("width"), percent("goal1"), percent("goal2"), percent("goal3"), prose("printed", { choice: "extra", label: "tables.column.printedInSource" }),
    ],
  }),
  parameterValues({ id: "fpfa-parameters", regime: fpfa, edition: "119", status: "billText", link: `${BILL}/senate-bill/1325`, licence: LICENCE }),
  datasetTable({
    id: "mca-schedule", regime: "mca", dataset: "mca-schedule", edition: "119", status: "billText", filters: search,
    columns: [whole("year118"), whole("year119"), figure("level", { unit: "Mt CO2e", digits: 0 })],
  }),
  datasetTable({
    id: "mca-processes", regime: "mca", dataset: "mca-processes", edition: "119", status: "billText", filters: search,
    columns: [whole("order"), inLanguage("process", "process")],
  }),
  datasetTable({
    id: "mca-product-uses", regime: "mca", dataset: "mca-product-uses", edition: "119", status: "billText", filters: search,
    columns: [inLanguage("product", "product"), billYes("in118"), billYes("in119HR3001"), billYes("in119"), billYes("facilityThreshold"), prose("note", { choice: "extra" })],
  }),
  datasetTable({
    id: "mca-fund-shares", regime: "mca", dataset: "mca-fund-shares", edition: "119", status: "billText", filters: search,
    columns: [whole("order"), inLanguage("use", "use"), percent("percent", { digits: 1, label: "tables.column.fundShare" }), text("years118"), text("years119")],
  }),
  datasetTable({
    id: "mca-points-of-taxation", regime: "mca", dataset: "mca-points-of-taxation", edition: "119", status: "billText", filters: search,
    columns: [
      words("fuel", "fuelGroup"),
      derived("point", "text", (table, row) => table.need(row, ({ en: "point", "zh-TW": "pointTw", "zh-CN": "pointCn" } as const)[currentLocale()])), prose("paidBy"),
    ],
  }),
  parameterValues({ id: "mca-parameters", regime: mca, edition: "119", status: "billText", link: `${BILL}/house-bill/3338`, licence: LICENCE }),
  datasetTable({
    id: "proveit-products", regime: "proveit", dataset: "proveit-products", edition: "118", status: "billText", filters: search,
    columns: [whole("no"), inLanguage("category", "category"), text("hts"), text("fpfa118", { choice: "extra" })],
  }),
  parameterValues({ id: "proveit-parameters", regime: proveit, edition: "118", status: "billText", link: "https://www.congress.gov/bill/118th-congress/senate-bill/1863", licence: LICENCE }),
];
