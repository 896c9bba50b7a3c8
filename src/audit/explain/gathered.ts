/** Steps of many lines gathered into versions, dates, tables and values of the law. May not run a function. */
import { formatCitation, type Act, type Status } from "../../core/citation";
import type { CivilDate } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import type { Regime } from "../../core/lawBook";
import type { Step } from "../../core/trace";
import { asMatrix, PassedError } from "../../calls/cells";
import { eventDate } from "../../calls/readers/date";
import type { FunctionSpec } from "../../calls/spec";
import { regimes } from "../../regimes";
import type { CallBasis, LawValue, VersionUse } from "../types";
import { chosenVersion } from "./chosenVersion";

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

  add(args: readonly unknown[], steps: readonly Step[], count: number): void {
    this.addDates(args);
    const named = new Map(steps.map((step) => [step.version, step]));
    for (const [id, step] of named) this.addVersion(id, count, () => regimeOf(this.spec, step));
    const silent = named.size === 0 ? chosenVersion(this.spec, args) : null;
    if (silent) this.addVersion(silent.id, count, () => regimes.find(({ id }) => id === silent.regime));
    for (const id of new Set(steps.flatMap(({ dataset }) => (dataset === undefined ? [] : [dataset]))))
      this.datasets.set(id, (this.datasets.get(id) ?? 0) + count);
    for (const step of steps) {
      if (!SETTLED.includes(step.status)) this.marks.add(step.status);
      if (step.kind === "parameter" || step.kind === "table") this.addFigure(step, step.kind, count);
    }
  }

  private addVersion(id: string, count: number, owner: () => Regime | undefined): void {
    const known = this.uses.get(id);
    const regime = known ? known.regime : owner();
    if (regime) this.uses.set(id, { regime, id, lines: (known?.lines ?? 0) + count });
  }

  private addFigure(step: Step, kind: "parameter" | "table", count: number): void {
    const value = step.value === null ? "" : typeof step.value === "object" ? step.value.toFixed() : String(step.value);
    const cites = step.cites.map(({ act, place }) => `${act}:${place}`);
    const key = [kind, step.quantity, value, step.version, step.dataset, step.status, step.note, ...cites].join("\u0001");
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

function dateIn(cell: unknown): CivilDate | null {
  try {
    return cell === null || cell === undefined || cell === "" || cell === 0 ? null : eventDate.read(cell).date;
  } catch (error) {
    if (error instanceof RuleError || error instanceof PassedError) return null;
    throw error;
  }
}

/** A function over any regime (LAW.VALUE) says by the parameter it read which one it was. */
function regimeOf(spec: FunctionSpec, step: Step): Regime | undefined {
  const own = regimes.find(({ id }) => id === spec.regime);
  const anyRegime = spec.form === "rows" && spec.regimeOf !== undefined;
  if (own?.versions.has(step.version) && !anyRegime) return own;
  const reading = regimes.filter(({ versions }) => versions.get(step.version)?.parameters.has(step.quantity));
  return reading[0] ?? (own?.versions.has(step.version) ? own : regimes.find(({ versions }) => versions.has(step.version)));
}

/** Functions are called as their regimes: CBAM.COST is of cbam; LAW and BORDER are of no single one. */
export function regimeIdOf(spec: FunctionSpec): string {
  const prefix = spec.id.split(".")[0]?.toLowerCase() ?? "";
  return regimes.some(({ id }) => id === prefix) ? prefix : "";
}
