/**
 * The specific embedded emissions of a template's processes, by our own functions: what a process emits, and what its
 * precursors bring along, each after those it uses. May not know the file.
 */
import { ZERO, type Decimal } from "../../core/decimal";
import { bookOf } from "../../calls/books";
import { ask, figureOf, refusalOf, type Answer } from "../ours";
import type { BoughtPrecursor, Flow, Process } from "./plant";

export type Embedded = {
  readonly attributed: Decimal;
  readonly direct: Decimal;
  readonly indirect: Decimal;
  /** MWh per tonne, that of precursors included. */
  readonly electricity: Decimal;
};

export type Link = {
  readonly from: { readonly kind: "process"; readonly index: number } | { readonly kind: "bought"; readonly index: number };
  readonly tonnes: Decimal;
};

export type Worked =
  | { readonly kind: "worked"; readonly embedded: Embedded }
  | { readonly kind: "circle"; readonly names: readonly string[] }
  | { readonly kind: "open"; readonly why: string };

/** What a process takes in, own and bought. */
export function linksOf(process: Process, processes: readonly Process[], bought: readonly BoughtPrecursor[]): readonly Link[] {
  const own = processes.flatMap((other): Link[] => {
    const tonnes = other.usedBy.get(process.index);
    return tonnes ? [{ from: { kind: "process", index: other.index }, tonnes }] : [];
  });
  const others = bought.flatMap((one): Link[] => {
    const tonnes = one.usedBy.get(process.index);
    return tonnes ? [{ from: { kind: "bought", index: one.index }, tonnes }] : [];
  });
  return [...own, ...others];
}

export function workedOut(
  processes: readonly Process[],
  bought: readonly BoughtPrecursor[],
  gasFactor: Decimal | null,
): ReadonlyMap<number, Worked> {
  const done = new Map<number, Worked>();
  const visit = (process: Process, way: readonly Process[]): Worked => {
    const known = done.get(process.index);
    if (known) return known;
    const back = way.indexOf(process);
    if (back >= 0) return { kind: "circle", names: [...way.slice(back), process].map(({ name }) => name) };
    const found = work(process, [...way, process]);
    done.set(process.index, found);
    return found;
  };
  const work = (process: Process, way: readonly Process[]): Worked => {
    const parts: BroughtPart[] = [];
    for (const { from, tonnes } of linksOf(process, processes, bought)) {
      if (from.kind === "process") {
        const source = processes.find(({ index }) => index === from.index);
        const worked = source ? visit(source, way) : null;
        if (worked?.kind !== "worked") return worked ?? { kind: "open", why: process.name };
        parts.push({ name: source?.name ?? "", tonnes, ...worked.embedded });
      } else {
        const one = bought.find(({ index }) => index === from.index);
        if (!one?.direct) return { kind: "open", why: one?.name ?? process.name };
        const electricity = one.electricity ?? ZERO;
        const indirect = electricity.times(one.electricityFactor ?? ZERO);
        parts.push({ name: one.name, tonnes, direct: one.direct, electricity, indirect });
      }
    }
    return embeddedIn(process, parts, gasFactor);
  };
  for (const process of processes) visit(process, []);
  return done;
}

type Part = "direct" | "indirect" | "electricity";
type BroughtPart = { readonly name: string; readonly tonnes: Decimal } & Readonly<Record<Part, Decimal>>;

function embeddedIn(process: Process, parts: readonly BroughtPart[], gasFactor: Decimal | null): Worked {
  const attributed = attributedTo(process, gasFactor);
  if (typeof attributed === "string") return { kind: "open", why: attributed };
  const spread = (own: Decimal, part: Part): Decimal | string => {
    const brought = parts.filter((one) => !one[part].isZero());
    const asked = (some: readonly BroughtPart[]): Answer =>
      ask("CBAM.EMBEDDED", own, process.produced, some.length > 0 ? some.map((one) => [one.tonnes, one[part]]) : null);
    const answer = asked(brought);
    const figure = figureOf(answer);
    if (figure !== null) return figure;
    // A refusal counts the rows of a list nobody sees: the precursor that is refused alone has a name.
    const refused = figureOf(asked([])) === null ? undefined : brought.find((one) => figureOf(asked([one])) === null);
    const why = refusalOf("CBAM.EMBEDDED", refused ? asked([refused]) : answer) ?? process.name;
    return refused ? `${refused.name}: ${why}` : why;
  };
  const direct = spread(attributed, "direct");
  const indirect = spread((process.electricity ?? ZERO).times(process.electricityFactor ?? ZERO), "indirect");
  const electricity = spread(process.electricity ?? ZERO, "electricity");
  for (const one of [direct, indirect, electricity]) if (typeof one === "string") return { kind: "open", why: one };
  return {
    kind: "worked",
    embedded: { attributed, direct: direct as Decimal, indirect: indirect as Decimal, electricity: electricity as Decimal },
  };
}

/** Imports and exports have factors of their own in the template; waste gas handed on counts less, as the act corrects it. */
function attributedTo(process: Process, gasFactor: Decimal | null): Decimal | string {
  const { heat, gas } = process;
  const exportedShare = bookOf("cbam").law(undefined, undefined).decimal("cbam.plant.wasteGasEfficiency");
  const [gasIn, gasOut, electricity] = [amount(gas.imported), amount(gas.exported), amount(process.exported)];
  const answer = ask(
    "CBAM.ATTRIBUTED",
    process.direct,
    amount(heat.imported),
    amount(heat.exported),
    factor(heat, "importedFactor"),
    gasIn,
    gasOut,
    gasIn && gasFactor,
    electricity,
    electricity && process.exportedFactor,
    factor(heat, "exportedFactor"),
    gasOut && (gasFactor?.times(exportedShare) ?? null),
  );
  return figureOf(answer) ?? refusalOf("CBAM.ATTRIBUTED", answer) ?? process.name;
}

const amount = (value: Decimal | null): Decimal | null => (value === null || value.isZero() ? null : value);
const factor = (flow: Flow, side: "importedFactor" | "exportedFactor"): Decimal | null =>
  amount(side === "importedFactor" ? flow.imported : flow.exported) === null ? null : flow[side];
