/**
 * What is remembered of pinned formulas, in the file: the formula in its relative spelling (one entry for a whole column),
 * what was put in, and where. Read with suspicion, since anybody may have written it. May not touch a cell.
 */
import { parseAddress } from "../../sheet/address";
import { attempt, Fault, fields, integer, list, matching, text, textWithin } from "../../sheet/foreign";
import type { Store } from "../../host/port";
import { isOurs } from "../ours";
import type { Insert } from "./pinText";

export type Pin = {
  /** `relativeForm` of the formula with its versions. */
  readonly form: string;
  readonly inserts: readonly Insert[];
  /** Where it was put, as areas with their sheets. */
  readonly areas: readonly string[];
  /** Cells that held the very same formula before, with the version their author wrote. */
  readonly others: readonly string[];
};

export type Remembered = { readonly pins: readonly Pin[]; readonly problem: "damaged" | "newer" | null };

const KEY = "pinnedFormulas";
const VERSION = 1;
const LONGEST = 8_000_000;
const LONGEST_FORMULA = 40_000;

export async function readPins(settings: Store): Promise<Remembered> {
  const note = await settings.get(KEY);
  if (note === null) return { pins: [], problem: null };
  const damaged: Remembered = { pins: [], problem: "damaged" };
  if (note.length > LONGEST) return damaged;
  const read = attempt((): Remembered => {
    const { version, pins } = fields(JSON.parse(note));
    if (typeof version !== "number") return damaged;
    if (version > VERSION) return { pins: [], problem: "newer" };
    const all = list(pins);
    const sound = all.flatMap((pin) => attempt(() => pinOf(pin)) ?? []);
    return { pins: sound, problem: sound.length === all.length ? null : "damaged" };
  });
  return read ?? damaged;
}

export async function writePins(settings: Store, pins: readonly Pin[]): Promise<void> {
  await settings.set(KEY, pins.length === 0 ? null : JSON.stringify({ version: VERSION, pins }));
}

function pinOf(value: unknown): Pin {
  const { form, inserts, areas, others } = fields(value);
  return {
    form: textWithin(form, LONGEST_FORMULA),
    inserts: list(inserts, 1).map(insertOf),
    areas: list(areas, 1).map(areaOf),
    others: list(others).map(areaOf),
  };
}

function insertOf(value: unknown): Insert {
  const { index, functionId, commas, version } = fields(value);
  if (!isOurs(text(functionId))) throw new Fault("function");
  return {
    index: integer(index, 0, 1000),
    functionId: text(functionId),
    commas: integer(commas, 0, 255),
    version: matching(version, /^[\w.-]{1,60}$/),
  };
}

function areaOf(value: unknown): string {
  const area = textWithin(value, 400);
  if (parseAddress(area).sheet === null) throw new Fault("sheet");
  return area;
}
