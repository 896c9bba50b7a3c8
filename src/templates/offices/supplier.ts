/** The supplier: a plant's fuels and materials, its processes and precursors, and what the customer in the Union needs of it. */
import { quoteSheet } from "../../sheet/address";
import type { NewBook } from "../../xlsx";
import { type Content, SheetDraft } from "../draft";
import { headed, officeBook, settings, tableWords, wordsOf } from "./common";

const say = wordsOf("supplier");
const STREAMS = "Streams";
const stream = tableWords(STREAMS, (key) => say(`stream.${key}`));
const NAMES = {
  year: "Report_year",

  grid: "Grid_factor",
  origin: "Plant_country",
  plant: "Plant_name",
} as const;
const GOODS = 5;
const ROOM = 8;
const USES = GOODS + ROOM + 4;
const USE_ROOM = 8;

/** Process, stream, amount, unit, calorific value, its unit, factor, its unit, oxidation, biomass. */
const EXAMPLE_STREAMS: readonly (readonly Content[])[] = [
  ["steel", null, 9000, "t", 48, "GJ/t", 56.1, "t CO2/TJ", null, null],
  ["steel", null, 2600, "t", null, null, 3, "t CO2/t", null, null],
  ["bolts", null, 14000, "MWh", null, null, 0.202, "t CO2/MWh", null, null],
];
/** Good, code, activity, electricity, bought direct and indirect. */
const EXAMPLE_GOODS: readonly (readonly Content[])[] = [
  ["bolts", "73181588", 18000, 21000, null, null],
  ["steel", "72283020", 21000, 30000, null, null],
  ["alloy", "72024190", null, null, 2.5, 2.35],
];
const EXAMPLE_USES: readonly (readonly Content[])[] = [
  ["bolts", "steel", 19500],
  ["steel", "alloy", 900],
];
const said = (key: Content): Content => (typeof key === "string" && /^[a-z]+$/.test(key) ? say(`example.${key}`) : key);

function streamsSheet(name: string): SheetDraft {
  const sheet = headed(new SheetDraft(name), 10, say("streams.title"), say("streams.note"));
  const { here, column } = stream;
  const rows = EXAMPLE_STREAMS.map(([process, , ...rest], i): readonly Content[] => [
    said(process ?? null),
    say(`example.stream${i + 1}`),
    ...rest,
  ]);
  sheet.table({
    name: STREAMS,
    row: 3,
    rows,
    spare: 17,
    headHeight: 48,
    columns: [
      column("process", 18, "inputText"),
      column("name", 34, "inputText"),
      column("amount", 12, "inputNumber"),
      column("unit", 11, "inputCode"),
      column("ncv", 11, "inputNumber"),
      column("ncvUnit", 13, "inputCode"),
      column("factor", 11, "inputNumber"),
      column("factorUnit", 14, "inputCode"),
      column("oxidation", 11, "inputShare"),
      column("biomass", 11, "inputShare"),
      column("emissions", 14, "total", {
        formula: `=IF(${here("amount")}="","",CBAM.STREAM(${["amount", "unit", "factor", "factorUnit", "ncv", "ncvUnit", "oxidation", "biomass"].map(here).join(",")}))`,
      }),
    ],
  });
  return sheet.set({ tabColor: "1D4ED8", frozenRows: 4, print: { orientation: "landscape", titleRows: 4, footer: say("footer") } });
}

function goodsSheet(name: string, chainReference: string): SheetDraft {
  const sheet = headed(new SheetDraft(name).columns(20, 16, 13, 15, 15, 15, 15, 15, 15, 15, 34), 11, say("goods.title"), say("goods.note"));
  const heads = [
    "good",
    "cn",
    "activity",
    "electricity",
    "boughtDirect",
    "boughtIndirect",
    "attributed",
    "indirect",
    "see",
    "seeIndirect",
    "check",
  ];
  heads.forEach((key, c) => sheet.text(GOODS - 1, c, say(`goods.${key}`), c < 6 ? "assumedHead" : "head"));
  sheet.height(GOODS - 1, 62);
  const last = GOODS + ROOM;
  const uses = `$A$${USES + 1}:$C$${USES + USE_ROOM}`;
  // What the chain takes stands side by side: good, emissions, activity, value of a bought good; once direct, once indirect.
  const chain = (from: string, to: string): string => `CBAM.PRECURSORS(${chainReference}!$${from}$${GOODS + 1}:$${to}$${last},${uses})`;
  for (let i = 0; i < ROOM; i++) {
    const row = GOODS + i;
    const n = row + 1;
    const typed = EXAMPLE_GOODS[i] ?? [];
    (["inputText", "inputCode", "inputNumber", "inputNumber", "inputPrice", "inputPrice"] as const).forEach((look, c) => {
      const value = c === 0 ? said(typed[c] ?? null) : (typed[c] ?? null);
      if (typeof value === "string") sheet.text(row, c, value, look);
      else sheet.put(row, c, value, look);
    });
    const filled = (formula: string): string => `=IF($A${n}="","",${formula})`;
    const ofProcess = (formula: string): string => `=IF(OR($A${n}="",$C${n}=""),"",${formula})`;
    sheet
      .put(row, 6, ofProcess(`SUMIFS(${stream.all("emissions")},${stream.all("process")},$A${n})`), "number")
      .put(row, 7, ofProcess(`CBAM.INDIRECT($D${n},${NAMES.grid})`), "number")
      .put(row, 8, filled(`INDEX(${chain("A", "D")},${i + 1},2)`), "intensity")
      .put(row, 9, filled(`INDEX(${chain("F", "I")},${i + 1},2)`), "intensity")
      .put(
        row,
        10,
        ofProcess(
          `CBAM.CHECK($B${n},${NAMES.origin},$I${n}+IF(CBAM.SCOPE($B${n},"indirect"),$J${n},0),SUMIFS($C$${USES + 1}:$C$${USES + USE_ROOM},$A$${USES + 1}:$A$${USES + USE_ROOM},$A${n})/$C${n})`,
        ),
        "small",
      )
      .height(row, 34);
  }
  sheet.text(USES - 2, 0, say("uses.title"), "heading");
  ["good", "precursor", "tonnes"].forEach((key, c) => sheet.text(USES - 1, c, say(`uses.${key}`), "assumedHead"));
  for (let i = 0; i < USE_ROOM; i++)
    (["inputText", "inputText", "inputNumber"] as const).forEach((look, c) => {
      const value = said(EXAMPLE_USES[i]?.[c] ?? null);
      if (typeof value === "string") sheet.text(USES + i, c, value, look);
      else sheet.put(USES + i, c, value, look);
    });
  return sheet.set({ tabColor: "1D4ED8", print: { orientation: "landscape", height: "one", footer: say("footer") } });
}

