/** The line above the rows that belong together: a sheet, a function, a severity. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { OpenItemIcon } from "../../icons";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalL} 0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { justifySelf: "center" },
  turned: { transform: "rotate(90deg)" },
  name: { overflowWrap: "anywhere" },
  counts: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", columnGap: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

type Props = { readonly name: string; readonly count: string; readonly failed?: string | undefined; readonly open: boolean };

export function HeadRow({ name, count, failed, open }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <OpenItemIcon className={mergeClasses(styles.icon, open && styles.turned)} aria-hidden />
      <Text weight="semibold" className={styles.name}>
        {name}
      </Text>
      <span className={styles.counts}>
        {failed !== undefined && (
          <Text size={200} className={styles.failed}>
            {failed}
          </Text>
        )}
        <Text size={200} className={styles.count}>
          {count}
        </Text>
      </span>
    </div>
  );
}
