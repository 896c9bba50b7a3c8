/** The citation of a cell, as a note at it where the spreadsheet has notes, and for the clipboard. */
import { Button, makeStyles, Text, tokens, useToastController, Toast, ToastTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Address } from "../../../host/port";
import { t } from "../../../i18n/t";
import { TOASTER } from "../../cellWriter";
import { Heading } from "../../components/Heading";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "text" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function CitePart({ address, text }: { readonly address: Address; readonly text: string }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const { dispatchToast } = useToastController(TOASTER);
  const doing = async (work: () => Promise<void>, done: string): Promise<void> => {
    const say = (words: string, intent: "success" | "error"): void =>
      dispatchToast(
        <Toast>
          <ToastTitle>{words}</ToastTitle>
        </Toast>,
        { intent },
      );
    try {
      await work();
      say(done, "success");
    } catch (error) {
      say(t("pane.cell.failed", { reason: reasonOf(error) }), "error");
    }
  };
  return (
    <section className={styles.root} aria-label={t("paneExplain.cite")}>
      <Heading level={3}>{t("paneExplain.cite")}</Heading>
      <Text size={200} className={styles.text}>
        {text}
      </Text>
      <div className={styles.buttons}>
        {host.capabilities().notes && (
          <Button size="small" onClick={() => void doing(() => host.addNote(address, text), t("paneExplain.noted", { cell: address }))}>
            {t("paneExplain.asNote")}
          </Button>
        )}
        <Button size="small" onClick={() => void doing(() => navigator.clipboard.writeText(text), t("paneExplain.copied"))}>
          {t("paneExplain.copy")}
        </Button>
      </div>
    </section>
  );
}
