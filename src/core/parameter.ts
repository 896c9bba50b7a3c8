/**
 * Values of the law as dated data: exact text, start date, citation, and how it was checked.
 * A parameter never interpolates and never reaches over a gap.
 */
import type { CivilDate, EventDate } from "./civilDate";
import { civilDate, isFirstDay, lastDayOf, shownEvent } from "./civilDate";
import type { Citation, Status } from "./citation";
import { parseCitation, STATUSES } from "./citation";
import { RuleError } from "./error";
import type { Unit } from "./unit";
import { UNITS } from "./unit";

export type DatedValue = {
  readonly from: CivilDate;
  /** last day; absent: until the next value, or open */
  readonly to?: CivilDate;
  /** null: nothing applies from here (ended, or not yet published: see `expectedOn`) */
  readonly value: string | null;
  /** day on which a value that is still missing is due */
  readonly expectedOn?: CivilDate;
  readonly cite: readonly Citation[];
  readonly status: Status;
  readonly note?: string;
};

export type Parameter = {
  readonly id: string;
  readonly unit: Unit;
  /** the day a person last compared the values with the source */
  readonly checkedOn: CivilDate;
  readonly values: readonly DatedValue[];
};

/** The entry that holds on a date; undefined before the first value and after an ended one. */
export function valueAt(parameter: Parameter, date: CivilDate): DatedValue | undefined {
  for (let i = parameter.values.length - 1; i >= 0; i--) {
    const entry = parameter.values[i];
    if (entry && entry.from <= date) return entry.to === undefined || date <= entry.to ? entry : undefined;
  }
  return undefined;
}

type Raw = Record<string, unknown>;

function readValue(raw: Raw, where: string): DatedValue {
  const known = ["from", "to", "value", "expectedOn", "cite", "status", "note"];
  const stray = Object.keys(raw).filter((key) => !known.includes(key));
  if (stray.length > 0) throw new TypeError(`${where}: unknown key ${stray.join(", ")}`);
  const cite = raw["cite"];
  if (!Array.isArray(cite) || cite.length === 0) throw new TypeError(`${where}: every value needs a citation`);
  if (raw["value"] !== null && typeof raw["value"] !== "string") throw new TypeError(`${where}: values are text`);
  if (!STATUSES.includes(raw["status"] as Status)) throw new TypeError(`${where}: unknown status ${String(raw["status"])}`);
  return {
    from: civilDate(String(raw["from"])),
    value: raw["value"],
    cite: cite.map((text) => parseCitation(String(text))),
    status: raw["status"] as Status,
    ...(raw["to"] === undefined ? {} : { to: civilDate(String(raw["to"])) }),
    ...(raw["expectedOn"] === undefined ? {} : { expectedOn: civilDate(String(raw["expectedOn"])) }),
    ...(raw["note"] === undefined ? {} : { note: String(raw["note"]) }),
  };
}

/** Strict reader of a parameter file; a misplaced key or an overlap stops the build, not a user. */
export function readParameters(file: unknown, name: string): readonly Parameter[] {
  if (!Array.isArray(file)) throw new TypeError(`${name}: expected a list of parameters`);
  return file.map((raw: Raw) => {
    const id = String(raw["id"]);
    const where = `${name} ${id}`;
    if (!UNITS.includes(raw["unit"] as Unit)) throw new TypeError(`${where}: unknown unit ${String(raw["unit"])}`);
    const values = (raw["values"] as Raw[]).map((value) => readValue(value, where));
    values.forEach((value, i) => {
      const before = values[i - 1];
      if (before && (before.from >= value.from || (before.to !== undefined && before.to >= value.from))) {
        throw new TypeError(`${where}: values overlap at ${value.from}`);
      }
    });
    return { id, unit: raw["unit"] as Unit, checkedOn: civilDate(String(raw["checkedOn"])), values };
  });
}

/** A month, quarter or year in which a figure changes has two: none of them is meant more than the other. */
export function refuseChange(declared: Parameter | undefined, event: EventDate): void {
  if (declared === undefined || !isFirstDay(event) || valueAt(declared, event.date) === undefined) return;
  const last = lastDayOf(event);
  const values = declared.values
    .filter(({ from, to }) => from <= last && (to === undefined || to >= event.date))
    .map(({ value, from, to }) => `${value ?? "?"} (${from} – ${to ?? "…"})`);
  throw new RuleError("notDate", "spanChanges", { found: shownEvent(event), parameter: declared.id, values: values.join(", ") });
}
