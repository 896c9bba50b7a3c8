/** The named cells of a workbook as the form's starting point. Pure. */
import type { CellValue } from "../../../host/port";
import type { Assumed } from "../../assumptions";

type Start = { readonly base: string; readonly rates: Readonly<Record<string, string>> };

const text = (cell: { readonly value: CellValue } | null): string => (typeof cell?.value === "number" ? String(cell.value) : "");

/** `price`: null where the workbook names none. */
export function assumedSetup({ price, currency, eur, usd, twd }: Assumed): Start & { readonly price: string | null } {
  const base = typeof currency?.value === "string" && /^[A-Z]{3}$/.test(currency.value) ? currency.value : "EUR";
  // Rates are worth in the home currency, so without one they say nothing.
  const given =
    currency === null
      ? []
      : ([
          ["EUR", eur],
          ["USD", usd],
          ["TWD", twd],
        ] as const);
  const rates = Object.fromEntries(given.map(([code, cell]) => [code, text(cell)] as const).filter(([, rate]) => rate !== ""));
  return { base, rates, price: text(price) === "" ? null : text(price) };
}
