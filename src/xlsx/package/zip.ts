/**
 * The container of an .xlsx file. Entries nobody changes are copied as the compressed bytes they are; only what is
 * asked for is unpacked, within the size it declares and against its checksum. fflate packs and unpacks.
 * May not know what an entry means.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { XlsxRefusal } from "../refusal";
import { crc32 } from "./crc32";

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** As stored. */
  readonly packed: Uint8Array;
  /** Date and time in the form of the format. */
  readonly stamp: number;
};

/** Far above any workbook a person keeps, far below what fills the memory. */
export const LIMITS = { entry: 300_000_000, total: 800_000_000, entries: 20_000 } as const;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const UTF8_NAME = 0x0800;
/** 1 January 1980: a file's bytes must not depend on the moment it was written. */
const NO_STAMP = 0x00210000;

/** Some programs write `xl\workbook.xml` or `/xl/workbook.xml`; every reader takes them for `xl/workbook.xml`. */
export const plainPath = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/, "");

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view);
  } catch (error) {
    // Reading behind the end is the RangeError of a file that was cut off.
    throw error instanceof XlsxRefusal ? error : new XlsxRefusal("brokenZip");
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, offset } = directory(view);
  if (count > LIMITS.entries) throw new XlsxRefusal("tooLarge");
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new XlsxRefusal("brokenZip");
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const name = strFromU8(
      bytes.subarray(at + 46, at + 46 + nameLength),
      (flags & UTF8_NAME) === 0 && !isUtf8(bytes.subarray(at + 46, at + 46 + nameLength)),
    );
    const { size, packedSize, local } = sizes(view, at, nameLength, extraLength);
    at += 46 + nameLength + extraLength + commentLength;
    if ((flags & 1) !== 0) throw new XlsxRefusal("encrypted");
    total += size;
    if (size > LIMITS.entry || total > LIMITS.total) throw new XlsxRefusal("tooLarge");
    const key = plainPath(name).toLowerCase();
    // Two parts of one name: programs disagree on which counts, so nobody can say what the file holds.
    if (seen.has(key)) throw new XlsxRefusal("doublePart", { part: name });
    seen.add(key);
    const header = at - (46 + nameLength + extraLength + commentLength);
    if (view.getUint32(local, true) !== LOCAL) throw new XlsxRefusal("brokenZip");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw new XlsxRefusal("brokenZip");
    if (/[\\/]$/.test(name) && size === 0) continue;
    entries.push({
      name,
      size,
      method: view.getUint16(header + 10, true),
      crc: view.getUint32(header + 16, true),
      stamp: view.getUint32(header + 12, true),
      packed: bytes.subarray(start, start + packedSize),
    });
  }
  return entries;
}

function directory(view: DataView): { count: number; offset: number } {
  const last = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= last; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    if (found.count !== 0xffff && found.offset !== 0xffffffff) return found;
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return found;
    const end = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end, true) !== END_64) throw new XlsxRefusal("brokenZip");
    return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
  }
  throw new XlsxRefusal("cutOff");
}

/** Sizes that do not fit 32 bits stand in an extra field; some programs put them there always. */
function sizes(view: DataView, at: number, nameLength: number, extraLength: number): { size: number; packedSize: number; local: number } {
  const small = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), local: view.getUint32(at + 42, true) };
  let field = at + 46 + nameLength;
  const end = field + extraLength;
  for (; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: take(small.size), packedSize: take(small.packedSize), local: take(small.local) };
  }
  return small;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function unpack(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    if (entry.method === 0) bytes = entry.packed;
    else if (entry.method === 8) bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    else throw new XlsxRefusal("brokenPart", { part: entry.name });
  } catch {
    throw new XlsxRefusal("brokenPart", { part: entry.name });
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new XlsxRefusal("brokenPart", { part: entry.name });
  return bytes;
}

/** Sheets of tens of thousands of lines repeat themselves: the quickest way makes them little larger, in a third of the time. */
const LARGE = 20_000_000;

export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const level = bytes.length > LARGE ? 1 : 6;
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level }), stamp: NO_STAMP };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  const width = (i: number): number => names[i]?.length ?? 0;
  const length = entries.reduce((sum, entry, i) => sum + 76 + 2 * width(i) + entry.packed.length, 22);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (entry: ZipEntry, i: number, from: number): void => {
    view.setUint16(from, 20, true);
    view.setUint16(from + 2, UTF8_NAME, true);
    view.setUint16(from + 4, entry.method, true);
    view.setUint32(from + 6, entry.stamp, true);
    view.setUint32(from + 10, entry.crc, true);
    view.setUint32(from + 14, entry.packed.length, true);
    view.setUint32(from + 18, entry.size, true);
    view.setUint16(from + 22, width(i), true);
  };
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    common(entry, i, at + 4);
    out.set(names[i] ?? [], at + 30);
    out.set(entry.packed, at + 30 + width(i));
    at += 30 + width(i) + entry.packed.length;
  });
  const start = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    common(entry, i, at + 6);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(names[i] ?? [], at + 46);
    at += 46 + width(i);
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}
