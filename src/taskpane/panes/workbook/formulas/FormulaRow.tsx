/** One formula in the list: cell, value, formula, and what it rests on in one line. */
import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../../i18n/t";
import { ErrorIcon } from "../../../icons";
import { OpenButton } from "../OpenButton";
import { type Entry, isPinned, tablesOf, versionsOf } from "./entries";
import { marksOf } from "./marks";
import { shownValue } from "./valueText";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  first: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(40%, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  cell: { overflowWrap: "anywhere" },
  value: {
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  icon: { verticalAlign: "-3px", marginInlineEnd: "2px" },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  marks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Props = { readonly entry: Entry; readonly withSheet: boolean; readonly open: boolean; readonly onOpen: () => void };

export function FormulaRow({ entry, withSheet, open, onOpen }: Props): ReactElement {
  const styles = useStyles();
  const marks = entry.basis === null ? [] : marksOf(entry.basis);
  const place = withSheet ? entry.address : entry.cell;
  return (
    <div className={styles.row}>
      <OpenButton open={open} label={t(open ? "paneWorkbook.close" : "paneWorkbook.open", { what: entry.cell })} onOpen={onOpen} />
      <div className={styles.words}>
        <div className={styles.first}>
          <Text weight="semibold" className={styles.cell}>
            {place}
          </Text>
          <span className={mergeClasses(styles.value, entry.failed && styles.error)}>
            {entry.failed && <ErrorIcon className={styles.icon} aria-hidden />}
            {shownValue(entry)}
          </span>
        </div>
        <Text size={200} className={styles.formula}>
          {entry.formula}
        </Text>
        {entry.reason !== null && (
          <Text size={200} className={styles.error}>
            {entry.reason}
          </Text>
        )}
        <BasisLine entry={entry} />
        {marks.length > 0 && (
          <span className={styles.marks}>
            {marks.map((mark) => (
              <Badge key={mark} size="small" appearance="tint" color="warning">
                {mark}
              </Badge>
            ))}
          </span>
        )}
      </div>
    </div>
  );
}

/** Versions with their standing, and the tables. */
function BasisLine({ entry }: { readonly entry: Entry }): ReactElement | null {
  const styles = useStyles();
  if (entry.basis === null)
    return (
      <Text size={200} className={styles.quiet}>
        {t("paneWorkbook.formulas.notRead")}
      </Text>
    );
  const versions = versionsOf(entry.basis).map(({ id, status }) =>
    t("paneWorkbook.formulas.version", { version: id, status: t(`versionStatus.${status}`) }),
  );
  const parts = [...versions, ...(isPinned(entry.basis) ? [t("paneWorkbook.formulas.pinned")] : []), ...tablesOf(entry.basis)];
  if (parts.length === 0) return null;
  return (
    <Text size={200} className={styles.quiet}>
      {parts.join(" · ")}
    </Text>
  );
}
