/** The cell that is explained: the selected one as long as a formula fills it, else the last one that had one. */
import { useEffect, useState } from "react";
import { explainCell, type ExplainedCell } from "../../../audit/cell/explainCell";
import type { Address } from "../../../host/port";
import { usePane } from "../../context";
import { useCalculations } from "../../hooks/useCalculations";
import { type Async, useAsync } from "../../hooks/useAsync";
import type { SelectedCell } from "./useSelectedCell";

export type Explained = {
  /** null: nothing was selected yet that could be explained. */
  readonly address: Address | null;
  readonly state: Async<ExplainedCell | null>;
  /** While the next one is worked out, the one before. */
  readonly shown: ExplainedCell | null;
};

export function useExplained(selected: SelectedCell | null): Explained {
  const { host, locale } = usePane();
  const [address, setAddress] = useState<Address | null>(selected?.kind === "formula" ? selected.address : null);
  const [shown, setShown] = useState<ExplainedCell | null>(null);
  useEffect(() => {
    if (selected?.kind === "formula") setAddress(selected.address);
  }, [selected]);
  const round = useCalculations(host);
  const state = useAsync(() => (address === null ? Promise.resolve(null) : explainCell(host, address)), [address, round, locale]);
  useEffect(() => {
    if (state.kind === "ready") setShown(state.value);
  }, [state]);
  return { address, state, shown };
}
