/** Writes the sheet Basis: of the record where another edition runs by now, otherwise of the workbook as it stands. */
import { runningEdition } from "../../../../record/edition";
import type { BasisRecord } from "../../../../record/record";
import { insertBasisSheet } from "../../../../record/sheet";
import { makeRecord } from "../../../../record/store";
import type { Host, InsertResult, Locale, TaskOptions } from "../../../../host/port";
import { stopped } from "../stopped";

export async function writeBasisSheet(
  host: Host,
  locale: Locale,
  recorded: BasisRecord | null,
  options: TaskOptions,
): Promise<InsertResult> {
  const record = recorded ?? (await recordNow(host, locale, options));
  const result = await insertBasisSheet(host, record, options);
  if (result.kind === "created") await host.activate(result.table.address.replace(/:[^:!]*$/, ""));
  return result;
}

async function recordNow(host: Host, locale: Locale, options: TaskOptions): Promise<BasisRecord> {
  const edition = await runningEdition((await host.status()).version);
  const made = await makeRecord(host, { edition, at: new Date().toISOString(), locale }, options);
  if (!made) throw stopped();
  return made.record;
}
