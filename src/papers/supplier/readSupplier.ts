/** A supplier's workbook as it came back, with what is doubtful in it. */
import { fromCell, sum } from "../../core/decimal";
import { cellName } from "../../sheet/address";
import { isXlsxError, openBook, ourNames, type XlsxValue } from "../../xlsx";
import { besideDefault } from "../besideDefault";
import { yearOfDay } from "../days";
import type { Finding } from "../finding";
import { ask, figureOf, refusalOf } from "../ours";
import type { PaperBook } from "../paperBook";
import { PaperRefusal } from "../refusal";
import { tableRows, type TableRow } from "../tableRows";
import { ABOUT, everyLanguage, SUPPLIER_COLUMNS, SUPPLIER_TABLES, type AboutItem, type SupplierColumn } from "./layout";

export type SupplierGood = Readonly<Record<SupplierColumn, string | number | null>>;
export type SupplierPaper = {
  readonly file: string;
  readonly about: Readonly<Record<AboutItem, string>>;
  readonly goods: readonly SupplierGood[];
  /** Where the emissions of each stand. */
  readonly places: readonly string[];
  readonly findings: readonly Finding[];
};

const FIGURES: readonly SupplierColumn[] = ["direct", "indirect", "sefa", "byDefault", "mn", "cr", "ni"];

export function readSupplier(file: string, bytes: Uint8Array): SupplierPaper {
  const { data } = openBook(bytes, ourNames([]));
  const headings = Object.fromEntries(SUPPLIER_COLUMNS.map(([key]) => [key, [everyLanguage(`goods.${key}`)]])) as unknown as Record<
    SupplierColumn,
    readonly string[]
  >;
  const rows = tableRows(data, SUPPLIER_TABLES.goods, headings);
  const read = aboutOf(data);
  if (rows === null || read === null) throw new PaperRefusal("noSupplierData", { file });
  const { about, placeOf: aboutPlace } = read;
  const findings: Finding[] = [...doubtfulAbout(about, aboutPlace), ...codesTwice(rows)];
  const goods = rows.map((row): SupplierGood => {
    findings.push(...doubtful(row, about.country));
    return Object.fromEntries(
      SUPPLIER_COLUMNS.map(([key]) => [key, FIGURES.includes(key) ? figure(row, key) : row.text(key)]),
    ) as unknown as SupplierGood;
  });
  return { file, about, goods, places: rows.map((row) => row.placeOf("direct")), findings };
}

/** Text for a figure is named among the findings and left out; the rest of the row counts. */
function figure(row: TableRow<SupplierColumn>, key: SupplierColumn): number | null {
  try {
    return row.figure(key);
  } catch (error) {
    if (error instanceof PaperRefusal) return null;
    throw error;
  }
}

type About = { readonly about: SupplierPaper["about"]; readonly placeOf: (item: AboutItem) => string };

function aboutOf(data: PaperBook): About | null {
  const table = data.tables.find(({ name }) => name === SUPPLIER_TABLES.about);
  const cells = new Map(
    data.sheets
      .find(({ name }) => name === table?.sheet)
      ?.cells.map(({ row, column, value }): [string, XlsxValue] => [`${row} ${column}`, value]),
  );
  if (!table) return null;
  const texts = new Map<string, string>();
  const places = new Map<string, string>();
  for (let row = table.row + 1; row < table.row + table.rows; row++) {
    const [label, value] = [cells.get(`${row} ${table.column}`), cells.get(`${row} ${table.column + 1}`)];
    if (typeof label !== "string") continue;
    places.set(label, `${table.sheet}!${cellName(row, table.column + 1)}`);
    if (value !== undefined && value !== null && !isXlsxError(value)) texts.set(label, String(value).trim());
  }
  const about = Object.fromEntries(ABOUT.map((item) => [item, texts.get(everyLanguage(`about.${item}`)) ?? ""])) as SupplierPaper["about"];
  return { about, placeOf: (item) => places.get(everyLanguage(`about.${item}`)) ?? table.sheet };
}

/** `to`: the last day of the period, as a serial number; text is no day. */
export const lastDay = ({ to }: SupplierPaper["about"]): number | null => (/^\d+(\.\d+)?$/.test(to) ? Number(to) : null);

