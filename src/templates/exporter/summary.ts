/** One page for managers and buyers: main figures, plain words, two charts, the state of each law, the basis. */
import { SheetDraft } from "../draft";
import { word } from "../words";
import { versionFact } from "./lists";
import { OUTLOOK } from "./outlook";
import { all, NAMES, quoted } from "./references";
import { REGIMES } from "./regimes";

const WIDTH = 8;
const CHARTS = 17;
const CHART_ROWS = 15;
const STATUS = CHARTS + CHART_ROWS + 1;

export type SummaryPlaces = { readonly outlook: string; readonly regimes: string };

const total = (column: string): string => `SUM(${column})`;
const whole = (formula: string): string => `TEXT(${formula},"#,##0")`;

/** `{0}` in a text becomes the formula of that place, so that each language has its own order of words. */
export function sentence(key: string, ...formulas: readonly string[]): string {
  const pieces = word(key).split(/\{(\d)\}/);
  return `=${pieces
    .map((piece, i) => (i % 2 === 1 ? (formulas[Number(piece)] ?? '""') : quoted(piece)))
    .filter((piece) => piece !== '""')
    .join("&")}`;
}

export function summarySheet(name: string, { outlook, regimes }: SummaryPlaces): SheetDraft {
  const sheet = new SheetDraft(name).columns(...Array.from({ length: WIDTH }, () => 12.5));
  sheet.wide(0, 0, WIDTH, sentence("summary.title", NAMES.year), "title", 1, "formula").height(0, 28);
  sheet.wide(1, 0, WIDTH, `=${NAMES.company}`, "heading", 1, "formula").height(1, 20).wide(2, 0, WIDTH, word("summary.note"), "warning");
  const at = (column: string, row: number): string => `${outlook}!${column}${row}`;
  const tonnes = total(all("byProduct", "tonnes"));
  const cost = total(all("shipments", "cost"));
  const figures: readonly (readonly [string, string])[] = [
    ["tonnes", tonnes],
    ["cost", cost],
    ["perTonne", `IF(${tonnes}=0,0,${cost}/${tonnes})`],
    ["saving", total(all("byProduct", "saving"))],
    ["home", total(all("shipments", "home"))],
    ["fee", total(all("sites", "fee"))],
    ["middle", at(OUTLOOK.own, OUTLOOK.first + 4)],
    ["last", at(OUTLOOK.own, OUTLOOK.last)],
  ];
  figures.forEach(([key, formula], i) => {
    const [row, column] = [4 + Math.floor(i / 4) * 2, (i % 4) * 2];
    const year = key === "middle" ? at("A", OUTLOOK.first + 4) : key === "last" ? at("A", OUTLOOK.last) : NAMES.currency;
    sheet
      .wide(row, column, 2, sentence(`summary.figure.${key}`, year), "figureLabel", 2, "formula")
      .wide(row + 1, column, 2, `=${formula}`, "figure", 1, "formula")
      .height(row + 1, 26);
  });
  sheet.height(3, 8).text(9, 0, word("summary.words"), "heading");
  const lines = [
    sentence("summary.line.cost", NAMES.year, whole(tonnes), whole(total(all("shipments", "certificates"))), whole(cost)),
    sentence("summary.line.default", whole(total(all("byProduct", "costDefault"))), whole(total(all("byProduct", "costOwn")))),
    sentence("summary.line.outlook", at("A", OUTLOOK.last), whole(at(OUTLOOK.own, OUTLOOK.last)), `TEXT(${at("F", OUTLOOK.last)},"0%")`),
    sentence("summary.line.paid", whole(total(all("shipments", "costAfter")))),
    sentence("summary.line.deadline", NAMES.year, `TEXT(CBAM.DEADLINE("declaration",${NAMES.year},${NAMES.law}),"yyyy-mm-dd")`),
    word("summary.line.us"),
  ];
  lines.forEach((line, i) => void sheet.wide(10 + i, 0, WIDTH, line, "wrap", 2, line.startsWith("=") ? "formula" : "text"));
  const years = `${outlook}!A${OUTLOOK.first}:A${OUTLOOK.last}`;
  sheet
    .chart({
      kind: "line",
      title: word("outlook.chart"),
      categories: years,
      categoryTitle: word("outlook.year"),
      valueTitle: "EUR",
      series: (["own", "default"] as const).map((key) => {
        const letter = key === "own" ? OUTLOOK.own : OUTLOOK.byDefault;
        return { name: { text: word(`outlook.${key}`) }, values: `${outlook}!${letter}${OUTLOOK.first}:${letter}${OUTLOOK.last}` };
      }),
      row: CHARTS,
      column: 0,
      rows: CHART_ROWS,
      columns: 4,
    })
    .chart({
      kind: "bar",
      title: word("regimes.chart"),
      categories: `${regimes}!A${REGIMES.first}:A${REGIMES.last}`,
      series: [
        {
          name: { text: word("regimes.perTonne") },
          values: `${regimes}!${REGIMES.perTonne}${REGIMES.first}:${REGIMES.perTonne}${REGIMES.last}`,
        },
      ],
      valueTitle: word("regimes.perTonne"),
      labels: true,
      row: CHARTS,
      column: 4,
      rows: CHART_ROWS,
      columns: 4,
    });
  sheet.text(STATUS, 0, word("summary.status"), "heading");
  sheet
    .wide(STATUS + 1, 0, 3, word("summary.law"), "head")
    .wide(STATUS + 1, 3, 2, word("summary.state"), "head")
    .text(STATUS + 1, 5, word("summary.from"), "head")
    .text(STATUS + 1, 6, word("summary.asOf"), "head")
    .text(STATUS + 1, 7, word("summary.version"), "head")
    .height(STATUS + 1, 20);
  const laws = [
    ["cbam", "2025-2083"],
    ["tw", "2023"],
    ["tw", "2023-border"],
    ["cca", "119"],
    ["fpfa", "119"],
    ["mca", "119"],
  ] as const;
  laws.forEach(([regime, version], i) => {
    const row = STATUS + 2 + i;
    const fact = (field: 3 | 4 | 7): string =>
      `=IF(LEN(${versionFact(regime, version, field)})<2,"–",${versionFact(regime, version, field)})`;
    sheet
      .wide(row, 0, 3, word(version === "2023-border" ? "regime.twBorder" : `regime.${regime}`), "plain")
      .wide(row, 3, 2, fact(3), "center", 1, "formula")
      .put(row, 5, fact(4), "date")
      .put(row, 6, fact(7), "date")
      .text(row, 7, version, "center");
  });
  const basis = STATUS + 3 + laws.length;
  sheet.text(basis, 0, word("summary.basis"), "heading");
  const first = (column: string): string => `INDEX(${all("shipments", column)},1)`;
  const bases = [
    `=LAW.BASIS("CBAM.COST",${first("cn")},${first("origin")},${first("tonnes")},${first("date")},,INDEX(${all("products", "defaultRoute")},MATCH(${first("product")},${all("products", "product")},0)),,,${first("price")},${NAMES.law})`,
    `=LAW.BASIS("TW.FEE",INDEX(${all("sites", "total")},1),INDEX(${all("sites", "rate")},1))`,
    `=LAW.BASIS("CCA.CHARGE",2,1,1,${NAMES.compareYear},CCA.PRICE(${NAMES.compareYear},${NAMES.inflation}))`,
  ];
  bases.forEach((formula, i) => void sheet.wide(basis + 1 + i, 0, WIDTH, formula, "note", i === 0 ? 4 : 2, "formula"));
  return sheet.set({
    tabColor: "0F766E",
    gridlines: "hidden",
    print: { orientation: "portrait", height: "one", area: `A1:H${basis + 4}`, footer: word("footer") },
  });
}
