/** Asks before something is written: what will happen, and a way out. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../../i18n/t";

const useStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalL,
    width: "calc(100% - 24px)",
    maxWidth: "420px",
    maxHeight: "calc(100vh - 24px)",
    boxSizing: "border-box",
  },
  // The usual grid has a column for buttons that a pane of 320 px has no room for.
  body: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  content: { overflowWrap: "anywhere" },
  actions: { flexWrap: "wrap", justifyContent: "flex-end" },
});

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  /** Nothing to do: only the way out is offered. */
  readonly disabled?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

export function AskFirst({ open, title, children, yes, disabled = false, onYes, onNo }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Dialog open={open} modalType="modal" onOpenChange={(_, data) => !data.open && onNo()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle action={null}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button onClick={onNo}>{t("pane.cancel")}</Button>
            <Button appearance="primary" disabled={disabled} onClick={onYes}>
              {yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
