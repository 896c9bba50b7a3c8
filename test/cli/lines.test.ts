// Lines streamed through one function: what a line gives depends on it alone, and nothing of a file is read by guess.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { setEmptyCells } from "../../src/calls/cells";
import { answerer } from "../../src/cli/lines/answer";
import { parseLineOptions } from "../../src/cli/lines/options";
import { openLines } from "../../src/cli/lines/pieces";
import { planFor } from "../../src/cli/lines/plan";
import { RecordCutter } from "../../src/cli/lines/records";
import { loadTable } from "../../src/datasource";
import { splitText } from "../../src/lists/text/separated";

const root = path.resolve(__dirname, "../..");
const assigned = (functionId: string, more = {}) => ({ functionId, columns: [], values: [], ignored: [], ...more });
const fault = (functionId: string, headings: readonly string[], more = {}): string => {
  try {
    planFor(assigned(functionId, more), headings);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

beforeAll(() => setEmptyCells("null"));
afterAll(() => setEmptyCells("zero"));

describe("The command", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lines-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (args: readonly string[], input?: string | Buffer) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/start.js", "lines", ...args], {
      cwd: root,
      input: input ?? "",
    });
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  };

  test("streams a file: 10 x 0.4 = 4, refusals in their columns, the file whole or not at all", () => {
    const [input, output] = [path.join(folder, "in.csv"), path.join(folder, "out.csv")];
    writeFileSync(input, '\uFEFFnote;electricity;factor\r\n"a ""b"";\r\nc";10;0,4\r\n;;\r\nx;1,234;0.4\r\ny;;1\r\nz;2;3;4\r\n');
    const { status, stderr } = run([input, "-o", output, "--function", "cbam.indirect", "--workers", "2"]);
    expect(status).toBe(3);
    expect(stderr).toContain("5 lines, 3 refused");
    const lines = splitText(readFileSync(output, "utf8"), ";");
    expect(lines[0]).toEqual(["\uFEFFnote", "electricity", "factor", "CBAM.INDIRECT", "error", "message"]);
    expect(lines[1]).toEqual(['a "b";\r\nc', "10", "0,4", "4", "", ""]);
    expect(lines[2]).toEqual(["", "", "", "", "", ""]);
    expect(lines[3]?.slice(3, 5)).toEqual(["", "#VALUE!"]);
    expect(lines[3]?.[5]).toMatch(/1234 .*1\.234/);
    expect(lines[4]?.[5]).toContain("argument electricity");
    expect(lines[5]?.slice(0, 5)).toEqual(["z;2;3;4", "", "", "", "#VALUE!"]);
    expect(readdirSync(folder).sort()).toEqual(["in.csv", "out.csv"]);
  });

  test("takes partitions without headings from standard input, and writes standard output alone", () => {
    const { status, stdout } = run(["--function", "CBAM.INDIRECT", "--columns", "-,electricity,factor"], "a,10,0.4\nb,20,0.4");
    expect([status, stdout]).toEqual([0, "a,10,0.4,4,,\nb,20,0.4,8,,\n"]);
  });

  test("ends before the first line where the file or the wish is not clear", () => {
    const big5 = run(["--function", "CBAM.FACTOR"], Buffer.from([0xa6, 0x7e, 0x2c, 0x0a]));
    expect([big5.status, big5.stdout]).toEqual([1, ""]);
    expect(big5.stderr).toContain("--encoding big5");
  });
});

