/** Shows and hides what is seldom asked for. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LessIcon, MoreIcon } from "../icons";

const useStyles = makeStyles({ more: { alignSelf: "start", marginInlineStart: "-8px" } });

type Props = { readonly text: string; readonly open: boolean; readonly onOpen: (open: boolean) => void };

export function MoreButton({ text, open, onOpen }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.more}
      appearance="transparent"
      size="small"
      aria-expanded={open}
      icon={open ? <LessIcon /> : <MoreIcon />}
      onClick={() => onOpen(!open)}
    >
      {text}
    </Button>
  );
}
