/** What the check found, the gravest first, each with its cells one click away and what could be done about it. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../../audit/findings";
import { t } from "../../../../i18n/t";
import { Loading } from "../../../components/States";
import { type TreeRow, VirtualTree } from "../../../components/VirtualTree";
import { usePane } from "../../../context";
import { CheckedIcon, RefreshIcon } from "../../../icons";
import { counted, plural } from "../../../numbers";
import { HeadRow } from "../HeadRow";
import { withKey } from "../keySet";
import { useGoTo } from "../useGoTo";
import type { Seen } from "../watch/seen";
import type { Watch } from "../watch/watch";
import { FindingDetail } from "./FindingDetail";
import { FindingRow } from "./FindingRow";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  loading: { padding: `0 ${tokens.spacingHorizontalL}` },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const HEAD_GUESS = 37;
const ROW_GUESS = 72;
const DETAIL_GUESS = 120;

/** The tab counts errors and warnings only, so the rest is named. */
function countOf(findings: readonly Finding[]): string {
  const notes = findings.filter(({ severity }) => severity === "note").length;
  if (notes === 0 || notes === findings.length) return plural("paneWorkbook.check.count", findings.length);
  return t("paneWorkbook.check.countNotes", { n: counted(findings.length), notes: counted(notes) });
}

export function CheckSection({ seen, watch }: { readonly seen: Seen; readonly watch: Watch }): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const goTo = useGoTo();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { findings } = seen;
  const keyed = useMemo(
    () => (findings ?? []).map((finding, i) => ({ key: `finding ${i} ${finding.kind} ${finding.address}`, finding })),
    [findings],
  );

  const open = useCallback((key: string, now: boolean): void => {
    if (key.startsWith("severity ")) setClosed((before) => withKey(before, key, !now));
    else setOpened((before) => withKey(before, key, now));
  }, []);
  const rows = useMemo(() => rowsOf({ keyed, opened, closed, open }), [keyed, opened, closed, open, locale]);
  const act = (key: string): void => {
    if (key.startsWith("severity ")) return open(key, closed.has(key));
    const found = keyed.find((one) => one.key === key);
    if (found) void goTo(found.finding.areas[0] ?? found.finding.address);
  };

  return (
    <>
      <div className={styles.bar}>
        <Text size={200} role="status" className={styles.quiet}>
          {findings === null ? t(seen.stopped ? "paneWorkbook.check.stopped" : "paneWorkbook.check.running") : countOf(findings)}
        </Text>
        <Button size="small" icon={<RefreshIcon />} disabled={seen.stage !== null} onClick={watch.again}>
          {t("paneWorkbook.check.again")}
        </Button>
      </div>
      {findings === null && !seen.stopped && (
        <div className={styles.loading}>
          <Loading lines={5} />
        </div>
      )}
      {findings?.length === 0 && (
        <div className={styles.nothing}>
          <CheckedIcon className={styles.good} aria-hidden />
          <Text weight="semibold">{t("paneWorkbook.check.nothing")}</Text>
          <Text size={200}>{t("paneWorkbook.check.nothingHint", { n: counted(seen.formulas?.length ?? 0) })}</Text>
        </div>
      )}
      {rows.length > 0 && (
        <VirtualTree label={t("paneWorkbook.check")} rows={rows} onAct={act} acts={(key) => !key.startsWith("detail ")} onOpen={open} />
      )}
    </>
  );
}

type Keyed = { readonly key: string; readonly finding: Finding };
type Shape = {
  readonly keyed: readonly Keyed[];
  readonly opened: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly open: (key: string, now: boolean) => void;
};

function rowsOf({ keyed, opened, closed, open }: Shape): readonly TreeRow[] {
  const present = SEVERITIES.map((severity) => ({ severity, own: keyed.filter(({ finding }) => finding.severity === severity) })).filter(
    ({ own }) => own.length > 0,
  );
  return present.flatMap(({ severity, own }, s): TreeRow[] => {
    const key = `severity ${severity}`;
    const shown = !closed.has(key);
    const head: TreeRow = {
      key,
      level: 1,
      open: shown,
      guess: HEAD_GUESS,
      place: s + 1,
      of: present.length,
      draw: () => <HeadRow name={t(`paneWorkbook.check.severity.${severity}`)} count={counted(own.length)} open={shown} />,
    };
    return shown
      ? [head, ...own.flatMap((one, i) => findingRows(one, { open: opened.has(one.key), place: i + 1, of: own.length, onOpen: open }))]
      : [head];
  });
}

type Drawing = {
  readonly open: boolean;
  readonly place: number;
  readonly of: number;
  readonly onOpen: (key: string, now: boolean) => void;
};

function findingRows({ key, finding }: Keyed, { open, place, of, onOpen }: Drawing): TreeRow[] {
  const row: TreeRow = {
    key,
    level: 2,
    open,
    guess: ROW_GUESS,
    place,
    of,
    draw: () => <FindingRow finding={finding} open={open} onOpen={() => onOpen(key, !open)} />,
  };
  return open
    ? [row, { key: `detail ${key}`, level: 3, guess: DETAIL_GUESS, place: 1, of: 1, draw: () => <FindingDetail finding={finding} /> }]
    : [row];
}
