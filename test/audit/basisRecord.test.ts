import { isDeepStrictEqual } from "node:util";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { STATUSES } from "../../src/core/citation";
import { VERSION_STATUSES } from "../../src/core/legalVersion";
import { UNITS } from "../../src/core/unit";
import { BASIS_NAMESPACE, type BasisRecord, type RecordedCall, type RecordedFormula, type RecordedValue } from "../../src/record/record";
import { folded } from "../../src/record/fold";
import { readRecord } from "../../src/record/recordRead";
import { MOST_TEXT, writeRecord } from "../../src/record/recordText";
import { rootNamespace } from "../../src/host/partXml";
import { scanXml } from "../../src/xlsx/package/xml";
import { anyCharacter } from "../tools/anyCharacter";

const words = fc.string({ unit: anyCharacter, maxLength: 12 });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const cell = fc.oneof(finite, words, fc.boolean());
const value: fc.Arbitrary<RecordedValue> = fc.record({
  quantity: words,
  kind: fc.constantFrom("parameter" as const, "table" as const),
  value: words,
  unit: fc.constantFrom(...UNITS),
  cites: fc.array(words, { maxLength: 2 }),
  version: words,
  dataset: fc.option(words),
  status: fc.constantFrom(...STATUSES),
});
const call: fc.Arbitrary<RecordedCall> = fc.oneof(
  fc.record({
    kind: fc.constant("notReadable" as const),
    functionId: words,
    reason: fc.constantFrom("clock" as const, "reference" as const),
    detail: words,
  }),
  fc.record({
    kind: fc.constant("read" as const),
    functionId: words,
    law: fc.option(words),
    versions: fc.array(words, { maxLength: 2 }),
    datasets: fc.array(words, { maxLength: 2 }),
    events: fc.option(fc.record({ first: words, last: words })),
    values: fc.array(value, { maxLength: 5 }),
    open: fc.array(fc.constantFrom(...STATUSES), { maxLength: 2 }),
    inputs: words,
    result: fc.oneof(
      fc.record({ kind: fc.constant("value" as const), value: cell }),
      fc.record({ kind: fc.constant("date" as const), date: words }),
      fc.record({ kind: fc.constant("refused" as const), code: words, reason: words, message: words }),
      fc.record({
        kind: fc.constant("block" as const),
        rows: fc.nat(100),
        columns: fc.nat(100),
        refused: fc.nat(100),
        results: words,
        sum: fc.option(words),
      }),
    ),
  }),
);
const reference = fc
  .tuple(fc.constantFrom("A", "$B", "AA"), fc.nat(40), fc.boolean())
  .map(([column, row, fixed]) => `${column}${fixed ? "$" : ""}${row + 1}`);
const single = fc.record({
  sheet: fc.constantFrom("Sheet 1", "進口 & <b>", "__proto__"),
  row: fc.nat(1_048_575),
  column: fc.nat(16_383),
  value: fc.option(cell),
  calls: fc.array(call, { maxLength: 3 }),
  block: fc.option(fc.record({ rows: fc.nat(9), columns: fc.nat(9), hash: words })),
  formula: fc.oneof(
    words,
    reference.map((a) => `=CBAM.COST(${a},"TW",1)`),
    fc.tuple(reference, words).map(([a, text]) => `=F(${a}, "${text}", ]]>)`),
  ),
});
const formula: fc.Arbitrary<RecordedFormula> = fc.oneof(
  single.map((one) => ({ ...one, filled: 1 })),
  fc
    .tuple(single, fc.integer({ min: 2, max: 9_000 }), words)
    .filter(([{ row }, filled]) => row + filled <= 1_048_576)
    .map(([one, filled, hash]) => ({ ...one, filled, block: { rows: filled, columns: 1, hash } })),
);
const record: fc.Arbitrary<BasisRecord> = fc.record({
  addIn: words,
  at: words,
  locale: fc.constantFrom("en" as const, "zh-TW" as const, "zh-CN" as const),
  detailed: fc.constant(true),
  regimes: fc
    .dictionary(
      words.filter((key) => key !== "__proto__"),
      words,
      { maxKeys: 3 },
    )
    .map((entries) => Object.fromEntries(Object.entries(entries))),
  versions: fc.array(fc.record({ regime: words, id: words, status: fc.constantFrom(...VERSION_STATUSES), asOf: words, hash: words }), {
    maxLength: 3,
  }),
  tables: fc.array(fc.record({ id: words, edition: words, sha256: words }), { maxLength: 3 }),
  formulas: fc
    .array(formula, { maxLength: 6 })
    .map((list) => [...list].sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0))),
});

