/** Every formula of ours in the workbook: grouped, filtered, each a jump away from its cell. */
import { Field, makeStyles, mergeClasses, SearchBox, Select, Switch, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useDeferredValue, useMemo, useState } from "react";
import { t } from "../../../../i18n/t";
import { Empty } from "../../../components/States";
import { type TreeRow, VirtualTree } from "../../../components/VirtualTree";
import { usePane } from "../../../context";
import { counted } from "../../../numbers";
import { HeadRow } from "../HeadRow";
import { withKey } from "../keySet";
import { useGoTo } from "../useGoTo";
import type { Reading } from "../watch/seen";
import { choose, type Choice, type Entry, type Group } from "./entries";
import { FormulaDetail } from "./FormulaDetail";
import { FormulaRow } from "./FormulaRow";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 130px), 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "end",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  wide: { gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  count: { color: tokens.colorNeutralForeground3, gridColumn: "1 / -1" },
});

/** px until drawn */
const GROUP_GUESS = 37;
const ROW_GUESS = 86;
const DETAIL_GUESS = 320;
const UNLIMITED: Choice = { grouping: "sheet", text: "", errorsOnly: false };

export function FormulasSection({
  entries,
  reading,
}: {
  readonly entries: readonly Entry[];
  readonly reading: Reading | null;
}): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const goTo = useGoTo();
  const [choice, setChoice] = useState<Choice>(UNLIMITED);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const applied = useDeferredValue(choice);
  const groups = useMemo(() => choose(entries, applied), [entries, applied]);
  const found = groups.reduce((sum, group) => sum + group.entries.length, 0);

  const open = useCallback((key: string, now: boolean): void => {
    if (key.startsWith("group ")) setClosed((before) => withKey(before, key, !now));
    else setOpened((before) => withKey(before, key, now));
  }, []);
  const rows = useMemo(
    () => rowsOf({ groups, closed, opened, reading, grouping: applied.grouping, open }),
    [groups, closed, opened, reading, applied.grouping, open, locale],
  );
  const act = (key: string): void => {
    if (key.startsWith("group ")) open(key, closed.has(key));
    else void goTo(key);
  };

  return (
    <>
      <div className={styles.bar} role="group" aria-label={t("pane.filters")}>
        <SearchBox
          className={mergeClasses(styles.control, styles.wide)}
          aria-label={t("paneWorkbook.formulas.find")}
          placeholder={t("paneWorkbook.formulas.find")}
          value={choice.text}
          onChange={(_, { value }) => setChoice({ ...choice, text: value })}
        />
        <Field label={t("paneWorkbook.formulas.groupBy")} size="small">
          <Select
            className={styles.control}
            size="small"
            value={choice.grouping}
            onChange={(_, { value }) => setChoice({ ...choice, grouping: value === "function" ? "function" : "sheet" })}
          >
            <option value="sheet">{t("paneWorkbook.formulas.bySheet")}</option>
            <option value="function">{t("paneWorkbook.formulas.byFunction")}</option>
          </Select>
        </Field>
        <Switch
          checked={choice.errorsOnly}
          label={t("paneWorkbook.formulas.errorsOnly")}
          onChange={(_, { checked }) => setChoice({ ...choice, errorsOnly: checked })}
        />
        <Text size={200} role="status" className={styles.count}>
          {found < entries.length && t("paneWorkbook.formulas.countOf", { n: counted(found), all: counted(entries.length) })}
        </Text>
      </div>
      {found === 0 ? (
        <Empty title={t("paneWorkbook.formulas.none")}>
          {t(applied.errorsOnly && applied.text === "" ? "paneWorkbook.formulas.noErrors" : "paneWorkbook.formulas.noneHint")}
        </Empty>
      ) : (
        <VirtualTree label={t("paneWorkbook.formulas")} rows={rows} onAct={act} acts={(key) => !key.startsWith("detail ")} onOpen={open} />
      )}
    </>
  );
}

type Shape = {
  readonly groups: readonly Group[];
  readonly closed: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly reading: Reading | null;
  readonly grouping: Choice["grouping"];
  readonly open: (key: string, now: boolean) => void;
};

function rowsOf({ groups, closed, opened, reading, grouping, open }: Shape): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  groups.forEach((group, g) => {
    const key = `group ${group.name}`;
    const shown = !closed.has(key);
    rows.push({
      key,
      level: 1,
      open: shown,
      guess: GROUP_GUESS,
      place: g + 1,
      of: groups.length,
      draw: () => (
        <HeadRow
          name={group.name}
          count={counted(group.entries.length)}
          failed={group.failed > 0 ? t("paneWorkbook.formulas.failed", { n: counted(group.failed) }) : undefined}
          open={shown}
        />
      ),
    });
    if (shown)
      group.entries.forEach((entry, i) =>
        rows.push(
          ...entryRows(entry, {
            open: opened.has(entry.address),
            reading,
            withSheet: grouping !== "sheet",
            place: i + 1,
            of: group.entries.length,
            onOpen: open,
          }),
        ),
      );
  });
  return rows;
}

type Drawing = {
  readonly open: boolean;
  readonly reading: Reading | null;
  readonly withSheet: boolean;
  readonly place: number;
  readonly of: number;
  readonly onOpen: (key: string, now: boolean) => void;
};

function entryRows(entry: Entry, { open, reading, withSheet, place, of, onOpen }: Drawing): TreeRow[] {
  const row: TreeRow = {
    key: entry.address,
    level: 2,
    open,
    guess: ROW_GUESS,
    place,
    of,
    draw: () => <FormulaRow entry={entry} withSheet={withSheet} open={open} onOpen={() => onOpen(entry.address, !open)} />,
  };
  return open
    ? [
        row,
        {
          key: `detail ${entry.address}`,
          level: 3,
          guess: DETAIL_GUESS,
          place: 1,
          of: 1,
          draw: () => <FormulaDetail entry={entry} reading={reading} />,
        },
      ]
    : [row];
}
