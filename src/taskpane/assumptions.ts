/**
 * What a workbook assumes throughout, as named cells: the certificate price and exchange rates. Formulas name the cells, so
 * one change reaches all of them and a colleague sees where a figure comes from. May not hold a figure of its own.
 */
import { formatAddress, parseAddress } from "../sheet/address";
import type { Address, CellValue, Host, NamedCell } from "../host/port";
import { t } from "../i18n/t";
import { regimes } from "../regimes";

export type AssumptionId = "price" | "currency" | "eur" | "usd" | "twd";
export type Assumption = {
  readonly id: AssumptionId;
  /** Name in the workbook; the same in every language, since formulas point to it. */
  readonly name: string;
  readonly kind: "number" | "currency";
};

export const ASSUMPTIONS: readonly Assumption[] = [
  { id: "price", name: "Certificate_price", kind: "number" },
  { id: "currency", name: "Home_currency", kind: "currency" },
  { id: "eur", name: "Rate_EUR", kind: "number" },
  { id: "usd", name: "Rate_USD", kind: "number" },
  { id: "twd", name: "Rate_TWD", kind: "number" },
];

export type Assumed = Readonly<Record<AssumptionId, { readonly address: Address; readonly value: CellValue } | null>>;

/** null where the workbook has no such name. */
export async function readAssumptions(host: Host): Promise<Assumed> {
  const names = new Map((await host.names()).map((named) => [named.name.toLowerCase(), named]));
  const found = ASSUMPTIONS.map(({ id, name }) => {
    const named = names.get(name.toLowerCase());
    return [id, named ? { address: named.address, value: named.value } : null] as const;
  });
  return Object.fromEntries(found) as Assumed;
}

/** The named cell an argument usually takes, where its law lets a workbook assume it throughout. */
export function assumptionFor({ regime }: { readonly regime: string }, argument: string, names: readonly NamedCell[]): NamedCell | null {
  if (regimes.find(({ id }) => id === regime)?.assumed?.includes(argument) !== true) return null;
  const meant = ASSUMPTIONS.find(({ id }) => id === argument)?.name.toLowerCase();
  const found = names.find(({ name }) => name.toLowerCase() === meant);
  return found !== undefined && typeof found.value === "number" ? found : null;
}

export type Typed = Readonly<Record<AssumptionId, string>>;

/** What somebody typed as the cell will hold it; undefined: not a positive number, or not a currency of three letters. */
export function valueTyped({ kind }: Assumption, text: string): CellValue | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  if (kind === "currency") return /^[A-Za-z]{3}$/.test(plain) ? plain.toUpperCase() : undefined;
  if (!/^\d{1,12}(\.\d{1,10})?$/.test(plain)) return undefined;
  return Number(plain) > 0 ? Number(plain) : undefined;
}

/**
 * Writes each value where its name points; names the workbook lacks come as a table of their own on the sheet of assumptions.
 * Gives back the first cell written; null: nothing had to be.
 */
export async function saveAssumptions(host: Host, typed: Typed): Promise<Address | null> {
  const before = await readAssumptions(host);
  const values = ASSUMPTIONS.map((one) => ({ one, value: valueTyped(one, typed[one.id]) ?? null }));
  const lacking = values.filter(({ one }) => before[one.id] === null);
  const made = lacking.some(({ value }) => value !== null) ? await addTable(host, lacking) : null;
  const changed = values.filter(({ one, value }) => before[one.id] !== null && before[one.id]?.value !== value);
  for (const { one, value } of changed) await host.write(before[one.id]?.address ?? "", [[value]]);
  return made ?? changed.map(({ one }) => before[one.id]?.address)[0] ?? null;
}

const TABLE = "CarbonBorderAssumptions";
const VALUE_COLUMN = 1;

async function addTable(host: Host, rows: readonly { readonly one: Assumption; readonly value: CellValue }[]): Promise<Address> {
  const taken = new Set((await host.tables()).map(({ name }) => name.toLowerCase()));
  let name = TABLE;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${TABLE}${n}`;
  const head = (key: string): string => t(`paneSettings.assumptions.head.${key}`);
  const result = await host.insertTable({
    name,
    place: { kind: "sheet", sheet: t("paneSettings.assumptions.sheet") },
    // The column holds numbers and a currency, so it has no format of its own.
    columns: [
      { header: head("what"), kind: "text" },
      { header: head("value"), kind: "number", numberFormat: "General" },
      { header: head("unit"), kind: "text" },
      { header: head("name"), kind: "text" },
    ],
    rows: rows.map(({ one, value }) => [
      t(`paneSettings.assumption.${one.id}`),
      value,
      t(`paneSettings.assumption.${one.id}.unit`),
      one.name,
    ]),
    notes: [t("paneSettings.assumptions.title"), t("paneSettings.assumptions.note")],
  });
  if (result.kind !== "created" && result.kind !== "refreshed") throw new Error(t("paneSettings.assumptions.blocked"));
  const area = parseAddress(result.table.address);
  const cells = rows.map((_, i) =>
    formatAddress({ ...area, row: area.row + 1 + i, column: area.column + VALUE_COLUMN, rows: 1, columns: 1 }),
  );
  for (const [i, { one }] of rows.entries()) await host.defineName(one.name, cells[i] ?? "");
  return cells[0] ?? result.table.address;
}