/** What the chain takes, side by side: good, emissions, activity, value of a bought good; once direct, once indirect. */
function chainSheet(name: string, goods: string): SheetDraft {
  const sheet = headed(new SheetDraft(name).columns(20, 16, 14, 17, 4, 20, 16, 14, 17), 9, say("chain.title"), say("chain.note"));
  const blocks = [
    [0, ["A", "G", "C", "E"], ["goods.good", "goods.attributed", "goods.activity", "goods.boughtDirect"]],
    [5, ["A", "H", "C", "F"], ["goods.good", "goods.indirect", "goods.activity", "goods.boughtIndirect"]],
  ] as const;
  for (const [column, letters, heads] of blocks) {
    sheet
      .line(
        GOODS - 1,
        column,
        heads.map((key) => say(key)),
        "head",
      )
      .height(GOODS - 1, 48);
    for (let n = GOODS + 1; n <= GOODS + ROOM; n++)
      sheet.line(
        n - 1,
        column,
        letters.map((letter) => `=IF(${goods}!${letter}${n}="","",${goods}!${letter}${n})`),
        ["plain", "number", "number", "intensity"],
      );
  }
  return sheet.set({ tabColor: "9CA3AF", print: { orientation: "landscape", height: "one", footer: say("footer") } });
}

function customerSheet(name: string, goods: string): { readonly sheet: SheetDraft; readonly names: ReturnType<typeof settings> } {
  const sheet = headed(new SheetDraft(name).columns(30, 16, 18, 16, 16, 16), 6, say("title"), say("note"));
  const names = settings(
    sheet,
    quoteSheet(name),
    3,
    [
      { key: "plant", name: NAMES.plant, value: say("example.plant"), look: "inputText" },
      { key: "country", name: NAMES.origin, value: "TW", look: "inputCode" },
      { key: "year", name: NAMES.year, value: 2026, look: "inputYear" },
      { key: "grid", name: NAMES.grid, value: 0.474, look: "inputNumber" },
    ],
    say,
    4,
  );
  const heads = ["good", "cn", "direct", "indirect", "total", "default"];
  sheet.line(
    9,
    0,
    heads.map((key) => say(`customer.${key}`)),
    "head",
  );
  sheet.height(9, 48);
  for (let i = 0; i < ROOM; i++) {
    const n = GOODS + i + 1;
    const made = (formula: string): string => `=IF(${goods}!$C${n}="","",${formula})`;
    const counts = `CBAM.SCOPE(B${11 + i},"indirect")`;
    sheet.line(
      10 + i,
      0,
      [
        made(`${goods}!$A${n}`),
        made(`${goods}!$B${n}`),
        made(`CBAM.ROUND(${goods}!$I${n},"intensity")`),
        made(`IF(${counts},CBAM.ROUND(${goods}!$J${n},"intensity"),${`"${say("customer.notCounted")}"`})`),
        made(`CBAM.ROUND(${goods}!$I${n}+IF(${counts},${goods}!$J${n},0),"intensity")`),
        made(`CBAM.INTENSITY(B${11 + i},${NAMES.origin},${NAMES.year})`),
      ],
      ["plain", "center", "intensity", "intensity", "intensity", "intensity"],
    );
  }
  sheet.wide(10 + ROOM + 1, 0, 6, say("customer.basis"), "wrap");
  return { sheet: sheet.set({ tabColor: "0F766E", print: { orientation: "portrait", height: "one", footer: say("footer") } }), names };
}

export function supplierWorkbook(): NewBook {
  const [goods, chain] = [say("sheet.goods"), say("sheet.chain")];
  const customer = customerSheet(say("sheet.customer"), quoteSheet(goods));
  return officeBook(
    "supplier",
    [customer.sheet, streamsSheet(say("sheet.streams")), goodsSheet(goods, quoteSheet(chain)), chainSheet(chain, quoteSheet(goods))],
    customer.names,
  );
}
