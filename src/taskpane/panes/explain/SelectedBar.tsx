/** The line at the foot of the pane while a cell with a formula is selected: the cell, what it shows, and the way to its steps. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isErrorText } from "../../../sheet/errors";
import { t } from "../../../i18n/t";
import { ErrorIcon } from "../../icons";
import type { SelectedFormula } from "./useSelectedFormula";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  icon: { verticalAlign: "-3px", marginInlineEnd: "2px" },
});

export function SelectedBar({ selected, onExplain }: { readonly selected: SelectedFormula; readonly onExplain: () => void }): ReactElement {
  const styles = useStyles();
  const failed = isErrorText(selected.value);
  const cell = selected.address.slice(selected.address.lastIndexOf("!") + 1);
  return (
    <div className={styles.bar} role="group" aria-label={t("pane.selected")}>
      <Text weight="semibold" className={mergeClasses(failed && styles.error)}>
        {failed && <ErrorIcon className={styles.icon} aria-hidden />}
        {cell}
      </Text>
      <Text size={200} className={styles.formula} title={selected.formula}>
        {selected.formula}
      </Text>
      <Button size="small" onClick={onExplain} aria-label={t(failed ? "pane.selected.why" : "pane.selected.explain", { cell })}>
        {t(failed ? "pane.selected.why.short" : "pane.selected.explain.short")}
      </Button>
    </div>
  );
}
