/**
 * Pins the formulas of a workbook to the legal versions they rest on, and takes the versions out again. What is put in is
 * remembered in the file before the first cell changes. May not know how a spreadsheet writes.
 */
import { relativeForm } from "../../sheet/references";
import type { Address, Host, TaskOptions } from "../../host/port";
import { addressOf, areasOf } from "../areas";
import { grouped } from "../../sheet/grouped";
import { ourFormulas } from "../ourFormulas";
import { Pace } from "../pace";
import { formulaBasis } from "../readBasis";
import { placed, type FormulaAt, type Snapshot } from "../snapshot";
import type { PinOutcome, UnpinnedCall, WorkbookBasis, Words } from "../types";
import { pinFormula } from "./pinFormula";
import { type Pin, readPins, writePins } from "./pinMemory";
import { pinnedPlaces } from "./pinnedPlaces";
import type { Insert } from "./pinText";
import { removeVersions } from "./pinText";
import { replaced, type Change } from "./replaced";

export type PinHost = Pick<Host, "settings" | "replaceFormulas" | "cells">;
export type PinOptions = TaskOptions & { /** Only these formulas; blank: all. */ readonly addresses?: readonly Address[] };

const warning = (key: string, values: Words["values"] = {}): Words => ({ key: `warning.${key}`, values });
const problemWords = (problem: "damaged" | "newer" | null): Words[] =>
  problem === null ? [] : [warning(problem === "damaged" ? "damagedPins" : "newerPins")];

type ToPin = Change & { readonly inserts: readonly Insert[]; readonly at: FormulaAt };

/** null: cancelled, and nothing was changed. */
export async function pinWorkbook(
  host: PinHost,
  snapshot: Snapshot,
  basis: WorkbookBasis,
  options: PinOptions = {},
): Promise<PinOutcome | null> {
  const { pins, problem } = await readPins(host.settings);
  if (problem === "newer") return { changed: [], left: [], warnings: problemWords(problem) };
  const only = options.addresses && new Set(options.addresses);
  const chosen = basis.formulas.filter(({ address }) => !only || only.has(address));
  const pace = new Pace(options, chosen.length);
  const changes: ToPin[] = [];
  const left: { address: Address; calls: readonly UnpinnedCall[] }[] = [];
  for (const [done, formula] of chosen.entries()) {
    const at: FormulaAt = { ...placed(formula.address), formula: formula.formula };
    const pinned = await pinFormula(formula, { snapshot, ...at }, (text) => formulaBasis({ ...at, formula: text }, snapshot, pace));
    if (!pinned || !(await pace.turn(done))) return null;
    if (pinned.inserts.length > 0)
      changes.push({ address: formula.address, before: formula.formula, after: pinned.formula, inserts: pinned.inserts, at });
    if (pinned.left.length > 0) left.push({ address: formula.address, calls: pinned.left });
  }
  pace.finish();
  if (changes.length === 0) return { changed: [], left, warnings: problemWords(problem) };

  const written = new Set(changes.map(({ address }) => address));
  const alike = formsOf(ourFormulas(snapshot).filter((at) => !written.has(addressOf(at))));
  await writePins(
    host.settings,
    merged(pins, changes, (change) => change.after, alike),
  );
  const shown = await replaced(host, changes);
  const taken = changes.filter(({ address, inserts }) => removeVersions(shown.get(address) ?? "", inserts) !== null);
  await writePins(
    host.settings,
    merged(pins, taken, ({ address, after }) => shown.get(address) ?? after, alike),
  );
  const refused = changes.filter((change) => !taken.includes(change));
  return {
    changed: taken.map(({ address, before, after }) => ({ address, before, after: shown.get(address) ?? after })),
    left: [
      ...left,
      ...refused.map(({ address, inserts }) => ({
        address,
        calls: inserts.map(({ index, functionId }): UnpinnedCall => ({ index, functionId, reason: "readOnly", detail: "" })),
      })),
    ],
    warnings: problemWords(problem),
  };
}

