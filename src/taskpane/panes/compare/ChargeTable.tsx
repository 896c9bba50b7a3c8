/** The frame that the tables of Compare share: a law on the left, its charge on the right. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../../i18n/t";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  head: {
    padding: "4px 0",
    textAlign: "start",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    verticalAlign: "bottom",
  },
  end: { textAlign: "end", paddingInlineStart: "6px" },
});

/** Looks of the cells in both tables; the room around them is each table's own. */
export const useCellStyles = makeStyles({
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  name: { textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  figure: { textAlign: "end", verticalAlign: "top", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  rate: { whiteSpace: "normal", minWidth: "96px" },
});

export function ChargeTable({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t("paneCompare.head.version")}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.end)}>
            {t("compare.column.charge")}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
