/** The bar between grid and pane: by mouse, by finger, by arrow keys. May not know what stands beside it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { t } from "../i18n/t";

const LEAST = 320;
const MOST = 450;
const USUAL = 380;
const STEP = 10;

const useStyles = makeStyles({
  bar: {
    width: "6px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralStroke2,
    ":hover": { backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outlineStyle: "none", backgroundColor: tokens.colorStrokeFocus2 },
  },
});

const within = (width: number): number => Math.min(MOST, Math.max(LEAST, Math.round(width)));

export function Splitter({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }): ReactElement {
  const styles = useStyles();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(within(document.documentElement.clientWidth - event.clientX));
  };
  const key = (event: KeyboardEvent): void => {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    onWidth(within(width + change));
  };
  return (
    <div
      className={styles.bar}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("workbench.resize")}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={key}
      onDoubleClick={() => onWidth(USUAL)}
    />
  );
}
