/** Filled communication templates, read into the workbook. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useRef } from "react";
import { t } from "../../../i18n/t";
import { Heading } from "../../components/Heading";
import { useHost } from "../../context";
import { type TaskState, useTask } from "../../hooks/useTask";
import { type PapersWritten, writePapers } from "./writePapers";
import "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: "flex-start" },
});

export function PapersDoor(): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const task = useTask<PapersWritten>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const read = (files: FileList | null): void => {
    const chosen = [...(files ?? [])];
    // The same files may be chosen again.
    if (input.current) input.current.value = "";
    if (chosen.length > 0) void task.start(() => writePapers(host, chosen));
  };
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t("panePapers.title")}
      </Heading>
      <Text size={200} className={styles.quiet}>
        {t("panePapers.text")}
      </Text>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        multiple
        hidden
        aria-label={t("panePapers.choose")}
        onChange={(event) => read(event.target.files)}
      />
      <Button className={styles.button} disabledFocusable={task.state.kind === "running"} onClick={() => input.current?.click()}>
        {t("panePapers.choose")}
      </Button>
      <div role="status" aria-live="polite">
        <Outcome state={task.state} />
      </div>
    </section>
  );
}

function Outcome({ state }: { readonly state: TaskState<PapersWritten> }): ReactElement | null {
  if (state.kind === "idle" || state.kind === "cancelled") return null;
  if (state.kind === "running") return <Text size={200}>{t("panePapers.running")}</Text>;
  const failed = state.kind === "failed";
  const doubt = state.kind === "done" && (state.value.read < state.value.count || state.value.doubtful > 0);
  return (
    <MessageBar intent={failed ? "error" : doubt ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        {failed ? t("panePapers.failed", { reason: state.reason }) : t("panePapers.done", { ...state.value })}
      </MessageBarBody>
    </MessageBar>
  );
}
