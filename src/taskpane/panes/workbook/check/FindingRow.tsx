/** One finding: what is wrong, where, and how many cells. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding, Severity } from "../../../../audit/findings";
import { worded } from "../../../../audit/words";
import { t } from "../../../../i18n/t";
import { ErrorIcon, NoteIcon, WarningIcon } from "../../../icons";
import { counted } from "../../../numbers";
import { OpenButton } from "../OpenButton";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "24px 20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  icon: { marginTop: "2px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Readonly<Record<Severity, typeof ErrorIcon>> = { error: ErrorIcon, warning: WarningIcon, note: NoteIcon };

export function FindingRow({
  finding,
  open,
  onOpen,
}: {
  readonly finding: Finding;
  readonly open: boolean;
  readonly onOpen: () => void;
}): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[finding.severity];
  const place = finding.areas[0] ?? finding.address;
  const several = finding.areas.length > 1 ? "paneWorkbook.check.place" : "paneWorkbook.check.block";
  return (
    <div className={styles.row}>
      <OpenButton open={open} label={t(open ? "paneWorkbook.close" : "paneWorkbook.open", { what: place })} onOpen={onOpen} />
      <Icon className={mergeClasses(styles.icon, styles[finding.severity])} aria-hidden />
      <div className={styles.words}>
        <Text weight="semibold">{finding.cells > 1 ? t(several, { place, n: counted(finding.cells) }) : place}</Text>
        <Text size={200}>{worded(finding.words)}</Text>
      </div>
    </div>
  );
}
