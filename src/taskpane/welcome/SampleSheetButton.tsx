/** Inserts the sample sheet and says where it is. */
import { Button, Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../i18n/t";
import { TOASTER } from "../cellWriter";
import { useHost } from "../context";
import { reasonOf } from "../hooks/useAsync";
import { insertSampleSheet } from "./sampleSheet";

export function SampleSheetButton(): ReactElement {
  const host = useHost();
  const { dispatchToast } = useToastController(TOASTER);
  const [running, setRunning] = useState(false);
  const say = (text: string, intent: "success" | "warning" | "error"): void =>
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent },
    );

  const insert = async (): Promise<void> => {
    setRunning(true);
    try {
      const result = await insertSampleSheet(host);
      if (result.kind === "inserted") say(t("paneStart.sample.inserted", { address: result.address }), "success");
      if (result.kind === "blocked") say(t("pane.insert.blocked", { address: result.address }), "warning");
    } catch (error) {
      say(t("pane.cell.failed", { reason: reasonOf(error) }), "error");
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button disabled={running} onClick={() => void insert()}>
      {t("paneStart.sample")}
    </Button>
  );
}
