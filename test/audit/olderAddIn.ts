/** Readings of a workbook by an add-in as it might have been earlier: its lawbook knows less. For tests. */
import type { Regime } from "../../src/core/lawBook";
import type { LegalVersion } from "../../src/core/legalVersion";
import type { BasisRecord } from "../../src/record/record";
import type { Host } from "../../src/host/port";

export type AddIn = {
  readonly record: (host: Host, at: string) => Promise<BasisRecord>;
  readonly call: (id: string, ...args: readonly unknown[]) => unknown;
};
export type Past = {
  readonly addIn: string;
  readonly cbam?: (versions: ReadonlyMap<string, LegalVersion>) => readonly LegalVersion[];
  readonly mock?: () => void;
};

/** A whole program of its own, with modules of its own: nothing of the running one is touched. */
export function addInOf({ addIn, cbam, mock }: Past): AddIn {
  let made: AddIn | null = null;
  jest.isolateModules(() => {
    const actual = (jest.requireActual("../../src/regimes/cbam/regime") as { cbam: Regime }).cbam;
    if (cbam)
      jest.doMock("../../src/regimes/cbam/regime", () => ({
        cbam: { ...actual, versions: new Map(cbam(actual.versions).map((version) => [version.id, version])) },
      }));
    mock?.();
    const { takeSnapshot } = require("../../src/audit/takeSnapshot") as typeof import("../../src/audit/takeSnapshot");
    const { readBasis } = require("../../src/audit/readBasis") as typeof import("../../src/audit/readBasis");
    const { runningEdition } = require("../../src/record/edition") as typeof import("../../src/record/edition");
    const { takeRecord } = require("../../src/record/takeRecord") as typeof import("../../src/record/takeRecord");
    const { specOf } = require("../../src/functions/register") as typeof import("../../src/functions/register");
    const { resultCells } = require("../../src/functions/marshal") as typeof import("../../src/functions/marshal");
    made = {
      record: async (host, at) => {
        const snapshot = await takeSnapshot(host);
        const basis = snapshot && (await readBasis(snapshot));
        if (!snapshot || !basis) throw new Error("cancelled");
        return takeRecord(snapshot, basis, { edition: await runningEdition(addIn), at, locale: "en" });
      },
      call: (id, ...args) =>
        resultCells(
          specOf(id),
          args.map((arg) => [[arg]]),
        )[0]?.[0],
    };
    jest.dontMock("../../src/regimes/cbam/regime");
  });
  if (!made) throw new Error("no add-in");
  return made;
}
