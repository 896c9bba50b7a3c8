/**
 * Default values before mark-up: the country's row, else, row by row, the other-countries table with its route
 * (2025/2621 Annex I, introduction); Annex IV for precursors of unknown origin.
 */
import type { Row } from "../../../core/dataset";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { type Country, OTHER_COUNTRIES, UNKNOWN_ORIGIN } from "../../shared/country";
import { type GoodsCode, printGoodsCode, tooShort } from "../../shared/goodsCode";
import { refuseOutsideOrigin } from "./exemptOrigin";
import { findGood } from "./goodsScope";
import { printedCode } from "./printedCode";

export type DefaultRow = {
  /** role of the table that answered */
  readonly role: "defaults" | "unknownOrigin" | "transitionalDefaults";
  readonly row: Row;
  readonly code: string;
  /** the printed route indicators, e.g. ['C'] or ['C', 'F']; empty: none printed */
  readonly routes: readonly string[];
  readonly fallback: boolean;
};

type Query = { readonly code: GoodsCode; readonly origin: Country; readonly route?: string | undefined };

export function defaultRow(query: Query, law: Law): DefaultRow {
  return law.memo(["default", query.code, query.origin, query.route], () => {
    refuseOutsideOrigin(query.origin, law);
    if (findGood(query.code, law)?.added === true)
      throw new RuleError("noRow", "addedGoodDefault", { cn: printGoodsCode(query.code), version: law.version.id });
    const general = law.text("cbam.defaultTable");
    if (general === "transitionalDefaults") return single("transitionalDefaults", {}, query, law);
    const printed = { ...query, code: printedCode(query.code, law) };
    if (query.origin === UNKNOWN_ORIGIN) return single("unknownOrigin", {}, printed, law);
    return single("defaults", { country: query.origin }, printed, law);
  });
}

function single(role: DefaultRow["role"], key: Readonly<Record<string, string>>, query: Query, law: Law): DefaultRow {
  const variants = taricVariants(role, query, law);
  const wanted = variants.length > 1 ? pickVariant(variants, query, law, role) : (variants[0] ?? query.code);
  const own = lookUp(role, key, wanted, law);
  if (own !== undefined) return finish(role, own, false, law);
  if (role === "defaults") {
    const other = lookUp(role, { country: OTHER_COUNTRIES }, wanted, law);
    if (other !== undefined) return finish(role, other, true, law);
  }
  const below = law.table(role).below("code", query.code);
  if (below.length > 0) throw tooShort(query.code, below);
  throw new RuleError("noRow", "defaultValue", { cn: printGoodsCode(query.code), origin: query.origin, table: law.datasetId(role) });
}

/** A row whose total is blank in print is no row: the act sends it to the other-countries table. */
function lookUp(role: string, key: Readonly<Record<string, string>>, code: string, law: Law): Row | undefined {
  const table = law.table(role);
  return table.longestPrefix("code", code, key).find((row) => table.text(row, "total") !== null);
}

/** Ten-digit lines under an eight-digit code, in any country: white and grey clinker and cement. */
function taricVariants(role: string, query: Query, law: Law): readonly string[] {
  return query.code.length === 8 ? law.table(role).below("code", query.code) : [];
}

function pickVariant(variants: readonly string[], query: Query, law: Law, role: string): string {
  const table = law.table(role);
  const routeOf = (code: string): string => {
    const row = table.where({ code }).find((r) => table.text(r, "route") !== null);
    return row === undefined ? "" : table.need(row, "route");
  };
  const picked = variants.find((code) => routeOf(code) === query.route);
  if (picked !== undefined) return picked;
  const choices = variants.map((code) => `${routeOf(code)} (${printGoodsCode(code)})`).join(", ");
  throw new RuleError(query.route === undefined ? "blank" : "conflict", query.route === undefined ? "route" : "routeNotPossible", {
    cn: printGoodsCode(query.code),
    found: query.route ?? "",
    choices,
  });
}

function finish(role: DefaultRow["role"], row: Row, fallback: boolean, law: Law): DefaultRow {
  const table = law.table(role);
  const printed = table.columnNames.includes("route") ? table.text(row, "route") : null;
  return { role, row, code: table.need(row, "code"), routes: printed === null ? [] : printed.split("/"), fallback };
}
