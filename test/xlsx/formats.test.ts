// Files that are no .xlsx, whatever their names say: each is told by what it is and what to do, in three languages.
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { openBook, refusalText, XlsxRefusal } from "../../src/xlsx";
import { fakeNames, handmade, recalculated, zipped } from "./files";

afterEach(() => setLocale("en"));
function refused(bytes: Uint8Array): XlsxRefusal {
  try {
    openBook(bytes, fakeNames);
  } catch (error) {
    if (error instanceof XlsxRefusal) return error;
    throw error;
  }
  throw new Error("opened");
}
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const wide = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);
/** As Excel writes it beside an open workbook: the name in one byte a character, padded, and once more in two. */
const lockFile = (): Uint8Array => {
  const bytes = new Uint8Array(165).map((_, i) => (i < 55 || i % 2 === 1 ? 0x20 : 0));
  bytes.set([5, ...strToU8("Chen "), 0x20]);
  return bytes;
};

test.each<[string, Uint8Array, string, RegExp]>([
  ["nothing at all", new Uint8Array(), "empty", /0 bytes/],
  ["a PDF", strToU8("%PDF-1.7\n%âãÏÓ"), "pdf", /PDF/],
  ["a list in a text file", strToU8("CN code,t\n73181542,100\n"), "plainText", /\.csv/],
  ["Excel's Unicode text", wide("CN code\tt\r\n73181542\t100"), "plainText", /text file/],
  ["a list in Big5", new Uint8Array([0xbf, 0xfb, 0xc5, 0x4b, 0x2c, 0x31]), "plainText", /text file/],
  ["a web page of a portal", strToU8("\n<html><body><table><tr><td>1</td></tr></table></body></html>"), "webPage", /web page/],
  [
    "XML Spreadsheet 2003",
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "xmlSpreadsheet",
    /2003/,
  ],
  ["an .ods file", zip("mimetype", "content.xml", "META-INF/manifest.xml"), "openDocument", /\.ods/],
  ["a file of Numbers", zip("Index/Document.iwa", "Metadata/Properties.plist"), "numbers", /Numbers/],
  ["a Word document", zip("word/document.xml", "docProps/app.xml"), "otherOffice", /Word/],
  ["a workbook in an archive", zip("2026/lines.xlsx", "readme.txt"), "packedWorkbook", /2026\/lines\.xlsx/],
  ["any other archive", zip("readme.txt"), "noWorkbook", /ZIP/],
  ["a gzip archive", new Uint8Array([0x1f, 0x8b, 8, 0]), "archive", /archive/],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "picture", /picture/],
  ["Excel's lock file", lockFile(), "lockFile", /~\$/],
  ["an Excel 4 sheet", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), "oldFormat", /\.xls /],
  ["bytes of no kind", new Uint8Array([7, 0, 1, 2, 3]), "notZip", /no workbook/],
  ["a workbook without its end", zipped(handmade({ S: "" })).slice(0, 700), "cutOff", /incomplete/],
])("%s", (_, bytes, reason, sentence) => {
  const error = refused(bytes);
  expect(error.reason).toBe(reason);
  expect(refusalText(error)).toMatch(sentence);
  const sentences = LOCALES.map((locale) => {
    setLocale(locale);
    return refusalText(error);
  });
  expect(new Set(sentences).size).toBe(3);
  expect(sentences.join("")).not.toMatch(/\{\w+\}|xlsx\.refusal/);
});

describe("A fault in a sheet is told with the name of the sheet and the place", () => {
  test.each<[string, string, RegExp]>([
    ["a row 0", '<row r="0"><c r="A1"/></row>', /^Sheet Import lines \(.*\): a row with the number 0 /],
    ["a row twice", '<row r="4"/><row r="4"/>', /a row with the number 4 /],
    ["a cell called 0", '<row r="1"><c r="0"/></row>', /^Sheet Import lines .*: cell 0 /],
    ["a text that is no number", '<row r="1"><c r="C1"><v>12,5</v></c></row>', /cell C1 /],
    ["XML that does not end", '<row r="1">', /^The part Import lines \(xl\/worksheets\/s0\.xml\)/],
  ])("%s", (_, rows, sentence) => {
    expect(refusalText(refused(zipped(handmade({ "Import lines": rows }))))).toMatch(sentence);
  });
});

describe("Containers as streaming writers and large files make them", () => {
  const files = handmade({ S: '<row r="1"><c r="A1"><f>_xldudf_FAKE_COST(3,40)</f><v>0</v></c></row>' });
  const value = (bytes: Uint8Array): unknown => recalculated(openBook(bytes, fakeNames)).ours[0]?.block[0]?.[0];
  test("sizes behind the content", () => {
    const pieces: number[] = [];
    const stream = new Zip((_, chunk) => void pieces.push(...chunk));
    for (const [name, text] of Object.entries(files)) {
      const part = new ZipDeflate(name);
      stream.add(part);
      part.push(strToU8(text), true);
    }
    stream.end();
    // Bit 3 of the flags of the first entry says so.
    expect((pieces[6] ?? 0) & 8).toBe(8);
    expect(value(new Uint8Array(pieces))).toBe(120);
  });
  test("sizes and places in 64 bits", () => expect(value(in64Bits(zipped(files)))).toBe(120));
  test("an encrypted entry", () => {
    const bytes = zipped(files).slice();
    const view = new DataView(bytes.buffer);
    const central = bytes.findIndex((_, i) => i + 4 <= bytes.length && view.getUint32(i, true) === 0x02014b50);
    view.setUint16(central + 8, 1, true);
    expect(refused(bytes).reason).toBe("encrypted");
  });
  test.each(["utf-16le", "utf-16be"])("a sheet in %s without a mark in front", (encoding) => {
    const text = files["xl/worksheets/s0.xml"] ?? "";
    const bytes = new Uint8Array(
      [...text].flatMap((char) => (encoding === "utf-16le" ? [char.charCodeAt(0), 0] : [0, char.charCodeAt(0)])),
    );
    expect(
      value(
        zipSync({
          ...Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
          "xl/worksheets/s0.xml": bytes,
        }),
      ),
    ).toBe(120);
  });
});

/** The same container with every size and offset moved into the extra field for 64 bits (APPNOTE 4.5.3). */
function in64Bits(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const out: number[] = [...bytes.subarray(0, from)];
  const wideNumber = (n: number): number[] => [n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >> 24) & 255, 0, 0, 0, 0];
  for (let at = from, n = 0; n < count; n++) {
    const names = view.getUint16(at + 28, true);
    const entry = [...bytes.subarray(at, at + 46 + names)];
    const numbers = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    for (const place of [20, 24, 42]) entry.splice(place, 4, 255, 255, 255, 255);
    entry.splice(30, 2, 28, 0);
    out.push(...entry, 1, 0, 24, 0, ...numbers.flatMap(wideNumber));
    at += 46 + names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const place64 = out.length;
  const record = [
    0x50,
    0x4b,
    6,
    6,
    ...wideNumber(44),
    45,
    0,
    45,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...wideNumber(count),
    ...wideNumber(count),
    ...wideNumber(place64 - from),
    ...wideNumber(from),
  ];
  out.push(...record, 0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...wideNumber(place64), 1, 0, 0, 0);
  out.push(0x50, 0x4b, 5, 6, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0);
  return new Uint8Array(out);
}
