/** The table the selection lies in, with its first row, for calculating it as a whole. */
import { useEffect, useState } from "react";
import type { Selection } from "../../../host/port";
import { useHost } from "../../context";
import type { BoundTable } from "./entries";

/** 'Sheet1!A4:D20' -> 'Sheet1!A5:D5' */
function firstRow(address: string): string | null {
  const match = /^(.*!)?([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
  if (!match) return null;
  const [, sheet = "", left = "", head = "", right = ""] = match;
  return `${sheet}${left}${Number(head) + 1}:${right}${Number(head) + 1}`;
}

export function useBoundTable(selection: Selection | null): BoundTable | null {
  const host = useHost();
  const info = selection?.table ?? null;
  const [bound, setBound] = useState<BoundTable | null>(null);
  const address = info ? firstRow(info.address) : null;
  const key = info ? `${info.name} ${info.address} ${info.headers.join("|")}` : "";

  useEffect(() => {
    let current = true;
    if (!info || address === null) {
      setBound(null);
      return undefined;
    }
    host.read(address).then(
      (rows) => current && setBound({ info, first: rows[0] ?? [] }),
      () => current && setBound(null),
    );
    return () => {
      current = false;
    };
    // The info is a new object at every selection; what matters of it is in the key.
  }, [host, key, address]);
  return bound;
}
