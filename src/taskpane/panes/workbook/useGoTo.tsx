/** Shows and selects a cell; where that fails (the sheet is gone), a message says so instead of nothing happening. */
import { Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Address } from "../../../host/port";
import { t } from "../../../i18n/t";
import { TOASTER } from "../../cellWriter";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";

export function useGoTo(): (address: Address) => Promise<void> {
  const host = useHost();
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    async (address) => {
      try {
        await host.activate(address);
      } catch (error) {
        dispatchToast(
          <Toast>
            <ToastTitle>{t("paneWorkbook.goTo.failed", { cell: address, reason: reasonOf(error) })}</ToastTitle>
          </Toast>,
          { intent: "error" },
        );
      }
    },
    [host, dispatchToast],
  );
}
