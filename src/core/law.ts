/**
 * A legal version at a date: the only way a rule gets at values and tables of the law.
 * Asking records it (when a trace is kept), so citations cost the rule author nothing.
 */
import type { EventDate } from "./civilDate";
import { lastDayOf, shownEvent } from "./civilDate";
import type { Citation, Status } from "./citation";
import type { Row, Table, TableSource } from "./dataset";
import type { Decimal } from "./decimal";
import { parseDecimal } from "./decimal";
import { RuleError } from "./error";
import { Findings, type Key } from "./findings";
import type { LegalVersion } from "./legalVersion";
import type { DatedValue } from "./parameter";
import { refuseChange, valueAt } from "./parameter";
import type { Recorded, StepValue, Trace } from "./trace";
import type { Unit } from "./unit";

export type CellRead = {
  readonly role: string;
  readonly row: Row;
  readonly column: string;
  readonly quantity: string;
  readonly unit: Unit;
  readonly cite: Citation;
  readonly status: Status;
  readonly note?: string;
};

/** A finding that there is nothing. */
const NOTHING = Symbol("nothing");

export class Law {
  private readonly refusals = new Findings();

  constructor(
    readonly version: LegalVersion,
    readonly event: EventDate,
    readonly regime: string,
    private readonly tables: TableSource,
    readonly trace?: Trace,
    /** shared by all dates between which no value of the version changes */
    private readonly findings: Findings = new Findings(),
    private readonly elsewhere?: (event: EventDate) => Law,
  ) {}

  /** The same version read at another date (a precursor's own production year, a later year of a projection). */
  at(event: EventDate): Law {
    if (event.date === this.event.date) return this;
    // Not a memo of this date's findings: the other date has its own.
    return this.elsewhere ? this.elsewhere(event) : new Law(this.version, event, this.regime, this.tables, this.trace);
  }

  /** The same law without a record, to try what may not be the answer: its steps would mislead. */
  untraced(): Law {
    return this.trace ? new Law(this.version, this.event, this.regime, this.tables) : this;
  }

  /** This version on the first day a parameter has a value, for questions that name no date. */
  firstDayOf(parameter: string): Law {
    const first = this.version.parameters.get(parameter)?.values.find((entry) => entry.value !== null);
    return first ? this.at({ date: first.from, precision: "day" }) : this;
  }

  /** This version on the last day a parameter had a value, where that day has passed. */
  lastDayOf(parameter: string): Law {
    const values = this.version.parameters.get(parameter)?.values ?? [];
    const running = values.some(({ from, to }) => from <= this.event.date && (to === undefined || this.event.date <= to));
    const last = values.filter(({ to }) => to !== undefined && to < this.event.date).at(-1)?.to;
    return running || last === undefined ? this : this.at({ date: last, precision: "day" });
  }

  has(parameter: string): boolean {
    return this.version.parameters.has(parameter);
  }

  decimal(parameter: string): Decimal {
    if (!this.steady(parameter)) refuseChange(this.version.parameters.get(parameter), this.event);
    return this.memo(["decimal", parameter], () => parseDecimal(this.entry(parameter, true).value ?? ""));
  }

  text(parameter: string): string {
    return this.memo(["text", parameter], () => this.entry(parameter, false).value ?? "");
  }

  /** Text of a parameter that only sometimes matters; left out of the trace until the rule records it. */
  peek(parameter: string): string {
    const declared = this.version.parameters.get(parameter);
    return (declared && valueAt(declared, this.event.date)?.value) ?? "";
  }

  /** Whether one entry holds for the whole month, quarter or year that was given. */
  steady(parameter: string): boolean {
    if (this.event.precision === "day") return true;
    const declared = this.version.parameters.get(parameter);
    return declared === undefined || valueAt(declared, this.event.date) === valueAt(declared, lastDayOf(this.event));
  }

