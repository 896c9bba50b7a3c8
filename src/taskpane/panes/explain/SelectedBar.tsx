/** The line at the foot of the pane while there is something to explain: the cell, its formula or row, and the way to more. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isErrorText } from "../../../sheet/errors";
import { t } from "../../../i18n/t";
import { ErrorIcon } from "../../icons";
import { rowInShort, rowInWords } from "../tables/standingRow";
import type { SelectedCell } from "./useSelectedCell";

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
  text: { minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  // A formula may be of any length; it stands whole in the formula bar.
  formula: { fontFamily: tokens.fontFamilyMonospace, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  error: { color: tokens.colorStatusDangerForeground1 },
  icon: { verticalAlign: "-3px", marginInlineEnd: "2px" },
});

export function SelectedBar({ selected, onExplain }: { readonly selected: SelectedCell; readonly onExplain: () => void }): ReactElement {
  const styles = useStyles();
  const failed = isErrorText(selected.value);
  const isFormula = selected.kind === "formula";
  const cell = selected.address.slice(selected.address.lastIndexOf("!") + 1);
  return (
    <div className={styles.bar} role="group" aria-label={t("pane.selected")}>
      <Text weight="semibold" className={mergeClasses(failed && styles.error)}>
        {failed && <ErrorIcon className={styles.icon} aria-hidden />}
        {cell}
      </Text>
      <Text
        size={200}
        className={mergeClasses(styles.text, isFormula && styles.formula)}
        title={isFormula ? selected.formula : rowInWords(selected.row)}
      >
        {isFormula ? selected.formula : rowInShort(selected.row)}
      </Text>
      <Button size="small" onClick={onExplain} aria-label={t(failed ? "pane.selected.why" : "pane.selected.explain", { cell })}>
        {t(failed ? "pane.selected.why.short" : "pane.selected.explain.short")}
      </Button>
    </div>
  );
}
