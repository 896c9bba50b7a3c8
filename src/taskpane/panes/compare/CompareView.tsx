/** Compare: one shipment, or a list of the sheet, under every law and bill; over years; and into the sheet. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens, ToggleButton } from "@fluentui/react-components";
import { type ReactElement, useCallback, useEffect, useMemo, useState } from "react";
import { t } from "../../../i18n/t";
import { readAssumptions } from "../../assumptions";
import { Empty, Failed } from "../../components/States";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";
import { counted } from "../../numbers";
import { EXAMPLE, EXAMPLE_OF_ALL } from "./example";
import type { Entries } from "./fields";
import { type List, ListSource } from "./ListSource";
import { MoneyFields } from "./MoneyFields";
import { MoreCharts } from "./MoreCharts";
import { fxRows, listGoods, openFields, optionRows, type Request, type Setup, shipmentGoods } from "./request";
import { Results } from "./Results";
import { ShipmentForm } from "./ShipmentForm";
import { usualYears } from "./standing";
import { type State, useComparison } from "./useComparison";
import { assumedSetup } from "./assumed";
import { YearFields } from "./YearFields";
import "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    minWidth: 0,
  },
  sources: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalXS },
  source: { minWidth: 0, paddingInline: "4px" },
  examples: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function startSetup(): Setup {
  const { first, last } = usualYears();
  return { base: "EUR", rates: {}, overYears: false, from: String(first), to: String(last), paths: {} };
}

export function CompareView(): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const [source, setSource] = useState<"shipment" | "list">("shipment");
  const [entries, setEntries] = useState<Entries>({});
  const [setup, setSetup] = useState(startSetup);
  const [list, setList] = useState<List | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const settled = useCallback(() => setAsked(null), []);

  // What the workbook assumes throughout is the start here as well; what somebody has typed meanwhile stays.
  useEffect(() => {
    let current = true;
    readAssumptions(host).then(
      (assumed) => {
        if (!current) return;
        const { price, ...money } = assumedSetup(assumed);
        setSetup((before) => ({ ...before, ...money, rates: { ...money.rates, ...before.rates } }));
        if (price !== null) setEntries((before) => ({ ...before, price: before["price"] ?? price }));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [host]);

  const change = (header: string, text: string): void => setEntries((before) => ({ ...before, [header]: text }));
  const cells = source === "list" ? (list?.cells ?? null) : null;
  const request = useMemo((): Request | null => {
    const goods = source === "list" ? cells && listGoods(cells, entries) : shipmentGoods(entries);
    return goods ? { goods, fx: fxRows(setup), options: optionRows(setup) } : null;
  }, [source, cells, entries, setup]);
  const state = useComparison(request);

  return (
    <div className={styles.root}>
      <div className={styles.sources} role="group" aria-label={t("paneCompare.source")}>
        {(["shipment", "list"] as const).map((one) => (
          <ToggleButton key={one} className={styles.source} size="small" checked={source === one} onClick={() => setSource(one)}>
            {t(`paneCompare.source.${one}`)}
          </ToggleButton>
        ))}
      </div>
      {source === "list" && (
        <ListSource
          list={list}
          onTake={(taken) => {
            setFailure(null);
            setList(taken);
          }}
          onFail={(error) => setFailure(reasonOf(error))}
        />
      )}
      {failure !== null && <Failed reason={failure} />}
      {source === "list" && (
        <Text size={200} className={styles.quiet}>
          {t("paneCompare.forAllLines")}
        </Text>
      )}
      <ShipmentForm
        fields={source === "list" ? openFields(cells) : openFields(null)}
        entries={entries}
        onChange={change}
        asked={asked}
        onAsked={settled}
      />
      <MoneyFields setup={setup} onChange={(part) => setSetup((before) => ({ ...before, ...part }))} />
      <YearFields setup={setup} onChange={(part) => setSetup((before) => ({ ...before, ...part }))} />
      <Answer
        state={state}
        currency={setup.base}
        from={source === "list" ? (list?.address ?? null) : null}
        onNeed={setAsked}
        onExample={source === "shipment" ? (example) => setEntries((before) => ({ ...before, ...example })) : null}
      />
      <MoreCharts entries={entries} setup={setup} goods={request?.goods ?? null} />
    </div>
  );
}

type AnswerProps = {
  readonly state: State;
  readonly currency: string;
  readonly from: string | null;
  readonly onNeed: (header: string) => void;
  readonly onExample: ((example: Entries) => void) | null;
};

function Answer({ state, currency, from, onNeed, onExample }: AnswerProps): ReactElement {
  const styles = useStyles();
  switch (state.kind) {
    case "rows":
      return <Results rows={state.rows} request={state.request} currency={currency} from={from} onNeed={onNeed} />;
    case "running":
      return (
        <Text size={200} role="status">
          {t("paneCompare.progress", { done: counted(state.done), all: counted(state.all) })}
        </Text>
      );
    case "refused":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{state.message}</MessageBarBody>
        </MessageBar>
      );
    case "failed":
      return <Failed reason={state.reason} />;
    default:
      return (
        <Empty title={t("paneCompare.empty")}>
          {onExample ? (
            <span className={styles.examples}>
              <Button size="small" onClick={() => onExample(EXAMPLE)}>
                {t("paneCompare.example")}
              </Button>
              <Button size="small" onClick={() => onExample(EXAMPLE_OF_ALL)}>
                {t("paneCompare.exampleOfAll")}
              </Button>
            </span>
          ) : (
            t("paneCompare.emptyList")
          )}
        </Empty>
      );
  }
}
