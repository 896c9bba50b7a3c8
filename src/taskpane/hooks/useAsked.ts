/** What is asked of the pane from outside of it opens the view that does it. */
import { useEffect, useRef } from "react";
import type { Asked, Host } from "../../host/port";

/** A view, and the part of it that is meant. */
export type Wanted = { readonly view: string; readonly part?: string };

const WANTED: Readonly<Record<Asked, Wanted>> = {
  explain: { view: "explain" },
  insert: { view: "calculate" },
  compare: { view: "compare" },
  check: { view: "workbook", part: "check" },
  freeze: { view: "workbook", part: "share" },
  templates: { view: "tables", part: "ready" },
};

export function useAsked(host: Host, show: (wanted: Wanted) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => host.onAsked((asked) => latest.current({ ...WANTED[asked] })), [host]);
}
