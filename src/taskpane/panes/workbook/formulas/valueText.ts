/** What a cell shows, for a reader: figures grouped, dates as dates where the function gives one. */
import { formatOfFormula } from "../../../../audit/formatOfFormula";
import type { FormulaBasis } from "../../../../audit/types";
import { parseAddress } from "../../../../sheet/address";
import type { Address, CellValue } from "../../../../host/port";
import { currentLocale, t } from "../../../../i18n/t";

export function valueText(value: CellValue): string {
  if (value === null || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "pane.yes" : "pane.no");
  if (typeof value === "number")
    return value.toLocaleString(currentLocale(), {
      maximumSignificantDigits: 10,
      useGrouping: Math.abs(value) >= 10_000 || !Number.isInteger(value),
    });
  return value;
}

/** As the cell of a formula shows it: money to the cent, shares in percent. */
function formatted(value: CellValue, formula: string): string {
  const format = formatOfFormula(formula) ?? "";
  const fraction = /\.(0*)(#*)%?$/.exec(format);
  if (typeof value !== "number" || !fraction) return valueText(value);
  const [, always = "", perhaps = ""] = fraction;
  return value.toLocaleString(currentLocale(), {
    style: format.endsWith("%") ? "percent" : "decimal",
    minimumFractionDigits: always.length,
    maximumFractionDigits: always.length + perhaps.length,
    useGrouping: format.includes(","),
  });
}

/** A date stands in its cell as a number of days; only the reading knows that it is one. */
export function shownValue({
  formula,
  value,
  spill,
  basis,
}: {
  readonly formula: string;
  readonly value: CellValue;
  readonly spill: Address | null;
  readonly basis: FormulaBasis | null;
}): string {
  const only = basis?.calls.length === 1 ? basis.calls[0] : undefined;
  if (typeof value === "number" && only?.kind === "read" && only.basis.result.kind === "date" && basis?.agrees === true)
    return only.basis.result.date;
  if (spill === null) return formatted(value, formula);
  const { rows, columns } = parseAddress(spill);
  return t("paneWorkbook.formulas.block", { value: formatted(value, formula), rows, columns });
}
