import { civilDate } from "../../src/core/civilDate";
import type { LegalVersion } from "../../src/core/legalVersion";
import { compareRecords, editionDiffers, groupChanges } from "../../src/record/compare";
import { runningEdition } from "../../src/record/edition";
import type { CellChange, Comparison } from "../../src/record/changes";
import { takeRecord } from "../../src/record/takeRecord";
import { groupSentences, reasonText, summarySentences } from "../../src/record/words";
import type { BasisRecord } from "../../src/record/record";
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot } from "../../src/audit/takeSnapshot";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { setLocale } from "../../src/i18n/t";
import { memoryHost } from "./hosts";
import { addInOf, type Past } from "./olderAddIn";

const THEN = "2025-09-01T08:00:00.000Z";
const NOW = "2026-11-21T10:00:00.000Z";
const ADD_IN = "0.1.0";
afterEach(() => setLocale("en"));

async function comparedNow(host: MemoryHost, record: BasisRecord, addIn = ADD_IN): Promise<Comparison & { readonly now: BasisRecord }> {
  const snapshot = await takeSnapshot(host);
  const basis = snapshot && (await readBasis(snapshot));
  if (!snapshot || !basis) throw new Error("cancelled");
  const edition = await runningEdition(addIn);
  const now = await takeRecord(snapshot, basis, { edition, at: NOW, locale: "en" });
  return { ...compareRecords(record, now, snapshot, edition), now };
}
const recordBy = (past: Past, host: MemoryHost): Promise<BasisRecord> => addInOf(past).record(host, THEN);
const needed = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("missing");
  return value;
};

/** September 2025: Regulation (EU) 2025/2083 is not published, the text of 2023 is the law without an end in sight. */
const BEFORE_2083: Past = {
  addIn: "0.0.3",
  cbam: (versions): LegalVersion[] => [
    { ...needed(versions.get("2023-956")), status: "inForce", inForce: { from: civilDate("2023-10-01") } },
  ],
};
/** January 2026: the default values stand as first printed on 31.12.2025; 2026/1740 does not exist. */
const BEFORE_1740: Past = {
  addIn: "0.0.8",
  cbam: (versions): LegalVersion[] => {
    const version = needed(versions.get("2025-2083"));
    const printed = { defaults: "cbam-defaults-2025-2621", unknownOrigin: "cbam-defaults-unknown-origin-2025-2621" };
    return [needed(versions.get("2023-956")), { ...version, datasets: { ...version.datasets, ...printed } }];
  },
};

// Article 22(2): 80 per cent of the embedded emissions in the text of 2023, 50 per cent as amended in 2025.
// DATE(2027,3,31) is 46477: 46023 is 1.1.2026, and 365 + 89 days later it is 31.3.2027.
const HOLDING = "=CBAM.HOLDING(1000,46477)";
// High-speed steel strip 7226 20 00 from a country without a row of its own: 5.588 as printed, 5.500 as corrected.
const DEFAULT = '=CBAM.DEFAULT("72262000","GL")';
const CERTIFICATES = '=CBAM.CERTIFICATES("72262000","GL",100,2026)';

