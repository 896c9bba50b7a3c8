/** The way into something that is more than one function: what it is called and what it is for. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { OpenItemIcon } from "../icons";

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

type Props = { readonly title: string; readonly note: string; readonly onOpen: () => void };

export function Door({ title, note, onOpen }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Button className={styles.door} onClick={onOpen}>
      <span className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text size={200} className={styles.quiet}>
          {note}
        </Text>
      </span>
      <OpenItemIcon />
    </Button>
  );
}
