/**
 * Sentences about the record of a workbook in the language in force. May not word anything itself: the texts are in
 * i18n/basis.
 */
import { formatCitation, parseCitation, type Act } from "../core/citation";
import { fromCell } from "../core/decimal";
import { quantityName } from "../i18n/quantity";
import { regimes } from "../regimes";
import { tNote } from "../i18n/notes";
import { addWords, hasWords, listed, t } from "../i18n/t";
import basisWords from "../i18n/basis.json";
import { unreadableText } from "../audit/words";
import type { UnreadableReason } from "../audit/types";
import type { CellChange, ChangeGroup, Comparison, Reason } from "./changes";
import type { RecordedResult } from "./record";

addWords(basisWords);

export function basisText(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return t(`basis.${key}`, values);
}

const acts: ReadonlyMap<string, Act> = new Map(regimes.flatMap((regime) => [...regime.acts]));

function citation(text: string): string {
  try {
    return formatCitation(parseCitation(text), acts);
  } catch {
    // A record may cite in a way this program does not know.
    return text;
  }
}

/** "2026-11-21T10:00:00.000Z" as people write it, in the same time zone for all. */
export const momentText = (iso: string): string => iso.slice(0, 16).replace("T", " ");

/** A parameter of a bill has no words of its own in every language; a name that is none stays as it is. */
const figures = (values: readonly string[], unit: string): string =>
  listed(values.map((value) => (unit === "text" ? tNote(value) : value)));

const unitText = (unit: string): string => (unit === "text" || unit === "1" ? "" : tNote(unit));

const tidy = (sentence: string): string =>
  sentence
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[（;；])| (?=\()/g, (blank, at: number, whole: string) => (whole[at + 1] === "(" ? blank : ""));

export const regimeName = (id: string): string => (hasWords(`regime.${id}`) ? t(`regime.${id}`) : id.toUpperCase());

export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case "version": {
      const { regime, from, to, since, acts: named } = reason;
      const values = { regime: regimeName(regime), from, to, acts: named.join("; ") };
      return since === null ? basisText("reason.versionUndated", values) : basisText("reason.version", { ...values, since });
    }
    case "value":
    case "table": {
      const { quantity, unit, from, to, cites } = reason;
      const values = {
        quantity: quantityName(quantity),
        from: figures(from, unit),
        to: figures(to, unit),
        unit: unitText(unit),
        cites: cites.map(citation).join("; "),
      };
      if (from.length === 0) return tidy(basisText("reason.valueNew", values));
      if (to.length === 0) return tidy(basisText("reason.valueGone", values));
      if (reason.kind === "value") return tidy(basisText("reason.value", values));
      const { tables } = reason;
      if (tables.from.id !== tables.to.id)
        return tidy(basisText("reason.table", { ...values, tableFrom: tables.from.id, tableTo: tables.to.id }));
      return tidy(
        basisText("reason.tableCorrected", {
          ...values,
          tableTo: tables.to.id,
          hashFrom: tables.from.sha256.slice(0, 12),
          hashTo: tables.to.sha256.slice(0, 12),
        }),
      );
    }
    case "rule":
      return basisText("reason.rule", { from: reason.from, to: reason.to });
    case "follows":
      return basisText("reason.follows", { cell: reason.cell });
    case "unreadable":
      return basisText("reason.unreadable", { why: unreadableText({ reason: reason.reason as UnreadableReason, detail: reason.detail }) });
    case "inputs":
    case "around":
    case "notKept":
    case "unexplained":
      return basisText(`reason.${reason.kind}`);
  }
}

/** A result as a person would write it; a message in the language it was recorded in. */
export function resultText(result: RecordedResult): string {
  switch (result.kind) {
    case "value":
      return typeof result.value === "number"
        ? fromCell(result.value).toFixed()
        : result.value === ""
          ? basisText("nothing")
          : typeof result.value === "boolean"
            ? String(result.value).toUpperCase()
            : result.value;
    case "date":
      return result.date;
    case "refused":
      return basisText("refused", { code: result.code, message: result.message });
    case "block": {
      const { rows, columns, sum } = result;
      return sum === null ? basisText("block", { rows, columns }) : basisText("blockSum", { rows, columns, sum });
    }
  }
}

export function kindText({ kind, state, before }: CellChange): string {
  return kind === "edition" ? basisText(`kind.edition.${state}`) : basisText(`kind.${kind}`, { before: before ?? "" });
}

/** What happened to the cells, then what the first of them gave and gives, then why. */
export function groupSentences({ areas, cells, first, reasons }: ChangeGroup): string[] {
  return [
    basisText("group", { areas: areas.join(", "), cells, what: kindText(first) }),
    ...first.calls.map(({ functionId, old, now }) =>
      basisText("from", { function: functionId, old: resultText(old), now: resultText(now) }),
    ),
    ...reasons.map(reasonText),
  ];
}

/** Of a whole comparison, in one or two sentences. */
export function summarySentences({ changes, editionDiffers, program, recordedAt }: Comparison): string[] {
  const count = (...kinds: readonly string[]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const at = momentText(recordedAt);
  const [inputs, formulas] = [count("inputs"), count("formula", "gone", "sheetGone", "new")];
  return [
    editionDiffers || count("edition", "basis") > 0
      ? basisText("summary.differs", { at, cells: count("edition"), same: count("basis") })
      : basisText("summary.same", { at }),
    ...(program.from === program.to ? [] : [basisText("summary.program", program)]),
    ...(inputs + formulas === 0 ? [] : [basisText("summary.own", { inputs, formulas })]),
  ];
}
