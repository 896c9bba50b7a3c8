/** The figures of the law that went into any line of a call, as steps. */
import { parseCitation } from "../../core/citation";
import type { Step } from "../../core/trace";
import type { CallBasis } from "../types";

export function figuresOf({ values }: Pick<CallBasis, "values">): readonly Step[] {
  return values.map(({ quantity, kind, value, unit, cites, regime, version, dataset, status, note }) => ({
    quantity,
    kind,
    value,
    unit,
    cites: cites.map(parseCitation),
    regime,
    version,
    status,
    ...(dataset === null ? {} : { dataset }),
    ...(note === null ? {} : { note }),
  }));
}
