// A program that uses the functions without a spreadsheet: adds up the certificates of a list, and shows how the dearest line came about.
import { evaluate, explain, isRefusal, type Cell } from "carbon-border";

const goods = [
  { cn: "73181542", origin: "TW", tonnes: 100, date: "2026-02-01" },
  { cn: "72085120", origin: "Türkiye", tonnes: 20, date: "2026-05-04" },
  { cn: "99999999", origin: "TW", tonnes: 5, date: "2026-02-01" },
];
const column = <K extends keyof (typeof goods)[number]>(name: K) => goods.map((line) => [line[name]]);

const { cells } = await evaluate("CBAM.COST", [column("cn"), column("origin"), column("tonnes"), column("date")]);
const costs: readonly Cell[] = cells.map(([cost]) => cost ?? "");
const refused = costs.filter(isRefusal).map(({ error, message }) => `${error} ${message}`);
const paid = costs.map((cost) => (typeof cost === "number" ? cost : 0));

const dearest = goods[paid.indexOf(Math.max(...paid))];
const { steps } = await explain("CBAM.COST", dearest ? [dearest.cn, dearest.origin, dearest.tonnes, dearest.date] : [], {
  language: "zh-TW",
});

console.log(JSON.stringify({ paid, refused, steps: steps.map(({ rule, value, citation }) => ({ rule, value, citation })) }));
