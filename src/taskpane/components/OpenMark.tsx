/** Says that a figure is less than verified: a small mark of as many lines as its words need. */
import { Badge, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // A badge has the height of one line; "read in the bill text; a bill is not law" needs two in a narrow pane.
  mark: { height: "auto", minHeight: "16px", textAlign: "start", whiteSpace: "normal", overflowWrap: "break-word" },
});

export function OpenMark({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles();
  return (
    <Badge size="small" appearance="tint" color="warning" className={styles.mark}>
      {children}
    </Badge>
  );
}
