/** Hearing that cells, sheets or results of the grid changed. May not read a cell. */
import { CommandType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Unsubscribe } from "../port";
import { soon } from "../soon";

/** What changes no value: heights, colours, what is on show. */
const LOOKS = /auto-height|height|width|style|activate|freeze|gridlines|zebra|selection|scroll|hidden|visible|zoom/;

export function watchCalculations(api: FUniver, callback: () => void): Unsubscribe {
  let left = false;
  const tell = soon(() => {
    if (!left) callback();
  });
  const commands = api.addEvent(api.Event.CommandExecuted, ({ id, type }) => {
    if (type === CommandType.MUTATION && /^sheet\.mutation\.|defined-name|array-formula/.test(id) && !LOOKS.test(id)) tell();
  });
  const results = api.getFormula().calculationResultApplied(() => tell());
  return () => {
    if (left) return;
    left = true;
    commands.dispose();
    results.dispose();
  };
}
