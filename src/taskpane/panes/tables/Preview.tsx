/** Rows of a table, of which only those in sight are drawn: ten thousand scroll as smoothly as ten. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../../i18n/t";
import type { Column, Row } from "../../../tables/table";
import { alignsRight, cellText } from "./cellText";
import { columnHeader } from "../../../tables/headers";
import { previewOrder } from "./previewOrder";

const ROW = 28;
const SHOWN = 12;
const SPARE = 8;
const SAMPLE = 150;

const useStyles = makeStyles({
  box: {
    overflow: "auto",
    maxHeight: `${ROW * (SHOWN + 1) + 2}px`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    position: "relative",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    width: "max-content",
    minWidth: "100%",
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    height: `${ROW}px`,
    boxSizing: "border-box",
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { height: `${ROW}px`, boxSizing: "border-box", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  any: { padding: `0 ${tokens.spacingHorizontalS}`, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  right: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  code: { fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3 },
  spacer: { padding: 0, border: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clip: "rect(0 0 0 0)", whiteSpace: "nowrap" },
});

/** Chinese characters are twice as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 13 : 7.7), 0);
}

function columnWidths(columns: readonly Column[], rows: readonly Row[]): number[] {
  return columns.map((column, c) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((most, row) => Math.max(most, widthOf(cellText(row[c] ?? null, column))), widthOf(columnHeader(column)) * 1.08);
    // The first column leaves room for figures beside it at the pane's usual width.
    return Math.round(Math.min(c === 0 ? 150 : 210, Math.max(48, longest + 20)));
  });
}

type Props = { readonly label: string; readonly columns: readonly Column[]; readonly rows: readonly Row[] };

export function Preview({ label, columns: given, rows: all }: Props): ReactElement {
  const styles = useStyles();
  const order = useMemo(() => previewOrder(given), [given]);
  const columns = useMemo(() => order.flatMap((place) => given[place] ?? []), [order, given]);
  const rows = useMemo(() => all.map((row) => order.map((place) => row[place] ?? null)), [order, all]);
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const widths = useMemo(() => columnWidths(columns, rows), [columns, rows]);
  useEffect(() => {
    // Other rows: from the top again.
    if (box.current) box.current.scrollTop = 0;
    setFirst(0);
  }, [rows]);

  const from = Math.max(0, first - SPARE);
  const to = Math.min(rows.length, first + SHOWN + SPARE);
  const after = (rows.length - to) * ROW;
  return (
    <div
      ref={box}
      className={styles.box}
      tabIndex={0}
      role="region"
      aria-label={label}
      onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / ROW))}
    >
      <table className={styles.table} aria-rowcount={rows.length + 1} style={{ width: `${widths.reduce((a, b) => a + b, 0)}px` }}>
        <caption className={styles.hidden}>{label}</caption>
        <colgroup>
          {columns.map((column, i) => (
            <col key={column.key} style={{ width: `${widths[i] ?? 80}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={mergeClasses(styles.any, styles.head, alignsRight(column) && styles.right)}
                title={columnHeader(column)}
              >
                {columnHeader(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && (
            <tr aria-hidden>
              <td className={styles.spacer} colSpan={columns.length} style={{ height: `${from * ROW}px` }} />
            </tr>
          )}
          {rows.slice(from, to).map((row, i) => (
            <tr key={from + i} aria-rowindex={from + i + 2}>
              {columns.map((column, c) => {
                const text = cellText(row[c] ?? null, column);
                return (
                  <td
                    key={column.key}
                    title={text}
                    className={mergeClasses(
                      styles.any,
                      styles.cell,
                      alignsRight(column) && styles.right,
                      column.kind === "code" && styles.code,
                      text === "" && styles.none,
                    )}
                  >
                    {text === "" ? (
                      <span aria-label={t("pane.noValue")} role="img">
                        –
                      </span>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {after > 0 && (
            <tr aria-hidden>
              <td className={styles.spacer} colSpan={columns.length} style={{ height: `${after}px` }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
