/**
 * Writes a formula or values into the selected cell, and says where. What stands in the way is not overwritten: the cell
 * itself only when asked to, its neighbours, into which a result of several cells would run, never.
 */
import { Link, Toast, ToastTitle, ToastTrigger, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";
import { type Area, cellName, formatAddress, overlaps, parseAddress } from "../sheet/address";
import type { Address, Card, CellValue, Host, Matrix, Selection } from "../host/port";
import { t } from "../i18n/t";
import { useHost } from "./context";
import { reasonOf } from "./hooks/useAsync";

export const TOASTER = "cb-toaster";

export type Size = { readonly rows: number; readonly columns: number };
/** `size`: the cells the result of the formula fills, where it is more than one. `values`: a block, from the cell on. */
export type Written =
  | { readonly formula: string; readonly size?: Size }
  | { readonly value: CellValue }
  | { readonly values: Matrix }
  | { readonly card: Card };
export type CellWriter = (what: Written) => Promise<void>;

function sizeOf(what: Written): Size {
  if ("values" in what) return { rows: what.values.length, columns: what.values[0]?.length ?? 0 };
  return "formula" in what ? (what.size ?? { rows: 1, columns: 1 }) : { rows: 1, columns: 1 };
}

/** What the formula of the cell itself fills gives way with it. */
async function ownSpill(host: Host, address: Address): Promise<Area | null> {
  const [own] = (await host.formulas({ scope: { kind: "selection" }, prefixes: [""] })).filter((cell) => cell.address === address);
  return own?.spill ? parseAddress(own.spill) : null;
}

/** The first filled cell beside the first one; null: the result has room. */
async function inTheWay(host: Host, address: Address, { rows, columns }: Size): Promise<string | null> {
  const start = parseAddress(address);
  const [cells, own] = await Promise.all([host.read(formatAddress({ ...start, rows, columns })), ownSpill(host, address)]);
  for (const [r, line] of cells.entries()) {
    for (const [c, value] of line.entries()) {
      const at = { ...start, row: start.row + r, column: start.column + c, rows: 1, columns: 1 };
      const empty = value === null || value === "" || (r === 0 && c === 0);
      if (!empty && !(own && overlaps(own, at))) return cellName(at.row, at.column);
    }
  }
  return null;
}

/** Why the result cannot stand there; null: it can. */
async function obstacle(host: Host, selection: Selection, address: Address, what: Written): Promise<string | null> {
  const size = sizeOf(what);
  if (size.rows * size.columns <= 1) return null;
  if ("formula" in what && selection.table) return t("paneCalculate.spill.table", { table: selection.table.name });
  const cell = await inTheWay(host, address, size);
  return cell === null ? null : t("paneCalculate.spill.blocked", { rows: size.rows, columns: size.columns, cell });
}

export function useCellWriter(): CellWriter {
  const host = useHost();
  const { dispatchToast } = useToastController(TOASTER);

  const write = useCallback(
    async (what: Written, address: string): Promise<void> => {
      if ("formula" in what) await host.writeFormulas(address, [[what.formula]]);
      else if ("card" in what) await host.writeCard(address, what.card);
      else await host.write(address, "values" in what ? what.values : [[what.value]]);
      dispatchToast(
        <Toast>
          <ToastTitle>{t("pane.cell.written", { cell: cellOf(address) })}</ToastTitle>
        </Toast>,
        { intent: "success", timeout: 4000 },
      );
    },
    [host, dispatchToast],
  );

  return useCallback(
    async (what) => {
      const fail = (error: unknown): void =>
        dispatchToast(
          <Toast>
            <ToastTitle>{t("pane.cell.failed", { reason: reasonOf(error) })}</ToastTitle>
          </Toast>,
          { intent: "error" },
        );
      try {
        const selection = await host.selection();
        const address = selection.address.replace(/:[^:!]*$/, "");
        const blocked = await obstacle(host, selection, address, what);
        if (blocked !== null)
          return dispatchToast(
            <Toast>
              <ToastTitle>{blocked}</ToastTitle>
            </Toast>,
            { intent: "warning", timeout: 12_000 },
          );
        const filled = (selection.values[0]?.[0] ?? null) !== null || (selection.formulas[0]?.[0] ?? "") !== "";
        if (!filled) return await write(what, address);
        const action = (
          <ToastTrigger>
            <Link onClick={() => void write(what, address).catch(fail)}>{t("pane.cell.replace")}</Link>
          </ToastTrigger>
        );
        dispatchToast(
          <Toast>
            <ToastTitle action={action}>{t("pane.cell.filled", { cell: cellOf(address) })}</ToastTitle>
          </Toast>,
          { intent: "warning", timeout: 12_000 },
        );
      } catch (error) {
        fail(error);
      }
    },
    [host, write, dispatchToast],
  );
}

const cellOf = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
