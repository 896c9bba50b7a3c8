/** The foot of a comparison: on a new sheet as values, or as cells that calculate; with a chart. */
import { Button, Checkbox, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";
import { DismissIcon, FormulaIcon, InsertTableIcon } from "../../icons";
import { counted } from "../../numbers";
import type { CompareRow } from "./compare";
import type { Request } from "./request";
import { isOneLine, type Job, writeLive, writeValues, type Written } from "./writeSheet";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  main: { flex: "1 1 auto" },
  quiet: { color: tokens.colorNeutralForeground3 },
  message: { flexWrap: "wrap" },
});

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly written: Written }
  | { readonly kind: "failed"; readonly reason: string };

type Props = {
  readonly rows: readonly CompareRow[];
  readonly shown: readonly CompareRow[];
  readonly request: Request;
  readonly currency: string;
  readonly from: string | null;
  readonly allVersions: boolean;
};

export function InsertComparison({ rows, shown, request, currency, from, allVersions }: Props): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const [state, setState] = useState<State>({ kind: "idle" });
  const [chart, setChart] = useState(true);
  const saved = host.capabilities().charts === "saved";

  const write = async (how: (host: Parameters<typeof writeValues>[0], job: Job) => Promise<Written>): Promise<void> => {
    setState({ kind: "running" });
    try {
      setState({ kind: "done", written: await how(host, { rows, shown, request, currency, from, chart, allVersions }) });
    } catch (error) {
      setState({ kind: "failed", reason: reasonOf(error) });
    }
  };

  const busy = state.kind === "running";
  return (
    <section className={styles.root} aria-label={t("paneCompare.insert")}>
      <Checkbox checked={chart} onChange={(_, { checked }) => setChart(checked === true)} label={t("paneCompare.withChart")} />
      {chart && saved && (
        <Text size={200} className={styles.quiet}>
          {t("paneCompare.chartSaved")}
        </Text>
      )}
      {chart && !isOneLine(rows) && (
        <Text size={200} className={styles.quiet}>
          {t("paneCompare.chartValuesOnly")}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance="primary"
          icon={<InsertTableIcon />}
          disabled={busy || shown.length === 0}
          onClick={() => void write(writeValues)}
        >
          {t("paneCompare.insertValues")}
        </Button>
        <Button className={styles.main} icon={<FormulaIcon />} disabled={busy} onClick={() => void write(writeLive)}>
          {t("paneCompare.insertLive")}
        </Button>
      </div>
      {(state.kind === "done" || state.kind === "failed") && (
        <MessageBar intent={state.kind === "done" ? "success" : "error"} layout="multiline" className={styles.message}>
          <MessageBarBody>
            {state.kind === "failed"
              ? t("pane.insert.failed", { reason: state.reason })
              : t(state.written.chart ? (saved ? "paneCompare.doneChartSaved" : "paneCompare.doneChart") : "paneCompare.done", {
                  sheet: state.written.sheet,
                  rows: counted(state.written.rows),
                })}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissIcon />}
                aria-label={t("pane.dismiss")}
                onClick={() => setState({ kind: "idle" })}
              />
            }
          />
        </MessageBar>
      )}
    </section>
  );
}
