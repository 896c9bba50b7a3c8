/**
 * Which versions of one law stand beside each other, and versions that are no law (any more). May not look at results.
 */
import { tables, loadTable } from "../../datasource";
import { ourSpec } from "../ours";
import { regimes } from "../../regimes";
import { t } from "../../i18n/t";
import type { LegalVersion } from "../../core/legalVersion";
import { grouped } from "../../sheet/grouped";
import { placed, type SheetArea } from "../snapshot";
import type { CallReading, FormulaBasis, VersionUse } from "../types";
import { type Collector, finding, suggestion } from "./collector";

type Use = { readonly at: SheetArea; readonly call: CallReading & { readonly kind: "read" }; readonly version: VersionUse };

const BILLS = "us-bill-status";
const shownRegime = (regime: string): string => regime.toUpperCase();

export async function checkVersions(formulas: readonly FormulaBasis[], out: Collector): Promise<void> {
  // A comparison over several laws has no version of its own to choose.
  const uses = formulas.flatMap(({ address, calls }) =>
    calls.flatMap((call): Use[] =>
      call.kind !== "read" || !choosesVersion(call) ? [] : call.basis.versions.map((version) => ({ at: placed(address), call, version })),
    ),
  );
  mixedInColumns(uses, out);
  mixedInWorkbook(uses, out);
  const dead = uses.some(({ version }) => version.status === "bill") ? await deadBills() : new Set<string>();
  for (const use of uses) judge(use, dead, out);
}

const choosesVersion = ({ functionId }: CallReading): boolean => {
  const spec = ourSpec(functionId);
  return spec !== null && !functionId.startsWith("BORDER.");
};

function mixedInColumns(uses: readonly Use[], out: Collector): void {
  const columns = new Map<string, Use[]>();
  for (const use of uses)
    grouped(columns, JSON.stringify([use.at.sheet, use.at.column, use.call.functionId, use.version.regime])).push(use);
  for (const column of columns.values()) {
    const versions = named(column);
    if (versions.length < 2) continue;
    const chosen = column.some(({ call }) => call.law !== null);
    const words = finding(chosen ? "mixedVersionsColumn" : "mixedVersionsDates", {
      regime: shownRegime(column[0]?.version.regime ?? ""),
      versions: versions.join(", "),
    });
    for (const { at } of column)
      out.add(at, {
        kind: "mixedVersions",
        severity: chosen ? "warning" : "note",
        words,
        ...(chosen ? { suggestion: suggestion("oneVersion") } : {}),
      });
  }
}

function mixedInWorkbook(uses: readonly Use[], out: Collector): void {
  const laws = new Map<string, Use[]>();
  for (const use of uses) grouped(laws, use.version.regime).push(use);
  for (const [regime, list] of laws) {
    const versions = named(list);
    if (versions.length < 2) continue;
    for (const { at } of list)
      out.add(at, {
        kind: "mixedVersions",
        severity: "note",
        words: finding("mixedVersions", { regime: shownRegime(regime), versions: versions.join(", ") }),
      });
  }
}

const named = (uses: readonly Use[]): string[] => [...new Set(uses.map(({ version }) => version.id))];

function judge({ at, call, version }: Use, dead: ReadonlySet<string>, out: Collector): void {
  const { regime, id, status, asOf } = version;
  const values = { regime: shownRegime(regime), version: id, status: t(`versionStatus.${status}`), asOf };
  // Who names a version has chosen it; a function without `law` is told the period instead.
  const severity = call.law === null && ourSpec(call.functionId)?.args["law"] !== undefined ? "warning" : "note";
  if (status === "bill" && dead.has(`${regime} ${id}`))
    out.add(at, { kind: "endedVersion", severity, words: finding("lapsedBill", values) });
  else if (status === "superseded" || status === "ended") {
    const declared = versionOf(regime, id);
    const last = call.basis.events?.last;
    // A line of that time is lawfully computed by the law of that time.
    if (last !== undefined && declared?.inForce && last >= declared.inForce.from && last <= (declared.inForce.to ?? last)) return;
    const today = todays(regime);
    out.add(at, {
      kind: "endedVersion",
      severity,
      words: finding("endedVersion", values),
      ...(today && today !== id ? { suggestion: suggestion("newest", { version: today }) } : {}),
    });
  } else if (status !== "inForce" && status !== "edition") out.add(at, { kind: "bill", severity: "note", words: finding("bill", values) });
}

const versionOf = (regime: string, id: string): LegalVersion | undefined => regimes.find((one) => one.id === regime)?.versions.get(id);

function todays(regime: string): string | undefined {
  return [...(regimes.find(({ id }) => id === regime)?.versions.values() ?? [])].filter(({ status }) => status === "inForce").at(-1)?.id;
}

/** `regime version` of bills whose Congress ended without a vote, by the table of bills. */
async function deadBills(): Promise<Set<string>> {
  try {
    await loadTable(BILLS);
  } catch {
    // Offline: a bill is still marked as a bill.
    return new Set();
  }
  const table = tables.table(BILLS);
  const rows = table.all().map((row) => ({
    measure: plain(table.need(row, "measure")),
    congress: table.text(row, "congress"),
    died: (table.text(row, "status") ?? "").startsWith("died"),
  }));
  return new Set(
    regimes.flatMap(({ id, versions }) =>
      [...versions.keys()]
        .filter((version) => {
          const of = rows.filter(({ measure, congress }) => measure.startsWith(id) && congress === version.split("-")[0]);
          return of.length > 0 && of.every(({ died }) => died);
        })
        .map((version) => `${id} ${version}`),
    ),
  );
}

const plain = (measure: string): string => measure.replace(/[^A-Za-z]/g, "").toLowerCase();
