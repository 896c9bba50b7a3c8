import { spawnSync } from "node:child_process";
import path from "node:path";
import { answerOf } from "../../src/engine/answer";
import { parseOptions } from "../../src/cli/options";
import { createEvaluator } from "../../src/engine/evaluator";
import { fakeFunctions } from "../tools/fakeCatalogue";

const evaluator = createEvaluator(fakeFunctions);
afterAll(() => evaluator.dispose());
const answered = (line: string): unknown => JSON.parse(JSON.stringify(answerOf(evaluator, line)));

describe("one answer", () => {
  test("a value, with the formula as it was given", () => {
    expect(answered("  =FAKE.COST(10,80,0.5) ")).toEqual({ formula: "=FAKE.COST(10,80,0.5)", value: 400 });
  });
  test("the equals sign may be left out", () => {
    expect(answered("FAKE.COST(10,8)")).toEqual({ formula: "FAKE.COST(10,8)", value: 80 });
  });
  test("a block is whole and carries its errors in their places", () => {
    expect(answered("=FAKE.MIXED()")).toEqual({
      formula: "=FAKE.MIXED()",
      value: [
        [1, { error: "#N/A", message: "no row for DE in 2026" }],
        [{ error: "#NUM!", message: "too large" }, "text"],
      ],
    });
  });
  test("an error has code and message", () => {
    expect(answered("=FAKE.NONE()+1")).toEqual({ formula: "=FAKE.NONE()+1", error: "#N/A", message: "published from 2027 on" });
  });
});

describe("the command line", () => {
  test("formulas, a language, help and mistakes are told apart", () => {
    expect(parseOptions(["=1+1", "--lang", "zh-tw", "=-2"])).toEqual({ kind: "run", locale: "zh-TW", formulas: ["=1+1", "=-2"] });
    expect(parseOptions(["--help"])).toEqual({ kind: "help" });
    expect(parseOptions(["--lang", "fr"])).toMatchObject({ kind: "wrong" });
    expect(parseOptions(["--lagn"])).toMatchObject({ kind: "wrong" });
    expect(parseOptions(["--1"])).toMatchObject({ kind: "run", formulas: ["--1"] });
    expect(parseOptions(["-A1", "--lang=zh-CN", "=2"])).toEqual({ kind: "run", locale: "zh-CN", formulas: ["-A1", "=2"] });
    expect(parseOptions(["=1", "--lang"])).toMatchObject({ kind: "wrong" });
  });
});

describe("the command itself", () => {
  const root = path.resolve(__dirname, "../..");
  const run = (args: readonly string[], input?: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ["src/cli/start.js", "formula", ...args], {
      cwd: root,
      encoding: "utf8",
      ...(input === undefined ? {} : { input }),
    });

  test("a thousand lines come back in order, one JSON object each and nothing else: 0.975 x n in the nth", () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `=CBAM.FACTOR(2026)*${i}`);
    lines.splice(500, 0, "", "=CBAM.COST(", '=IFERROR(CBAM.COST("x"),"n")');
    const { status, stdout } = run([], `${lines.join("\r\n")}\n`);
    expect(status).toBe(0);
    const objects = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { formula: string; value?: unknown; error?: string });
    expect(objects.map((object) => object.formula)).toEqual(lines.filter((line) => line !== ""));
    expect(objects[400]?.value).toBeCloseTo(390, 9);
    expect(objects[500]).toMatchObject({ formula: "=CBAM.COST(", error: "#VALUE!" });
    expect(objects[501]).toEqual({ formula: '=IFERROR(CBAM.COST("x"),"n")', value: "n" });
    expect(objects[1001]?.value).toBeCloseTo(0.975 * 999, 9);
  });
  test("messages follow the language, and a wrong option is an error of use", () => {
    const { stdout } = run(["=NOSUCH.THING(1)", "--lang", "zh-TW"]);
    expect(JSON.parse(stdout)).toEqual({ formula: "=NOSUCH.THING(1)", error: "#NAME?", message: "沒有名為 NOSUCH.THING 的函數" });
    expect(run(["--lang", "xx"])).toMatchObject({ status: 2, stdout: "" });
  });
});
