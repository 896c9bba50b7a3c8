/** The foot of a table: where to put it, how far it is, what came of it. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { FOOT_BAR } from "../../components/footBar";
import { useHost } from "../../context";
import { DismissIcon, InsertTableIcon, RefreshIcon } from "../../icons";
import { counted } from "../../numbers";
import { firstCell, type Insert } from "./useInsert";

const useStyles = makeStyles({
  bar: FOOT_BAR,
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  main: { flex: "1 1 auto" },
  progress: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  outcome: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalS})` } },
  message: { flexWrap: "wrap" },
});

type Props = {
  readonly insert: Insert;
  /** the table stands in the workbook already */
  readonly standing: string | null;
  /** the cell a table would begin at; null: unknown */
  readonly at: string | null;
  readonly empty: boolean;
  readonly onInsert: (place: "sheet" | "selection") => void;
};

export function InsertBar({ insert, standing, at, empty, onInsert }: Props): ReactElement {
  const styles = useStyles();
  const { state } = insert;
  if (state.kind === "running") {
    const { done, total } = state.progress;
    return (
      <div className={styles.bar}>
        <div className={styles.progress}>
          <div className={styles.grow} role="status">
            <Text size={200}>
              {total === 0 ? t("pane.insert.preparing") : t("pane.insert.progress", { done: counted(done), total: counted(total) })}
            </Text>
            <ProgressBar aria-label={t("pane.insert.running")} {...(total === 0 ? {} : { value: done, max: total })} />
          </div>
          <Button size="small" onClick={insert.cancel}>
            {t("pane.cancel")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      {/* Always there, so that what appears in it is read out. */}
      <div role="status" className={styles.outcome}>
        <Outcome insert={insert} />
      </div>
      <div className={styles.buttons}>
        {standing === null ? (
          <>
            <Button
              className={styles.main}
              appearance="primary"
              icon={<InsertTableIcon />}
              disabled={empty}
              onClick={() => onInsert("sheet")}
            >
              {t("pane.insert.sheet")}
            </Button>
            <Button className={styles.main} disabled={empty || at === null} onClick={() => onInsert("selection")}>
              {at === null ? t("pane.insert.selection") : t("pane.insert.at", { cell: at.slice(at.lastIndexOf("!") + 1) })}
            </Button>
          </>
        ) : (
          <Standing address={standing} empty={empty} onRefresh={() => onInsert("sheet")} />
        )}
      </div>
    </div>
  );
}

function Standing({
  address,
  empty,
  onRefresh,
}: {
  readonly address: string;
  readonly empty: boolean;
  readonly onRefresh: () => void;
}): ReactElement {
  const styles = useStyles();
  const host = useHost();
  return (
    <>
      <Button className={styles.main} appearance="primary" icon={<RefreshIcon />} disabled={empty} onClick={onRefresh}>
        {t("pane.insert.refresh")}
      </Button>
      <Button className={styles.main} onClick={() => void host.activate(firstCell(address))}>
        {t("pane.insert.show")}
      </Button>
    </>
  );
}

function Outcome({ insert }: { readonly insert: Insert }): ReactElement | null {
  const styles = useStyles();
  const host = useHost();
  const { state } = insert;
  if (state.kind === "idle" || state.kind === "running") return null;
  const intent =
    state.kind === "created" || state.kind === "refreshed"
      ? "success"
      : state.kind === "cancelled"
        ? "info"
        : state.kind === "blocked"
          ? "warning"
          : "error";
  const text =
    state.kind === "created" || state.kind === "refreshed"
      ? t(`pane.insert.${state.kind}`, { rows: counted(state.table.rowCount), address: state.table.address })
      : state.kind === "blocked"
        ? t("pane.insert.blocked", { address: state.address })
        : state.kind === "failed"
          ? t("pane.insert.failed", { reason: state.reason })
          : t("pane.insert.cancelled");
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.message}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissIcon />} aria-label={t("pane.dismiss")} onClick={insert.clear} />
        }
      >
        {state.kind === "blocked" && (
          <Button size="small" onClick={() => void host.activate(state.address)}>
            {t("pane.insert.goTo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
