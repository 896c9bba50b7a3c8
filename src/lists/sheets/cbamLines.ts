/**
 * The lines of a list with live formulas of CBAM: scope, default value, certificates, cost, and the mass of the importer's
 * year so far. What was read is typed beside the person's own columns, and theirs to correct; the formulas follow it.
 */
import { yearOf } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import type { Line } from "../read/line";
import type { ListPlan } from "../read/plan";
import { head, here, quoted, said, type Names } from "./names";
import { ownColumns } from "./ownColumns";
import type { Format, PlanColumn, PlanTable, Value } from "./plan";
import { each, failedOf, figure, isFailed, number, over } from "./results";
import { soFarFormula, soFarValues } from "./soFar";
import { quarterColumn, typedColumns } from "./typedColumns";

/** What the other sheets add up, one entry a line. */
export type LineFigures = {
  readonly lines: readonly Line[];
  readonly importer: readonly string[];
  readonly priced: readonly boolean[];
  readonly basis: readonly string[];
  readonly counted: readonly (Decimal | null)[];
  readonly embedded: readonly (Decimal | null)[];
  readonly afterFree: readonly (Decimal | null)[];
  readonly certificates: readonly (Decimal | null)[];
  readonly cost: readonly (Decimal | null)[];
};
export type CbamLines = { readonly table: PlanTable; readonly figures: LineFigures };

const OF_CBAM = ["intensity", "route", "sefa", "pricePaid", "installation", "verification"];

export function cbamLines(lines: readonly Line[], plan: ListPlan, names: Names): CbamLines {
  const n = lines.length;
  const typed = typedColumns(lines, plan, OF_CBAM);
  const notCovered = said("word.notCovered");
  const cn = typed.valuesOf("cn");
  const covered = over("CBAM.SCOPE", n, cn, "covered");
  const priced = covered.map((is, i) => is === true && typed.waits[i] === false);
  /** Empty where the line is not priced: the functions then give nothing. */
  const only = (key: string): Value[] => typed.valuesOf(key).map((value, i) => (priced[i] === true ? value : null));
  const result = (values: readonly Value[], otherwise: Value = ""): Value[] =>
    values.map((value, i) => (priced[i] === true ? value : (failedOf(covered[i]) ?? otherwise)));
  const line = ["cn", "origin", "tonnes", "date", "intensity", "route", "sefa"].map(only);
  const [code, origin, tonnes, date, own, route] = line;
  const sector = over(
    "CBAM.SCOPE",
    n,
    cn.map((one, i) => (covered[i] === true ? one : null)),
    "sector",
  );
  const used = over("CBAM.INTENSITY", n, code, origin, date, route).map((value, i) => own?.[i] ?? value);
  const price = over("CBAM.PRICE", n, date).map((value): Value => (isFailed(value) ? "" : value));
  const paid = [only("pricePaid"), price];
  const counted = each("CBAM.THRESHOLD", n, (i) =>
    priced[i] === true ? [cn[i] ?? null, tonnes?.[i] ?? null, yearOfLine(lines[i]), null, origin?.[i] ?? null, "mass"] : null,
  );
  const values = {
    scope: covered.map((is, i): Value => (isFailed(is) ? is : is === true ? (sector[i] ?? "") : notCovered)),
    basis: typed.valuesOf("intensity").map((value) => said(value === null ? "word.default" : "word.actual")),
    used: result(used),
    embedded: result(used.map((value, i) => productOf(tonnes?.[i], value))),
    afterFree: result(over("CBAM.CERTIFICATES", n, ...line)),
    price: result(price),
    certificates: result(over("CBAM.CERTIFICATES", n, ...line, ...paid)),
    cost: result(over("CBAM.COST", n, ...line, ...paid)),
    counted: result(counted, 0),
  };
  const importer = typed.valuesOf("importer");
  const soFar = soFarValues(lines, importer, values.counted.map(number));
  const ours = [...typed.columns, ...calculated(names, lines, { ...values, soFar })];
  const before = ownColumns(
    plan.columns,
    lines.map(({ cells }) => cells),
    ours.map(({ header }) => header),
  );
  return {
    table: { name: names.lines, title: said("title.lines"), columns: [...before, ...ours], rows: n },
    figures: {
      lines,
      importer: importer.map(String),
      priced,
      basis: values.basis.map(String),
      counted: values.counted.map(number),
      embedded: values.embedded.map(number),
      afterFree: values.afterFree.map(number),
      certificates: values.certificates.map(number),
      cost: values.cost.map(number),
    },
  };
}

const yearOfLine = (line: Line | undefined): Value => (line?.date ? yearOf(line.date) : null);

function productOf(tonnes: Value | undefined, intensity: Value): Value {
  const [mass, see] = [number(tonnes), number(intensity)];
  return mass && see ? figure(mass.times(see)) : (failedOf(intensity) ?? "");
}

function calculated(names: Names, lines: readonly Line[], values: Readonly<Record<string, readonly Value[]>>): PlanColumn[] {
  const own = (key: string): string => here(names.lines, key);
  const [yes, notCovered, byDefault, actual] = ["yes", "notCovered", "default", "actual"].map((word) => quoted(said(`word.${word}`)));
  const ifPriced = (formula: string, otherwise = '""'): string =>
    `=IF(AND(${own("counts")}=${yes},${own("scope")}<>${notCovered}),${formula},${otherwise})`;
  const line = ["cn", "origin", "tonnes", "date", "intensity", "route", "sefa"].map(own).join(",");
  const standard = `CBAM.INTENSITY(${["cn", "origin", "date", "route"].map(own).join(",")})`;
  const paid = `${own("pricePaid")},${own("price")}`;
  const column = (key: string, format: Format, width: number, formula: string): PlanColumn => ({
    key,
    header: head(key),
    kind: "formula",
    format,
    width,
    formula,
    values: values[key] ?? [],
  });
  return [
    column("scope", "text", 15, `=IF(CBAM.SCOPE(${own("cn")},"covered"),CBAM.SCOPE(${own("cn")},"sector"),${notCovered})`),
    quarterColumn(own("date"), lines),
    column("basis", "text", 10, `=IF(${own("intensity")}="",${byDefault},${actual})`),
    column("used", "intensity", 12, ifPriced(`IF(${own("intensity")}="",${standard},${own("intensity")})`)),
    column("embedded", "number", 13, ifPriced(`${own("tonnes")}*${own("used")}`)),
    column("afterFree", "number", 13, ifPriced(`CBAM.CERTIFICATES(${line})`)),
    column("price", "price", 10, ifPriced(`IFNA(CBAM.PRICE(${own("date")}),IF(${names.price}="","",${names.price}))`)),
    column("certificates", "number", 13, ifPriced(`CBAM.CERTIFICATES(${line},${paid})`)),
    column("cost", "money", 13, ifPriced(`CBAM.COST(${line},${paid})`)),
    column(
      "counted",
      "mass",
      12,
      ifPriced(`CBAM.THRESHOLD(${own("cn")},${own("tonnes")},YEAR(${own("date")}),,${own("origin")},"mass")`, "0"),
    ),
    column("soFar", "mass", 14, soFarFormula(names, lines.length)),
  ];
}
