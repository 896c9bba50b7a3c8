/**
 * The frame of the page: header, grid and status line on the left, the pane on the right, a bar between them to drag.
 * May not calculate, nor reach into the grid except through the session.
 */
import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { t } from "../i18n/t";
import { mountPane } from "../taskpane/mount";
import { ChartsPanel, useSheetCharts } from "./ChartsPanel";
import { ElsewhereBar } from "./ElsewhereBar";
import { offerExplaining } from "./explaining";
import { onFunctionButton } from "./functionButton";
import { Header } from "./Header";
import { readPreference, writePreference } from "./preferences";
import { type Session, startSession } from "./session";
import { Splitter } from "./Splitter";
import { StatusLine } from "./StatusLine";
import { typeFunction } from "./typeFunction";
import { useTheme } from "./useTheme";

/** Examples and words of all functions: fetched when somebody asks for them. */
const FunctionList = lazy(() => import("./FunctionList").then(({ FunctionList: list }) => ({ default: list })));

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sheet: { display: "grid", minWidth: 0, minHeight: 0 },
  middle: { display: "grid", minHeight: 0, overflow: "hidden" },
  grid: { minWidth: 0, minHeight: 0, position: "relative" },
  univer: { position: "absolute", inset: 0 },
  loading: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 2000,
  },
  pane: { minWidth: 0, minHeight: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground2 },
});

type State =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly session: Session }
  | { readonly kind: "failed"; readonly reason: string };

/** The sheet keeps most of the height. */
const CHARTS_BELOW = "minmax(0, 1fr) minmax(180px, 42%)";

/** On a small screen grid and pane cannot both be read: the grid comes first. */
const paneAtStart = (): boolean => (readPreference("pane") ?? (innerWidth < 900 ? "hidden" : "shown")) !== "hidden";
const storedWidth = (): number => Number(readPreference("paneWidth") ?? 380) || 380;

export function App(): ReactElement {
  const styles = useStyles();
  const { choice, theme, choose, watched } = useTheme();
  const [state, setState] = useState<State>({ kind: "loading" });
  const [width, setWidth] = useState(storedWidth);
  const [paneOpen, setPaneOpen] = useState(paneAtStart);
  const gridElement = useRef<HTMLDivElement>(null);
  const paneElement = useRef<HTMLDivElement>(null);
  const started = useRef(false);
  const [functionsOpen, setFunctionsOpen] = useState(false);
  const [chartsOpen, setChartsOpen] = useState(readPreference("charts") === "shown");

  useEffect(() => {
    // The grid cannot be started twice in one page; nothing ever takes it away again.
    if (started.current || !gridElement.current) return;
    started.current = true;
    startSession(gridElement.current, watched).then(
      (session) => setState({ kind: "ready", session }),
      (error: unknown) => setState({ kind: "failed", reason: error instanceof Error ? error.message : String(error) }),
    );
  }, [watched]);

  const session = state.kind === "ready" ? state.session : null;
  useEffect(() => session?.setDark(theme === "dark"), [session, theme]);
  useEffect(() => (session && paneElement.current ? mountPane(paneElement.current, session.host) : undefined), [session]);

  useEffect(() => {
    if (session && gridElement.current) onFunctionButton(gridElement.current, () => setFunctionsOpen(true));
  }, [session]);
  const charts = useSheetCharts(session, chartsOpen);
  const drawn = chartsOpen && charts.length > 0;
  const showCharts = (shown: boolean): void => {
    setChartsOpen(shown);
    writePreference("charts", shown ? "shown" : "hidden");
  };
  const insert = (formula: string, isWhole: boolean): void => {
    setFunctionsOpen(false);
    if (session) typeFunction(session.grid, formula, isWhole);
  };
  const explain = useCallback((): void => {
    setPaneOpen(true);
    session?.ask("explain");
  }, [session]);
  useEffect(() => (session ? offerExplaining(session.grid, explain) : undefined), [session, explain]);

  const resize = (next: number): void => {
    setWidth(next);
    writePreference("paneWidth", String(next));
  };
  const togglePane = (): void => {
    setPaneOpen(!paneOpen);
    writePreference("pane", paneOpen ? "hidden" : "shown");
  };

  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme}>
      <div className={styles.frame}>
        <Header session={session} theme={choice} onTheme={choose} paneOpen={paneOpen} onTogglePane={togglePane} />
        <div>
          <ElsewhereBar turn={session?.turn ?? null} />
        </div>
        <div className={styles.middle} style={{ gridTemplateColumns: paneOpen ? `minmax(0, 1fr) auto ${width}px` : "minmax(0, 1fr)" }}>
          <div className={styles.sheet} style={{ gridTemplateRows: drawn ? CHARTS_BELOW : "minmax(0, 1fr)" }}>
            <main className={styles.grid} aria-label={t("workbench.grid")}>
              <div ref={gridElement} className={styles.univer} />
              {state.kind === "loading" && (
                <div className={styles.loading}>
                  <Spinner label={t("workbench.loading")} />
                </div>
              )}
              {state.kind === "failed" && (
                <div className={styles.loading} role="alert">
                  {t("workbench.failed", { reason: state.reason })}
                </div>
              )}
            </main>
            {drawn && <ChartsPanel charts={charts} theme={theme} onClose={() => showCharts(false)} />}
          </div>
          {paneOpen && <Splitter width={width} onWidth={resize} />}
          {/* Hidden, not removed: the pane keeps what was typed into it. */}
          <aside className={styles.pane} aria-label={t("workbench.pane")} hidden={!paneOpen}>
            <div ref={paneElement} style={{ height: "100%" }} />
          </aside>
        </div>
        <StatusLine session={session} onExplain={explain} charts={charts.length} onCharts={() => showCharts(!chartsOpen)} />
        {functionsOpen && (
          <Suspense fallback={null}>
            <FunctionList onChoose={insert} onClose={() => setFunctionsOpen(false)} />
          </Suspense>
        )}
      </div>
    </FluentProvider>
  );
}
