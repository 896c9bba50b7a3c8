import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseWorkbookOptions } from "../../src/cli/workbookOptions";
import { runWorkbook } from "../../src/cli/workbookTask";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { openBook, ourNames, writeWorkbook } from "../../src/xlsx";
import { processorTime } from "../tools/processorTime";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));
const names = ourNames(catalogue.map(({ id }) => id));

describe("the command line", () => {
  test("a file, what to do with it, and where to write it", () => {
    expect(parseWorkbookOptions(["a.b/in.xlsx"])).toEqual({
      kind: "run",
      locale: "en",
      task: "calculate",
      input: "a.b/in.xlsx",
      output: "a.b/in.calculated.xlsx",
      report: null,
      record: "keep",
    });
    expect(parseWorkbookOptions(["in.xlsx", "--basis", "Renew"])).toMatchObject({ record: "renew" });
    expect(parseWorkbookOptions(["--freeze", "in.xlsm", "--lang", "zh-tw"])).toMatchObject({
      task: "freeze",
      output: "in.frozen.xlsm",
      locale: "zh-TW",
    });
    expect(parseWorkbookOptions(["in", "--restore", "-o", "x.xlsx", "--report=r.json"])).toMatchObject({
      task: "restore",
      output: "x.xlsx",
      report: "r.json",
    });
    expect(parseWorkbookOptions(["in.xlsx", "-oout.xlsx", "--report=-r.json"])).toMatchObject({ output: "out.xlsx", report: "-r.json" });
    expect(parseWorkbookOptions(["--", "-in.xlsx"])).toMatchObject({ input: "-in.xlsx" });
  });
  test.each([
    [[]],
    [["a", "b"]],
    [["a", "--freeze", "--restore"]],
    [["a", "--nope"]],
    [["a", "-o"]],
    [["a", "--lang", "fr"]],
    [["a", "--basis", "yes"]],
    [["a", "--basis"]],
    [["a", "--report", "--freeze"]],
    [["a", "--freeze=no"]],
    [["a", "--report="]],
    [["a", "--toString"]],
  ])("%j is wrong", (args) => {
    expect(parseWorkbookOptions(args).kind).toBe("wrong");
  });
});

describe("the command itself", () => {
  const run = (args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ["src/cli/start.js", "workbook", ...args], { cwd: root, encoding: "utf8" });
  test("writes the file and the report, says in the language asked for what it did, and leaves the original alone", () => {
    const input = path.join(folder, "in.xlsx");
    copyFileSync(path.join(root, "test/xlsx/fixtures/xlsxwriter.xlsx"), input);
    const original = readFileSync(input);
    const report = path.join(folder, "r.json");
    const { status, stderr, stdout } = run([input, "--report", report, "--lang", "zh-TW"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toContain("4 個公式");
    expect(readFileSync(input)).toEqual(original);
    expect(existsSync(path.join(folder, "in.calculated.xlsx"))).toBe(true);
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({
      formulas: [{ cell: "Table!D2", old: [[0], [0], [0], [0]], new: [[0.975], [0.95], [0.9], [0]], changed: true }, {}, {}, {}],
    });
  });
  test("a file that cannot be used is a sentence and exit 1, wrong use is exit 2", () => {
    const broken = path.join(folder, "broken.xlsx");
    writeFileSync(broken, "PK not really");
    expect(run([broken])).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("not an .xlsx file") });
    expect(run([])).toMatchObject({ status: 2 });
  });
});

test("10,000 formulas of ours over 10,000 of others, and a total: 0.975 x (1 + ... + 10,000) x 2 = 97,509,750", async () => {
  await preloadAll();
  const count = 10_000;
  const cells = Array.from({ length: count }, (_, row) => [
    { row, column: 0, value: row + 1 },
    { row, column: 1, value: (row + 1) * 2, formula: { text: `=A${row + 1}*2` } },
    { row, column: 2, value: 0, formula: { text: `=CBAM.FACTOR(2026)*B${row + 1}` } },
  ]).flat();
  const file = writeWorkbook(
    { sheets: [{ name: "S", cells: [...cells, { row: 0, column: 4, value: 0, formula: { text: "=SUM(C1:C10000)" } }] }] },
    names,
  );
  const started = processorTime();
  const { bytes, report } = runWorkbook(file, "calculate", { stamp: "", basis: false });
  const seconds = (processorTime() - started) / 1000;
  const total = openBook(bytes, names).data.sheets[0]?.cells.find(({ address }) => address === "E1")?.value;
  expect(total).toBeCloseTo(97_509_750, 3);
  expect(report.formulas).toHaveLength(count);
  expect(seconds).toBeLessThan(60);
});
