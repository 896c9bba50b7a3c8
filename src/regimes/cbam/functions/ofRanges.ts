/** CBAM functions over whole ranges: a country's table, a projection. */
import { underHeadings } from "../../../calls/underHeadings";
import { ofYear } from "../../../core/civilDate";
import type { Row, Table } from "../../../core/dataset";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { plainText } from "../../../core/plainText";
import { refuseOutsideOrigin } from "../rules/exemptOrigin";
import { OTHER_COUNTRIES } from "../../shared/country";
import { shownTable } from "../../shared/shownTable";
import { DIGITS } from "../../shared/goodsCode";
import { PLACE, statusOfRow } from "../rules/defaultFigures";
import type { DefaultRow } from "../rules/defaultValue";
import { printedCode } from "../rules/printedCode";
import { projectYear } from "../rules/projection";
import { UNKNOWN_ORIGIN } from "../../shared/country";
import { yesNo } from "../../../calls/readers/choice";
import { lawId, words } from "../../../calls/readers/code";
import { reading } from "../../../calls/evaluate";
import { anyOrigin, assumption, origin, perYear, route, sefa } from "../readers";
import { calendarYear } from "../../../calls/readers/date";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { perTonne, quantity } from "../../../calls/readers/number";
import { optional } from "../../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { overWhole } from "../../../calls/spec";
import { parseDecimal } from "../../../core/decimal";

const regime = "cbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const MOST_YEARS = 50;

/** Digits with which codes begin; a whole code is the one that the acts print for it. */
function prefixOf(written: string | undefined, at: Law): string {
  const digits = plainText(written ?? "").replace(/[\s.]/g, "");
  if (digits.length < DIGITS.heading) return digits;
  const code = reading("cnPrefix", () => goodsCode.read(written));
  return code.startsWith(digits) && code.length > digits.length ? digits : printedCode(code, at);
}

/** The rows below a prefix; of a code more exact than the table, the row above it that answers for it. */
function rowsUnder(prefix: string, rows: readonly Row[], table: Table): readonly Row[] {
  const code = (row: Row): string => table.need(row, "code");
  const below = rows.filter((row) => code(row).startsWith(prefix));
  if (below.length > 0) return below;
  const above = rows.filter((row) => prefix.startsWith(code(row)) && table.text(row, "total") !== null);
  const longest = Math.max(0, ...above.map((row) => code(row).length));
  return above.filter((row) => code(row).length === longest);
}

const PROJECT_COLUMNS = ["year", "intensity", "factor", "freeAllocation", "certificates", "price", "cost"] as const;
const DEFAULT_COLUMNS = ["code", "sector", "direct", "indirect", "total", "route", "status"] as const;

export const cbamWholeSpecs: readonly FunctionSpec[] = [
  overWhole({
    id: "CBAM.DEFAULTS",
    regime,
    args: { origin: anyOrigin, cnPrefix: optional(words), law, headers: optional(yesNo) },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf(regime, v.law, undefined);
      if (!at.has("cbam.defaultTable")) throw new RuleError("notCovered", "worstInstallations", { version: at.version.id });
      refuseOutsideOrigin(v.origin, at);
      const general = at.text("cbam.defaultTable") as DefaultRow["role"];
      const role = general === "defaults" && v.origin === UNKNOWN_ORIGIN ? "unknownOrigin" : general;
      const table = at.table(role);
      const prefix = prefixOf(v.cnPrefix, at);
      const perCountry = table.columnNames.includes("country");
      const own = rowsUnder(prefix, perCountry ? table.where({ country: v.origin }) : table.all(), table);
      // Where a country has no row of its own the other-countries table has it, and its rows say so by their origin.
      const rows = own.length > 0 || !perCountry ? own : rowsUnder(prefix, table.where({ country: OTHER_COUNTRIES }), table);
      if (rows.length === 0) throw new RuleError("noRow", "defaultRows", { origin: v.origin, prefix, table: table.id });
      shownTable(
        at,
        role,
        rows.map((row) => statusOfRow(role, row, at)),
        [PLACE[role]],
      );
      const columns = DEFAULT_COLUMNS.filter((name) => table.columnNames.includes(name));
      const figure = new Set<string>(["direct", "indirect", "total"]);
      const body = rows.map((row): Result[] => [
        ...columns.map((name): Result => {
          const text = table.text(row, name);
          return text !== null && figure.has(name) ? parseDecimal(text) : text;
        }),
        perCountry ? (own.length > 0 ? v.origin : "other countries and territories") : role,
      ]);
      return underHeadings(
        v.headers,
        [...columns, "table"].map((name) => `defaults.${name}`),
        body,
      );
    },
  }),
  overWhole({
    id: "CBAM.PROJECT",
    regime,
    args: {
      cn: goodsCode,
      origin,
      tonnes: filled,
      fromYear: calendarYear,
      toYear: calendarYear,
      intensity: optional(perTonne({ zero: "blank" })),
      route: optional(route),
      sefa: perYear(sefa),
      price: perYear(filled),
      law,
      headers: optional(yesNo),
      produced: perYear(optional(calendarYear)),
      assume: perYear(optional(assumption)),
    },
    compute: (v, { lawOf }): Result[][] => {
      const count = v.toYear - v.fromYear + 1;
      if (count < 1 || count > MOST_YEARS) throw new RuleError("outOfRange", "years", { from: v.fromYear, to: v.toYear });
      if (v.price.length > 1 && v.price.length !== count) throw new RuleError("shape", "perYear", { found: v.price.length, years: count });
      if (v.produced.length > 1 && v.produced.length !== count)
        throw new RuleError("shape", "producedPerYear", { found: v.produced.length, years: count });
      if (v.assume.length > 1 && v.assume.length !== count)
        throw new RuleError("shape", "assumePerYear", { found: v.assume.length, years: count });
      const oneNumber = v.sefa.length === 1 && typeof v.sefa[0] !== "string";
      // A SEFA holds the factor of one year, so one number cannot serve several.
      if (v.sefa.length > 1 ? v.sefa.length !== count : oneNumber && count > 1)
        throw new RuleError("shape", "sefaPerYear", { found: v.sefa.length, years: count });
      const rows = Array.from({ length: count }, (_, i): Result[] => {
        const line = {
          code: v.cn,
          origin: v.origin,
          tonnes: v.tonnes,
          intensity: v.intensity,
          route: v.route,
          sefa: v.sefa.length > 1 ? v.sefa[i] : v.sefa[0],
          price: v.price.length > 1 ? v.price[i] : v.price[0],
          produced: v.produced.length > 1 ? v.produced[i] : v.produced[0],
          assume: v.assume.length > 1 ? v.assume[i] : v.assume[0],
        };
        const year = projectYear(line, v.fromYear + i, (y) => lawOf(regime, v.law, ofYear(y)));
        return [year.year, year.intensity, year.factor, year.freeAllocation, year.certificates, year.price, year.cost];
      });
      return underHeadings(
        v.headers,
        PROJECT_COLUMNS.map((name) => `project.${name}`),
        rows,
      );
    },
  }),
];
