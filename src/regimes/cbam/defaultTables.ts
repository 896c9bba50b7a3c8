/** CBAM tables of default values: every edition, those without a known origin, those of the transitional period and those withdrawn. */
import { OTHER_COUNTRIES } from "../shared/country";
import { code, countryName, derived, figure, goodsName, prose, rowStatus, text, words } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import type { Filter, TableSpec } from "../../tables/table";

const regime = "cbam";
const INTENSITY = { unit: "t CO2e/t", digits: 3 } as const;
const sector = words("sector", "sector");
const byCode: readonly Filter[] = [{ kind: "cnPrefix", column: "code" }, { kind: "text" }];
const byCountry: readonly Filter[] = [
  { kind: "country", column: "country", fallback: OTHER_COUNTRIES },
  { kind: "cnPrefix", column: "code" },
  { kind: "text" },
];
const country = derived("country", "text", (table, row) => table.need(row, "country"));
const printed = (key: string) => figure(key, { ...INTENSITY, choice: "extra" });
const figures = [figure("direct", { ...INTENSITY }), figure("indirect", { ...INTENSITY }), figure("total", { ...INTENSITY })];

/** The first is that of the law in force. */
export const defaultTables: readonly TableSpec[] = [
  datasetTable({
    id: "cbam-defaults-2026-1740",
    regime,
    dataset: "cbam-defaults-2026-1740-2",
    edition: "2026-1740 (2)",
    status: "derived",
    filters: byCountry,
    columns: [country, countryName(), code("code"), goodsName(), sector, ...figures, text("route"), rowStatus({ choice: "extra" })],
  }),
  datasetTable({
    id: "cbam-defaults-2025-2621",
    regime,
    dataset: "cbam-defaults-2025-2621",
    edition: "2025-2621",
    status: "verified",
    filters: byCountry,
    columns: [
      country,
      countryName(),
      code("code"),
      goodsName(),
      sector,
      ...figures,
      text("route"),
      printed("printed2026"),
      printed("printed2027"),
      printed("printed2028"),
      prose("note", { choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "cbam-defaults-unknown-origin",
    regime,
    dataset: "cbam-defaults-unknown-origin-2026-1740",
    edition: "2026-1740",
    status: "verified",
    filters: byCode,
    columns: [
      code("code"),
      goodsName(),
      sector,
      figure("total", { ...INTENSITY }),
      text("route"),
      printed("printed2025"),
      prose("countryOfHighest", { choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "cbam-defaults-transitional",
    regime,
    dataset: "cbam-defaults-transitional-2023",
    edition: "2023-12-22",
    status: "guidance",
    filters: byCode,
    columns: [
      code("code"),
      goodsName(),
      sector,
      prose("category"),
      figure("direct", { unit: "t CO2e/t", digits: 2 }),
      figure("indirect", { unit: "t CO2e/t", digits: 2 }),
      figure("total", { unit: "t CO2e/t", digits: 2 }),
    ],
  }),
  datasetTable({
    id: "cbam-defaults-withdrawn",
    regime,
    dataset: "cbam-defaults-withdrawn-2026-1740",
    edition: "2026-1740",
    status: "derived",
    columns: [country, countryName(), code("code"), goodsName(), prose("reason")],
    filters: [{ kind: "country", column: "country" }, { kind: "cnPrefix", column: "code" }, { kind: "text" }],
  }),
];