  /** The dated entry itself; a missing one is an error that says whether a value is still due. */
  entry(parameter: string, asNumber = false): DatedValue {
    const declared = this.version.parameters.get(parameter);
    if (!declared) throw new RuleError("notCovered", "parameter", { parameter, version: this.version.id });
    const entry = valueAt(declared, this.event.date);
    const where = { parameter, date: shownEvent(this.event), version: this.version.id };
    if (!entry) {
      // Before the first value, or after one that ended: the reader looks for different things.
      const ended = declared.values.filter((value) => value.to !== undefined && value.to < this.event.date).at(-1)?.to;
      if (ended !== undefined) throw new RuleError("noValueOnDate", "ended", { ...where, last: ended });
      throw new RuleError("noValueOnDate", "parameter", { ...where, first: declared.values[0]?.from ?? "" });
    }
    if (entry.value === null) {
      if (entry.expectedOn) throw new RuleError("noValueOnDate", "notYetPublished", { ...where, expectedOn: entry.expectedOn });
      throw new RuleError("noValueOnDate", "notPublished", { ...where, note: entry.note ?? "" });
    }
    this.trace?.add({
      quantity: parameter,
      kind: "parameter",
      value: asNumber ? parseDecimal(entry.value) : entry.value,
      unit: declared.unit,
      cites: entry.cite,
      regime: this.regime,
      version: this.version.id,
      status: entry.status,
      ...(entry.note === undefined ? {} : { note: entry.note }),
    });
    return entry;
  }

  hasTable(role: string): boolean {
    return this.version.datasets[role] !== undefined;
  }

  datasetId(role: string): string {
    const id = this.version.datasets[role];
    if (id === undefined) throw new RuleError("notCovered", "table", { table: role, version: this.version.id });
    return id;
  }

  table(role: string): Table {
    return this.tables.table(this.datasetId(role));
  }

  /** A figure of a table; null when the source prints none. */
  cell(read: CellRead): Decimal | null {
    const text = this.table(read.role).text(read.row, read.column);
    const value = text === null ? null : parseDecimal(text);
    this.trace?.add({
      quantity: read.quantity,
      kind: "table",
      value,
      unit: read.unit,
      cites: [read.cite],
      regime: this.regime,
      version: this.version.id,
      dataset: this.datasetId(read.role),
      status: read.status,
      ...(read.note === undefined ? {} : { note: read.note }),
    });
    return value;
  }

  /** An input or an intermediate finding worth showing. */
  record(quantity: string, value: StepValue, unit: Unit, status: Status, cites: readonly Citation[] = [], note?: string): void {
    this.trace?.add({
      quantity,
      kind: "input",
      value,
      unit,
      cites,
      regime: this.regime,
      version: this.version.id,
      status,
      ...(note === undefined ? {} : { note }),
    });
  }

  /** A sentence for the reader of the trace (an i18n key under `note.`). */
  remark(note: string, status: Status, cites: readonly Citation[] = []): void {
    this.trace?.add({
      quantity: `note.${note}`,
      kind: "note",
      value: null,
      unit: "text",
      cites,
      regime: this.regime,
      version: this.version.id,
      status,
      note,
    });
  }

  /** Remembers a finding per version and date; with a trace also the steps to it, so that each shows. */
  memo<T>(keys: readonly [string, ...Key[]], work: () => T): T {
    if (this.trace) return this.memoWithSteps(keys, work, this.trace);
    const known = this.findings.get(keys);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    // A refusal may name the date, so it is remembered for this date alone.
    const refused = this.refusals.get(keys);
    if (refused !== undefined) throw refused;
    try {
      const value = work();
      this.findings.set(keys, value === undefined ? NOTHING : value);
      return value;
    } catch (error) {
      if (error instanceof RuleError) this.refusals.set(keys, error);
      throw error;
    }
  }

  private memoWithSteps<T>(keys: readonly [string, ...Key[]], work: () => T, trace: Trace): T {
    const own = ["steps", ...keys];
    const known = this.findings.get(own) as (Recorded & { readonly value: T }) | undefined;
    const found = known ?? trace.apart(work);
    trace.addAll(found);
    if (!known) this.findings.set(own, found);
    return found.value;
  }
}