function doubtfulAbout(about: SupplierPaper["about"], placeOf: About["placeOf"]): readonly Finding[] {
  const at = (code: Finding["code"], level: Finding["level"], item: AboutItem, values: Finding["values"] = {}): Finding => ({
    code,
    level,
    place: placeOf(item),
    values,
  });
  const to = lastDay(about);
  return [
    ...(about.country === "" ? [at("noCountry", "wrong", "country")] : []),
    ...(about.to === "" ? [at("noPeriod", "check", "to")] : []),
    ...(about.to !== "" && to === null ? [at("notNumber", "wrong", "to", { found: about.to })] : []),
    ...(to !== null && figureOf(ask("CBAM.FACTOR", yearOfDay(to))) === null ? [at("earlyPeriod", "check", "to")] : []),
  ];
}

function doubtful(row: TableRow<SupplierColumn>, country: string): readonly Finding[] {
  const name = { good: row.text("product") || row.text("cn"), cn: codeOf(row) };
  const at = (code: Finding["code"], level: Finding["level"], key: SupplierColumn, values: Finding["values"] = {}): Finding => ({
    code,
    level,
    place: row.placeOf(key),
    values: { ...name, ...values },
  });
  const found: Finding[] = FIGURES.filter((key) => row.text(key) !== "" && figure(row, key) === null).map((key) =>
    at("notNumber", "wrong", key, { found: row.text(key) }),
  );
  const covered = ask("CBAM.SCOPE", name.cn, "covered");
  if (covered !== true) return [...found, at("outOfScope", "check", "cn", { why: refusalOf("CBAM.SCOPE", covered) ?? "" })];
  const [direct, indirect] = [figure(row, "direct"), figure(row, "indirect")];
  if (direct === null) found.push(at("missingValue", "wrong", "direct"));
  if (indirect === null && ask("CBAM.SCOPE", name.cn, "indirect") === true) found.push(at("missingValue", "wrong", "indirect"));
  if (country !== "") {
    const { far, none } = besideDefault(name.cn, country, { direct, indirect });
    if (none !== null) found.push(at("noDefault", "check", "direct", { why: none }));
    found.push(...far.map(({ code, part, values }) => at(code, "check", part, values)));
    if (row.text("precursors") === "" && isComplex(name.cn, country)) found.push(at("noPrecursorsNamed", "check", "precursors"));
  }
  const byDefault = figure(row, "byDefault");
  if (byDefault !== null && (byDefault < 0 || byDefault > 1)) found.push(at("noShare", "wrong", "byDefault", { found: byDefault }));
  const alloys = sum((["mn", "cr", "ni"] as const).map((key) => fromCell(figure(row, key) ?? 0)));
  if (alloys.greaterThan(1)) found.push(at("alloySum", "wrong", "mn", { sum: `${alloys.times(100).toString()}%` }));
  if (figure(row, "sefa") === null) found.push(at("noSefa", "note", "sefa"));
  if (row.text("verified") === "") found.push(at("notVerified", "note", "verified"));
  return found;
}

const codeOf = (row: TableRow<SupplierColumn>): string => row.text("cn").replace(/\s/g, "");

/** What the check says of a good without precursors and not of the same good with some. */
const isComplex = (cn: string, country: string): boolean => ask("CBAM.CHECK", cn, country, 1, "0") !== ask("CBAM.CHECK", cn, country, 1, 1);

/** One process per code and installation, whatever the routes (2025/2547 Art. 4(6)). */
function codesTwice(rows: readonly TableRow<SupplierColumn>[]): readonly Finding[] {
  const first = new Map<string, TableRow<SupplierColumn>>();
  return rows.flatMap((row): Finding[] => {
    const [cn, before] = [codeOf(row), first.get(codeOf(row))];
    if (cn === "" || before === undefined) {
      first.set(cn, row);
      return [];
    }
    const names = [before, row].map((one) => one.text("product") || one.placeOf("cn")).join("; ");
    return [{ code: "twoProcesses", level: "check", place: row.placeOf("cn"), values: { cn, names } }];
  });
}
