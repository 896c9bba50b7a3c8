/** Steps of many lines gathered into versions, dates, tables and values of the law. May not run a function. */
import { formatCitation, type Act, type Status } from "../../core/citation";
import type { CivilDate } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import type { Regime } from "../../core/lawBook";
import type { LawUse, Step } from "../../core/trace";
import { asMatrix, PassedError } from "../../calls/cells";
import { eventDate } from "../../calls/readers/date";
import type { Explanation } from "../../calls/explain";
import type { FunctionSpec } from "../../calls/spec";
import { regimes } from "../../regimes";
import type { CallBasis, LawValue, VersionUse } from "../types";

const acts: ReadonlyMap<string, Act> = new Map(regimes.flatMap((regime) => [...regime.acts]));
const SETTLED: readonly Status[] = ["verified", "userInput", "published"];

export class Gathered {
  private readonly uses = new Map<string, { regime: Regime; id: string; lines: number }>();
  private readonly figures = new Map<string, LawValue & { lines: number }>();
  private readonly marks = new Set<Status>();
  readonly datasets = new Map<string, number>();
  private first: CivilDate | null = null;
  private last: CivilDate | null = null;

  constructor(private readonly spec: FunctionSpec) {}

  add(args: readonly unknown[], { steps, laws }: Pick<Explanation, "steps" | "laws">, count: number): void {
    this.addDates(args);
    const named = steps.filter(({ version }) => version !== "");
    // A question the law answers with "not covered" leaves no step, but it was asked under a law.
    const asked = new Map((named.length > 0 ? named : laws).map((law) => [`${law.regime}/${law.version}`, law]));
    for (const law of asked.values()) this.addVersion(law, count);
    for (const id of new Set(steps.flatMap(({ dataset }) => (dataset === undefined ? [] : [dataset]))))
      this.datasets.set(id, (this.datasets.get(id) ?? 0) + count);
    for (const step of steps) {
      if (!SETTLED.includes(step.status)) this.marks.add(step.status);
      if (step.kind === "parameter" || step.kind === "table") this.addFigure(step, step.kind, count);
    }
  }

  private addVersion({ regime: owner, version: id }: LawUse, count: number): void {
    const key = `${owner}/${id}`;
    const regime = regimes.find((one) => one.id === owner);
    if (regime) this.uses.set(key, { regime, id, lines: (this.uses.get(key)?.lines ?? 0) + count });
  }

  private addFigure(step: Step, kind: "parameter" | "table", count: number): void {
    const value = step.value === null ? "" : typeof step.value === "object" ? step.value.toFixed() : String(step.value);
    const cites = step.cites.map(({ act, place }) => `${act}:${place}`);
    const key = [kind, step.quantity, value, step.regime, step.version, step.dataset, step.status, step.note, ...cites].join("\u0001");
    const known = this.figures.get(key);
    if (known) {
      known.lines += count;
      return;
    }
    this.figures.set(key, {
      quantity: step.quantity,
      kind,
      value,
      unit: step.unit,
      cites,
      citation: step.cites.map((cite) => formatCitation(cite, acts)).join("; "),
      regime: step.regime,
      version: step.version,
      dataset: step.dataset ?? null,
      status: step.status,
      note: step.note ?? null,
      lines: count,
    });
  }

  /** Dates and years among the arguments: what the law was asked about. */
  private addDates(args: readonly unknown[]): void {
    Object.values(this.spec.args).forEach((reader, i) => {
      if (reader.kind !== "date" && reader.kind !== "year") return;
      const date = dateIn(asMatrix(args[i])?.[0]?.[0]);
      if (!date) return;
      if (this.first === null || date < this.first) this.first = date;
      if (this.last === null || date > this.last) this.last = date;
    });
  }

  get events(): CallBasis["events"] {
    return this.first === null || this.last === null ? null : { first: this.first, last: this.last };
  }

  get versions(): readonly VersionUse[] {
    return [...this.uses.values()].flatMap(({ regime, id, lines }) => {
      const version = regime.versions.get(id);
      if (!version) return [];
      return [
        {
          regime: regime.id,
          id,
          status: version.status,
          asOf: version.asOf,
          acts: version.acts.map((act) => acts.get(act)?.title ?? act),
          lines,
        },
      ];
    });
  }

  get values(): readonly LawValue[] {
    return [...this.figures.values()];
  }

  get open(): readonly Status[] {
    return [...this.marks];
  }
}

/** First and last event date of a line, from its arguments. */
export function eventsOf(spec: FunctionSpec, args: readonly unknown[]): CallBasis["events"] {
  const gathered = new Gathered(spec);
  gathered.add(args, { steps: [], laws: [] }, 1);
  return gathered.events;
}

function dateIn(cell: unknown): CivilDate | null {
  try {
    return cell === null || cell === undefined || cell === "" || cell === 0 ? null : eventDate.read(cell).date;
  } catch (error) {
    if (error instanceof RuleError || error instanceof PassedError) return null;
    throw error;
  }
}

/** Functions are called as their regimes: ETS.PRICE is of ets; LAW and BORDER are of no single one. */
export function regimeIdOf(spec: FunctionSpec): string {
  const prefix = spec.id.split(".")[0]?.toLowerCase() ?? "";
  return regimes.some(({ id }) => id === prefix) ? prefix : "";
}