describe("Records", () => {
  const text = fc
    .array(fc.constantFrom("a", "1", ",", ";", '"', '""', "\n", "\r\n", "\r", '\n"x,\n"', " "), { maxLength: 60 })
    .map((signs) => signs.join(""));

  test("however the text comes in pieces, the records are those of the whole", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (whole, at, perPiece) => {
        const ends = [...new Set(at.map((one) => one % (whole.length + 1))), whole.length].sort((a, b) => a - b);
        const cutter = new RecordCutter(",", perPiece);
        const cut = (): string[][] => {
          const pieces = ends.flatMap((end, i) => cutter.push(whole.slice(ends[i - 1] ?? 0, end)));
          return [...pieces, cutter.end()].flatMap((piece) => splitText(piece, ","));
        };
        let expected: string[][] | undefined;
        try {
          expected = splitText(whole, ",");
        } catch {
          expect(cut).toThrow();
          return;
        }
        expect(cut()).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("a quotation mark that is never closed does not gather the file in memory", () => {
    const cutter = new RecordCutter(",", 10);
    cutter.push('a,b\n"c,');
    expect(() => Array.from({ length: 100 }, () => cutter.push("d\n".repeat(10_000)))).toThrow("recordLong");
  });

  test("a character of three bytes may lie across two pieces; a table of UTF-16 is known by its mark", async () => {
    const read = async (bytes: Buffer, size: number): Promise<string> => {
      const source = (async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      })();
      const opened = await openLines(source, { encoding: null, separator: null, withHeadings: true });
      const pieces: string[] = [];
      for await (const piece of opened.pieces) pieces.push(piece);
      return [opened.headings?.join("|"), ...pieces].join(" ");
    };
    expect(await read(Buffer.from("電力;係數\n印度;1\n"), 4)).toBe("電力|係數 印度;1\n");
    expect(await read(Buffer.from("\uFEFF電力\t係數\n印度\t1\n", "utf16le"), 7)).toBe("電力|係數 印度\t1\n");
    const long = `a,b\n${"印度,1\n".repeat(30_000)}`;
    expect(await read(Buffer.from(long), 1000)).toHaveLength(long.length + Math.floor(30_000 / 4000));
  });
});

describe("A line", () => {
  test("gives the same in any partition, of one line also", () => {
    const cell = fc.constantFrom("", "0", "1", "2.5", "1,5", "1,234", "abc", " ", "-3");
    const lines = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
    const answer = answerer(planFor(assigned("CBAM.INDIRECT"), ["electricity", "factor"]).plan, ";");
    fc.assert(
      fc.property(lines, fc.nat(12), (rows, at) => {
        const text = (part: typeof rows): string => part.map((row) => `${row.join(";")}\n`).join("");
        const parts = [rows.slice(0, at), rows.slice(at)].filter((part) => part.length > 0);
        expect(parts.map((part) => answer(text(part)).text).join("")).toBe(answer(text(rows)).text);
      }),
      { numRuns: 200 },
    );
  });

  test("has days as days and several cells in one", async () => {
    await loadTable("ets-benchmarks");
    const deadline = answerer(planFor(assigned("CBAM.DEADLINE", { values: [["duty", "declaration"]] }), ["year"]).plan, ",");
    expect(deadline("2026\n").text).toBe("2026,2027-09-30,,\n");
    const gap = answerer(planFor(assigned("ETS.GAP"), ["product", "intensity"]).plan, ",");
    // Coke: 0.217 allowances a tonne in 2021-2025; 1 - 0.217, and that over 0.217.
    expect(gap("coke,1\n").text.split(",")[2]).toBe(`0.783; ${0.783 / 0.217}`);
  });
});

describe("Columns", () => {
  test("are found by the arguments' names and by everyday headings, converted where these say another unit", () => {
    const { plan } = planFor(assigned("CBAM.COST", { values: [["law", "2025-2621"]] }), [
      "CN code",
      "no",
      "Origin",
      "Net mass (kg)",
      "DATE",
    ]);
    expect(plan.given.slice(0, 4)).toEqual([{ at: 0 }, { at: 2 }, { at: 3, factor: "0.001" }, { at: 4 }]);
    expect(plan.given[9]).toEqual({ value: "2025-2621" });
  });

  test("that leave something open end the run, each with what to write", () => {
    const complete = ["cn", "origin", "tonnes", "date"];
    expect(fault("CBAM.COST", ["cn", "origin", "tonnes"])).toContain("--column date=HEADING");
    expect(fault("CBAM.COST", [...complete, "intensty"])).toContain("--ignore");
    expect(fault("CBAM.COST", [...complete, "intensty"], { ignored: ["intensty"] })).toBe("");
    expect(fault("CBAM.COST", [...complete, "CN code"])).toContain('"cn" and "CN code"');
    expect(fault("CBAM.COST", [...complete, "CN code"], { columns: [["cn", "CN code"]], ignored: ["cn"] })).toBe("");
    expect(fault("CBAM.COST", complete, { columns: [["cn", "code"]] })).toContain('no column "code"');
    expect(fault("CBAM.COST", complete, { values: [["colour", "red"]] })).toContain("CBAM.COST takes no columns as colour");
    expect(fault("CBAM.THRESHOLD", complete)).toContain("whole list");
    expect(fault("CBAM.CROST", complete)).toContain("no function CBAM.CROST");
  });

  test("and options of the command line are told apart from mistakes", () => {
    expect(parseLineOptions(["a.csv", "-o", "a.csv", "--function", "x"])).toMatchObject({ kind: "wrong" });
    expect(parseLineOptions(["--function", "x", "--workers", "0"])).toMatchObject({ kind: "wrong" });
    expect(parseLineOptions(["--function", "x", "--value", "law"])).toMatchObject({ kind: "wrong" });
    expect(parseLineOptions(["a.csv", "--colum", "x"])).toMatchObject({ kind: "wrong" });
    expect(parseLineOptions(["--function", "x", "--columns", "a,-, b"])).toMatchObject({
      kind: "run",
      assignment: { functionId: "X", headings: ["a", "", "b"] },
    });
  });
});
