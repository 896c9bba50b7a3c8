// The ready workbooks in a second program: it finds no fault, shows the values as calculated, and keeps tables and charts.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../src/functions/catalogue";
import { openBook, ourNames, type XlsxBook } from "../../src/xlsx";
import { converted, describeWithOffice } from "../tools/libreOffice";
import { parts } from "../xlsx/files";
import { packageFaults } from "../xlsx/packageCheck";

const FOLDER = path.resolve(__dirname, "../../assets/workbooks");
const names = ourNames(catalogue.map(({ id }) => id));
const FILES = readdirSync(FOLDER);
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, name)));

test.each(FILES)("%s: every part is well-formed, declared and led to", (name) => {
  expect(packageFaults(file(name))).toEqual([]);
});

describeWithOffice("LibreOffice", () => {
  let saved: Record<string, Uint8Array> = {};
  beforeAll(() => {
    saved = converted(Object.fromEntries(FILES.map((name) => [name.replace(/\.xlsx$/, ""), file(name)])), "xlsx");
  });

  test.each(FILES.filter((name) => name.startsWith("exporter")))(
    "%s: opened and saved again, every value is as it was, with all tables and charts",
    (name) => {
      const [before, after] = [file(name), saved[name] ?? new Uint8Array()].map((bytes) => openBook(bytes, names).data) as [
        XlsxBook,
        XlsxBook,
      ];
      const values = new Map(
        after.sheets.flatMap((sheet) => sheet.cells.map((cell) => [`${sheet.name}!${cell.address}`, cell.value] as const)),
      );
      const changed = before.sheets.flatMap((sheet) =>
        sheet.cells.flatMap(({ address, value }) => {
          const now = values.get(`${sheet.name}!${address}`) ?? "";
          const same =
            typeof value === "number" && typeof now === "number"
              ? Math.abs(now - value) <= 1e-9 * Math.max(1, Math.abs(value))
              : now === (value ?? "");
          return same ? [] : [`${sheet.name}!${address}: ${String(value)}, then ${JSON.stringify(now)}`];
        }),
      );
      expect(changed).toEqual([]);
      expect(after.tables.map((table) => table.name).sort()).toEqual(before.tables.map((table) => table.name).sort());
      const charts = (bytes: Uint8Array): number =>
        Object.keys(parts(bytes)).filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part)).length;
      expect(charts(saved[name] ?? new Uint8Array())).toBe(charts(file(name)));
    },
  );

  test.each(FILES.filter((name) => name.startsWith("sample")))("%s: opens with its numbers; what may spill needs our functions", (name) => {
    const numbers = (bytes: Uint8Array, sheet: number): number[] =>
      (openBook(bytes, names).data.sheets[sheet]?.cells ?? []).flatMap(({ value, formula }) =>
        typeof value === "number" && formula?.kind === "plain" ? [Math.round(value * 1e6)] : [],
      );
    // The sheet of import lines has one formula per cell.
    expect(numbers(saved[name] ?? new Uint8Array(), 1)).toEqual(numbers(file(name), 1));
  });
});
