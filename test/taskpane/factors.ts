// A small workbook of CBAM factors, and the record somebody would have left in it with an earlier edition of the add-in.
import type { MemoryResult } from "../../src/host/memory/book";
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/memoryHost";
import { runningEdition } from "../../src/record/edition";
import { BASIS_NAMESPACE, type RecordedCall } from "../../src/record/record";
import { makeRecord, saveRecord } from "../../src/record/store";

/** Share of free allocation kept: Directive 2003/87/EC, Art. 10a(1a). */
const FACTORS: Readonly<Record<string, number>> = { "=CBAM.FACTOR(2026)": 0.975, "=CBAM.FACTOR(2027)": 0.95, "=CBAM.FACTOR(A1)": 0.975 };
export const WRONG = '=CBAM.FACTOR("soon")';

/** A sheet calculates; here it knows the formulas of the tests. */
export function calculate(formula: string): MemoryResult {
  if (formula === WRONG) return { values: [["#VALUE!"]], message: "CBAM.FACTOR: year is not a year" };
  return { values: [[FACTORS[formula.replace(/,"[^"]*"\)$/, ")")] ?? null]], message: null };
}

export function fill(host: MemoryHost): void {
  host.book.set("Sheet1", 0, 0, { value: 2026 });
  host.book.setFormula("Sheet1", 0, 1, "=CBAM.FACTOR(A1)", undefined);
  host.book.setFormula("Sheet1", 1, 1, "=CBAM.FACTOR(2027)", undefined);
  host.book.sheets.set("Other lines", new Map());
  host.book.setFormula("Other lines", 4, 2, WRONG, undefined);
  host.book.set("Sheet1", 5, 5, { value: 1, formula: "=SUM(1)" });
}

/** A file from a program in which the factor of 2027 still stood at 0.9. */
export async function oldRecord(): Promise<string> {
  const host = createMemoryHost({ calculate });
  fill(host);
  const made = await makeRecord(host, { edition: await runningEdition("0.9.0"), at: "2026-06-01T08:00:00.000Z", locale: "en" });
  if (!made) throw new Error("no record");
  const earlier = (call: RecordedCall): RecordedCall =>
    call.kind === "notReadable"
      ? call
      : {
          ...call,
          result: { kind: "value", value: 0.9 },
          values: call.values.map((value) => (value.value === "0.95" ? { ...value, value: "0.9" } : value)),
        };
  const formulas = made.record.formulas.map((formula) =>
    formula.formula === "=CBAM.FACTOR(2027)" ? { ...formula, value: 0.9, calls: formula.calls.map(earlier) } : formula,
  );
  await saveRecord(host, {
    ...made.record,
    regimes: Object.fromEntries(Object.keys(made.record.regimes).map((id) => [id, "0".repeat(64)])),
    formulas,
  });
  return (await host.parts.get(BASIS_NAMESPACE)) ?? "";
}
