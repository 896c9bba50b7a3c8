// Workbooks made to do harm: each is opened by the workbench's reader and by the command line, with every task. The answer
// is a result or a sentence in three languages, in bounded time; never a crash.
import { workbookFromXlsx } from "../../src/workbench/xlsxFile";
import { runWorkbook } from "../../src/cli/workbookTask";
import type { WorkbookTask } from "../../src/cli/workbookOptions";
import { preloadAll } from "../../src/functions/catalogue";
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { refusalText, XlsxRefusal } from "../../src/xlsx";
import { handmade, parts, zipped } from "../xlsx/files";
import { processorTime } from "../tools/processorTime";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const BOUND = 20_000;
beforeAll(preloadAll);
afterEach(() => setLocale("en"));

type Answer = { readonly kind: "done"; readonly bytes?: Uint8Array } | { readonly kind: "refused"; readonly reason: string };

/** Every refusal must be worded, differently in each language. */
function answerOf(work: () => Uint8Array | undefined): Answer {
  const start = processorTime();
  try {
    const bytes = work();
    return bytes ? { kind: "done", bytes } : { kind: "done" };
  } catch (error) {
    if (!(error instanceof XlsxRefusal)) throw error;
    const sentences = LOCALES.map((locale) => {
      setLocale(locale);
      return refusalText(error);
    });
    setLocale("en");
    expect(new Set(sentences).size).toBe(3);
    expect(sentences.join("")).not.toMatch(/xlsx\.refusal|\{\w+\}/);
    return { kind: "refused", reason: error.reason };
  } finally {
    expect(processorTime() - start).toBeLessThan(BOUND);
  }
}
const opened = (files: Record<string, string>): Answer => answerOf(() => void workbookFromXlsx(zipped(files)));
const run = (files: Record<string, string>, task: WorkbookTask): Answer =>
  answerOf(() => runWorkbook(zipped(files), task, { stamp: "", basis: true }).bytes);
const everywhere = (files: Record<string, string>): string[] =>
  [opened(files), run(files, "calculate"), run(files, "freeze")].map((answer) => (answer.kind === "done" ? "done" : answer.reason));
const formula = (text: string): string => `<row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row>`;
const sheetsOf = (bytes: Uint8Array | undefined): string =>
  Object.entries(parts(bytes ?? new Uint8Array()))
    .filter(([name]) => /worksheets\/[^/]*\.xml$/.test(name))
    .map(([, text]) => text)
    .join("");

