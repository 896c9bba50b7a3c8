// A file is there whole or not at all, and what the memory will not hold is refused before the work begins.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { refuseWithoutMemory } from "../../src/cli/memory";
import { writeWhole } from "../../src/cli/writeWhole";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { openBook, refusalText, XlsxRefusal } from "../../src/xlsx";
import { fakeNames, handmade, zipped } from "../xlsx/files";

describe("a file that is written", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "whole-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("takes the place of the one before, and leaves nothing beside it", () => {
    const file = path.join(folder, "out.xlsx");
    writeFileSync(file, "before");
    writeWhole(file, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(file)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(["out.xlsx"]);
  });

  test("leaves nothing where it cannot be put", () => {
    mkdirSync(path.join(folder, "taken"));
    expect(() => writeWhole(path.join(folder, "taken"), "x")).toThrow();
    expect(() => writeWhole(path.join(folder, "none", "out.xlsx"), "x")).toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
  });
});

describe("memory", () => {
  const rows = Array.from({ length: 100 }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><f>_xldudf_FAKE_COST(1,2)</f><v>2</v></c></row>`);
  const book = openBook(zipped(handmade({ S: rows.join("") })), fakeNames).data;
  afterEach(() => setLocale("en"));

  test("that is enough is not spoken of", () =>
    expect(() => refuseWithoutMemory(book, fakeNames, { used: 1e6, limit: 1e9 })).not.toThrow());

  test.each(LOCALES)("that will not do is told in %s with what to do, before anything is calculated", (locale) => {
    setLocale(locale);
    let refused: unknown;
    try {
      refuseWithoutMemory(book, fakeNames, { used: 2e9, limit: 2e9 });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(XlsxRefusal);
    const told = refusalText(refused as XlsxRefusal);
    expect(told).toContain("100");
    expect(told).toContain("--max-old-space-size=3000");
  });
});
