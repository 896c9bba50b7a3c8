/** The comparison while the form is filled in: after a pause in typing; the last answer stays until the next one is there. */
import { useEffect, useState } from "react";
import { afterPause } from "../../hooks/afterPause";
import { usePane } from "../../context";
import { compare, type CompareRow } from "./compare";
import type { Request } from "./request";

export type State =
  | { readonly kind: "empty" }
  | { readonly kind: "running"; readonly done: number; readonly all: number }
  | { readonly kind: "rows"; readonly rows: readonly CompareRow[] /** what the rows are the answer to */; readonly request: Request }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly reason: string };

export function useComparison(request: Request | null): State {
  const { locale } = usePane();
  const [state, setState] = useState<State>({ kind: "empty" });
  const key = JSON.stringify(request);

  useEffect(() => {
    if (request === null) {
      setState({ kind: "empty" });
      return undefined;
    }
    return afterPause(
      (goesOn) =>
        compare(request, {
          onProgress: (done, all) => goesOn() && setState({ kind: "running", done, all }),
          stopped: () => !goesOn(),
        }),
      (answer) => answer && setState(answer.kind === "rows" ? { kind: "rows", rows: answer.rows, request } : answer),
      (reason) => setState({ kind: "failed", reason }),
    );
    // The request is a new object at every drawing; what it says is in the key. Status words follow the language.
  }, [key, locale]);

  return state;
}
