/** A list from a file: text of some encoding, or a sheet of a workbook. Says how it was opened, or what a person has to say first. */
import { DAYS_BETWEEN, showsDay } from "../../sheet/dayFormat";
import { isXlsxError, openBook, ourNames, refusalText, XlsxRefusal, type XlsxBook, type XlsxSheet } from "../../xlsx";
import type { RawCell, RawList } from "../cells";
import { ListRefusal, type Question } from "../question";
import { findHeader } from "../read/header";
import type { Mapping } from "../read/mapping";
import { decodeList } from "../text/encoding";
import { separate, SEPARATOR_NAMES } from "../text/separated";

export type OpenedList = {
  readonly kind: "list";
  readonly list: RawList;
  /** As the next list of the same program can be opened. */
  readonly mapping: Pick<Mapping, "encoding" | "separator" | "sheet">;
  /** In words: `list.opened.<key>`. */
  readonly how: readonly { readonly key: string; readonly details: Readonly<Record<string, string | number>> }[];
};
export type OpenAsked = { readonly kind: "asks"; readonly question: Question };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

export function openList(bytes: Uint8Array, mapping: Mapping): OpenedList | OpenAsked {
  return isZip(bytes) ? fromWorkbook(bytes, mapping) : fromText(bytes, mapping);
}

/** What is no text is said by what it is: an old workbook, one with a password, a picture. */
function decoded(bytes: Uint8Array, mapping: Mapping): ReturnType<typeof decodeList> {
  try {
    return decodeList(bytes, mapping.encoding);
  } catch (error) {
    if (error instanceof ListRefusal && error.reason === "binary") openBook(bytes, ourNames([]));
    throw error;
  }
}

function fromText(bytes: Uint8Array, mapping: Mapping): OpenedList | OpenAsked {
  const text = decoded(bytes, mapping);
  if (text.kind === "asks") return text;
  const rows = separate(text.text, mapping.separator);
  if (rows.kind === "asks") return rows;
  const separator = SEPARATOR_NAMES[rows.separator];
  return {
    kind: "list",
    list: { rows: rows.rows, firstRow: 1 + rows.skipped },
    mapping: { encoding: text.encoding, separator },
    how: [
      { key: `encoding.${text.how}`, details: { encoding: text.encoding } },
      { key: `separator.${rows.how}`, details: { separator } },
    ],
  };
}

function fromWorkbook(bytes: Uint8Array, mapping: Mapping): OpenedList | OpenAsked {
  const { data } = openBook(bytes, ourNames([]));
  const filled = data.sheets.filter(({ cells }) => cells.length > 0);
  const chosen = sheetOf(filled, mapping.sheet, data.dates);
  if ("kind" in chosen) return chosen;
  const hidden = chosen.hiddenRows.size;
  return {
    kind: "list",
    list: { ...rawList(chosen, data.dates), ...(data.dates === "1904" ? { from1904: true } : {}) },
    mapping: filled.length > 1 ? { sheet: chosen.name } : {},
    how: [
      { key: "sheet", details: { sheet: chosen.name } },
      ...(hidden > 0 ? [{ key: "hidden", details: { rows: hidden } }] : []),
      ...(data.dates === "1904" ? [{ key: "from1904", details: {} }] : []),
    ],
  };
}

/** The sheet named, the only one, or the only one with headings. */
function sheetOf(sheets: readonly XlsxSheet[], asked: string | undefined, dates: XlsxBook["dates"]): XlsxSheet | OpenAsked {
  const known = sheets.map(({ name }) => name).join(", ");
  if (asked !== undefined) {
    const named = sheets.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    if (!named) throw new ListRefusal("sheetUnknown", { sheet: asked, known });
    return named;
  }
  const [only, ...more] = sheets;
  if (!only) throw new ListRefusal("empty");
  if (more.length === 0) return only;
  const withHeadings = sheets.filter((sheet) => findHeader(rawList(sheet, dates, 60).rows).row !== null);
  const [first, ...others] = withHeadings;
  if (first && others.length === 0) return first;
  const choices = (withHeadings.length > 0 ? withHeadings : sheets).map(({ name }) => ({ value: name }));
  return { kind: "asks", question: { kind: "sheet", details: {}, choices } };
}

/** Rows from the first that holds something; `most`: of them. Merged cells hold what stands in their first. */
function rawList({ cells }: XlsxSheet, dates: XlsxBook["dates"], most = Number.POSITIVE_INFINITY): RawList {
  const first = cells[0]?.row ?? 0;
  const rows: RawCell[][] = [];
  for (const { row, column, value, numberFormat } of cells) {
    if (row - first >= most) break;
    while (rows.length <= row - first) rows.push([]);
    const into = rows[row - first] as RawCell[];
    while (into.length < column) into.push(null);
    const isDate = typeof value === "number" && showsDay(numberFormat);
    into[column] = isXlsxError(value)
      ? { code: value.code }
      : isDate
        ? { serial: Number(value) + (dates === "1904" ? DAYS_BETWEEN : 0) }
        : value;
  }
  return { rows, firstRow: first + 1 };
}

/** Why a workbook cannot be opened, in words; undefined: the error says something else. */
export const xlsxRefusalText = (error: unknown): string | undefined => (error instanceof XlsxRefusal ? refusalText(error) : undefined);
