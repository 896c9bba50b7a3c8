/**
 * Which version each call of a formula rests on, and the formula that says so. May not touch a cell.
 */
import { tokenize } from "../../sheet/tokens";
import { MOST_LINES } from "../explain/lines";
import { findCalls, isBlankValue, readArguments, type FoundCall } from "../reading/readCalls";
import type { Standing } from "../reading/references";
import type { CallBasis, CallReading, FormulaBasis, PinResult, UnpinnedCall, UnpinnedReason } from "../types";
import { auditText, unreadableText } from "../words";
import { insertVersions, type Insert } from "./pinText";

export type Pinned = PinResult & { readonly inserts: readonly Insert[] };

type Choice = { readonly version: string } | { readonly reason: UnpinnedReason; readonly detail: string };

/** `again`: reads the basis of another text in the same cell; so it is seen that the named version gives the same. */
export async function pinFormula(
  basis: FormulaBasis,
  standing: Standing,
  again: (formula: string) => Promise<FormulaBasis | null>,
): Promise<Pinned | null> {
  const tokens = tokenize(basis.formula);
  const found = findCalls(tokens);
  const choices = basis.calls.map(
    (call, i): Choice =>
      choose(call, found[i], () => {
        const one = found[i];
        return one !== undefined && lawIsBlank(one, tokens, standing);
      }),
  );
  for (;;) {
    const versions = new Map(choices.flatMap((choice, i): [number, string][] => ("version" in choice ? [[i, choice.version]] : [])));
    const { formula, inserts } = insertVersions(basis.formula, versions);
    const after = inserts.length === 0 ? basis : await again(formula);
    if (!after) return null;
    const wrong = inserts.filter(({ index }) => !sameAnswer(basis.calls[index], after.calls[index]));
    for (const { index, version } of wrong) choices[index] = { reason: "otherResult", detail: version };
    if (wrong.length > 0) continue;
    return {
      formula,
      inserts,
      pinned: inserts.map(({ index, functionId, version }) => ({ functionId, index, version })),
      left: choices.flatMap((choice, i): UnpinnedCall[] =>
        "version" in choice ? [] : [{ functionId: basis.calls[i]?.functionId ?? "", index: i, ...choice }],
      ),
    };
  }
}

function choose(call: CallReading, found: FoundCall | undefined, blankLaw: () => boolean): Choice {
  if (!found || found.lawPlace < 0) return { reason: "noLawArgument", detail: "" };
  if (call.law !== null) return blankLaw() ? { reason: "writtenBlank", detail: call.law } : { reason: "written", detail: call.law };
  if (call.kind === "notReadable")
    return {
      reason: "notReadable",
      detail:
        call.argument === null
          ? unreadableText(call.why)
          : auditText("argumentIs", { argument: call.argument, why: unreadableText(call.why) }),
    };
  const { versions, result, explained } = call.basis;
  if (result.kind === "refused") return { reason: "refused", detail: result.message };
  const [version, another] = versions;
  if (!version) return { reason: "noVersion", detail: "" };
  if (another) return { reason: "severalVersions", detail: versions.map(({ id }) => id).join(", ") };
  // Lines beyond the limit were not looked at: they may fall under another version.
  if (explained >= MOST_LINES) return { reason: "severalVersions", detail: `${version.id}, …` };
  return { version: version.id };
}

function lawIsBlank(found: FoundCall, tokens: ReturnType<typeof tokenize>, standing: Standing): boolean {
  try {
    const read = readArguments(found, tokens, standing);
    return read.kind === "read" && isBlankValue(read.values[found.lawPlace], found.target, "law");
  } catch {
    return false;
  }
}

function sameAnswer(before: CallReading | undefined, after: CallReading | undefined): boolean {
  if (before?.kind !== "read" || after?.kind !== "read") return false;
  return essence(before.basis) === essence(after.basis);
}

const essence = ({ versions, values, datasets, result, open }: CallBasis): string =>
  JSON.stringify([versions, values, datasets, result, open]);
