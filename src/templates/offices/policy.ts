/** The analyst: one good under every version of CBAM by year, under the other laws, from several origins, at several prices. */
import { cellName, quoteSheet } from "../../sheet/address";
import type { NewBook } from "../../xlsx";
import { SheetDraft } from "../draft";
import { headed, officeBook, quoted, settings, wordsOf } from "./common";

const say = wordsOf("policy");
const N = {
  cn: "Good_cn",
  origin: "Good_origin",
  tonnes: "Good_tonnes",
  value: "Good_value",
  intensity: "Good_intensity",
  route: "Good_route",
  us: "US_intensity",
  usPrice: "US_price",
  usYear: "US_year",
  uk: "UK_rate",
  start: "Price_start",
  low: "Growth_low",
  mid: "Growth_mid",
  high: "Growth_high",
} as const;
const FROM = 2026;
const YEARS = 9;
const VERSIONS = ["2025-2083", "2023-956", "COM-2026-616", "COM-2021-564"] as const;
const ORIGINS = ["TW", "CN", "IN", "KR", "JP", "TR", "VN", "US", "UA", "ZA"] as const;
const LAWS = 3;

function assumptions(name: string): { readonly sheet: SheetDraft; readonly names: ReturnType<typeof settings> } {
  const sheet = headed(new SheetDraft(name).columns(44, 16, 60), 3, say("title"), say("note"));
  const names = settings(
    sheet,
    quoteSheet(name),
    3,
    [
      { key: "cn", name: N.cn, value: "72083900", look: "inputCode" },
      { key: "origin", name: N.origin, value: say("country.TW"), look: "inputCode" },
      { key: "tonnes", name: N.tonnes, value: 1000, look: "inputNumber" },
      { key: "value", name: N.value, value: 650000, look: "inputWhole" },
      { key: "intensity", name: N.intensity, value: 2.1, look: "inputPrice" },
      { key: "route", name: N.route, value: "C", look: "inputCode" },
      { key: "us", name: N.us, value: 1, look: "inputPrice" },
      { key: "usPrice", name: N.usPrice, value: 60, look: "inputPrice" },
      { key: "usYear", name: N.usYear, value: 2028, look: "inputYear" },
      { key: "uk", name: N.uk, value: 15, look: "inputPrice" },
      { key: "start", name: N.start, value: 76, look: "inputPrice" },
      { key: "low", name: N.low, value: -0.02, look: "inputShare" },
      { key: "mid", name: N.mid, value: 0.03, look: "inputShare" },
      { key: "high", name: N.high, value: 0.08, look: "inputShare" },
    ],
    say,
    1,
  );
  return { sheet: sheet.set({ tabColor: "B45309", print: { orientation: "portrait", height: "one", footer: say("footer") } }), names };
}

/** Years down, versions across, at the middle price; then the law in force at the three prices. */
function versionsSheet(name: string): SheetDraft {
  const sheet = headed(
    new SheetDraft(name).columns(9, 11, 11, 11, ...VERSIONS.map(() => 18), 16, 16),
    9,
    say("versions.title"),
    say("versions.note"),
  );
  const heads = [
    say("year"),
    ...(["low", "mid", "high"] as const).map((path) => say(`path.${path}`)),
    ...VERSIONS,
    say("inForceLow"),
    say("inForceHigh"),
  ];
  sheet.line(LAWS, 0, heads, "head").height(LAWS, 48);
  const cost = (year: string, price: string, law: string): string =>
    `CBAM.COST(${N.cn},${N.origin},${N.tonnes},${year},${N.intensity},${N.route},"B",,${price},${law},,"hold")`;
  for (let i = 0; i < YEARS; i++) {
    const n = LAWS + 2 + i;
    const path = (column: number): string =>
      `=INDEX(CBAM.PRICEPATH(${FROM},${FROM + YEARS - 1},${N.start},${N.low},${N.mid},${N.high}),${i + 1},${column})`;
    const version = (id: string): string => `=IFERROR(${cost(`$A${n}`, `$C${n}`, quoted(id))},${quoted(say("noAnswer"))})`;
    sheet.line(
      n - 1,
      0,
      [
        path(1),
        path(2),
        path(3),
        path(4),
        ...VERSIONS.map(version),
        `=${cost(`$A${n}`, `$B${n}`, quoted(VERSIONS[0]))}`,
        `=${cost(`$A${n}`, `$D${n}`, quoted(VERSIONS[0]))}`,
      ],
      ["year", "price", "price", "price", ...VERSIONS.map(() => "money" as const), "money", "money"],
    );
  }
  const rows = (letter: string): string => `${letter}${LAWS + 2}:${letter}${LAWS + 1 + YEARS}`;
  sheet.chart({
    kind: "line",
    title: say("versions.chart"),
    categories: rows("A"),
    categoryTitle: say("year"),
    valueTitle: "EUR",
    series: VERSIONS.map((id, i) => ({ name: { text: id }, values: rows("EFGH"[i] ?? "E") })),
    row: LAWS + YEARS + 2,
    column: 0,
    rows: 18,
    columns: 9,
  });
  return sheet.set({ tabColor: "0F766E", print: { orientation: "landscape", height: "one", footer: say("footer") } });
}

