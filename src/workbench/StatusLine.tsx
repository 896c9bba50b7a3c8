/**
 * The line below the grid: what the argument being typed means, why the selected cell is an error, or which row of a
 * table of the law it is. The grid is a picture to a screen reader; this line is text. May not word an error itself.
 */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular } from "@fluentui/react-icons";
import { type ReactElement, useEffect, useState } from "react";
import { parseAddress, cellName } from "../sheet/address";
import type { Matrix } from "../host/port";
import { t } from "../i18n/t";
import { usualLaw } from "../regimes";
import { selectedCell } from "../taskpane/panes/explain/useSelectedCell";
import { rowInWords } from "../taskpane/panes/tables/standingRow";
import { type ArgumentHint, hintFor } from "./argumentHint";
import { type CircleAt, onCircle } from "./circleNotice";
import { gridText } from "./gridText";
import { figuresInWords, ROOM_FOR_FIGURES } from "./selectionFigures";
import type { Session } from "./session";

type Shown =
  | { readonly kind: "error"; readonly address: string; readonly code: string; readonly message: string }
  | { readonly kind: "row"; readonly address: string; readonly text: string }
  | { readonly kind: "figures"; readonly text: string };
type Saving = { readonly text: string; readonly failed: boolean } | null;

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "26px",
    maxHeight: "66px",
    overflowY: "auto",
    padding: "2px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  error: { color: tokens.colorPaletteRedForeground1, backgroundColor: tokens.colorPaletteRedBackground1 },
  /** What is saved is saved, whatever a cell says. */
  saved: { color: tokens.colorNeutralForeground2 },
  place: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  text: { flexGrow: 1 },
  icon: { flexShrink: 0 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** Where the grid has no room for them. */
function figuresOf(values: Matrix): Shown | null {
  const room = document.querySelector("main footer")?.clientWidth ?? 0;
  const text = room < ROOM_FOR_FIGURES ? figuresInWords(values) : null;
  return text === null ? null : { kind: "figures", text };
}

type Props = {
  readonly session: Session | null;
  readonly onExplain: () => void;
  /** How many charts the sheet has. */
  readonly charts: number;
  readonly onCharts: () => void;
};

export function StatusLine({ session, onExplain, charts, onCharts }: Props): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown | null>(null);
  const [explained, setExplained] = useState(false);
  const [hint, setHint] = useState<ArgumentHint | null>(null);
  const [circle, setCircle] = useState<CircleAt | null>(null);
  const [saving, setSaving] = useState<Saving>(session?.replaced ? { text: t("workbench.storedUnreadable"), failed: true } : null);

  useEffect(() => {
    if (!session) return undefined;
    const { host, grid, descriptions } = session;
    const { api } = grid;
    const typing = api.addEvent(api.Event.SheetEditChanging, ({ value }) => setHint(hintFor(value.toPlainText().trimEnd(), descriptions)));
    const typed = api.addEvent(api.Event.SheetEditEnded, () => setHint(null));
    let latest = 0;
    const look = async (): Promise<void> => {
      const mine = ++latest;
      const { address, values } = await host.selection();
      const message = await host.messageAt(address);
      const found = await selectedCell(host);
      // Another cell was selected meanwhile.
      if (mine !== latest) return;
      setExplained(found !== null);
      const { row, column } = parseAddress(address);
      const at = cellName(row, column);
      if (message !== null) setShown({ kind: "error", address: at, code: String(values[0]?.[0] ?? ""), message });
      else setShown(figuresOf(values) ?? (found?.kind === "row" ? { kind: "row", address: at, text: rowInWords(found.row) } : null));
    };
    const again = (): void => void look().catch(() => setShown(null));
    const stop = host.onSelection(again);
    const stopCircles = onCircle(session, setCircle);
    const calculated = api.getFormula().calculationResultApplied(again);
    session.onSaved((failure) =>
      setSaving(
        failure === null
          ? { text: t("workbench.saved"), failed: false }
          : { text: t("workbench.notSaved", { reason: failure }), failed: true },
      ),
    );
    again();
    return () => {
      latest = -1;
      stop();
      stopCircles();
      calculated.dispose();
      typing.dispose();
      typed.dispose();
    };
  }, [session]);

  const error = hint === null && shown?.kind === "error" ? shown : null;
  const warned = hint === null && error === null ? circle : null;
  const told = hint === null && warned === null && shown?.kind !== "error" ? shown : null;
  return (
    <div className={mergeClasses(styles.line, (error ?? warned) !== null && styles.error)}>
      {(error ?? warned) ? <ErrorCircle16Regular className={styles.icon} /> : <Info16Regular className={styles.icon} />}
      <span className={styles.text} role="status">
        {hint && (
          <>
            <span className={styles.place}>{[hint.call, hint.argument].filter(Boolean).join(" · ")}</span> {hint.text}
          </>
        )}
        {error && (
          <>
            <span className={styles.place}>{t("workbench.errorIn", error)}</span> {error.message}
          </>
        )}
        {warned && (warned.cell === null ? t("workbench.circleSomewhere") : t("workbench.circle", { cell: warned.cell }))}
        {told?.kind === "row" && <span className={styles.place}>{told.address} </span>}
        {told?.text}
        {!hint && !error && !warned && !told && t("workbench.hint", { prefix: `${usualLaw.toUpperCase()}.` })}
      </span>
      {warned?.address && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          onClick={() => void session?.host.activate(warned.address ?? "")}
        >
          {t("workbench.goToCircle", { cell: warned.cell ?? "" })}
        </Button>
      )}
      {explained && hint === null && (
        <Button size="small" appearance="subtle" className={styles.button} onClick={onExplain}>
          {t("workbench.explainCell")}
        </Button>
      )}
      {charts > 0 && hint === null && (
        <Button size="small" appearance="subtle" className={styles.button} onClick={onCharts}>
          {gridText("chartsOpen", { n: charts })}
        </Button>
      )}
      {saving !== null && <span className={mergeClasses(styles.place, !saving.failed && styles.saved)}>{saving.text}</span>}
    </div>
  );
}
