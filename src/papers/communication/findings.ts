/** What is doubtful in a filled template: sums, units, scope, values far from the default. Judges, never corrects. */
import { fromCell, parseDecimal, sum, type Decimal } from "../../core/decimal";
import { yearOfDay } from "../days";
import { besideDefault, shown } from "../besideDefault";
import type { Finding, FindingCode } from "../finding";
import { ask, figureOf, refusalOf } from "../ours";
import type { Categories } from "./categories";
import { SHEETS, STREAM_COLUMNS, STREAM_RESULT, STREAMS, processCell, PROCESS_BLOCK, precursorCell, PRECURSOR_BLOCK } from "./layout";
import type { BoughtPrecursor, Process } from "./plant";
import type { Paper, PaperGood } from "./paper";
import type { PaperSheets } from "./sheets";

/** Sums that differ by less say the same. */
const SAME = "1e-9";

type Content = Omit<Paper, "findings">;

export function findingsOf(
  paper: Content,
  sheets: PaperSheets,
  categories: Categories,
  bought: readonly BoughtPrecursor[],
): readonly Finding[] {
  return [
    ...ofWhole(paper),
    ...paper.goods.flatMap((good) => ofGood(good, paper, categories)),
    ...processesPerCode(paper.goods),
    ...paper.processes.flatMap((process) => ofProcess(process, paper)),
    ...bought.flatMap(ofBought),
    ...streams(sheets),
  ];
}

const finding = (code: FindingCode, level: Finding["level"], place: string, values: Finding["values"] = {}): Finding => ({
  code,
  level,
  place,
  values,
});

function ofWhole({ goods, installation }: Content): readonly Finding[] {
  const found: Finding[] = [];
  if (goods.some(({ computedHere }) => computedHere)) found.push(finding("noValues", "check", SHEETS.summary));
  if (installation.country === "") found.push(finding("noCountry", "wrong", `${SHEETS.installation}!I26`));
  if (installation.to === null) found.push(finding("noPeriod", "check", `${SHEETS.installation}!L9`));
  else if (figureOf(ask("CBAM.FACTOR", yearOfDay(installation.to))) === null)
    found.push(finding("earlyPeriod", "check", `${SHEETS.installation}!L9`));
  if (goods.length > 0) found.push(finding("noSefaField", "note", ""));
  return found;
}

function ofGood(good: PaperGood, paper: Content, categories: Categories): readonly Finding[] {
  const { row, process, cn } = good;
  const name = { good: String(row.values.product ?? (cn || row.number)), cn };
  const found: Finding[] = [];
  if (process === null) {
    found.push(finding("unknownProcess", "wrong", row.placeOf("process"), { ...name, process: String(row.values.process ?? "-") }));
    return found;
  }
  if (row.values.unit === null && !good.computedHere) found.push(finding("missingUnit", "wrong", row.placeOf("unit"), name));
  // Where the figures are worked out here, what is missing for them is told below.
  if (good.direct === null && !good.computedHere) found.push(finding("missingValue", "wrong", row.placeOf("direct"), name));
  found.push(...sums(good, name), ...scopeAndDefault(good, paper, name));
  const possible = categories.precursorsOf(process.category);
  if (possible.length > 0 && good.precursors.length === 0 && process.included.length === 0)
    found.push(finding("complexWithoutPrecursor", "check", row.placeOf("process"), { ...name, precursors: possible.join(", ") }));
  const byDefault = row.values.byDefault;
  if (typeof byDefault === "number" && byDefault > 0)
    found.push(finding("defaultsUsed", "note", row.placeOf("byDefault"), { ...name, share: percent(byDefault) }));
  const alloys = (["mn", "cr", "ni", "otherAlloys", "carbon"] as const).flatMap((key) => {
    const value = row.values[key];
    return typeof value === "number" ? [fromCell(value)] : [];
  });
  if (alloys.length > 0 && sum(alloys).greaterThan(1))
    found.push(finding("alloySum", "wrong", row.placeOf("mn"), { ...name, sum: percent(sum(alloys).toNumber()) }));
  return found;
}

function sums({ worked, row, direct, indirect, computedHere }: PaperGood, name: Finding["values"]): readonly Finding[] {
  if (worked?.kind === "circle") return [finding("circle", "check", row.placeOf("direct"), { ...name, names: worked.names.join(" → ") })];
  if (worked?.kind !== "worked")
    return [finding("notChecked", "check", row.placeOf("direct"), { ...name, why: worked?.kind === "open" ? worked.why : "-" })];
  if (computedHere) return [finding("computedHere", "note", row.placeOf("direct"), name)];
  const differs = (stored: number | null, ours: Decimal): boolean =>
    stored !== null &&
    ours
      .minus(parseDecimal(String(stored)))
      .abs()
      .greaterThan(ours.abs().plus(1).times(parseDecimal(SAME)));
  const said = (stored: number | null, ours: Decimal): Finding["values"] => ({ ...name, stored: stored ?? "-", ours: shown(ours) });
  return [
    ...(differs(direct, worked.embedded.direct)
      ? [finding("differsDirect", "check", row.placeOf("direct"), said(direct, worked.embedded.direct))]
      : []),
    ...(differs(indirect, worked.embedded.indirect)
      ? [finding("differsIndirect", "check", row.placeOf("indirect"), said(indirect, worked.embedded.indirect))]
      : []),
  ];
}

