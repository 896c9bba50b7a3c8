/** The cells that the entries of a form mean, as they are now: read anew when the workbook calculates. */
import { useEffect, useMemo, useState } from "react";
import type { FunctionSpec } from "../../../calls/spec";
import { parseAddress } from "../../../sheet/address";
import type { Address, Matrix, Selection } from "../../../host/port";
import { useHost } from "../../context";
import { useCalculations } from "../../hooks/useCalculations";
import { reasonOf } from "../../hooks/useAsync";
import type { Entries } from "./entries";
import { cellsMeant, type Read, withCells } from "./references";

export type Cells = {
  /** As a formula in the selected sheet writes them. */
  readonly here: Entries;
  /** With the sheet of every cell, for a formula that will stand elsewhere. */
  readonly anywhere: Entries;
  /** Why cells cannot be read, by argument. */
  readonly faults: ReadonlyMap<string, string>;
  /** Cells that are meant have not been read yet. */
  readonly reading: boolean;
};

type State = { readonly read: Read; readonly failed: ReadonlyMap<Address, string> };
const NOTHING: State = { read: new Map(), failed: new Map() };

export function useCells(spec: FunctionSpec, entries: Entries, selection: Selection | null): Cells {
  const host = useHost();
  const [state, setState] = useState<State>(NOTHING);
  const home = selection === null ? null : parseAddress(selection.address).sheet;
  const meant = useMemo(
    () => Object.entries(spec.args).map(([name, reader]) => [name, cellsMeant(entries[name], reader, home)] as const),
    [spec, entries, home],
  );
  const wanted = [...new Set(meant.flatMap(([, address]) => (address === null ? [] : [address])))];
  const key = wanted.join("\n");

  const round = useCalculations(host, key !== "");
  useEffect(() => {
    let current = true;
    const readOne = async (address: Address): Promise<readonly [Address, Matrix | string]> => {
      try {
        return [address, await host.read(address)];
      } catch (error) {
        return [address, reasonOf(error)];
      }
    };
    void Promise.all(wanted.map(readOne)).then((found) => {
      if (!current) return;
      const read = new Map(found.filter((one): one is readonly [Address, Matrix] => typeof one[1] !== "string"));
      const failed = new Map(found.filter((one): one is readonly [Address, string] => typeof one[1] === "string"));
      // What is as it was draws nothing anew and calculates nothing again.
      setState((before) => (said({ read, failed }) === said(before) ? before : { read, failed }));
    });
    return () => {
      current = false;
    };
  }, [host, key, round]);

  return useMemo(
    () => ({
      here: withCells(entries, spec.args, state.read, { typedOn: home, home }),
      anywhere: withCells(entries, spec.args, state.read, { typedOn: home, home: null }),
      faults: new Map(
        meant.flatMap(([name, address]) => {
          const reason = address === null ? undefined : state.failed.get(address);
          return reason === undefined ? [] : [[name, reason] as const];
        }),
      ),
      reading: meant.some(([, address]) => address !== null && !state.read.has(address) && !state.failed.has(address)),
    }),
    [entries, spec, state, home, meant],
  );
}

const said = ({ read, failed }: State): string => JSON.stringify([[...read], [...failed]]);
