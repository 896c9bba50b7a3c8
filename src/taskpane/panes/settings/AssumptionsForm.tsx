/** Certificate price and exchange rates of this workbook, kept in named cells that formulas point to. */
import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { t } from "../../../i18n/t";
import { ASSUMPTIONS, type Assumed, readAssumptions, saveAssumptions, type Typed, valueTyped } from "../../assumptions";
import { Heading } from "../../components/Heading";
import { Failed, Loading } from "../../components/States";
import { useHost } from "../../context";
import { reasonOf, useAsync } from "../../hooks/useAsync";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  small: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const BLANK: Typed = { price: "", currency: "", eur: "", usd: "", twd: "" };

function textsOf(assumed: Assumed): Typed {
  return Object.fromEntries(
    ASSUMPTIONS.map(({ id }) => [id, assumed[id]?.value === undefined || assumed[id].value === null ? "" : String(assumed[id].value)]),
  ) as Typed;
}

export function AssumptionsForm(): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const standing = useAsync(() => readAssumptions(host), []);
  const [known, setKnown] = useState<Assumed | null>(null);
  const [typed, setTyped] = useState<Typed>(BLANK);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (standing.kind !== "ready") return;
    setKnown(standing.value);
    setTyped(textsOf(standing.value));
  }, [standing.kind]);

  const wrong = ASSUMPTIONS.filter((one) => valueTyped(one, typed[one.id]) === undefined);
  const save = async (): Promise<void> => {
    try {
      const cell = await saveAssumptions(host, typed);
      setSaid(cell === null ? t("paneSettings.assumptions.unchanged") : t("paneSettings.assumptions.saved"));
      setKnown(await readAssumptions(host));
      if (cell !== null) await host.activate(cell);
    } catch (error) {
      setSaid(t("pane.cell.failed", { reason: reasonOf(error) }));
    }
  };
  const first = ASSUMPTIONS.map(({ id }) => known?.[id]?.address).find((address) => address !== undefined);

  return (
    <section className={styles.root} aria-labelledby="cb-assumptions">
      <Heading level={2} id="cb-assumptions">
        {t("paneSettings.assumptions")}
      </Heading>
      <Text size={200} className={styles.small}>
        {t("paneSettings.assumptions.hint")}
      </Text>
      {standing.kind === "failed" && <Failed reason={standing.reason} retry={standing.retry} />}
      {known === null && standing.kind === "loading" ? (
        <Loading lines={4} />
      ) : (
        ASSUMPTIONS.map((one) => (
          <Field
            key={one.id}
            label={t(`paneSettings.assumption.${one.id}`)}
            hint={`${t(`paneSettings.assumption.${one.id}.unit`)} · ${one.name}`}
            validationMessage={wrong.includes(one) ? t(`paneSettings.assumptions.wrong.${one.kind}`) : null}
          >
            <Input
              value={typed[one.id]}
              inputMode={one.kind === "number" ? "decimal" : "text"}
              onChange={(_, { value }) => setTyped({ ...typed, [one.id]: value })}
            />
          </Field>
        ))
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={known === null || wrong.length > 0} onClick={() => void save()}>
          {t("paneSettings.assumptions.save")}
        </Button>
        {first !== undefined && <Button onClick={() => void host.activate(first)}>{t("paneSettings.assumptions.show")}</Button>}
      </div>
      <Text size={200} role="status">
        {said}
      </Text>
    </section>
  );
}
