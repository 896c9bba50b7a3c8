/**
 * Where the figures of the examples come from: every act and table the traced steps name, and what of them is open.
 * Nothing is listed by hand, so a new citation in a rule appears here by itself.
 */
import type { Act } from "../core/citation";
import { parseCitation } from "../core/citation";
import type { Step } from "../core/trace";
import type { DatasetSource } from "../datasource";
import { statusOf } from "../calls/explain";
import { quantityName } from "../i18n/quantity";
import { tNote } from "../i18n/notes";
import { t } from "../i18n/t";
import { regimes } from "../regimes";
import type { Block, Rich } from "./document";
import { code, heading, paragraph, proseTable } from "./document";
import { helpText } from "./words";

const acts: ReadonlyMap<string, Act> = new Map(regimes.flatMap((regime) => [...regime.acts]));
/** Read in a text, or not from a text at all. */
const SETTLED = ["verified", "billText", "userInput", "published"];
const MOST_NOTES = 14;

function isLink(link: string): boolean {
  return link.startsWith("https://");
}

/** Acts in the order they are met, each with all its places. */
function actRows(cites: readonly string[], steps: readonly Step[]): readonly Rich[][] {
  const places = new Map<string, Set<string>>();
  const met = [...cites.map(parseCitation), ...steps.flatMap((step) => step.cites)];
  for (const { act, place } of met) places.set(act, (places.get(act) ?? new Set()).add(place));
  return [...places].map(([id, where]): Rich[] => {
    const act = acts.get(id);
    if (act === undefined) throw new TypeError(`no act ${id}`);
    return [
      [isLink(act.link) ? { text: act.title, href: act.link } : act.title],
      [[...where].join("; ")],
      [act.journal === "-" ? "" : act.journal],
    ];
  });
}

function tableRows(steps: readonly Step[], sources: ReadonlyMap<string, DatasetSource>): readonly Rich[][] {
  const ids = [...new Set(steps.flatMap((step) => step.dataset ?? []))];
  return ids.map((id): Rich[] => {
    const source = sources.get(id);
    if (source === undefined) throw new TypeError(`no table ${id}`);
    const origin = tNote(source.origin);
    return [
      [code(id)],
      [isLink(source.link) ? { text: origin, href: source.link } : origin],
      [source.note === undefined ? "" : tNote(source.note)],
    ];
  });
}

export function sourceBlocks(
  id: string,
  cites: readonly string[],
  steps: readonly Step[],
  sources: ReadonlyMap<string, DatasetSource>,
): readonly Block[] {
  const cited = actRows(cites, steps);
  const tables = tableRows(steps, sources);
  if (cited.length === 0) return [heading(helpText("sources")), paragraph(helpText(id.startsWith("LAW.") ? "noSources" : "arithmetic"))];
  return [
    heading(helpText("sources")),
    proseTable(helpText("sources"), [helpText("act"), helpText("place"), helpText("journal")], cited),
    ...(tables.length === 0 ? [] : [proseTable(helpText("table"), [helpText("table"), helpText("origin"), t("column.note")], tables)]),
  ];
}

/** Steps of the examples that rest on something other than the text of an act, and remarks on the result. */
export function openPoints(steps: readonly Step[]): readonly string[] {
  const open = steps.filter((step) => step.kind === "note" || !SETTLED.includes(step.status));
  const said = open.map((step) =>
    step.kind === "note" && SETTLED.includes(step.status)
      ? quantityName(step.quantity)
      : helpText("note", { quantity: quantityName(step.quantity), status: statusOf(step) }),
  );
  return [...new Set(said)].slice(0, MOST_NOTES);
}