type Charge = { readonly key: string; readonly currency: string; readonly formula: string };

const CHARGES: readonly Charge[] = [
  {
    key: "eu",
    currency: "EUR",
    formula: `CBAM.COST(${N.cn},${N.origin},${N.tonnes},${N.usYear},${N.intensity},${N.route},"B",,${N.start})`,
  },
  { key: "euDefault", currency: "EUR", formula: `CBAM.COST(${N.cn},${N.origin},${N.tonnes},${N.usYear},,,,,${N.start})` },
  {
    key: "uk",
    currency: "GBP",
    formula: `UKCBAM.CHARGE(${N.cn},${N.origin},${N.tonnes},DATE(${N.usYear},7,1),${N.intensity},${N.uk})`,
  },
  { key: "cca119", currency: "USD", formula: `CCA.CHARGE(${N.intensity},${N.us},${N.tonnes},${N.usYear},${N.usPrice},"119")` },
  { key: "cca118", currency: "USD", formula: `CCA.CHARGE(${N.intensity},${N.us},${N.tonnes},${N.usYear},${N.usPrice},"118")` },
  { key: "pollutionFee", currency: "USD", formula: `FPFA.FEE(${N.value},FPFA.DIFFERENCE(${N.intensity},${N.us}))` },
];

function lawsSheet(name: string): SheetDraft {
  const sheet = headed(new SheetDraft(name).columns(56, 12, 16, 16, 14, 14, 14), 7, say("laws.title"), say("laws.note"));
  sheet
    .line(
      LAWS,
      0,
      ["law", "currency", "charge", "perTonne"].map((key) => say(`laws.${key}`)),
      "head",
    )
    .height(LAWS, 30);
  CHARGES.forEach(({ key, currency, formula }, i) => {
    const n = LAWS + 2 + i;
    sheet.line(
      n - 1,
      0,
      [say(`laws.${key}`), currency, `=IFERROR(${formula},${quoted(say("noAnswer"))})`, `=IF(ISNUMBER(C${n}),C${n}/${N.tonnes},"")`],
      ["plain", "center", "money", "price"],
    );
  });
  const first = LAWS + CHARGES.length + 4;
  sheet.text(first - 2, 0, say("origins.title"), "heading");
  sheet
    .line(
      first - 1,
      0,
      ["origin", "rank", "defaultIntensity", "cost"].map((key) => say(`origins.${key}`)),
      "head",
    )
    .height(first - 1, 30);
  const costs = `$D$${first + 1}:$D$${first + ORIGINS.length}`;
  ORIGINS.forEach((origin, i) => {
    const n = first + 1 + i;
    sheet
      .text(n - 1, 0, say(`country.${origin}`), "inputCode")
      .put(n - 1, 1, `=IF(ISNUMBER(D${n}),RANK(D${n},${costs},1),"")`, "center")
      .put(n - 1, 2, `=CBAM.INTENSITY(${N.cn},A${n},${FROM})`, "intensity")
      .put(n - 1, 3, `=CBAM.COST(${N.cn},A${n},${N.tonnes},${FROM},,,,,${N.start})`, "money");
  });
  const grid = first + ORIGINS.length + 3;
  sheet.text(grid - 2, 0, say("grid.title"), "heading").text(grid - 1, 0, say("grid.head"), "head");
  const prices = [50, 75, 100, 125, 150];
  prices.forEach((price, c) => sheet.put(grid - 1, 2 + c, price, "inputPrice"));
  sheet.text(grid - 1, 1, say("origins.origin"), "head");
  ORIGINS.slice(0, 4).forEach((origin, i) => {
    const n = grid + 1 + i;
    sheet.put(n - 1, 0, `=${N.cn}`, "center").text(n - 1, 1, say(`country.${origin}`), "inputCode");
    prices.forEach((_, c) =>
      sheet.put(
        n - 1,
        2 + c,
        `=CBAM.COST($A${n},$B${n},${N.tonnes},${FROM},,,,,${cellName(grid - 1, 2 + c).replace(/(\d+)/, "$$$1")})`,
        "money",
      ),
    );
  });
  return sheet.set({ tabColor: "0F766E", print: { orientation: "portrait", height: "one", footer: say("footer") } });
}

export function policyWorkbook(): NewBook {
  const first = assumptions(say("sheet.assumptions"));
  return officeBook("policy", [first.sheet, versionsSheet(say("sheet.versions")), lawsSheet(say("sheet.laws"))], first.names);
}
