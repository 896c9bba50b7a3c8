// The corpus command's judge over files of three programs, and over a damaged one.
import { readFileSync } from "node:fs";
import path from "node:path";
import { setEmptyCells } from "../../src/calls/cells";
import { preloadAll } from "../../src/functions/catalogue";
import { judge } from "./judge";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => setEmptyCells("zero"));

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, "../xlsx/fixtures", `${name}.xlsx`)));

test.each(["libreoffice", "xlsxwriter"])("%s: calculated, frozen and restored, nothing else changes", (name) => {
  expect(judge(fixture(name))).toMatchObject({ kind: "fine" });
});

test("a damaged file is refused with a sentence", () => {
  const verdict = judge(fixture("openpyxl").slice(0, 2000));
  expect(verdict).toMatchObject({ kind: "refused", when: "opening" });
});
