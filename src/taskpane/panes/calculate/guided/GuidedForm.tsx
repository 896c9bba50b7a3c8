/** Actual values in one form: the good, its process, its precursors as rows, and what comes of it; into a sheet with live formulas. */
import { Button, Field as Labelled, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../../../i18n/t";
import { FOOT_BAR } from "../../../components/footBar";
import { CountryField } from "../../../components/CountryField";
import { Heading } from "../../../components/Heading";
import { ViewHead } from "../../../components/ViewHead";
import { DateField } from "../DateField";
import { GoodsField } from "../GoodsField";
import { RouteField } from "../RouteField";
import { Steps } from "../Steps";
import { useInsertion } from "../useInsertion";
import { type Field, type Filled, guidedSheet, NOTHING, RESULT_OF } from "./actualValues";
import { GuidedResults } from "./GuidedResults";
import { PrecursorFields } from "./PrecursorFields";
import { useGuided } from "./useGuided";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    minHeight: "100%",
    boxSizing: "border-box",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS, alignItems: "end" },
  control: { minWidth: 0, width: "100%" },
  bar: { ...FOOT_BAR, margin: `auto calc(-1 * ${tokens.spacingHorizontalL}) 0` },
});

const word = (key: string): string => t(`paneCalculate.guided.${key}`);

type Props = { readonly start: Filled | null; readonly onFilled: (filled: Filled) => void; readonly onBack: () => void };

export function GuidedForm({ start, onFilled, onBack }: Props): ReactElement {
  const styles = useStyles();
  const [filled, setFilled] = useState<Filled>(start ?? NOTHING);
  const guided = useGuided(filled);
  const insert = useInsertion();
  const { fields } = filled;
  const change = (next: Filled): void => {
    setFilled(next);
    onFilled(next);
  };
  const set = (field: Field, text: string): void => change({ ...filled, fields: { ...fields, [field]: text } });
  const typed = (field: Field): ReactElement => (
    <Labelled label={word(field)} size="small">
      <Input className={styles.control} value={fields[field]} inputMode="decimal" onChange={(_, data) => set(field, data.value)} />
    </Labelled>
  );
  const cost = guided.kind === "worked" ? guided.answers.cost : undefined;
  return (
    <article className={styles.root} aria-label={word("title")}>
      <ViewHead title={word("title")} back={t("pane.calculate.back")} onBack={onBack}>
        <Text size={200} className={styles.quiet}>
          {word("note")}
        </Text>
      </ViewHead>
      <section className={styles.fields} aria-label={word("ofGood")}>
        <Heading level={3}>{word("ofGood")}</Heading>
        <GoodsField label={word("cn")} value={fields.cn} onChange={(text) => set("cn", text)} />
        <CountryField
          label={word("origin")}
          value={fields.origin}
          placeholder={t("pane.lookup.chooseOrigin")}
          onChange={(code) => set("origin", code)}
        />
        <RouteField
          label={word("route")}
          given={(name) => (name === "cn" ? fields.cn : "")}
          value={fields.route}
          onChange={(text) => set("route", text)}
        />
        <DateField label={word("date")} value={fields.date} onChange={(text) => set("date", text)} />
        <div className={styles.pair}>
          {typed("tonnes")}
          {typed("price")}
        </div>
      </section>
      <section className={styles.fields} aria-label={word("ofProcess")}>
        <Heading level={3}>{word("ofProcess")}</Heading>
        <div className={styles.pair}>
          {typed("direct")}
          {typed("activity")}
        </div>
      </section>
      <section className={styles.fields} aria-label={word("ofPrecursors")}>
        <Heading level={3}>{word("ofPrecursors")}</Heading>
        <PrecursorFields rows={filled.precursors} onChange={(precursors) => change({ ...filled, precursors })} />
      </section>
      {cost && <Steps steps={cost.steps} />}
      <div className={styles.bar}>
        <GuidedResults guided={guided} />
        <Button
          appearance="primary"
          disabled={guided.kind !== "worked"}
          onClick={() => void insert.planned(guidedSheet(filled), word("title"), RESULT_OF, "paneCalculate.guided.done")}
        >
          {word("insert")}
        </Button>
      </div>
    </article>
  );
}
