/** The mark on the tab when something in the workbook wants to be looked at: a figure to see, words to hear. */
import { CounterBadge, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { plural } from "../../../numbers";
import { attentionOf } from "./attention";
import { useSeen } from "./useWatch";
import type { Watch } from "./watch";

const useStyles = makeStyles({
  mark: { position: "absolute", top: "3px", insetInlineStart: "calc(50% + 4px)", pointerEvents: "none" },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clip: "rect(0 0 0 0)", whiteSpace: "nowrap" },
});

export function TabMark({ watch }: { readonly watch: Watch | null }): ReactElement | null {
  const styles = useStyles();
  const cells = useSeen(watch, attentionOf) ?? 0;
  if (cells === 0) return null;
  return (
    <>
      <CounterBadge className={styles.mark} size="small" color="danger" count={cells} overflowCount={99} aria-hidden />
      <span className={styles.heard}>{plural("pane.workbook.attention", cells)}</span>
    </>
  );
}
