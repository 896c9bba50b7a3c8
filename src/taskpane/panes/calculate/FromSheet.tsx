/** What a form can take at once: the selected list by its headings; and what it took over from the form before. */
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { plural } from "../../numbers";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "start" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

type Props = {
  /** null: no list is selected whose headings say anything of this function */
  readonly list: { readonly place: string; readonly columns: number } | null;
  /** arguments, as the form calls them */
  readonly takenOver: readonly string[];
  readonly onList: () => void;
  readonly onEmpty: () => void;
};

export function FromSheet({ list, takenOver, onList, onEmpty }: Props): ReactElement | null {
  const styles = useStyles();
  if (list === null && takenOver.length === 0) return null;
  return (
    <div className={styles.root}>
      {list !== null && (
        <Button size="small" onClick={onList}>
          {plural("paneCalculate.takeList", list.columns, { cells: list.place })}
        </Button>
      )}
      {takenOver.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {t("paneCalculate.takenOver", { names: takenOver.join(t("pane.calculate.and")) })}{" "}
          <Link as="button" onClick={onEmpty}>
            {t("paneCalculate.startEmpty")}
          </Link>
        </Text>
      )}
    </div>
  );
}
