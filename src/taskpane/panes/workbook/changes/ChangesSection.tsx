/** What this workbook was computed with, against what runs today: which cells changed and why, to accept or to take along. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactElement, useCallback, useMemo, useState } from "react";
import { countOf } from "../../../../record/record";
import type { CellChange } from "../../../../record/changes";
import type { Keeping } from "../../../../record/keeping";
import { basisText, momentText, summarySentences } from "../../../../record/words";
import type { InsertResult } from "../../../../host/port";
import { currentLocale, t } from "../../../../i18n/t";
import { Loading } from "../../../components/States";
import { type TreeRow, VirtualTree } from "../../../components/VirtualTree";
import { useHost, usePane } from "../../../context";
import { useTask } from "../../../hooks/useTask";
import { plural } from "../../../numbers";
import { AskFirst } from "../AskFirst";
import { withKey } from "../keySet";
import { type Said, TaskBox } from "../TaskBox";
import { useGoTo } from "../useGoTo";
import type { Seen } from "../watch/seen";
import type { Watch } from "../watch/watch";
import { ChangeGroupRow } from "./ChangeGroupRow";
import { ChangeRow } from "./ChangeRow";
import { exportChanges } from "./exportChanges";
import { addressOf, type GroupedChanges, groupedChanges } from "./rows";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const GROUP_GUESS = 88;
const ROW_GUESS = 52;
const NO_CHANGES: readonly CellChange[] = [];

type Done = { readonly kind: "accepted"; readonly state: Keeping | null } | { readonly kind: "exported"; readonly result: InsertResult };

export function ChangesSection({ seen, watch }: { readonly seen: Seen; readonly watch: Watch }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const { locale } = usePane();
  const goTo = useGoTo();
  const task = useTask<Done>();
  const restore = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { keeping } = seen;
  const comparison = keeping?.kind === "differs" ? keeping.comparison : null;
  const list = comparison?.changes ?? NO_CHANGES;
  const groups = useMemo(() => groupedChanges(list), [list]);
  const rows = useMemo(() => rowsOf(groups, closed), [groups, closed, locale]);
  const open = useCallback((key: string, now: boolean) => setClosed((before) => withKey(before, key, !now)), []);
  const busy = task.state.kind === "running";
  const renewable = keeping?.kind === "differs" || keeping?.kind === "unreadable" || keeping?.kind === "failed";

  const accept = (): void => {
    setAsking(false);
    void task.start(async (): Promise<Done> => ({ kind: "accepted", state: await watch.accept() }));
  };
  const take = (): void => {
    if (comparison)
      void task.start(async (options): Promise<Done> => ({ kind: "exported", result: await exportChanges(host, comparison, options) }));
  };

  return (
    <>
      <div className={styles.bar}>
        <Standing keeping={keeping} />
        {renewable && (
          <div className={styles.buttons}>
            <Button {...restore} size="small" appearance="primary" disabledFocusable={busy} onClick={() => setAsking(true)}>
              {t("paneWorkbook.changes.accept")}
            </Button>
            {list.length > 0 && (
              <Button size="small" disabledFocusable={busy} onClick={take}>
                {t("paneWorkbook.changes.export")}
              </Button>
            )}
          </div>
        )}
        <TaskBox task={task} running={t("paneWorkbook.changes.working")} said={saidOf} />
      </div>
      {rows.length > 0 && (
        <VirtualTree
          label={t("paneWorkbook.changes")}
          rows={rows}
          acts={() => true}
          onAct={(key) => (key.startsWith("group ") ? open(key, closed.has(key)) : void goTo(key.slice(key.indexOf("|") + 1)))}
          onOpen={open}
        />
      )}
      <AskFirst
        open={asking}
        title={t("paneWorkbook.changes.acceptAsk")}
        yes={t("paneWorkbook.changes.accept")}
        onYes={accept}
        onNo={() => setAsking(false)}
      >
        {t("paneWorkbook.changes.acceptWhat")}
      </AskFirst>
    </>
  );
}

function Standing({ keeping }: { readonly keeping: Keeping | null }): ReactElement {
  if (keeping === null) return <Loading lines={4} />;
  if (keeping.kind === "differs")
    return <Text role="status">{summarySentences(keeping.comparison).join(currentLocale() === "en" ? " " : "")}</Text>;
  if (keeping.kind === "kept")
    return (
      <Text role="status">{t("paneWorkbook.changes.kept", { at: momentText(keeping.record.at), program: keeping.record.addIn })}</Text>
    );
  if (keeping.kind === "empty") return <Text role="status">{t("paneWorkbook.changes.none")}</Text>;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{basisText(`unreadable.${keeping.why}`, { why: keeping.kind === "failed" ? keeping.detail : "" })}</MessageBarBody>
    </MessageBar>
  );
}

function saidOf(done: Done): Said {
  if (done.kind === "accepted") {
    const { state } = done;
    if (state?.kind === "kept") return { intent: "success", text: plural("paneWorkbook.changes.renewed", countOf(state.record.formulas)) };
    return {
      intent: "warning",
      text: state?.kind === "failed" ? basisText(`unreadable.${state.why}`, { why: state.detail }) : t("paneWorkbook.changes.none"),
    };
  }
  const { result } = done;
  if (result.kind === "created" || result.kind === "refreshed")
    return { intent: "success", text: plural("paneWorkbook.changes.exported", result.table.rowCount, { address: result.table.address }) };
  return result.kind === "blocked"
    ? { intent: "warning", text: t("pane.insert.blocked", { address: result.address }) }
    : { intent: "info", text: t("pane.insert.cancelled") };
}

function rowsOf(groups: readonly GroupedChanges[], closed: ReadonlySet<string>): readonly TreeRow[] {
  return groups.flatMap(({ key, group, changes }, g): TreeRow[] => {
    const shown = !closed.has(key);
    const head: TreeRow = {
      key,
      level: 1,
      open: shown,
      guess: GROUP_GUESS,
      place: g + 1,
      of: groups.length,
      draw: () => <ChangeGroupRow group={group} open={shown} />,
    };
    if (!shown) return [head];
    return [
      head,
      ...changes.map(
        (change, i): TreeRow => ({
          key: `${g}|${addressOf(change)}`,
          level: 2,
          guess: ROW_GUESS,
          place: i + 1,
          of: changes.length,
          draw: () => <ChangeRow change={change} />,
        }),
      ),
    ];
  });
}