function scopeAndDefault(good: PaperGood, { installation }: Content, name: Finding["values"]): readonly Finding[] {
  const covered = ask("CBAM.SCOPE", good.cn, "covered");
  if (covered !== true)
    return [finding("outOfScope", "check", good.row.placeOf("cn"), { ...name, why: refusalOf("CBAM.SCOPE", covered) ?? "" })];
  if (installation.country === "") return [];
  const { far, none } = besideDefault(good.cn, installation.country, good);
  return none === null
    ? far.map(({ code, part, values }) => finding(code, "check", good.row.placeOf(part), { ...name, ...values }))
    : [finding("noDefault", "note", good.row.placeOf("cn"), { ...name, why: none })];
}

/** One process per code and installation, whatever the routes (2025/2547 Art. 4(6)). */
function processesPerCode(goods: readonly PaperGood[]): readonly Finding[] {
  const byCode = new Map<string, PaperGood[]>();
  for (const good of goods) if (good.cn !== "") byCode.set(good.cn, [...(byCode.get(good.cn) ?? []), good]);
  return [...byCode].flatMap(([cn, list]) => {
    const processes = [...new Set(list.map(({ row }) => String(row.values.process ?? "")))];
    return processes.length > 1
      ? [finding("twoProcesses", "check", list[1]?.row.placeOf("cn") ?? "", { cn, names: processes.join("; ") })]
      : [];
  });
}

function ofProcess(process: Process, { goods }: Content): readonly Finding[] {
  const at = (line: number): string => `${SHEETS.processes}!${processCell(process.index, line)}`;
  const used = goods.some((good) => good.process === process) || process.usedBy.size > 0;
  if (!used) return [];
  return [
    ...(process.produced === null || process.produced.isZero()
      ? [finding("missingValue", "wrong", at(PROCESS_BLOCK.produced), { good: process.name, cn: "" })]
      : []),
    ...(process.direct === null ? [finding("missingValue", "wrong", at(PROCESS_BLOCK.direct), { good: process.name, cn: "" })] : []),
  ];
}

function ofBought(one: BoughtPrecursor): readonly Finding[] {
  const place = `${SHEETS.precursors}!${precursorCell(one.index, PRECURSOR_BLOCK.direct)}`;
  return one.usedBy.size > 0 && one.direct === null ? [finding("missingValue", "wrong", place, { good: one.name, cn: "" })] : [];
}

function streams(sheets: PaperSheets): readonly Finding[] {
  const calculated = !sheets.uncalculated(SHEETS.streams);
  return Array.from({ length: STREAMS.count }, (_, i) => STREAMS.first + i).flatMap((row) => {
    const at = (key: keyof typeof STREAM_COLUMNS): string => `${STREAM_COLUMNS[key]}${row}`;
    const name = { good: sheets.text(SHEETS.streams, at("name")) || String(row), cn: "" };
    const own = `${STREAM_RESULT}${row}`;
    const said = calculated && typeof sheets.value(SHEETS.streams, own) === "string" ? sheets.text(SHEETS.streams, own) : "";
    const unread = said === "" ? [] : [finding("noStreamResult", "wrong", `${SHEETS.streams}!${own}`, { ...name, found: said })];
    const activity = sheets.figure(SHEETS.streams, at("activity"));
    if (activity === null || activity.isZero()) return unread;
    const oxidation = sheets.figure(SHEETS.streams, at("oxidation"));
    const unitless = (["unit", ...(sheets.figure(SHEETS.streams, at("factor")) ? (["factorUnit"] as const) : [])] as const).filter(
      (key) => sheets.text(SHEETS.streams, at(key)) === "",
    );
    return [
      ...unread,
      ...unitless.map((key) => finding("missingUnit", "wrong", `${SHEETS.streams}!${at(key)}`, name)),
      ...(oxidation?.greaterThan(0) && oxidation.lessThanOrEqualTo(1)
        ? [finding("oxidation", "wrong", `${SHEETS.streams}!${at("oxidation")}`, { ...name, found: shown(oxidation) })]
        : []),
    ];
  });
}

const percent = (share: number): string => `${fromCell(share).times(100).toDecimalPlaces(2).toString()}%`;
