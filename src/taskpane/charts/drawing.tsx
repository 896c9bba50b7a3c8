/**
 * The drawing itself, over the charts of Fluent UI. Loaded when the first chart is shown: it brings d3 with it.
 * May not know what the figures mean.
 */
import { HorizontalBarChart, LineChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { currentLocale } from "../../i18n/t";
import { type Bar, gapsOf, type Line, roundTop, ticksOf } from "./data";

/** Text colours of the theme, so that each stands out from the ground in every theme; shape and dashes tell lines apart as well. */
const COLOURS = [
  tokens.colorBrandForeground1,
  tokens.colorPaletteDarkOrangeForeground2,
  tokens.colorPaletteBlueForeground2,
  tokens.colorPalettePurpleForeground2,
  tokens.colorPaletteRedForeground1,
  tokens.colorNeutralForeground2,
  tokens.colorPaletteDarkGreenForeground2,
  tokens.colorPaletteBerryForeground2,
];
const DASHES = "6 5";
/** Of the upright axis. */
const PARTS = 4;
/** Room for a figure such as 11.25M left of the axis. */
const MARGINS = { left: 52, right: 18, top: 12, bottom: 32 };

const useStyles = makeStyles({
  // The rest of a bar is a ground of the theme; the package's own would be a grey as strong as a bar.
  // Names are read to their end: what a bill is stands there.
  bars: {
    width: "100%",
    "& rect:nth-of-type(2)": { fill: tokens.colorNeutralBackground4 },
    "& .fui-hbc__chartTitleLeft": { whiteSpace: "normal", overflowWrap: "anywhere" },
  },
  lines: {
    width: "100%",
    minWidth: 0,
    "& .fui-legend__root": { whiteSpace: "normal" },
    "& .fui-legend__legendContainer": { maxWidth: "100%" },
    "& .fui-legend__legend": {
      textTransform: "none",
      whiteSpace: "normal",
      textAlign: "start",
      padding: "1px 4px 1px 0",
      minHeight: 0,
      maxWidth: "100%",
      fontWeight: tokens.fontWeightRegular,
    },
    "& .fui-legend__text": { whiteSpace: "normal", overflowWrap: "anywhere" },
    "& .fui-cart__legendContainer": { marginLeft: 0, marginRight: 0 },
  },
  hidden: { position: "absolute", width: 0, height: 0 },
});

/** Bars under their labels, so that a long name fits a narrow pane. Not in the order of the Tab key: the table says the same. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }): ReactElement {
  const styles = useStyles();
  const hatch = `hatch${useId().replace(/[^\w]/g, "")}`;
  const total = Math.max(...bars.map(({ value }) => value));
  return (
    <div inert className={styles.bars}>
      <svg className={styles.hidden} aria-hidden>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3" height="6" style={{ fill: tokens.colorBrandForeground1 }} />
          </pattern>
        </defs>
      </svg>
      <HorizontalBarChart
        hideTooltip
        culture={currentLocale()}
        // The figure as it is read stands with its name: the package would round and group it in a way of its own.
        chartDataMode="hidden"
        data={bars.map(({ label, value, text, open }) => ({
          chartTitle: `${label} · ${text}`,
          chartData: [
            { legend: label, horizontalBarChartdata: { x: value, total }, color: open ? `url(#${hatch})` : tokens.colorBrandForeground1 },
          ],
        }))}
      />
    </div>
  );
}

type LinesProps = {
  readonly lines: readonly Line[];
  readonly xs: readonly number[];
  readonly format: string;
  readonly width: number;
  readonly title: string;
};

export function Lines({ lines, xs, format, width, title }: LinesProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.lines}>
      <LineChart
        width={width}
        height={260}
        culture={currentLocale()}
        allowMultipleShapesForPoints
        enabledLegendsWrapLines
        margins={MARGINS}
        tickValues={[...ticksOf(xs)]}
        tickFormat={format}
        xMinValue={xs[0] ?? 0}
        xMaxValue={xs.at(-1) ?? 0}
        yMinValue={0}
        yMaxValue={roundTop(Math.max(0, ...lines.flatMap(({ points }) => points.map(({ value }) => value))), PARTS)}
        yAxisTickCount={PARTS}
        data={{
          chartTitle: title,
          lineChartData: lines.map(({ label, points, open }, i) => ({
            legend: label,
            color: COLOURS[i % COLOURS.length] ?? tokens.colorBrandForeground1,
            data: points.map(({ x, value, text }) => ({ x, y: value, xAxisCalloutData: String(x), yAxisCalloutData: text })),
            gaps: gapsOf(points, xs).map((gap) => ({ ...gap })),
            ...(open ? { lineOptions: { strokeDasharray: DASHES } } : {}),
          })),
        }}
      />
    </div>
  );
}
