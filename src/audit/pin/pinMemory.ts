/**
 * What is remembered of pinned formulas, in the file: the formula in its relative spelling (one entry for a whole column),
 * what was put in, and where. Read with suspicion, since anybody may have written it. May not touch a cell.
 */
import { parseAddress } from "../../sheet/address";
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
  const text = await settings.get(KEY);
  if (text === null) return { pins: [], problem: null };
  const damaged: Remembered = { pins: [], problem: "damaged" };
  if (text.length > LONGEST) return damaged;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isRecord(parsed) || typeof parsed["version"] !== "number") return damaged;
    if (parsed["version"] > VERSION) return { pins: [], problem: "newer" };
    const list = parsed["pins"];
    if (!Array.isArray(list)) return damaged;
    const pins = list.filter(isPin);
    return { pins, problem: pins.length === list.length ? null : "damaged" };
  } catch {
    return damaged;
  }
}

export async function writePins(settings: Store, pins: readonly Pin[]): Promise<void> {
  await settings.set(KEY, pins.length === 0 ? null : JSON.stringify({ version: VERSION, pins }));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown, most: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;

function isPin(value: unknown): value is Pin {
  if (!isRecord(value)) return false;
  const { form, inserts, areas, others } = value;
  return (
    typeof form === "string" &&
    form.length <= LONGEST_FORMULA &&
    Array.isArray(inserts) &&
    inserts.length > 0 &&
    inserts.every(isInsert) &&
    isAreas(areas) &&
    areas.length > 0 &&
    isAreas(others)
  );
}

function isInsert(value: unknown): value is Insert {
  if (!isRecord(value)) return false;
  const { index, functionId, commas, version } = value;
  return (
    isCount(index, 1000) &&
    typeof functionId === "string" &&
    isOurs(functionId) &&
    isCount(commas, 255) &&
    typeof version === "string" &&
    /^[\w.-]{1,60}$/.test(version)
  );
}

function isAreas(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((area) => {
      if (typeof area !== "string" || area.length > 400) return false;
      try {
        return parseAddress(area).sheet !== null;
      } catch {
        return false;
      }
    })
  );
}
