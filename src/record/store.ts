/**
 * The record in the workbook: read from it, made of it, written into it. The moment is handed in. May not touch a cell.
 */
import type { Host, TaskOptions } from "../host/port";
import { readBasis } from "../audit/readBasis";
import type { Snapshot } from "../audit/snapshot";
import { takeSnapshot } from "../audit/takeSnapshot";
import { matched } from "./matching";
import { BASIS_NAMESPACE, countOf, versionKey, type BasisRecord } from "./record";
import { readRecord, type Reading } from "./recordRead";
import { writeRecord } from "./recordText";
import { stands } from "./sameness";
import { sha256 } from "../audit/sha256";
import { SUMMARY } from "./summary";
import { takeRecord, type Recording } from "./takeRecord";

export type Loaded = Reading | { readonly kind: "none" };

export async function loadRecord(host: Pick<Host, "parts">): Promise<Loaded> {
  const xml = await host.parts.get(BASIS_NAMESPACE);
  return xml === null ? { kind: "none" } : readRecord(xml);
}

/** false: the workbook has more formulas than a record can hold; what was there stays. */
export async function saveRecord(host: Pick<Host, "parts" | "settings">, record: BasisRecord): Promise<boolean> {
  const written = await writeRecord(record);
  if (written.kind === "tooLarge") return false;
  await host.parts.set(BASIS_NAMESPACE, written.xml);
  await host.settings.set(
    SUMMARY,
    JSON.stringify({
      at: record.at,
      program: record.addIn,
      formulas: countOf(record.formulas),
      versions: record.versions.map(({ regime, id }) => versionKey(regime, id)),
      tables: record.tables.map(({ id }) => id),
      part: sha256(written.xml),
    }),
  );
  return true;
}

export type Made = { readonly record: BasisRecord; readonly snapshot: Snapshot };

/** null: cancelled. */
export async function makeRecord(host: Host, recording: Recording, options: TaskOptions = {}): Promise<Made | null> {
  const snapshot = await takeSnapshot(host, options.signal ? { signal: options.signal } : {});
  const basis = snapshot && (await readBasis(snapshot, options));
  return snapshot && basis && { record: await takeRecord(snapshot, basis, recording), snapshot };
}

/** What was turned into a value since keeps its entry as long as the recorded value stands there. */
export function withKeptValues(now: BasisRecord, before: BasisRecord, snapshot: Snapshot): BasisRecord {
  const kept = matched(before.formulas, now.formulas).flatMap(({ old, now: standing }) => {
    if (!old || standing) return [];
    return stands(old, snapshot) ? [old] : [];
  });
  if (kept.length === 0) return now;
  const merged = <T>(old: readonly T[], fresh: readonly T[], key: (item: T) => string): T[] => [
    ...new Map([...old, ...fresh].map((item) => [key(item), item])).values(),
  ];
  return {
    ...now,
    regimes: { ...before.regimes, ...now.regimes },
    formulas: [...now.formulas, ...kept],
    detailed: now.detailed && before.detailed,
    versions: merged(before.versions, now.versions, ({ regime, id }) => versionKey(regime, id)),
    tables: merged(before.tables, now.tables, ({ id }) => id),
  };
}