describe("size", () => {
  test.each([
    ["a formula over all columns", formula("_xldudf_CBAM_COST(A:XFD,1,1)")],
    ["17 billion cells", formula("_xldudf_CBAM_FACTOR($A$1:$XFD$1048576)")],
    ["a sum of everything that feeds ours", formula("_xldudf_CBAM_FACTOR(SUM(Other!1:1048576))")],
    ["a table of another function that asks for a billion rows", formula("_xldudf_CBAM_FACTOR(_xlfn.SEQUENCE(1000000000,16384))")],
    ["a formula that reads itself", formula("_xldudf_CBAM_FACTOR(A1)")],
  ])("%s", (_, data) => {
    expect(
      everywhere(
        handmade({ S: data, Other: '<row r="1"><c r="A1"><v>2026</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
      ).every((answer) => ["done", "tooMuchWork"].includes(answer)),
    ).toBe(true);
  });
  test("a stated extent of 17 billion cells is only a statement", () => {
    const files = handmade(
      { S: "" },
      {
        "xl/worksheets/s0.xml": `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${formula("_xldudf_CBAM_FACTOR(2026)")}</sheetData></worksheet>`,
      },
    );
    expect(everywhere(files)).toEqual(["done", "done", "done"]);
  });
  test("two cells at the ends of a sheet", () => {
    expect(
      everywhere(handmade({ S: `${formula("_xldudf_CBAM_FACTOR(2026)")}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` })),
    ).toEqual(["done", "done", "done"]);
  });
  test("a part that unpacks to sixty megabytes of nothing", () => {
    const files = handmade(
      { S: "" },
      { "xl/worksheets/s0.xml": `<worksheet xmlns="${MAIN}"><sheetData>${" ".repeat(60_000_000)}</sheetData></worksheet>` },
    );
    expect(opened(files)).toEqual({ kind: "done" });
  });
  test("a hundred thousand elements inside each other, in a sheet and in a part of somebody else", () => {
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    const sheet = (inner: string): Record<string, string> =>
      handmade(
        { S: "" },
        {
          "xl/worksheets/s0.xml": `<worksheet xmlns="${MAIN}"><sheetData>${formula("_xldudf_CBAM_FACTOR(2026)")}</sheetData>${inner}</worksheet>`,
        },
      );
    expect(everywhere(sheet(deep))).toEqual(["malformedXml", "malformedXml", "malformedXml"]);
    expect(
      everywhere({ ...sheet(""), "customXml/item1.xml": `<x xmlns="urn:carbon-border:x">${deep}</x>`, "xl/drawings/drawing1.xml": deep }),
    ).toEqual(["done", "done", "done"]);
  });
  test.each([
    ["brackets", `${"(".repeat(3000)}_xldudf_CBAM_FACTOR(2026)${")".repeat(3000)}`],
    ["calls", `${"_xldudf_CBAM_FACTOR(".repeat(1500)}2026${")".repeat(1500)}`],
    ["signs", `${"-".repeat(7000)}_xldudf_CBAM_FACTOR(2026)`],
    ["an array without end", "_xldudf_CBAM_FACTOR({1,2"],
    ["a text without end", '_xldudf_CBAM_FACTOR("x'],
  ])("a formula of %s", (_, text) => {
    expect(everywhere(handmade({ S: formula(text) }))).toEqual(["done", "done", "done"]);
  });
});

describe("names", () => {
  const odd = ["It's", "'quoted'", "=1+1", "CBAM.COST", "A1", "R1C1", "TRUE", "__proto__", "constructor", "a!b", "&lt;b&gt; &quot;"];
  test("sheets with quotes, signs and names like functions, cells and prototypes", () => {
    const files = handmade(Object.fromEntries(odd.map((name) => [name, formula("_xldudf_CBAM_FACTOR(2026)")])));
    expect(everywhere(files)).toEqual(["done", "done", "done"]);
    const frozen = run(files, "freeze");
    const restored = answerOf(
      () =>
        runWorkbook((frozen.kind === "done" ? frozen.bytes : undefined) ?? new Uint8Array(), "restore", { stamp: "", basis: false }).bytes,
    );
    expect(restored.kind === "done" && sheetsOf(restored.bytes).match(/_xldudf_CBAM_FACTOR/g)?.length).toBe(odd.length);
  });
  test("defined names that look like cells, functions of ours and prototypes", () => {
    const names = `<definedNames>${["A1", "CBAM.FACTOR", "__proto__", "toString", "_xlnm.Print_Area", "x"].map((name) => `<definedName name="${name}">1+1</definedName>`).join("")}<definedName name="loop">loop</definedName></definedNames>`;
    expect(everywhere(handmade({ S: formula("_xldudf_CBAM_FACTOR(loop+__proto__+toString)") }, {}, names))).toEqual([
      "done",
      "done",
      "done",
    ]);
  });
  test("a table named like a cell, without columns, reaching out of the sheet", () => {
    const table = (xml: string): Record<string, string> =>
      handmade(
        { S: formula("_xldudf_CBAM_FACTOR(A1[x])") },
        {
          "xl/tables/t.xml": `<table xmlns="${MAIN}" ${xml}</table>`,
          "xl/worksheets/_rels/s0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}/table" Target="../tables/t.xml"/></Relationships>`,
        },
      );
    for (const xml of [
      'id="1" displayName="A1" ref="A1:B2"><tableColumns/>',
      'id="1" displayName="__proto__" ref="A1:XFD1048576"><tableColumns><tableColumn name="=1+1"/></tableColumns>',
      'id="1" displayName="T" ref="nowhere">',
      'id="1" ref="A1:A2" headerRowCount="99" totalsRowCount="-3">',
    ])
      expect(everywhere(table(xml))).toEqual(["done", "done", "done"]);
  });
  test("links to other files and to programs stay where they are and are not followed", () => {
    const files = handmade({
      S: `${formula("[1]Sheet1!A1+_xldudf_CBAM_FACTOR(2026)")}<row r="2"><c r="A2"><f>cmd|' /c calc'!A0+_xldudf_CBAM_FACTOR(2026)</f><v>5</v></c></row>`,
    });
    expect(everywhere(files)).toEqual(["done", "done", "done"]);
    const frozen = run(files, "freeze");
    expect(sheetsOf(frozen.kind === "done" ? frozen.bytes : undefined)).toContain("cmd|' /c calc'!A0");
  });
});

describe("markup", () => {
  const withPart = (name: string, text: string): Record<string, string> =>
    handmade({ S: formula("_xldudf_CBAM_FACTOR(2026)") }, { [name]: text });
  const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">${Array.from({ length: 9 }, (_, i) => `<!ENTITY x${i} "${`&x${i === 0 ? "" : i - 1};`.repeat(10)}">`).join("")}]><worksheet xmlns="${MAIN}"><sheetData>&x8;</sheetData></worksheet>`;
  test("a bomb of entities, a fetched entity, an outside document type", () => {
    expect(everywhere(withPart("xl/worksheets/s0.xml", bomb))).toEqual(["declarations", "declarations", "declarations"]);
    expect(opened(withPart("xl/worksheets/s0.xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'))).toMatchObject({
      reason: "declarations",
    });
    expect(opened(withPart("xl/workbook.xml", '<!DOCTYPE a SYSTEM "http://x/y.dtd"><a/>'))).toMatchObject({ reason: "declarations" });
  });
  test.each([
    ["no XML at all", "=1+1"],
    ["cut off", `<worksheet xmlns="${MAIN}"><sheetData><row`],
    ["two roots", "<a/><b/>"],
    ["another root", "<html><body/></html>"],
    ["a null byte", `<worksheet xmlns="${MAIN}"><sheetData>\u0000</sheetData></worksheet>`],
  ])("a sheet that is %s", (_, text) => {
    for (const answer of everywhere(withPart("xl/worksheets/s0.xml", text))) expect(["done", "malformedXml"]).toContain(answer);
  });
});

describe("the record of frozen formulas", () => {
  const item = (xml: string): Record<string, string> =>
    handmade({ S: '<row r="1"><c r="A1"><v>10</v></c></row>' }, { "customXml/item1.xml": xml });
  const cell = (readable: string, stored = "", more = 'type="number" value="10"'): string =>
    `<formula sheet="S" area="A1" kind="plain" readable="${readable}" ${more}>${stored}</formula>`;
  const record = (body: string): Record<string, string> => item(`<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${body}</frozenFormulas>`);
  test.each([
    ["cut off", `<frozenFormulas xmlns="${FROZEN_NAMESPACE}"><formula`],
    ["of nested elements", `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${"<note>".repeat(50_000)}</frozenFormulas>`],
    ["with an entity of its own", `<!DOCTYPE a [<!ENTITY b "c">]><frozenFormulas xmlns="${FROZEN_NAMESPACE}">&b;</frozenFormulas>`],
    ["with a missing part", `<frozenFormulas xmlns="${FROZEN_NAMESPACE}"><more part="7"/></frozenFormulas>`],
    ["with parts without number", `<frozenFormulas xmlns="${FROZEN_NAMESPACE}"><more part="1e99"/></frozenFormulas>`],
    [
      "with an area of 17 billion cells",
      `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${cell("=CBAM.FACTOR(2026)").replace('area="A1"', 'area="A1:XFD1048576"')}</frozenFormulas>`,
    ],
    [
      "with a number that is none",
      `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${cell("=CBAM.FACTOR(2026)", "", 'type="number" value="ten"')}</frozenFormulas>`,
    ],
    [
      "with a formula of a hundred thousand signs",
      `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${cell(`=CBAM.FACTOR(${"1+".repeat(50_000)}1)`)}</frozenFormulas>`,
    ],
  ])("%s is refused with a sentence", (_, xml) => {
    const answer = run(item(xml), "restore");
    expect(answer.kind === "refused" && ["badFrozenNote", "nothingFrozen"].includes(answer.reason)).toBe(true);
  });
  test("enters nothing that is not ours or reaches out, whatever it shows", () => {
    const hostile = record(
      [
        cell("=1+9"),
        cell("=WEBSERVICE(&quot;http://x&quot;)&amp;CBAM.FACTOR(2026)"),
        cell("=CBAM.FACTOR(2026)", "WEBSERVICE(&quot;http://x&quot;)"),
        cell("=CBAM.FACTOR(cmd|' /c calc'!A0)"),
      ].join(""),
    );
    const answer = run(hostile, "restore");
    expect(answer.kind).toBe("done");
    const text = sheetsOf(answer.kind === "done" ? answer.bytes : undefined);
    expect(text).not.toMatch(/WEBSERVICE|cmd|1\+9/);
    expect(text).toContain("<f>_xldudf_CBAM_FACTOR(2026)</f>");
  });
  test("prototype names, huge texts and foreign elements are data", () => {
    const answer = run(
      record(
        `<__proto__/><constructor a="1"/><note sheet="${"x".repeat(1_000_000)}" lines="__proto__"/><column table="__proto__" header="constructor" array="1">CBAM.COST(1)</column>${cell("=CBAM.FACTOR(2026)")}`,
      ),
      "restore",
    );
    expect(answer.kind).toBe("done");
  });
});
