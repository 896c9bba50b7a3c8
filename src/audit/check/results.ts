/**
 * What the cells of our formulas show: errors with their reason (the spreadsheet hands it to nobody, so the call is run
 * once more), missing inputs, results out of date, calls that could not be read. May not look at versions.
 */
import { isErrorText, isPending } from "../../sheet/errors";
import { placed, type FormulaAt, type Snapshot } from "../snapshot";
import type { CallReading, FormulaBasis } from "../types";
import { unreadableText } from "../words";
import { type Collector, finding, suggestion } from "./collector";
import { explainLines } from "./failingLines";

type Refused = CallReading & { readonly kind: "read"; readonly basis: { readonly result: { readonly kind: "refused" } } };

const MISSING_ADD_IN = new Set(["#NAME?", "#CONNECT!", "#BLOCKED!"]);
/** Errors that come from a name or a reference, not from a missing add-in. */
const OTHER_REASONS = new Set(["name", "reference", "function", "localNames"]);

export async function checkResult(basis: FormulaBasis, snapshot: Snapshot, out: Collector): Promise<void> {
  const at: FormulaAt = { ...placed(basis.address), formula: basis.formula };
  const name = basis.calls[0]?.functionId ?? "";
  unread(basis, at, out);
  if (typeof basis.value === "string" && MISSING_ADD_IN.has(basis.value)) {
    if (!basis.calls.some((call) => call.kind === "notReadable" && OTHER_REASONS.has(call.why.reason)))
      out.add(at, {
        kind: "nameError",
        severity: "error",
        words: finding("nameError", { function: name }),
        suggestion: suggestion("loadAddIn"),
      });
  } else if (basis.value === "#SPILL!")
    out.add(at, {
      kind: "error",
      severity: "error",
      words: finding("spillBlocked", { function: name }),
      suggestion: suggestion("clearRoom"),
    });
  else if (isPending(basis.value))
    out.add(at, { kind: "differs", severity: "note", words: finding("busy", { function: name }), suggestion: suggestion("recalculate") });
  else if (errorsIn(basis, snapshot)) await explainErrors(basis, at, snapshot, out);
  else if (basis.agrees === false) differing(basis, at, out);
}

/** A value shown while the law, or this version of the program, would refuse or give another. */
function differing(basis: FormulaBasis, at: FormulaAt, out: Collector): void {
  const [call] = basis.calls;
  if (call?.kind !== "read") return;
  const { result } = call.basis;
  const computed =
    result.kind === "refused" ? result.code : result.kind === "date" ? result.date : result.kind === "value" ? String(result.value) : "";
  out.add(at, {
    kind: "differs",
    severity: "warning",
    same: call.functionId,
    words: finding("differs", {
      cell: basis.address,
      shown: basis.value === null ? '""' : String(basis.value),
      function: call.functionId,
      computed,
    }),
    suggestion: suggestion("recalculate"),
  });
}

function errorsIn(basis: FormulaBasis, snapshot: Snapshot): boolean {
  if (isErrorText(basis.value)) return true;
  const block = basis.spill === null ? null : placed(basis.spill);
  if (!block) return false;
  for (let r = 0; r < block.rows; r++)
    for (let c = 0; c < block.columns; c++) if (isErrorText(snapshot.value(block.sheet, block.row + r, block.column + c))) return true;
  return false;
}

async function explainErrors(basis: FormulaBasis, at: FormulaAt, snapshot: Snapshot, out: Collector): Promise<void> {
  const refused = basis.calls.filter((call): call is Refused => call.kind === "read" && call.basis.result.kind === "refused");
  // An inner call that refused is the reason of the outer one.
  const own = refused.filter(({ basis: { result } }) => result.reason !== "passed").sort((a, b) => b.depth - a.depth)[0] ?? refused[0];
  if (own) {
    const { result } = own.basis;
    // A value that IFERROR put in its place is no fault.
    if (basis.spill === null && basis.value !== result.code) return;
    if (/^blank\.argument(?:Words)?$/.test(result.reason ?? "") && result.argument !== null)
      out.add(at, {
        kind: "missingInput",
        severity: "error",
        words: finding("missingInput", { function: own.functionId, argument: result.argument }),
        suggestion: suggestion("fillIn", { argument: result.argument }),
      });
    else
      out.add(at, {
        kind: "error",
        severity: "error",
        same: JSON.stringify([own.functionId, result.reason, result.argument]),
        words: finding("error", { message: result.message }),
      });
    return;
  }
  const block = basis.calls.find((call) => call.kind === "read" && call.basis.result.kind === "block" && call.basis.result.refused > 0);
  if (block?.kind !== "read" || block.basis.result.kind !== "block") {
    if (basis.agrees === false) differing(basis, at, out);
    return;
  }
  await explainLines(block, basis, at, snapshot, out);
}

function unread({ calls }: FormulaBasis, at: FormulaAt, out: Collector): void {
  for (const call of calls) {
    if (call.kind !== "notReadable") continue;
    const why = unreadableText(call.why);
    out.add(at, {
      kind: "notReadable",
      severity: "note",
      words:
        call.argument === null
          ? finding("notReadable", { function: call.functionId, why })
          : finding("notReadableArgument", { function: call.functionId, argument: call.argument, why }),
    });
  }
}