function formsOf(formulas: readonly FormulaAt[]): Map<string, FormulaAt[]> {
  const forms = new Map<string, FormulaAt[]>();
  for (const at of formulas) grouped(forms, relativeForm(at.formula, at.row, at.column)).push(at);
  return forms;
}

/** One entry for all cells of the same formula. Cells that were alike before are none of ours, unless they were pinned earlier. */
function merged(
  pins: readonly Pin[],
  changes: readonly ToPin[],
  textOf: (change: ToPin) => string,
  alike: ReadonlyMap<string, readonly FormulaAt[]>,
): Pin[] {
  const added = new Map<string, ToPin[]>();
  for (const change of changes) grouped(added, relativeForm(textOf(change), change.at.row, change.at.column)).push(change);
  const renewed = [...added].map(([form, list]): Pin => {
    const known = pins.find((pin) => pin.form === form);
    const others = known ? known.others : areasOf(alike.get(form) ?? []);
    return { form, inserts: list[0]?.inserts ?? [], areas: [...(known?.areas ?? []), ...areasOf(list.map(({ at }) => at))], others };
  });
  return [...pins.filter(({ form }) => !added.has(form)), ...renewed];
}

/** null: cancelled, and nothing was changed. */
export async function unpinWorkbook(host: PinHost, snapshot: Snapshot, options: PinOptions = {}): Promise<PinOutcome | null> {
  const { pins, problem } = await readPins(host.settings);
  if (problem === "newer") return { changed: [], left: [], warnings: problemWords(problem) };
  const only = options.addresses && new Set(options.addresses);
  const places = pinnedPlaces(pins, snapshot);
  const changes = places.flatMap(({ pin, cells }) =>
    cells.flatMap((at): ToPin[] => {
      const after = removeVersions(at.formula, pin.inserts);
      return after === null || (only && !only.has(addressOf(at)))
        ? []
        : [{ address: addressOf(at), before: at.formula, after, inserts: pin.inserts, at }];
    }),
  );
  if (options.signal?.aborted) return null;
  const shown = await replaced(host, changes);
  const taken = new Set(
    changes
      .filter(({ address, before, inserts }) => shown.get(address) !== before && removeVersions(shown.get(address) ?? "", inserts) === null)
      .map(({ address }) => address),
  );
  await writePins(
    host.settings,
    places.flatMap(({ pin, cells }): Pin[] => {
      const areas = areasOf(cells.filter((at) => !taken.has(addressOf(at)) && removeVersions(at.formula, pin.inserts) !== null));
      return areas.length === 0 ? [] : [{ ...pin, areas }];
    }),
  );
  const missing = places.reduce((sum, place) => sum + place.missing, 0);
  const copies = places.reduce((sum, place) => sum + place.copies.length, 0);
  const refused = changes.filter(({ address }) => !taken.has(address));
  return {
    changed: changes
      .filter(({ address }) => taken.has(address))
      .map(({ address, before, after }) => ({ address, before, after: shown.get(address) ?? after })),
    left: refused.map(({ address, inserts }) => ({
      address,
      calls: inserts.map(({ index, functionId }): UnpinnedCall => ({ index, functionId, reason: "readOnly", detail: "" })),
    })),
    warnings: [
      ...problemWords(problem),
      ...(missing > 0 ? [warning("changedSince", { cells: missing })] : []),
      ...(copies > 0 ? [warning("copies", { cells: copies })] : []),
    ],
  };
}

/** Formulas that hold a version put there by pinning. */
export async function pinnedCells(host: Pick<Host, "settings">, snapshot: Snapshot): Promise<Address[]> {
  const { pins } = await readPins(host.settings);
  return pinnedPlaces(pins, snapshot).flatMap(({ cells }) => cells.map(addressOf));
}
