/** Answers of the functions, with their steps, for the pane: the same rules as in the cells. */
import { formatCitation } from "../core/citation";
import type { Act, Status } from "../core/citation";
import { Decimal } from "../core/decimal";
import { tNote } from "../i18n/notes";
import { type ErrorCode, RuleError, TableNotLoaded } from "../core/error";
import type { Step } from "../core/trace";
import { loadMissing } from "../datasource";
import { ArgumentError } from "../calls/evaluate";
import { explain } from "../calls/explain";
import { messageOf } from "../calls/message";
import { specOf } from "../functions/register";
import type { Result } from "../calls/spec";
import { t } from "../i18n/t";
import { regimes } from "../regimes";
import { type Argument, argumentValue, formulaText } from "./formulaText";

export type Answer = {
  readonly formula: string;
  readonly steps: readonly Step[];
} & (
  | { readonly kind: "value"; readonly cells: readonly (readonly Result[])[]; readonly first: Result }
  | {
      readonly kind: "refused";
      readonly code: ErrorCode;
      readonly message: string /** the argument that could not be read */;
      readonly argument: string | null;
    }
);

export type CitationLink = { readonly text: string; readonly link: string | null };

const acts: ReadonlyMap<string, Act> = new Map(regimes.flatMap((regime) => [...regime.acts]));

/** Runs a function; a table it needs is fetched first. `raw` replaces the arguments where they are not single values. */
export async function ask(id: string, args: readonly Argument[], raw?: readonly unknown[]): Promise<Answer> {
  const spec = specOf(id);
  const formula = formulaText(id, args);
  for (;;) {
    try {
      const { steps, result } = explain(spec, raw ?? args.map(argumentValue));
      const first = result[0]?.[0] ?? null;
      const single = result.length === 1 && result[0]?.length === 1;
      if (first instanceof RuleError && single) return { kind: "refused", formula, steps, ...refusal(first, id) };
      return { kind: "value", formula, steps, cells: result, first };
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId);
    }
  }
}

/** The argument is named apart, since a form calls it by another name than the formula. */
function refusal(error: RuleError, id: string): { readonly code: ErrorCode; readonly message: string; readonly argument: string | null } {
  const bare = new RuleError(error.code, error.reason, error.details);
  return {
    code: error.code,
    message: sentence(messageOf(bare, id, undefined), id),
    argument: error instanceof ArgumentError ? error.argument : null,
  };
}

/** The function's name says nothing new in a form that is about that function. */
function sentence(message: string, id: string): string {
  const rest = message.startsWith(id) ? message.slice(id.length).replace(/^[\s,，:：、]+/, "") : message;
  const startsWithId = /^\S*\.\S/.test(rest);
  return rest === "" ? message : startsWithId ? rest : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** A figure as a person reads it; the cell gets all digits. */
export function resultText(result: Result): string {
  if (result === null || result === "") return "–";
  if (result instanceof RuleError) return messageOf(result, "", undefined).replace(/^[\s,，:：、]+/, "");
  if (result instanceof Decimal) return grouped(result.toDecimalPlaces(6).toFixed());
  if (typeof result === "boolean") return t(result ? "pane.yes" : "pane.no");
  if (typeof result === "object" && "date" in result) return result.date;
  // A legal value in words has its Chinese beside the law's other notes.
  return tNote(String(result));
}

/** '12417.8208' -> '12,417.8208'; four digits without a fraction stay together, since they may be a year. */
function grouped(text: string): string {
  const [whole = "", ...fraction] = text.split(".");
  const digits = fraction.length > 0 || whole.replace("-", "").length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return [digits, ...fraction].join(".");
}

/** Money as people write it: two decimals, thousands apart. The sheet gets all digits. */
export const money = (amount: Decimal): string => grouped(amount.toFixed(2));

export function linksOf(steps: readonly Step[], most = Infinity): readonly CitationLink[] {
  const links = new Map<string, CitationLink>();
  for (const step of [...steps].reverse()) {
    if (step.kind === "note") continue;
    for (const cite of step.cites) {
      const text = formatCitation(cite, acts);
      if (!links.has(text)) links.set(text, { text, link: acts.get(cite.act)?.link ?? null });
    }
  }
  return [...links.values()].slice(0, most);
}

/** Units that say nothing beside a word or a bare figure. */
const UNSPOKEN: ReadonlySet<string> = new Set(["1", "text", "TRUE/FALSE", "date", "year"]);

/** "" where there is none to say. */
export const unitOfStep = ({ kind, unit }: Step): string => (kind === "note" || UNSPOKEN.has(unit) ? "" : tNote(unit));

/** From the least certain on; what is not here needs no word. */
const OPEN: readonly Status[] = [
  "notSettled",
  "assumed",
  "whatIf",
  "draft",
  "sourceDocument",
  "secondary",
  "derived",
  "guidance",
  "billText",
];

/** The least certain of what an answer rests on. That a bill is a bill is said of its version, not of each answer. */
export function openStatus(steps: readonly Step[]): string | null {
  const own = new Set(steps.filter(({ quantity }) => !quantity.startsWith("note.bill.")).map(({ status }) => status));
  const open = OPEN.find((status) => own.has(status));
  return open === undefined ? null : t(`status.${open}`);
}
