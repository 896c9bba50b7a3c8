/** Runs the function while the form is filled in: after a pause in typing, and only the latest answer counts. */
import { useEffect, useState } from "react";
import type { FunctionSpec } from "../../../functions/spec";
import { type Answer, ask } from "../../answers";
import { reasonOf } from "../../hooks/useAsync";
import { usePane } from "../../context";
import { type BoundTable, type Entries, isEmpty, prepare } from "./entries";

export type Calculation =
  /** arguments that have to be filled in first */
  | { readonly kind: "missing"; readonly names: readonly string[] }
  | { readonly kind: "running" }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failed"; readonly reason: string };

const PAUSE_MS = 200;

export function useCalculation(spec: FunctionSpec, entries: Entries, table: BoundTable | null): Calculation {
  const { locale } = usePane();
  const [state, setState] = useState<Calculation>({ kind: "running" });

  useEffect(() => {
    const missing = Object.entries(spec.args).filter(([name, reader]) => !reader.optional && isEmpty(entries[name])).map(([name]) => name);
    if (missing.length > 0) {
      setState({ kind: "missing", names: missing });
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      const prepared = Object.entries(spec.args).map(([name, reader]) => prepare(entries[name], reader, table));
      ask(spec.id, prepared.map(({ argument }) => argument), prepared.map(({ raw }) => raw)).then(
        (answer) => current && setState({ kind: "answer", answer }),
        (error: unknown) => current && setState({ kind: "failed", reason: reasonOf(error) }),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [spec, entries, table, locale]);

  return state;
}
