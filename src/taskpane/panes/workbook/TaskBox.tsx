/** How far a piece of work is, and what came of it. The frame is always there, so that what appears in it is read out. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../../i18n/t";
import type { Task } from "../../hooks/useTask";
import { DismissIcon } from "../../icons";
import { counted } from "../../numbers";

const useStyles = makeStyles({
  running: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  message: { flexWrap: "wrap" },
});

export type Said = { readonly intent: "success" | "warning" | "info"; readonly text: ReactNode };

type Props<T> = {
  readonly task: Task<T>;
  readonly running: string;
  readonly said: (value: T) => Said;
  /** What a cancelled piece of work left behind. */
  readonly cancelled?: string;
};

export function TaskBox<T>({ task, running, said, cancelled }: Props<T>): ReactElement {
  return (
    <div role="status" aria-live="polite">
      <Content task={task} running={running} said={said} {...(cancelled === undefined ? {} : { cancelled })} />
    </div>
  );
}

function Content<T>({ task, running, said, cancelled }: Props<T>): ReactElement | null {
  const styles = useStyles();
  const { state } = task;
  if (state.kind === "idle") return null;
  if (state.kind === "running") {
    const { done, total } = state.progress;
    return (
      <div className={styles.running}>
        <div className={styles.grow}>
          <Text size={200}>
            {total === 0 ? running : t("paneWorkbook.progress", { what: running, done: counted(done), total: counted(total) })}
          </Text>
          <ProgressBar aria-label={running} {...(total === 0 ? {} : { value: done, max: total })} />
        </div>
        <Button size="small" onClick={task.cancel}>
          {t("pane.cancel")}
        </Button>
      </div>
    );
  }
  const { intent, text } =
    state.kind === "done"
      ? said(state.value)
      : state.kind === "cancelled"
        ? { intent: "info" as const, text: cancelled ?? t("paneWorkbook.cancelled") }
        : { intent: "error" as const, text: t("paneWorkbook.failed", { reason: state.reason }) };
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.message}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissIcon />} aria-label={t("pane.dismiss")} onClick={task.clear} />
        }
      />
    </MessageBar>
  );
}
