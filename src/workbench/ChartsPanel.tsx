/**
 * The charts of the sheet that is shown, drawn below it: the grid has none of its own. They follow the cells; the saved .xlsx holds
 * them as charts of Excel. May not read a cell except through the session.
 */
import { Button, FluentProvider, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { type ReactElement, useEffect, useState } from "react";
import type { Theme } from "../host/port";
import { UniverBook } from "../host/workbench/univerBook";
import { currentLocale } from "../i18n/t";
import { BarChart } from "../taskpane/charts/BarChart";
import { LineChart } from "../taskpane/charts/LineChart";
import { themeFor } from "../taskpane/theme";
import { type ChartFigures, chartFigures } from "./chartFigures";
import { gridText } from "./gridText";
import type { Session } from "./session";
import { sheetCharts } from "./xlsxCharts";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr)",
    height: "100%",
    boxSizing: "border-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: `0 ${tokens.spacingHorizontalM}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  charts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(340px, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalXXL,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

/** The figures of the charts of the sheet that is shown, read anew when they are opened; empty: it has none. */
export function useSheetCharts(session: Session | null, open: boolean): readonly ChartFigures[] {
  const [charts, setCharts] = useState<readonly ChartFigures[]>([]);
  useEffect(() => {
    if (!session) return undefined;
    const { api, injector } = session.grid;
    const look = (): void => {
      const book = new UniverBook(api, injector);
      const sheet = book.workbook.getActiveSheet().getSheetName();
      const found = sheetCharts(book, sheet).map((chart) => chartFigures(chart, (address) => book.values(book.locate(address))));
      // The same again draws nothing.
      setCharts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    const moved = api.addEvent(api.Event.ActiveSheetChanged, look);
    const leave = session.host.onCalculated(look);
    look();
    return () => {
      moved.dispose();
      leave();
    };
  }, [session, open]);
  return charts;
}

type Props = { readonly charts: readonly ChartFigures[]; readonly theme: Theme; readonly onClose: () => void };

export function ChartsPanel({ charts, theme, onClose }: Props): ReactElement {
  const styles = useStyles();
  return (
    // The colours of the pane: what is drawn here and there is the same.
    <FluentProvider theme={themeFor(theme, currentLocale())} style={{ minHeight: 0 }}>
      <section className={styles.panel} aria-label={gridText("charts")}>
        <div className={styles.head}>
          <Text size={200} className={styles.quiet}>
            {gridText("chartsHint")}
          </Text>
          <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} aria-label={gridText("chartsClose")} onClick={onClose} />
        </div>
        <div className={styles.charts}>
          {charts.map((chart, i) =>
            chart.kind === "lines" ? (
              <LineChart
                key={i}
                title={chart.title}
                unit={chart.unit}
                xs={chart.xs}
                across={{ name: chart.across, format: "d" }}
                lines={chart.lines}
                undrawn={chart.undrawn}
                empty={gridText("chartEmpty")}
              />
            ) : (
              <BarChart
                key={i}
                title={chart.title}
                measure={chart.unit || gridText("chartFigure")}
                bars={chart.bars}
                undrawn={chart.undrawn}
                empty={gridText("chartEmpty")}
              />
            ),
          )}
        </div>
      </section>
    </FluentProvider>
  );
}
