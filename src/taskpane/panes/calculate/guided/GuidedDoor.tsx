/** The way into the guided form, above the functions. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../../i18n/t";
import { OpenItemIcon } from "../../../icons";

const useStyles = makeStyles({
  door: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    maxWidth: "none",
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    whiteSpace: "normal",
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function GuidedDoor({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <Button className={styles.door} onClick={onOpen}>
      <span className={styles.words}>
        <Text weight="semibold">{t("paneCalculate.guided.title")}</Text>
        <Text size={200} className={styles.quiet}>
          {t("paneCalculate.guided.note")}
        </Text>
      </span>
      <OpenItemIcon />
    </Button>
  );
}
