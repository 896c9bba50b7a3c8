/**
 * What every chart has around it: title, one sentence that says it, the figures as a table, and what could not be drawn and
 * why. The drawing is loaded when a chart is first shown. May not know a regime.
 */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../i18n/t";
import { Heading } from "../components/Heading";
import { Failed, Loading } from "../components/States";
import { useAsync } from "../hooks/useAsync";
import type { Undrawn } from "./data";
import type * as Drawing from "./drawing";
import { DrawingGuard } from "./DrawingGuard";
import "./words";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 6px 3px 0",
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
  },
  number: {
    padding: "3px 0 3px 6px",
    textAlign: "end",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  list: {
    margin: 0,
    paddingInlineStart: "18px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

export type Figures = {
  readonly heads: readonly string[] /** the first cell of a row names it */;
  readonly rows: readonly (readonly string[])[];
};

type Props = {
  readonly title: string;
  /** of the axis, said under the title */
  readonly unit?: string;
  /** what the chart shows, in one sentence, for those who do not see it */
  readonly says: string;
  readonly figures: Figures;
  readonly undrawn: readonly Undrawn[];
  /** said in place of the chart when there is no figure at all */
  readonly empty: string;
  readonly draw: (drawing: typeof Drawing) => ReactNode;
};

export function ChartFrame({ title, unit, says, figures, undrawn, empty, draw }: Props): ReactElement {
  const styles = useStyles();
  const filled = figures.rows.length > 0;
  return (
    <figure className={styles.figure} aria-label={title}>
      <figcaption>
        <Heading level={3}>{title}</Heading>
        {unit !== undefined && (
          <Text size={200} className={styles.quiet}>
            {unit}
          </Text>
        )}
      </figcaption>
      {filled ? (
        <>
          <span className={styles.unseen}>{says}</span>
          <Drawn draw={draw} />
        </>
      ) : (
        <Text size={200} className={styles.quiet}>
          {empty}
        </Text>
      )}
      {undrawn.length > 0 && (
        <details open={!filled}>
          <summary className={styles.summary}>{t("chart.undrawn", { count: undrawn.length })}</summary>
          <ul className={styles.list}>
            {undrawn.map(({ label, reason }) => (
              <li key={`${label} ${reason}`}>{t("chart.undrawnLine", { label, reason })}</li>
            ))}
          </ul>
        </details>
      )}
      {filled && <AsTable title={title} figures={figures} />}
    </figure>
  );
}

function Drawn({ draw }: Pick<Props, "draw">): ReactNode {
  const drawing = useAsync(() => import(/* webpackChunkName: "charts" */ "./drawing"), []);
  if (drawing.kind === "loading") return <Loading lines={4} />;
  if (drawing.kind === "failed") return <Failed reason={drawing.reason} retry={drawing.retry} />;
  return <DrawingGuard>{draw(drawing.value)}</DrawingGuard>;
}

function AsTable({ title, figures }: { readonly title: string; readonly figures: Figures }): ReactElement {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{t("chart.asTable")}</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("chart.tableOf", { title })}>
        <table className={styles.table}>
          <thead>
            <tr>
              {figures.heads.map((head, i) => (
                <th key={head} scope="col" className={i === 0 ? styles.cell : styles.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.rows.map(([name = "", ...cells]) => (
              <tr key={name}>
                <th scope="row" className={styles.cell}>
                  {name}
                </th>
                {cells.map((cell, i) => (
                  <td key={i} className={styles.number}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
