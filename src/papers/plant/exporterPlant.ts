/**
 * A site of the exporter's workbook as the plant it describes: every product a process, precursors bought or taken from
 * another process of the site. What its rows do not say stays empty and is named where it is needed.
 */
import { templateText } from "../../templates/exporter/templateTexts";
import { fromCell, sum, toCell } from "../../core/decimal";
import { ask } from "../ours";
import type { PaperBook } from "../paperBook";
import { PaperRefusal } from "../refusal";
import type { TableRow } from "../tableRows";
import { LATER, precursorsOf, productsOf, type Row, rowsOf } from "./exporterTables";
import type { InstallationItem } from "./tables";
import type { PlantData } from "./plant";

/** `site`: where the workbook has several. */
export function exporterPlant(book: PaperBook, wanted: string | null): PlantData {
  const products = productsOf(book);
  const site = siteOf(making(book, products), wanted);
  const own = products.filter((row) => row.text("site") === site.text("site"));
  const names = new Set(own.map((row) => row.text("product")));
  const used = precursorsOf(book, products).filter((row) => names.has(row.text("product")));
  const bought = boughtOf(used.filter((row) => !names.has(row.text("precursor"))));
  return {
    installation: installationOf(site),
    installationPlace: (item) => site.placeOf(SITE_ITEMS[item] ?? "site"),
    processes: own.map((row) =>
      described(row, PROCESS, {
        electricityFactor: site.figure("factor"),
        electricitySource: site.text("factorSource"),
        route: templateText(row.text("templateRoute")),
      }),
    ),
    streams: [],
    pfc: [],
    measured: [],
    bought: bought.map(({ name, rows: [row], tonnes }) =>
      described(row, BOUGHT, {
        name,
        tonnes,
        direct: directOf(row),
        route: templateText(row.text("templateRoute")),
        directSource: templateText(row.text("directKind")),
        electricityKind: templateText(row.text("electricityKind")),
      }),
    ),
    uses: [
      ...bought.flatMap(({ name, rows }) => rows.map((row) => described(row, USE, { from: name }))),
      ...used.filter((row) => names.has(row.text("precursor"))).map((row) => described(row, USE)),
    ],
    products: own.map((row) =>
      described(row, PRODUCT, {
        // An error in the cell is no figure of the operator's.
        sefa: Number.isFinite(Number(row.text("sefa") || "-")) ? Number(row.text("sefa")) : null,
      }),
    ),
  };
}

/** Columns of plant data, by the column of the workbook in which a person writes them. */
const PROCESS = {
  name: "product",
  route: "templateRoute",
  produced: "output",
  direct: "direct",
  heatIn: "heat",
  heatInFactor: "heatFactor",
  heatOut: "heatOut",
  heatOutFactor: "heatOutFactor",
  gasIn: "gasIn",
  gasOut: "gasOut",
  electricity: "electricity",
  market: "market",
  nonCbam: "nonCbam",
  exported: "exported",
  exportedFactor: "exportedFactor",
} as const;
const BOUGHT = {
  name: "precursor",
  cn: "cn",
  country: "country",
  route: "templateRoute",
  tonnes: "tonnes",
  direct: "see",
  directSource: "directKind",
  electricity: "electricity",
  electricityKind: "electricityKind",
  electricityFactor: "electricityFactor",
  electricitySource: "electricitySource",
} as const;
const USE = { from: "precursor", process: "product", tonnes: "tonnes" } as const;
const PRODUCT = { process: "product", product: "product", cn: "cn", sefa: "sefa" } as const;
const SITE_ITEMS: Readonly<Partial<Record<InstallationItem, "site" | "country" | "from" | "to" | "indirect">>> = {
  name: "site",
  country: "country",
  from: "from",
  to: "to",
  indirectTotal: "indirect",
};

const making = (book: PaperBook, products: readonly Row<"Products">[]): readonly Row<"Sites">[] =>
  rowsOf(book, "Sites").filter((site) => products.some((row) => row.text("site") === site.text("site")));

/** Names of the sites a paper can be made of. */
export const exporterSites = (book: PaperBook): readonly string[] => making(book, productsOf(book)).map((site) => site.text("site"));

function siteOf(sites: readonly Row<"Sites">[], wanted: string | null): Row<"Sites"> {
  const known = sites.map((site) => `"${site.text("site")}"`).join(", ") || "-";
  const [only, ...others] = wanted === null ? sites : sites.filter((site) => site.text("site") === wanted.trim());
  if (only === undefined || others.length > 0) throw new PaperRefusal("whichSite", { found: wanted ?? "-", known });
  return only;
}

function installationOf(site: Row<"Sites">): PlantData["installation"] {
  const said: readonly (readonly [InstallationItem, string | number | null])[] = [
    ["name", site.text("site")],
    ["country", site.text("country")],
    ["from", site.figure("from")],
    ["to", site.figure("to")],
    ["indirectTotal", site.figure("indirect")],
  ];
  return new Map(said.filter((entry): entry is readonly [InstallationItem, string | number] => entry[1] !== null && entry[1] !== ""));
}

/** The workbook has one figure a precursor; where indirect emissions count it holds them too, and is parted only by the electricity in it. */
function directOf(row: Row<"Precursors">): number | null {
  const see = row.figure("see");
  if (ask("CBAM.SCOPE", row.text("cn").replace(/\s/g, ""), "indirect") !== true) return see;
  const [electricity, factor] = [row.figure("electricity"), row.figure("electricityFactor")];
  if (see === null || electricity === null || factor === null) return null;
  return toCell(fromCell(see).minus(fromCell(electricity).times(fromCell(factor))));
}

type Bought = {
  readonly name: string;
  readonly rows: readonly [Row<"Precursors">, ...Row<"Precursors">[]];
  readonly tonnes: number;
};

const ALIKE = ["precursor", "cn", "see", ...LATER.Precursors] as const;

/** Rows alike in name, code, emissions and origin are one precursor; those that differ are told apart by the product they go into. */
function boughtOf(rows: readonly Row<"Precursors">[]): readonly Bought[] {
  const alike = new Map<string, [Row<"Precursors">, ...Row<"Precursors">[]]>();
  for (const row of rows) {
    const key = ALIKE.map((column) => row.text(column)).join("\n");
    const known = alike.get(key);
    if (known) known.push(row);
    else alike.set(key, [row]);
  }
  const groups = [...alike.values()];
  return groups.map((group) => {
    const [first] = group;
    const name = first.text("precursor");
    const twice = groups.filter(([other]) => other.text("precursor") === name).length > 1;
    return {
      name: twice ? `${name} (${first.text("product")})` : name,
      rows: group,
      tonnes: toCell(sum(group.map((row) => fromCell(row.figure("tonnes") ?? 0)))),
    };
  });
}

/** A row of plant data out of a row of the workbook. `own`: what is no cell of it. */
function described<Key extends string>(
  row: TableRow<Key>,
  columns: Readonly<Record<string, Key>>,
  own: Readonly<Record<string, string | number | null>> = {},
): TableRow<string> {
  const [first] = Object.values(columns);
  return {
    placeOf: (column) => row.placeOf(columns[column] ?? (first as Key)),
    text: (column) => {
      if (column in own) return String(own[column] ?? "").trim();
      const from = columns[column];
      return from === undefined ? "" : row.text(from);
    },
    figure: (column) => {
      if (column in own) return typeof own[column] === "number" ? own[column] : null;
      const from = columns[column];
      return from === undefined ? null : row.figure(from);
    },
  };
}
