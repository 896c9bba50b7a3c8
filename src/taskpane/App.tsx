/** The frame of the pane: theme, language, and one view at a time. A view once opened stays as it was left. */
import { FluentProvider, makeStyles, Tab, TabList, Toaster, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId, useMemo, useState } from "react";
import type { Host } from "../host/port";
import { t } from "../i18n/t";
import { LazyCalculate, LazyCompare, LazyExplain, LazyLookup, LazySettings, LazyWorkbook } from "./components/LazyViews";
import { PaneProvider } from "./context";
import { useHostLocale, useHostTheme } from "./hooks/useHostState";
import { TOASTER } from "./cellWriter";
import { CalculateIcon, CompareIcon, LookUpIcon, SettingsIcon, TableIcon, WorkbookIcon } from "./icons";
import { SelectedBar } from "./panes/explain/SelectedBar";
import { useSelectedCell } from "./panes/explain/useSelectedCell";
import { useAsked, type Wanted } from "./hooks/useAsked";
import { KeptLaws } from "./panes/settings/LawsForm";
import { TablesView } from "./panes/tables/TablesView";
import { useNewWatch } from "./panes/workbook/watch/useWatch";
import { TabMark } from "./panes/workbook/watch/TabMark";
import type { Watch } from "./panes/workbook/watch/watch";
import { OpeningNotice } from "./notice/OpeningNotice";
import { themeFor } from "./theme";
import { OfflineBar } from "./components/OfflineBar";
import { type Tour, useTour } from "./welcome/useTour";
import { Welcome } from "./welcome/Welcome";
import "./words";

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr) auto",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    // No character of a heading or a button alone on its last line.
    "& h2, & h3, & th": { textWrap: "balance" },
    "& button": { textWrap: "pretty" },
  },
  tabs: {
    display: "flex",
    containerType: "inline-size",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Icon above word: six views fit a pane of 320 px in every language.
  tab: {
    flex: "1 1 auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    padding: "6px 1px 8px",
    minWidth: 0,
    "& .fui-Tab__content": {
      fontSize: "11px",
      lineHeight: tokens.lineHeightBase200,
      whiteSpace: "nowrap",
      "@container (max-width: 350px)": { fontSize: "10px" },
    },
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
  // Never more than half the pane, however large the letters are.
  notices: { maxHeight: "50vh", overflowY: "auto" },
  view: { minHeight: 0, overflowY: "auto", overflowX: "hidden", position: "relative" },
});

type Frame = { readonly tour: Tour; readonly watch: Watch | null; readonly wanted: Wanted | null; readonly show: (view: string) => void };
type View = {
  readonly id: string;
  readonly icon: ReactElement /** beside the word */;
  readonly mark?: (watch: Watch | null) => ReactElement;
  readonly content: (frame: Frame) => ReactNode;
};

const VIEWS: readonly View[] = [
  { id: "tables", icon: <TableIcon />, content: ({ wanted }) => <TablesView wanted={wanted} /> },
  { id: "lookup", icon: <LookUpIcon />, content: () => <LazyLookup /> },
  { id: "calculate", icon: <CalculateIcon />, content: () => <LazyCalculate /> },
  { id: "compare", icon: <CompareIcon />, content: () => <LazyCompare /> },
  {
    id: "workbook",
    icon: <WorkbookIcon />,
    mark: (watch) => <TabMark watch={watch} />,
    content: ({ watch, wanted, show }) => <LazyWorkbook watch={watch} wanted={wanted} onCalculate={() => show("calculate")} />,
  },
  { id: "settings", icon: <SettingsIcon />, content: ({ tour }) => <LazySettings onTour={tour.restart} /> },
];

/** Shown in place of a view, and left again to the one before: no tab of its own. */
const EXPLAIN = "explain";
const VIEW_IDS = VIEWS.map(({ id }) => id);

export function App({ host }: { readonly host: Host }): ReactElement {
  const styles = useStyles();
  const theme = useHostTheme(host);
  const locale = useHostLocale(host);
  const pane = useMemo(() => ({ host, locale }), [host, locale]);
  const prefix = useId();
  const [chosen, setChosen] = useState("tables");
  const [before, setBefore] = useState("tables");
  const [opened, setOpened] = useState<readonly string[]>(["tables"]);

  const choose = (id: string): void => {
    if (chosen !== EXPLAIN) setBefore(chosen);
    setChosen(id);
    setOpened((before) => (before.includes(id) ? before : [...before, id]));
  };

  const explaining = chosen === EXPLAIN;
  const selected = useSelectedCell(host, locale);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const show = (next: Wanted): void => {
    setWanted(next);
    choose(next.view);
  };
  useAsked(host, show);
  const tour = useTour(host, VIEW_IDS, choose);
  const watch = useNewWatch(host, locale);

  // A style, not a class: classes of the provider are handed on to the lists that open over the pane.
  return (
    <FluentProvider theme={themeFor(theme, locale)} style={{ height: "100%" }}>
      <PaneProvider value={pane}>
        <div className={styles.frame} lang={locale}>
          <TabList
            className={styles.tabs}
            selectedValue={chosen}
            onTabSelect={(_, data) => choose(String(data.value))}
            aria-label={t("pane.views")}
          >
            {VIEWS.map(({ id, icon, mark }) => (
              <Tab
                key={id}
                id={`${prefix}tab-${id}`}
                value={id}
                icon={icon}
                className={styles.tab}
                aria-controls={opened.includes(id) ? `${prefix}view-${id}` : undefined}
              >
                {t(`pane.tab.${id}`)}
                {mark?.(watch)}
              </Tab>
            ))}
          </TabList>
          <div className={styles.notices}>
            <OfflineBar />
            <Welcome tour={tour} onReady={() => show({ view: "tables", part: "ready" })} />
            <OpeningNotice watch={watch} quiet={tour.state.kind !== "hidden"} onShow={show} />
          </div>
          {VIEWS.filter(({ id }) => opened.includes(id)).map(({ id, content }) => (
            <div
              key={id}
              id={`${prefix}view-${id}`}
              role="tabpanel"
              aria-labelledby={`${prefix}tab-${id}`}
              hidden={id !== chosen}
              className={styles.view}
            >
              {content({ tour, watch, wanted, show: choose })}
            </div>
          ))}
          {explaining && (
            <div className={styles.view}>
              <LazyExplain selected={selected} onBack={() => choose(before)} />
            </div>
          )}
          {selected !== null && !explaining && <SelectedBar selected={selected} onExplain={() => choose(EXPLAIN)} />}
        </div>
        <KeptLaws />
        <Toaster toasterId={TOASTER} position="top" limit={2} />
      </PaneProvider>
    </FluentProvider>
  );
}