describe("a record made before another act became law", () => {
  test("names the version now chosen, since when, by which act, and the figure with its article", async () => {
    const host = memoryHost({ B2: [HOLDING, 800], B3: ['=CBAM.HOLDING(1000,46477,"2023-956")', 800] });
    const record = await recordBy(BEFORE_2083, host);
    expect(record).toMatchObject({ addIn: "0.0.3", at: THEN, versions: [{ regime: "cbam", id: "2023-956", status: "inForce" }] });
    const comparison = await comparedNow(host, record);
    expect(comparison.editionDiffers).toBe(true);
    // The pinned cell keeps its law and its number; only that the act is no longer in force is new, which changes nothing.
    expect(comparison.changes).toHaveLength(1);
    const [change] = comparison.changes as [CellChange];
    expect(change).toMatchObject({ kind: "edition", state: "will", sheet: "Sheet1", row: 1, column: 1, recorded: 800, shown: 800 });
    expect(change.calls).toEqual([{ functionId: "CBAM.HOLDING", old: { kind: "value", value: 800 }, now: { kind: "value", value: 500 } }]);
    expect(change.reasons).toContainEqual(
      expect.objectContaining({ kind: "version", regime: "cbam", from: "2023-956", to: "2025-2083", since: "2025-10-20" }),
    );
    expect(change.reasons).toContainEqual(
      expect.objectContaining({
        kind: "value",
        quantity: "cbam.holdingShare",
        from: ["0.8"],
        to: ["0.5"],
        cites: ["2023-956:Art. 22(2)", "2023-956:Art. 36(2)(c)"],
      }),
    );
    const sentences = change.reasons.map(reasonText).join("\n");
    expect(sentences).toMatch(
      /CBAM: version 2025-2083 is now chosen instead of 2023-956; it has been in force since 2025-10-20 \(.*2025\/2083/,
    );
    expect(sentences).toMatch(/0\.8 became 0\.5 \(.*2023\/956, Art\. 22\(2\)/);
    expect(summarySentences(comparison)[0]).toContain("1 cells with another result");
    // Nothing was written.
    expect(await host.read("Sheet1!B2:B3")).toEqual([[800], [800]]);
  });
  test("says the same in Chinese", async () => {
    const host = memoryHost({ B2: [HOLDING, 500] });
    const { changes } = await comparedNow(host, await recordBy(BEFORE_2083, memoryHost({ B2: [HOLDING, 800] })));
    setLocale("zh-TW");
    const [group] = groupChanges(changes);
    expect(group && groupSentences(group)).toEqual(
      expect.arrayContaining(["Sheet1!B2（1 格）：顯示的結果與記錄不同", "CBAM.HOLDING：由 800 變為 500"]),
    );
    setLocale("zh-CN");
    expect(group && groupSentences(group)[0]).toBe("Sheet1!B2（1 个单元格）：显示的结果与记录不同");
  });
});

describe("a record made before the default values were corrected", () => {
  test("names the row of the table before and after, both editions and the act; other lines stay", async () => {
    const host = memoryHost({ A1: [DEFAULT, 5.588], A2: ['=CBAM.DEFAULT("72083900","TW")', 2.31] });
    const record = await recordBy(BEFORE_1740, host);
    expect(record.formulas.map(({ calls }) => calls[0]?.kind === "read" && calls[0].result)).toEqual([
      { kind: "value", value: 5.588 },
      { kind: "value", value: 2.31 },
    ]);
    const { changes } = await comparedNow(host, record);
    expect(changes.map(({ kind, row }) => [kind, row])).toEqual([["edition", 0]]);
    const [change] = changes as [CellChange];
    expect(change.calls).toEqual([
      { functionId: "CBAM.DEFAULT", old: { kind: "value", value: 5.588 }, now: { kind: "value", value: 5.5 } },
    ]);
    const reason = change.reasons.find(({ kind }) => kind === "table");
    expect(reason).toMatchObject({
      from: ["5.588"],
      to: ["5.5"],
      tables: {
        from: { id: "cbam-defaults-2025-2621", edition: "2025-2621", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        to: { id: "cbam-defaults-2026-1740-2", edition: "2026-1740 (2)" },
      },
    });
    expect(reason && reasonText(reason)).toMatch(
      /5\.588 became 5\.5 .*the table cbam-defaults-2026-1740-2 is read instead of cbam-defaults-2025-2621 \(.*2025\/2621, Annex I/,
    );
  });
  test("a workbook pinned to what was printed keeps its number for ever, and is told so by silence", async () => {
    // 100 x (5.588 x 1.1 - 0.975 x 1.577) = 460.9225 with the printed row, 100 x (5.500 x 1.1 - 0.975 x 1.577) = 451.2425 corrected.
    const host = memoryHost({
      A1: ['=CBAM.CERTIFICATES("72262000","GL",100,2026,,,,,,"2025-2621")', 460.9225],
      A2: ['=CBAM.CERTIFICATES("72262000","GL",100,2026,,,,,,"2025-2083")', 451.2425],
      A3: [CERTIFICATES, 451.2425],
    });
    const { changes, now } = await comparedNow(host, await addInOf({ addIn: ADD_IN }).record(host, THEN));
    expect(changes).toEqual([]);
    expect(now.formulas.map(({ calls }) => calls[0]?.kind === "read" && calls[0].result)).toEqual([
      { kind: "value", value: 460.9225 },
      { kind: "value", value: 451.2425 },
      { kind: "value", value: 451.2425 },
    ]);
  });
});

const same = (past: Partial<Past> = {}): Past => ({ addIn: ADD_IN, ...past });

describe("what is no matter of the law is told apart", () => {
  test("a rule that was corrected: same figures, same arguments, another result and another program", async () => {
    const mock = (): void => {
      jest.doMock("../../src/regimes/cbam/rules/holding", () => {
        const { holding } = jest.requireActual("../../src/regimes/cbam/rules/holding");
        const wrong = (...args: unknown[]): unknown =>
          (holding as (...all: unknown[]) => { plus: (n: number) => unknown })(...args).plus(1);
        return { holding: Object.assign(wrong, holding) };
      });
    };
    const host = memoryHost({ A1: [HOLDING, 501], A2: ["=SUM(A1,1)", 502] });
    const record = await recordBy({ addIn: "0.0.9", mock }, host);
    jest.dontMock("../../src/regimes/cbam/rules/holding");
    const { changes, editionDiffers: differs } = await comparedNow(host, record);
    expect(changes).toEqual([
      expect.objectContaining({ kind: "edition", state: "will", reasons: [{ kind: "rule", from: "0.0.9", to: ADD_IN }] }),
    ]);
    expect(differs).toBe(true);
    expect(changes[0]?.reasons.map(reasonText)).toEqual([
      "The calculation was corrected: program 0.0.9 became 0.1.0; figures of the law and arguments are the same",
    ]);
  });
  test("arguments, formulas, values, sheets and new cells", async () => {
    const before = memoryHost({
      A1: 1000,
      A2: 2000,
      B1: ["=CBAM.HOLDING(A1,46477)", 500],
      B2: ["=CBAM.HOLDING(A2,46477)", 1000],
      C1: [HOLDING, 500],
      C2: ["=CBAM.FACTOR(2026)", 0.975],
      C3: ["=CBAM.FACTOR(2027)", 0.95],
      D1: ["=CBAM.FACTOR(2026)*A1", 975],
      E1: ["=CBAM.FACTOR(YEAR(TODAY()))", 0.975],
      "Old!A1": ["=CBAM.FACTOR(2028)", 0.9],
    });
    const record = await recordBy(same(), before);
    const after = memoryHost({
      A1: 1000,
      A2: 3000,
      B1: ["=CBAM.HOLDING(A1,46477)", 500],
      B2: ["=CBAM.HOLDING(A2,46477)", 1500],
      C1: ["=CBAM.HOLDING(2000,46477)", 1000],
      C2: 0.975,
      C3: 5,
      D1: ["=CBAM.FACTOR(2026)*A1", 976],
      E1: ["=CBAM.FACTOR(YEAR(TODAY()))", 0.95],
      F1: ["=CBAM.FACTOR(2030)", 0.515],
    });
    const { changes, editionDiffers: differs } = await comparedNow(after, record);
    expect(differs).toBe(false);
    const told = Object.fromEntries(
      changes.map(({ sheet, row, column, kind, reasons }) => [
        `${sheet} ${row} ${column}`,
        [kind, ...reasons.map((reason) => reason.kind)],
      ]),
    );
    expect(told).toEqual({
      "Sheet1 1 1": ["inputs", "inputs"],
      "Sheet1 0 2": ["formula"],
      "Sheet1 1 2": ["asValue"],
      "Sheet1 2 2": ["gone"],
      "Sheet1 0 3": ["inputs", "around"],
      "Sheet1 0 4": ["inputs", "unreadable"],
      "Old 0 0": ["sheetGone"],
      "Sheet1 0 5": ["new"],
    });
  });
  test("rows that were inserted carry their formulas along: nothing changed", async () => {
    const record = await recordBy(
      same(),
      memoryHost({ A1: 1000, A2: 2000, B1: ["=CBAM.HOLDING(A1,46477)", 500], B2: ["=CBAM.HOLDING(A2,46477)", 1000] }),
    );
    const { changes } = await comparedNow(
      memoryHost({ A1: "Goods", A3: 1000, A4: 2000, B3: ["=CBAM.HOLDING(A3,46477)", 500], B4: ["=CBAM.HOLDING(A4,46477)", 1000] }),
      record,
    );
    expect(changes).toEqual([]);
  });
  test("a cell whose arguments the law changed follows that cell, through formulas of others too", async () => {
    const cells = (share: number): Parameters<typeof memoryHost>[0] => ({
      A1: [HOLDING, share],
      A2: ["=A1*2", share * 2],
      A3: ['=CBAM.HOLDING(A2,46477,"2023-956")', share * 1.6],
      A4: 7,
      A5: ['=CBAM.HOLDING(A4,46477,"2023-956")', 5.6],
    });
    const record = await recordBy(BEFORE_2083, memoryHost(cells(800)));
    const { changes } = await comparedNow(memoryHost(cells(500)), record);
    expect(changes.map(({ row, kind, state, reasons }) => [row, kind, state, reasons[0]])).toEqual([
      [0, "edition", "has", expect.objectContaining({ kind: "version" })],
      [2, "edition", "has", { kind: "follows", cell: "Sheet1!A1" }],
    ]);
  });
  test("numbers are compared as decimals: binary noise is no change", async () => {
    const record = await recordBy(same(), memoryHost({ A1: 0.3, B1: ["=CBAM.FACTOR(2026)*A1", 0.2925] }));
    const noise = 0.1 + 0.2;
    expect(noise).not.toBe(0.3);
    const { changes } = await comparedNow(memoryHost({ A1: 0.3, B1: ["=CBAM.FACTOR(2026)*A1", 0.975 * noise] }), record);
    expect(changes).toEqual([]);
  });
  test("a thousand lines with one reason are one group", async () => {
    const cells = Object.fromEntries(
      Array.from(
        { length: 1000 },
        (_, i) =>
          [
            [`A${i + 1}`, i + 1],
            [`B${i + 1}`, [`=CBAM.HOLDING(A${i + 1},46477)`, (i + 1) * 0.8] as const],
          ] as const,
      ).flat(),
    );
    const { changes } = await comparedNow(memoryHost(cells), await recordBy(BEFORE_2083, memoryHost(cells)));
    const groups = groupChanges(changes);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ kind: "edition", areas: ["Sheet1!B1:B1000"], cells: 1000 });
  });
});

test("another edition is noticed for the laws a workbook uses, and for no others", async () => {
  const record = await recordBy({ ...BEFORE_2083, addIn: ADD_IN }, memoryHost({ A1: ['=ETS.BENCHMARK("Hot metal",2026)', 1] }));
  expect(Object.keys(record.regimes)).toEqual(["ets"]);
  expect(editionDiffers(record, await runningEdition(ADD_IN))).toBe(false);
  expect(editionDiffers(record, await runningEdition("0.2.0"))).toBe(true);
});
