/** Says that another page of this browser keeps the workbook, and takes it over when asked. May not save anything. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { t } from "../i18n/t";
import type { Turn } from "./turn";

export function ElsewhereBar({ turn }: { readonly turn: Turn | null }): ReactElement | null {
  const [taken, setTaken] = useState(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => turn?.onLost(() => setTaken(true)), [turn]);
  if (!turn || (turn.mine() && !asking)) return null;
  const takeOver = async (): Promise<void> => {
    setAsking(true);
    await turn.take();
    // What the other page saved last is read as any visit reads it.
    location.reload();
  };
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{t(taken ? "workbench.takenOver" : "workbench.elsewhere")}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" disabled={asking} onClick={() => void takeOver()}>
          {t("workbench.takeOver")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
