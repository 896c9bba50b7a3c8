/** Writes a formula or a value into the selected cell, and says where. A cell that holds something is not overwritten unasked. */
import { Link, Toast, ToastTitle, ToastTrigger, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";
import type { CellValue } from "../host/port";
import { t } from "../i18n/t";
import { useHost } from "./context";
import { reasonOf } from "./hooks/useAsync";

export const TOASTER = "cb-toaster";

export type Written = { readonly formula: string } | { readonly value: CellValue };
export type CellWriter = (what: Written) => Promise<void>;

export function useCellWriter(): CellWriter {
  const host = useHost();
  const { dispatchToast } = useToastController(TOASTER);

  const write = useCallback(async (what: Written, address: string): Promise<void> => {
    if ("formula" in what) await host.writeFormulas(address, [[what.formula]]);
    else await host.write(address, [[what.value]]);
    dispatchToast(<Toast><ToastTitle>{t("pane.cell.written", { cell: cellOf(address) })}</ToastTitle></Toast>, { intent: "success", timeout: 4000 });
  }, [host, dispatchToast]);

  return useCallback(async (what) => {
    const fail = (error: unknown): void => dispatchToast(<Toast><ToastTitle>{t("pane.cell.failed", { reason: reasonOf(error) })}</ToastTitle></Toast>, { intent: "error" });
    try {
      const selection = await host.selection();
      const address = selection.address.replace(/:[^:!]*$/, "");
      const filled = (selection.values[0]?.[0] ?? null) !== null || (selection.formulas[0]?.[0] ?? "") !== "";
      if (!filled) return await write(what, address);
      const action = <ToastTrigger><Link onClick={() => void write(what, address).catch(fail)}>{t("pane.cell.replace")}</Link></ToastTrigger>;
      dispatchToast(<Toast><ToastTitle action={action}>{t("pane.cell.filled", { cell: cellOf(address) })}</ToastTitle></Toast>, { intent: "warning", timeout: 12_000 });
    } catch (error) {
      fail(error);
    }
  }, [host, write, dispatchToast]);
}

const cellOf = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
