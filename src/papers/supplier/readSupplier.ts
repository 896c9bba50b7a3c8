/** A supplier's workbook as it came back, with what is doubtful in it. */
import { fromCell, parseDecimal, sum } from "../../core/decimal";
import { isXlsxError, openBook, ourNames, type XlsxValue } from "../../xlsx";
import { PLAUSIBLE } from "../communication/findings";
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
  const about = aboutOf(data);
  if (rows === null || about === null) throw new PaperRefusal("noSupplierData", { file });
  const findings: Finding[] = about.country === "" ? [{ code: "noCountry", level: "wrong", place: "CBAM", values: {} }] : [];
  const goods = rows.map((row): SupplierGood => {
    findings.push(...doubtful(row, about.country));
    return Object.fromEntries(
      SUPPLIER_COLUMNS.map(([key]) => [key, FIGURES.includes(key) ? figure(row, key) : row.text(key)]),
    ) as unknown as SupplierGood;
  });
  return { file, about, goods, findings };
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

function aboutOf(data: PaperBook): SupplierPaper["about"] | null {
  const table = data.tables.find(({ name }) => name === SUPPLIER_TABLES.about);
  const cells = new Map(
    data.sheets
      .find(({ name }) => name === table?.sheet)
      ?.cells.map(({ row, column, value }): [string, XlsxValue] => [`${row} ${column}`, value]),
  );
  if (!table) return null;
  const texts = new Map<string, string>();
  for (let row = table.row + 1; row < table.row + table.rows; row++) {
    const [label, value] = [cells.get(`${row} ${table.column}`), cells.get(`${row} ${table.column + 1}`)];
    if (typeof label === "string" && value !== undefined && value !== null && !isXlsxError(value)) texts.set(label, String(value).trim());
  }
  return Object.fromEntries(ABOUT.map((item) => [item, texts.get(everyLanguage(`about.${item}`)) ?? ""])) as Record<AboutItem, string>;
}

function doubtful(row: TableRow<SupplierColumn>, country: string): readonly Finding[] {
  const name = { good: row.text("product") || row.text("cn"), cn: row.text("cn") };
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
  const direct = figure(row, "direct");
  if (direct === null) found.push(at("missingValue", "wrong", "direct"));
  const answer = country === "" ? undefined : ask("CBAM.DEFAULT", name.cn, country);
  const standard = figureOf(answer);
  const unknown = refusalOf("CBAM.DEFAULT", answer);
  if (unknown !== null) found.push(at("noDefault", "check", "direct", { why: unknown }));
  if (direct !== null && standard !== null && !standard.isZero()) {
    const ratio = fromCell(direct).dividedBy(standard);
    if (ratio.lessThan(parseDecimal(PLAUSIBLE.least)) || ratio.greaterThan(parseDecimal(PLAUSIBLE.most)))
      found.push(
        at("outsideDefault", "check", "direct", {
          value: direct,
          default: standard.toString(),
          ratio: ratio.toSignificantDigits(4).toString(),
        }),
      );
  }
  const alloys = sum((["mn", "cr", "ni"] as const).map((key) => fromCell(figure(row, key) ?? 0)));
  if (alloys.greaterThan(1)) found.push(at("alloySum", "wrong", "mn", { sum: `${alloys.times(100).toString()}%` }));
  if (figure(row, "sefa") === null) found.push(at("noSefa", "note", "sefa"));
  if (row.text("verified") === "") found.push(at("notVerified", "note", "verified"));
  return found;
}