const written = async (one: BasisRecord): Promise<string> => {
  const text = await writeRecord(one);
  if (text.kind === "tooLarge") throw new Error("too large");
  return text.xml;
};

describe("a record", () => {
  test("is read as it was written, and is XML of its namespace", async () => {
    await fc.assert(
      fc.asyncProperty(record, async (one) => {
        const xml = await written(one);
        scanXml(xml, "part", {});
        expect(rootNamespace(xml)).toBe(BASIS_NAMESPACE);
        expect(readRecord(xml)).toEqual({ kind: "record", record: one });
      }),
      { numRuns: 300 },
    );
  });
  test("survives programs that write the same XML otherwise", async () => {
    const one = fc.sample(record, { seed: 7, numRuns: 20 });
    for (const example of one) {
      const xml = (await written(example))
        .replace(/^<\?xml[^>]*\?>\n/, '\ufeff<?xml version="1.0" standalone="no"?>\r\n')
        .replace(/"/g, "&quot;")
        .replace("xmlns=&quot;urn:carbon-border:basis:1&quot;", "xmlns='urn:carbon-border:basis:1'")
        .replace(/&lt;/g, "&#60;")
        .replace(/&amp;/g, "&#x26;");
      expect(readRecord(xml)).toEqual({ kind: "record", record: example });
    }
  });
});

/** Ten thousand import lines: an own code, origin, mass and result each; parameters shared, four table cells of their own. */
function lines(count: number, distinct: number): BasisRecord {
  const parameter = Array.from(
    { length: 12 },
    (_, i): RecordedValue => ({
      quantity: `cbam.parameter.number${i}`,
      kind: "parameter",
      value: `0.${i}75`,
      unit: "1",
      cites: ["2025-2621:Annex I, point 4"],
      version: "2025-2083",
      dataset: null,
      status: "verified",
    }),
  );
  const cells = Array.from(
    { length: distinct * 4 },
    (_, i): RecordedValue => ({
      quantity: `cbam.defaultValue.${i % 4}`,
      kind: "table",
      value: (i / 7).toFixed(3),
      unit: "t CO2e/t",
      cites: ["2025-2621:Annex I"],
      version: "2025-2083",
      dataset: "cbam-defaults-2026-1740",
      status: "derived",
    }),
  );
  return {
    addIn: "0.1.0",
    at: "2026-11-21T10:00:00.000Z",
    locale: "en",
    detailed: true,
    regimes: { cbam: "f".repeat(64) },
    versions: [{ regime: "cbam", id: "2025-2083", status: "inForce", asOf: "2026-11-20", hash: "a".repeat(64) }],
    tables: [{ id: "cbam-defaults-2026-1740", edition: "2026-1740", sha256: "b".repeat(64) }],
    formulas: Array.from(
      { length: count },
      (_, i): RecordedFormula => ({
        sheet: "Import lines",
        row: i + 1,
        column: 9,
        filled: 1,
        formula: `=CBAM.COST(A${i + 2},B${i + 2},D${i + 2},C${i + 2},,,,,$N$1)`,
        value: 1234.5678901234 + i / 3,
        block: null,
        calls: [
          {
            kind: "read",
            functionId: "CBAM.COST",
            law: null,
            versions: ["cbam/2025-2083"],
            datasets: ["cbam-defaults-2026-1740", "cbam-goods-2025-2083"],
            events: { first: `2026-0${1 + (i % 9)}-15`, last: `2026-0${1 + (i % 9)}-15` },
            values: [...parameter, ...cells.slice((i % distinct) * 4, (i % distinct) * 4 + 4)],
            open: ["derived"],
            result: { kind: "value", value: 1234.5678901234 + i / 3 },
            inputs: (i * 7919).toString(36).padStart(10, "x"),
          },
        ],
      }),
    ),
  };
}

describe("the size of a record", () => {
  test.each([
    ["300 goods", 300, 800_000, 250_000],
    ["a good of its own for each line", 10_000, 4_400_000, 900_000],
  ])("10,000 formulas over %s stay small", async (_, distinct, most, mostZipped) => {
    const one = lines(10_000, distinct);
    const xml = await written(one);
    const zipped = gzipSync(xml).length;
    expect(isDeepStrictEqual(readRecord(xml), { kind: "record", record: { ...one, formulas: folded(one.formulas) } })).toBe(true);
    expect([xml.length <= most, zipped <= mostZipped, xml.length, zipped]).toEqual([true, true, xml.length, zipped]);
  });
  test("of very many formulas the values of the law are left out rather than the record", async () => {
    const one = lines(1000, 1000);
    const full = (await written(one)).length;
    const text = await writeRecord(one, full - 1);
    expect(text).toMatchObject({ kind: "written", detailed: false });
    if (text.kind === "written")
      expect(readRecord(text.xml)).toMatchObject({ kind: "record", record: { detailed: false, formulas: { length: 1000 } } });
    expect((await writeRecord(one, 1000)).kind).toBe("tooLarge");
  });
});

describe("a part that somebody damaged or made up", () => {
  let good = "";
  beforeAll(async () => {
    good = await written(lines(3, 3));
  });
  test("gives a reason and never fails", () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(40), fc.string({ unit: anyCharacter, maxLength: 6 }), (at, cut, put) => {
        const reading = readRecord(good.slice(0, at) + put + good.slice(at + cut));
        expect(["record", "unreadable"]).toContain(reading.kind);
      }),
      { numRuns: 2000 },
    );
  });
  test("any JSON in it is judged by its shape", () => {
    const of = (json: string): string => `<basis xmlns="${BASIS_NAMESPACE}">${json.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</basis>`;
    fc.assert(fc.property(fc.json(), (json) => readRecord(of(json)).kind === "unreadable"));
    const raw = JSON.parse(/>(\{.*\})</s.exec(good)?.[1] ?? "") as Record<string, unknown>;
    const places: (string | number)[][] = [];
    const walk = (node: unknown, path: (string | number)[]): void => {
      places.push(path);
      if (typeof node === "object" && node !== null)
        for (const [key, child] of Object.entries(node)) walk(child, [...path, Array.isArray(node) ? Number(key) : key]);
    };
    walk(raw, []);
    fc.assert(
      fc.property(
        fc.constantFrom(...places.slice(1)),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 1e9, 0.5, "__proto__")),
        (path, put) => {
          const copy = structuredClone(raw);
          let node = copy as Record<string | number, unknown>;
          for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
          node[path.at(-1) ?? ""] = put;
          expect(["record", "unreadable"]).toContain(readRecord(of(JSON.stringify(copy))).kind);
        },
      ),
      { numRuns: 2000 },
    );
    expect(readRecord(of(JSON.stringify({ ...raw, v: 3 })))).toEqual({ kind: "unreadable", why: "newer" });
    expect(readRecord(of("[".repeat(200_000)))).toEqual({ kind: "unreadable", why: "damaged" });
  });
  test("few bytes that claim to be very much are refused", () => {
    const of = (root: object): string => `<basis xmlns="${BASIS_NAMESPACE}">${JSON.stringify(root)}</basis>`;
    const raw = JSON.parse(/>(\{.*\})</s.exec(good)?.[1] ?? "") as { formulas: unknown[]; sheets: [string, unknown[]][] };
    const first = raw.sheets[0]?.[1][0];
    expect(
      readRecord(
        of({ ...raw, formulas: [[`=${"A1+".repeat(200_000)}1`, 1, 9]], sheets: [["S", Array.from({ length: 2000 }, () => first)]] }),
      ),
    ).toEqual({ kind: "unreadable", why: "damaged" });
    expect(readRecord(of({ ...raw, sheets: Array.from({ length: 200_000 }, () => ["S", [first]]) })).kind).toBe("unreadable");
    expect(readRecord(`<basis xmlns="${BASIS_NAMESPACE}">${" ".repeat(MOST_TEXT * 2)}</basis>`)).toEqual({
      kind: "unreadable",
      why: "tooLarge",
    });
    expect(readRecord(`<!DOCTYPE basis [<!ENTITY a "b">]><basis xmlns="${BASIS_NAMESPACE}">&a;</basis>`)).toEqual({
      kind: "unreadable",
      why: "damaged",
    });
  });
});
