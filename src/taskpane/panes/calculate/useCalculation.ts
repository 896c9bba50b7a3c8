/** Runs the function while the form is filled in: after a pause in typing, and only the latest answer counts. */
import { useEffect, useState } from "react";
import type { FunctionSpec } from "../../../calls/spec";
import type { Reader } from "../../../calls/readers/reader";
import { type Answer, ask } from "../../answers";
import { afterPause } from "../../hooks/afterPause";
import { usePane } from "../../context";
import { isRepeated } from "./ArgumentField";
import type { Cells } from "./useCells";
import { type BoundTable, type Entries, isEmpty, prepare } from "./entries";

export type Calculation =
  /** arguments that have to be filled in first */
  | { readonly kind: "missing"; readonly names: readonly string[] }
  | { readonly kind: "running" }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failed"; readonly reason: string };

/** Whether the function itself would not take a blank there; some arguments only sometimes have to be given. */
function refusesBlank(reader: Reader<unknown>): boolean {
  try {
    if (reader.readBlock) reader.readBlock(undefined, undefined);
    else reader.read(null);
    return false;
  } catch {
    return true;
  }
}

/** Of a form nobody has begun, everything that stands in front. */
export function missingIn(spec: FunctionSpec, entries: Entries): readonly string[] {
  const open = Object.entries(spec.args).filter(([name, reader]) => !reader.optional && isEmpty(entries[name]));
  const begun = Object.values(entries).some((entry) => !isEmpty(entry));
  return open.filter(([, reader]) => !begun || refusesBlank(reader)).map(([name]) => name);
}

export function useCalculation(spec: FunctionSpec, { here: entries, faults, reading }: Cells, table: BoundTable | null): Calculation {
  const { locale } = usePane();
  const [state, setState] = useState<Calculation>({ kind: "running" });

  useEffect(() => {
    const missing = missingIn(spec, entries);
    if (missing.length > 0) {
      setState({ kind: "missing", names: missing });
      return undefined;
    }
    const [fault] = faults.values();
    if (fault !== undefined) {
      setState({ kind: "failed", reason: fault });
      return undefined;
    }
    if (reading) {
      setState({ kind: "running" });
      return undefined;
    }
    return afterPause(
      () => {
        const prepared = Object.entries(spec.args).map(([name, reader]) => prepare(entries[name], reader, table, isRepeated(spec, name)));
        return ask(
          spec.id,
          prepared.map(({ argument }) => argument),
          prepared.map(({ raw }) => raw),
        );
      },
      (answer) => setState({ kind: "answer", answer }),
      (reason) => setState({ kind: "failed", reason }),
    );
  }, [spec, entries, faults, reading, table, locale]);

  return state;
}
