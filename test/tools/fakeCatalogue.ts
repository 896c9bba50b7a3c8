/**
 * A few functions that behave as ours do, small enough to know every answer by heart, for tests of the engine and of
 * the adapters. May not import a real function.
 */
import type { EngineFunction } from "../../src/engine/engineFunction";

type Matrix = readonly (readonly unknown[])[];
const required = (name: string): { name: string; optional: boolean; repeating: boolean } => ({ name, optional: false, repeating: false });
const optional = (name: string): { name: string; optional: boolean; repeating: boolean } => ({ name, optional: true, repeating: false });
const error = (code: string, message: string): { code: string; message: string } => ({ code, message });

/** What the last call of FAKE.SEEN received. */
export const seen: { args: unknown[] } = { args: [] };

export const fakeFunctions: readonly EngineFunction[] = [
  {
    id: "FAKE.COST",
    parameters: [required("tonnes"), required("price"), optional("rate")],
    call: (tonnes, price, rate) =>
      (tonnes as Matrix).map((row, i) => {
        const t = row[0];
        if (t === null) return [error("#VALUE!", `row ${i + 1}: tonnes is blank`)];
        if (typeof t !== "number") return [error("#VALUE!", `row ${i + 1}: tonnes is ${String(t)}, a number is expected`)];
        return [t * Number((price as Matrix)[0]?.[0]) * (rate === null ? 1 : Number((rate as Matrix)[0]?.[0]))];
      }),
  },
  {
    id: "FAKE.CODES",
    parameters: [],
    call: () => [
      ["25070080", "Kaolin", 10],
      ["01", "TRUE", 20],
      ["2026-01-01", "{1,2}", 30],
    ],
  },
  {
    id: "FAKE.MIXED",
    parameters: [],
    call: () => [
      [1, error("#N/A", "no row for DE in 2026")],
      [error("#NUM!", "too large"), "text"],
    ],
  },
  { id: "FAKE.NONE", parameters: [optional("why")], call: () => error("#N/A", "published from 2027 on") },
  {
    id: "FAKE.THROWS",
    parameters: [],
    call: () => {
      throw new Error("a fault of ours");
    },
  },
  { id: "FAKE.PROMISE", parameters: [], call: () => Promise.resolve([[1]]) },
  { id: "FAKE.NULL", parameters: [], call: () => [[null, Number.NaN, undefined]] },
  { id: "FAKE.RAGGED", parameters: [], call: () => [[1, 2], [3]] },
  {
    id: "FAKE.ROWS",
    parameters: [required("n")],
    call: (n) => Array.from({ length: Number((n as Matrix)[0]?.[0]) }, (_, i) => [i + 1, `row ${i + 1}`]),
  },
  {
    id: "FAKE.SEEN",
    parameters: [required("first"), optional("second"), { name: "rest", optional: true, repeating: true }],
    call: (...args) => {
      seen.args = args;
      return [[args.length]];
    },
  },
];
