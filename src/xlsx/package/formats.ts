/**
 * Which format a file is that is no .xlsx, by what its bytes begin with, whatever its name says. May not read further.
 */
import type { RefusalReason } from "../refusal";

const BEGINNINGS: readonly (readonly [RefusalReason, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  // Workbooks of Excel 2 to 4, which have no container around them.
  ["oldFormat", [0x09, 0x00, 0x04, 0x00]],
  ["oldFormat", [0x09, 0x02, 0x06, 0x00]],
  ["oldFormat", [0x09, 0x04, 0x06, 0x00]],
];
/** Excel keeps the name of whoever has a workbook open in a file of this length beside it. */
const LOCK_FILE = 165;

/** For bytes that are no ZIP container. */
export function formatOf(bytes: Uint8Array): RefusalReason {
  if (bytes.length === 0) return "empty";
  const known = BEGINNINGS.find(([, beginning]) => beginning.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  if (bytes.length === LOCK_FILE && (bytes[0] ?? 0) < 55 && bytes[LOCK_FILE - 1] === 0 && bytes[LOCK_FILE - 2] === 0x20) return "lockFile";
  const text = beginningOf(bytes);
  if (text === null) return "notZip";
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "xmlSpreadsheet";
  if (/^\s*<(?:!doctype html|html|head|meta|table|div)\b/i.test(text) || /<html\b/i.test(text)) return "webPage";
  return /^\s*</.test(text) ? "notZip" : "plainText";
}

/** For a ZIP container without a workbook, by the names of its parts. */
export function containerOf(names: readonly string[]): { readonly reason: RefusalReason; readonly part: string } {
  const find = (pattern: RegExp): string | undefined => names.find((name) => pattern.test(name));
  const is = (reason: RefusalReason, part = ""): { readonly reason: RefusalReason; readonly part: string } => ({ reason, part });
  if (find(/^Index(?:\.zip$|\/.*\.iwa$)/i)) return is("numbers");
  if (find(/^META-INF\/manifest\.xml$/i) && find(/^content\.xml$/i)) return is("openDocument");
  if (find(/^(?:word|ppt|visio)\//i)) return is("otherOffice");
  const inside = find(/\.(?:xlsx|xlsm|xls|xlsb|csv)$/i);
  return inside === undefined ? is("noWorkbook") : is("packedWorkbook", inside);
}

/** null: not text. */
function beginningOf(bytes: Uint8Array): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const start = bytes.subarray(0, 4000);
  // Big5, GBK and Windows code pages have no zero bytes either.
  return wide === null && start.includes(0) ? null : new TextDecoder(wide ?? "utf-8").decode(start);
}
