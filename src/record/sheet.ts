/**
 * The record as a table on a sheet, for people: one row for each call of ours, the facts of the whole above it. Made
 * anew at the same place each time. Text is written as text. May not read a cell.
 */
import type { CellValue, Host, InsertResult, TableSpec, TaskOptions } from "../host/port";
import { fromCell } from "../core/decimal";
import { formatAddress } from "../sheet/address";
import { listed, t } from "../i18n/t";
import { unreadableText } from "../audit/words";
import type { UnreadableReason } from "../audit/types";
import { countOf, versionKey, type BasisRecord, type ReadCall, type RecordedCall, type RecordedFormula } from "./record";
import { basisText, momentText, regimeName, resultText } from "./words";

/** The table is found again by this name in every language. */
export const BASIS_TABLE = "CarbonBorderBasis";

export function basisTable(record: BasisRecord): TableSpec {
  const text = (key: string): TableSpec["columns"][number] => ({ header: basisText(`sheet.${key}`), kind: "text" });
  return {
    name: BASIS_TABLE,
    place: { kind: "sheet", sheet: basisText("sheet.name") },
    notes: notesOf(record),
    columns: [text("address"), text("function"), text("law"), text("chosen"), text("date"), text("tables"), text("status"), text("result")],
    rows: record.formulas.flatMap((formula) => formula.calls.map((call) => rowOf(formula, call, record))),
  };
}

/** Creates the sheet, or refreshes the table where it stands. */
export const insertBasisSheet = (host: Host, record: BasisRecord, options: TaskOptions = {}): Promise<InsertResult> =>
  host.insertTable(basisTable(record), options);

function notesOf({ at, addIn, formulas, versions, tables }: BasisRecord): string[] {
  const open = [...new Set(formulas.flatMap(({ calls }) => calls.flatMap((call) => (call.kind === "read" ? call.open : []))))];
  return [
    basisText("sheet.title"),
    basisText("sheet.facts", { at: momentText(at), addIn, formulas: countOf(formulas) }),
    ...versions.map(({ regime, id, status, asOf, hash }) =>
      basisText("sheet.version", { regime: regimeName(regime), id, status: t(`versionStatus.${status}`), asOf, hash: hash.slice(0, 16) }),
    ),
    ...tables.map(({ id, edition, sha256 }) => basisText("sheet.table", { id, edition, sha256 })),
    ...(open.length === 0 ? [] : [basisText("sheet.open", { open: listed(open.map((status) => t(`status.${status}`))) })]),
  ];
}

function rowOf(formula: RecordedFormula, call: RecordedCall, record: BasisRecord): CellValue[] {
  const place = formatAddress({
    sheet: formula.sheet,
    row: formula.row,
    column: formula.column,
    rows: formula.block?.rows ?? 1,
    columns: formula.block?.columns ?? 1,
  });
  if (call.kind === "notReadable") {
    const why = unreadableText({ reason: call.reason as UnreadableReason, detail: call.detail });
    return [place, call.functionId, "", "", "", "", basisText("sheet.notReadable", { why }), shown(formula.value)];
  }
  return [
    place,
    call.functionId,
    lawText(call, record),
    basisText(call.law === null ? "sheet.chosen.date" : "sheet.chosen.formula"),
    dates(call),
    tablesText(call, record),
    statusText(call),
    resultText(call.result),
  ];
}

function lawText({ versions }: ReadCall, record: BasisRecord): string {
  return versions
    .map((key) => {
      const found = record.versions.find(({ regime, id }) => versionKey(regime, id) === key);
      return found ? `${found.id} (${t(`versionStatus.${found.status}`)})` : key;
    })
    .join("; ");
}

const dates = ({ events }: ReadCall): string =>
  events === null ? "" : events.first === events.last ? events.first : `${events.first} – ${events.last}`;

const tablesText = ({ datasets }: ReadCall, { tables }: BasisRecord): string =>
  datasets.map((id) => basisText("sheet.tableEdition", { id, edition: tables.find((table) => table.id === id)?.edition ?? "" })).join("; ");

const statusText = ({ open }: ReadCall): string =>
  open.length === 0 ? t("status.verified") : listed(open.map((status) => t(`status.${status}`)));

const shown = (value: CellValue): string =>
  typeof value === "number"
    ? fromCell(value).toFixed()
    : value === null
      ? ""
      : typeof value === "boolean"
        ? String(value).toUpperCase()
        : value;
