/** What was done with papers: the sentence, links to the files, lists that open. */
import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { Download } from "../../components/Download";
import type { TaskState } from "../../hooks/useTask";
import type { Told } from "./told";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  files: { display: "flex", flexDirection: "column", gap: "2px", margin: 0, padding: 0, listStyleType: "none" },
  list: {
    maxHeight: "240px",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  title: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
});

export function ToldView({ state }: { readonly state: TaskState<Told> }): ReactElement | null {
  const styles = useStyles();
  if (state.kind === "idle" || state.kind === "cancelled") return null;
  if (state.kind === "running") return <Text size={200}>{t("panePapers.running")}</Text>;
  if (state.kind === "failed")
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{t("panePapers.failed", { reason: state.reason })}</MessageBarBody>
      </MessageBar>
    );
  const { sentence, isDoubtful, files, lists } = state.value;
  return (
    <div className={styles.root}>
      <MessageBar intent={isDoubtful ? "warning" : "success"} layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
      </MessageBar>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.name}>
              <Download file={file} />
            </li>
          ))}
        </ul>
      )}
      {lists.map(({ title, lines, open }) => (
        <details key={title} open={open === true}>
          <summary className={styles.title}>{title}</summary>
          {/* What scrolls is reached by the keyboard. */}
          <ul className={styles.list} tabIndex={0} aria-label={title}>
            {lines.map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
