/**
 * The year of an exporter on one sheet: sites and their carbon fee, products, shipments with default and actual values side
 * by side, importers against the threshold, and one shipment under every regime. May not hold a legal number.
 */
import { COMPARED, FIRST, found, GENERAL, head, label, PRODUCTS, SHIPMENTS, SITES } from "./exporterYear";
import { serialOf } from "./importLines";
import type { Content } from "./sheetBuilder";
import { SheetBuilder } from "./sheetBuilder";
import type { StyleName } from "./styles";

function sites(sheet: SheetBuilder): void {
  sheet.put(3, 0, label("sites"), "heading");
  sheet.line(4, 0, head("site", "emissions", "rate", "period", "chargeable", "fee", "effective", "effectiveEur"), "head");
  SITES.forEach(([name, ...inputs], i) => {
    const n = FIRST.sites + i;
    sheet.put(n - 1, 0, label(String(name)), "text").line(
      n - 1,
      1,
      inputs.map((one) => (one === GENERAL ? label(GENERAL) : one)),
      ["inputNumber", "inputText", "inputWhole"],
    );
    const args = `B${n},C${n},D${n}`;
    sheet.line(
      n - 1,
      4,
      [`=TW.CHARGEABLE(${args})`, `=TW.FEE(${args})`, `=TW.EFFECTIVEPRICE(${args})`, `=G${n}/$B$3`],
      ["number", "money", "number", "number4"],
    );
  });
  sheet.put(8, 0, '=LAW.BASIS("TW.EFFECTIVEPRICE",B7,C7,D7)', "note");
}

function products(sheet: SheetBuilder): void {
  sheet.put(9, 0, label("products"), "heading");
  sheet.line(
    10,
    0,
    head("product", "cn", "site", "route", "actual", "precursorShare", "precursorCn", "precursorRoute", "sefa", "default", "difference"),
    "head",
  );
  PRODUCTS.forEach(([name, cn, site, route, ...rest], i) => {
    const n = FIRST.products + i;
    sheet
      .put(n - 1, 0, label(String(name)), "text")
      .line(n - 1, 1, [cn ?? null, label(String(site)), route ?? null], ["inputText", "text", "inputText"]);
    sheet.line(n - 1, 4, rest, ["inputNumber", "inputNumber", "inputText", "inputText"]);
    sheet.line(n - 1, 8, [`=CBAM.SEFA(B${n},2026,"A",D${n},F${n}:H${n})`, `=CBAM.INTENSITY(B${n},"TW",2026)`, `=J${n}-E${n}`], "number4");
  });
}

const SHIPMENT_STYLES: readonly StyleName[] = [
  "text",
  "inputText",
  "inputDate",
  "inputNumber",
  "money",
  "money",
  "money",
  "inputNumber",
  "money",
  "number4",
  "money",
];

function shipments(sheet: SheetBuilder): void {
  sheet.put(14, 0, label("shipments"), "heading");
  const names = [
    "importer",
    "cn",
    "date",
    "tonnes",
    "costDefault",
    "costActual",
    "gain",
    "verification",
    "gainAfter",
    "pricePaid",
    "costPaid",
  ];
  sheet.line(15, 0, head(...names), "head");
  SHIPMENTS.forEach(([importer, cn, day, tonnes, verification], i) => {
    const n = FIRST.shipments + i;
    const of = (result: string): string => found(`B${n}`, "products", "B", result);
    const line = `B${n},"TW",D${n},C${n}`;
    sheet.line(
      n - 1,
      0,
      [
        label(importer),
        cn,
        serialOf(day),
        tonnes,
        `=CBAM.COST(${line},,,,,$E$3)`,
        `=CBAM.COST(${line},${of("E")},,${of("I")},,$E$3)`,
        `=E${n}-F${n}`,
        verification,
        `=G${n}-H${n}`,
        `=${found(of("C"), "sites", "A", "H")}`,
        `=CBAM.COST(${line},${of("E")},,${of("I")},IF(J${n}=0,"",J${n}),$E$3)`,
      ],
      SHIPMENT_STYLES,
    );
  });
  sheet.put(21, 0, label("importers"), "heading").line(22, 0, head("importer", "tonnesYear", "exempt"), "head");
  (["importerA", "importerB"] as const).forEach((importer, i) => {
    const rows = SHIPMENTS.map(([name], at) => (name === importer ? FIRST.shipments + at : 0)).filter((n) => n > 0);
    const range = (letter: string): string => `${letter}${rows[0]}:${letter}${rows.at(-1)}`;
    sheet.line(
      23 + i,
      0,
      [label(importer), `=SUM(${range("D")})`, `=CBAM.THRESHOLD(${range("B")},${range("D")},2026)`],
      ["text", "number", "text"],
    );
  });
}

/** One shipment, header names as BORDER.COMPARE knows them, and the user's exchange rates. */
function regimes(sheet: SheetBuilder): void {
  sheet.put(26, 0, label("regimes"), "heading").put(27, 0, label("regimesNote"), "note");
  const row = FIRST.shipments;
  const goods: readonly (readonly [string, Content])[] = [
    ["cn", `=B${row}`],
    ["origin", "TW"],
    ["tonnes", `=D${row}`],
    ["date", `=C${row}`],
    ["intensity", `=E${FIRST.products}`],
    ["sefa", `=I${FIRST.products}`],
    ["price", "=E3"],
    ["siteEmissions", `=B${FIRST.sites}`],
    ["feeRate", `=C${FIRST.sites}`],
  ];
  sheet
    .line(
      28,
      0,
      goods.map(([name]) => name),
      "head",
    )
    .line(
      29,
      0,
      goods.map(([, content]) => content),
      ["text", "text", "number", "date", "number4", "number4", "number", "number", "text"],
    );
  sheet
    .line(28, 10, head("currency", "worth"), "head")
    .line(29, 10, ["EUR", "=B3"])
    .line(30, 10, ["TWD", 1])
    .line(31, 10, ["USD", 32], [undefined, "inputNumber"]);
  const charge: readonly (StyleName | undefined)[] = [
    undefined,
    undefined,
    undefined,
    "number",
    undefined,
    "number",
    undefined,
    undefined,
    "number",
    "number",
  ];
  for (let i = 1; i < COMPARED; i++)
    sheet.line(
      32 + i,
      0,
      charge.map(() => null),
      charge,
    );
  // What the comparison says of itself is not here before it is calculated.
  sheet
    .line(
      32,
      0,
      charge.map(() => null),
      "head",
    )
    .height(32, 82);
  sheet.put(32, 0, '=IFERROR(BORDER.COMPARE(A29:I30,K30:L32,"",TRUE),"–")', "head");
}

export function exporterSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("exporter", name).columns(230, 100, 204, 240, 104, 110, 370, 480, 112, 112, 112, 100).size(90, 14);
  sheet.put(0, 0, label("title"), "title").height(0, 30).put(1, 0, label("note"), "note");
  sheet.put(2, 0, label("exchange"), "label").put(2, 1, 36, "inputPrice").put(2, 2, label("price"), "label").put(2, 4, 75.36, "inputPrice");
  sites(sheet);
  products(sheet);
  shipments(sheet);
  regimes(sheet);
  return sheet;
}
