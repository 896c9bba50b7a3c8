/** The comparison while the form is filled in: after a pause in typing; the last answer stays until the next one is there. */
import { useEffect, useState } from "react";
import { reasonOf } from "../../hooks/useAsync";
import { usePane } from "../../context";
import { compare, type CompareRow } from "./compare";
import type { Request } from "./request";

export type State =
  | { readonly kind: "empty" }
  | { readonly kind: "running"; readonly done: number; readonly all: number }
  | { readonly kind: "rows"; readonly rows: readonly CompareRow[] /** what the rows are the answer to */; readonly request: Request }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly reason: string };

const PAUSE_MS = 250;

export function useComparison(request: Request | null): State {
  const { locale } = usePane();
  const [state, setState] = useState<State>({ kind: "empty" });
  const key = JSON.stringify(request);

  useEffect(() => {
    if (request === null) {
      setState({ kind: "empty" });
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      const onProgress = (done: number, all: number): void => {
        if (current) setState({ kind: "running", done, all });
      };
      compare(request, { onProgress, stopped: () => !current }).then(
        (answer) => current && answer && setState(answer.kind === "rows" ? { kind: "rows", rows: answer.rows, request } : answer),
        (error: unknown) => current && setState({ kind: "failed", reason: reasonOf(error) }),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The request is a new object at every drawing; what it says is in the key. Status words follow the language.
  }, [key, locale]);

  return state;
}
