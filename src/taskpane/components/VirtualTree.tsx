/**
 * A tree of rows in a box that scrolls, of which only those in sight are drawn: ten thousand open and scroll as fast as ten.
 * One stop of the Tab key; the arrow keys walk, open and close, Enter and a click act on the row. Rows may be of any height.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { moveFor } from "./treeKeys";
import { useHeights } from "./useHeights";

export type TreeRow = {
  readonly key: string;
  readonly level: number;
  /** undefined: the row cannot be opened */
  readonly open?: boolean;
  /** px, until the row has been drawn once */
  readonly guess: number;
  /** Its place among the rows of the same parent, from 1. */
  readonly place: number;
  readonly of: number;
  readonly draw: () => ReactNode;
};

const SPARE_PX = 320;
/** Height of the box where nothing has been drawn yet. */
const UNDRAWN_PX = 480;
const DRAG_PX = 5;

const useStyles = makeStyles({
  box: {
    flex: "1 1 auto",
    minHeight: "240px",
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  all: { position: "relative", width: "100%" },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    outlineStyle: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  acts: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
});

type Props = {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  /** Enter or a click. Rows for which it does nothing are not offered as targets: `acts` says so. */
  readonly onAct: (key: string) => void;
  readonly acts: (key: string) => boolean;
  readonly onOpen: (key: string, open: boolean) => void;
};

export function VirtualTree({ label, rows, onAct, acts, onOpen }: Props): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  const toFocus = useRef<string | null>(null);
  const pressed = useRef<{ readonly key: string | null; readonly x: number; readonly y: number } | null>(null);
  const { offsets, total, measure, boxHeight } = useHeights(box, rows);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  );

  const height = boxHeight === 0 ? UNDRAWN_PX : boxHeight;
  const from = indexAt(offsets, top - SPARE_PX);
  const to = Math.min(rows.length, indexAt(offsets, top + height + SPARE_PX) + 1);
  // The row of the Tab key is always drawn, wherever the box has been scrolled to.
  const drawn = [
    ...new Set([
      ...(at < from ? [at] : []),
      ...Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i),
      ...(at >= to ? [at] : []),
    ]),
  ].filter((i) => i < rows.length);

  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const element = rowElement(box.current, toFocus.current);
    if (!element) return;
    toFocus.current = null;
    element.focus({ preventScroll: true });
  });

  const go = (index: number): void => {
    const row = rows[index];
    if (!row || !box.current) return;
    const [start, end] = [offsets[index] ?? 0, offsets[index + 1] ?? total];
    if (start < box.current.scrollTop) box.current.scrollTop = start;
    else if (end > box.current.scrollTop + height) box.current.scrollTop = Math.max(0, Math.min(start, end - height));
    toFocus.current = row.key;
    setTop(box.current.scrollTop);
    setCurrent(row.key);
  };

  const keyDown = (event: KeyboardEvent, index: number): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveFor(event.key, rows, index, Math.max(1, Math.floor(height / 60)));
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "go") return go(move.to);
    const { key } = rows[index] ?? { key: "" };
    if (move.kind === "act") return acts(key) ? onAct(key) : undefined;
    onOpen(key, move.kind === "open");
  };

  // Rows move when one above turns out higher than guessed, and are drawn anew when an answer comes. Between press and release
  // the browser then reports no click, or one on what holds both rows. Meant is the row that was pressed.
  const press = (event: MouseEvent): void => {
    const { clientX: x, clientY: y } = event;
    pressed.current = event.button === 0 ? { key: rowUnder(event), x, y } : null;
  };
  const release = (event: MouseEvent): void => {
    const { key, x, y } = pressed.current ?? { key: null, x: 0, y: 0 };
    pressed.current = null;
    // Who draws the mouse along selects text.
    if (key !== null && acts(key) && Math.hypot(event.clientX - x, event.clientY - y) < DRAG_PX) onAct(key);
  };
  /** Without a mouse: a screen reader's click. */
  const click = (event: MouseEvent): void => {
    const key = event.detail === 0 ? rowUnder(event) : null;
    if (key !== null && acts(key)) onAct(key);
  };

  return (
    <div ref={box} className={styles.box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <div
        role="treegrid"
        aria-label={label}
        aria-rowcount={rows.length}
        className={styles.all}
        style={{ height: `${total}px` }}
        onMouseDown={press}
        onMouseUp={release}
        onClick={click}
      >
        {drawn.map((index) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={row.key}
                ref={measure}
                data-key={row.key}
                role="row"
                aria-level={row.level}
                aria-posinset={row.place}
                aria-setsize={row.of}
                aria-rowindex={index + 1}
                {...(row.open === undefined ? {} : { "aria-expanded": row.open })}
                tabIndex={index === at ? 0 : -1}
                className={mergeClasses(styles.row, acts(row.key) && styles.acts)}
                style={{ top: `${offsets[index] ?? 0}px` }}
                onKeyDown={(event) => keyDown(event, index)}
                onFocus={() => setCurrent(row.key)}
              >
                <div role="gridcell">{row.draw()}</div>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The last row that begins at or above `y`. */
function indexAt(offsets: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A link or a button inside a row speaks for itself. */
function rowUnder(event: MouseEvent): string | null {
  const target = event.target as Element;
  return target.closest("a,button") ? null : (target.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? null);
}

function rowElement(box: HTMLElement | null, key: string): HTMLElement | null {
  return [...(box?.querySelectorAll<HTMLElement>("[data-key]") ?? [])].find((element) => element.dataset["key"] === key) ?? null;
}
