// The package other programs import, as built: a project installs it, is compiled against its types and runs.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { functionWords } from "../../src/functions/words";
import { allSpecs } from "../../src/functions/register";
import * as library from "../../src/library";
import { distPath, distText, ROOT } from "../tools/dist";

describe("The package as built", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "library-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is enough for a project of one's own: typed, and the README's 12,417.82 EUR for 100 t of screws", () => {
    cpSync(path.join(ROOT, "test/library/project"), folder, { recursive: true });
    mkdirSync(path.join(folder, "node_modules"));
    cpSync(distPath("package"), path.join(folder, "node_modules/carbon-border"), { recursive: true });
    execFileSync(process.execPath, [path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "."], { cwd: folder, encoding: "utf8" });
    const said = JSON.parse(execFileSync(process.execPath, ["built/main.js"], { cwd: folder, encoding: "utf8" }));
    expect(said.paid[0]).toBeCloseTo(12417.82, 2);
    expect(said.paid[1]).toBeGreaterThan(0);
    expect(said.refused).toEqual([expect.stringMatching(/^#N\/A .*9999 99 99/)]);
    expect(said.steps).toContainEqual(expect.objectContaining({ rule: "cbam.factor", value: 0.975 }));
  });

  test("knows no Office, no other package and no address", () => {
    const code = distText("package", "index.js");
    expect(
      code.match(/\bOffice\.|\bfetch\([^)]|XMLHttpRequest|\beval\(|new Function\(|node_modules\/(?!decimal\.js\/)[\w@.-]+/g) ?? [],
    ).toEqual([]);
    const { dependencies, exports } = JSON.parse(distText("package", "package.json")) as Record<string, unknown>;
    expect([dependencies, exports]).toEqual([undefined, { ".": { types: "./index.d.ts", default: "./index.js" } }]);
  });
});

describe("The functions for programs", () => {
  const { evaluate, explain, describeFunctions, isRefusal } = library;

  test("answer in the language of the call, also side by side, and leave no language behind", async () => {
    const asked = (["en", "zh-TW", "zh-CN"] as const).map((language) => evaluate("CBAM.FACTOR", ["soon"], { language }));
    const [en, tw, cn] = (await Promise.all(asked)).map(({ value }) => (isRefusal(value) ? value.message : ""));
    expect(en).toMatch(/is not a/);
    expect(tw).toContain("引數");
    expect(cn).toContain("参数");
    expect(await evaluate("CBAM.FACTOR", ["soon"])).toMatchObject({ value: { error: "#VALUE!", message: en } });
  });

  test("take lists, days and functions of functions; a zero is a zero and no blank", async () => {
    expect((await evaluate("cbam.indirect", [[[10], [0], [null]], 0.4])).cells).toEqual([[4], [0], [""]]);
    expect((await evaluate("CBAM.DEADLINE", ["declaration", 2026])).value).toBe("2027-09-30");
    const { cells } = await evaluate("LAW.EXPLAIN", ["CBAM.INDIRECT", 10, 0.4]);
    expect(cells.at(-1)?.[1]).toBe(4);
  });

  test("explain a line with its articles, and end at a refusal", async () => {
    const { value, steps } = await explain("CBAM.FACTOR", [2026]);
    expect([value, steps.at(-1)?.value, steps.at(-1)?.citation]).toEqual([0.975, 0.975, expect.stringContaining("Art. 10a(1a)")]);
    const refused = await explain("CBAM.COST", ["99999999", "TW", 1, "2026-02-01"]);
    expect([isRefusal(refused.value), refused.steps.every(({ quantity }) => quantity !== "")]).toEqual([true, true]);
    expect(isRefusal((await explain("CBAM.INDIRECT", [[1, 2], 3])).value)).toBe(true);
  });

  test("are all described; what does not exist is the caller's mistake", async () => {
    const described = await describeFunctions({ language: "zh-TW" });
    expect(described.map(({ name, does }) => [name, does])).toEqual(allSpecs().map(({ id }) => [id, functionWords(id).does["zh-TW"]]));
    await expect(evaluate("CBAM.CROST", [])).rejects.toThrow("there is no function CBAM.CROST");
    await expect(evaluate("CBAM.INDIRECT", [1, 2, 3])).rejects.toThrow("takes 2 arguments");
  });
});
