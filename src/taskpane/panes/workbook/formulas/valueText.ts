/** What a cell shows, for a reader: figures grouped, dates as dates where the function gives one. */
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

/** A date stands in its cell as a number of days; only the reading knows that it is one. */
export function shownValue({
  value,
  spill,
  basis,
}: {
  readonly value: CellValue;
  readonly spill: Address | null;
  readonly basis: FormulaBasis | null;
}): string {
  const only = basis?.calls.length === 1 ? basis.calls[0] : undefined;
  if (typeof value === "number" && only?.kind === "read" && only.basis.result.kind === "date" && basis?.agrees === true)
    return only.basis.result.date;
  if (spill === null) return valueText(value);
  const { rows, columns } = parseAddress(spill);
  return t("paneWorkbook.formulas.block", { value: valueText(value), rows, columns });
}
