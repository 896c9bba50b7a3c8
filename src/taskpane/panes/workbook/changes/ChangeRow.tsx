/** One cell of a comparison: what it showed, what it shows or will show. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellChange } from "../../../../record/changes";
import { t } from "../../../../i18n/t";
import { valueText } from "../formulas/valueText";
import { addressOf, newText } from "./rows";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS} 32px`,
    overflowWrap: "anywhere",
  },
  values: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  now: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clip: "rect(0 0 0 0)", whiteSpace: "nowrap" },
});

export function ChangeRow({ change }: { readonly change: CellChange }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Text weight="semibold">
        {addressOf(change)}{" "}
        <Text size={200} className={styles.quiet}>
          {change.functions.join(", ")}
        </Text>
      </Text>
      {change.kind !== "new" && (
        <span className={styles.values}>
          <span>
            <span className={styles.heard}>{t("paneWorkbook.changes.old")} </span>
            {valueText(change.recorded)}
          </span>
          <span aria-hidden>→</span>
          <span className={styles.now}>
            <span className={styles.heard}>{t("paneWorkbook.changes.new")} </span>
            {newText(change)}
          </span>
        </span>
      )}
    </div>
  );
}
