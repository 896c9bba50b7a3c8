/** Lines of a look-up: what, value, and buttons that write the formula or the value into the cell. The provisions stand below, once. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Answer, linksOf, openStatus, resultText } from "../answers";
import { Citations } from "./Citations";
import { OpenMark } from "./OpenMark";
import { WriteButtons } from "./WriteButtons";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "34px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  label: { overflowWrap: "break-word", minWidth: 0 },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "end", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  unit: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    marginInlineStart: "4px",
    fontSize: tokens.fontSizeBase200,
  },
  open: { gridColumn: "1 / -1", paddingBottom: tokens.spacingVerticalXS },
  refused: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalXS },
  group: { marginBottom: tokens.spacingVerticalS },
  groupName: { display: "block", color: tokens.colorNeutralForeground2, paddingTop: tokens.spacingVerticalXS },
  cites: { marginTop: tokens.spacingVerticalXS },
});

/** `group`: a line above the rows that share it. */
export type AnswerRow = {
  readonly label: string;
  readonly group?: string;
  readonly unit?: string /** in place of the first cell, where the answer is a table */;
  readonly shown?: string;
  readonly answer: Answer;
};

export function AnswerRows({ rows, most = 3 }: { readonly rows: readonly AnswerRow[]; readonly most?: number }): ReactElement {
  const styles = useStyles();
  const links = linksOf(
    rows.flatMap(({ answer }) => answer.steps),
    most,
  );
  return (
    <div>
      {groupsOf(rows).map(({ group, rows: own }) => (
        <div key={group} className={group === "" ? undefined : styles.group}>
          {group !== "" && (
            <Text size={200} className={styles.groupName}>
              {group}
            </Text>
          )}
          <ul className={styles.list} aria-label={group === "" ? undefined : group}>
            {own.map((row) => (
              <Line key={row.label} {...row} />
            ))}
          </ul>
        </div>
      ))}
      <div className={styles.cites}>
        <Citations links={links} />
      </div>
    </div>
  );
}

function groupsOf(rows: readonly AnswerRow[]): readonly { readonly group: string; readonly rows: readonly AnswerRow[] }[] {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of rows) groups.set(row.group ?? "", [...(groups.get(row.group ?? "") ?? []), row]);
  return [...groups].map(([group, own]) => ({ group, rows: own }));
}

function Line({ label, unit, shown, answer }: AnswerRow): ReactElement {
  const styles = useStyles();
  const open = answer.kind === "value" ? openStatus(answer.steps) : null;
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        {answer.kind === "value" ? (shown ?? resultText(answer.first)) : "–"}
        {answer.kind === "value" && unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      <WriteButtons what={label} answer={answer} />
      {open !== null && (
        <span className={styles.open}>
          <OpenMark>{open}</OpenMark>
        </span>
      )}
      {answer.kind === "refused" && (
        <Text size={200} className={styles.refused}>
          {answer.message}
        </Text>
      )}
    </li>
  );
}
