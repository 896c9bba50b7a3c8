/** The tables the program carries, each with its edition and fingerprint. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type DatasetSource, loadSource } from "../../../datasource";
import { regimes } from "../../../regimes";
import { loadTableNotes } from "../../../i18n/tableNotes";
import { t } from "../../../i18n/t";
import { tableSpecs } from "../../../regimes/tables";
import { Heading } from "../../components/Heading";
import { Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { counted } from "../../numbers";
import { tableTitle } from "../../tableTitle";
import { SourceFacts } from "../tables/SourceFacts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  accordion: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  head: {
    "& .fui-AccordionHeader__button": { minHeight: "40px", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  },
  name: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  small: { color: tokens.colorNeutralForeground3 },
  panel: { paddingBottom: tokens.spacingVerticalM },
});

/** Every stored table that a person can insert or a legal version reads. */
function datasetIds(): readonly string[] {
  const read = regimes.flatMap((regime) => [...regime.versions.values()].flatMap((version) => Object.values(version.datasets)));
  return [...new Set([...tableSpecs.flatMap((spec) => spec.datasetId ?? []), ...read])].sort();
}

export function DataEditions(): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const sources = useAsync(async () => {
    await loadTableNotes(locale);
    return Promise.all(datasetIds().map(loadSource));
  }, [locale]);
  return (
    <section className={styles.root} aria-labelledby="cb-editions">
      <Heading level={2} id="cb-editions">
        {t("pane.editions")}
      </Heading>
      <Text size={200} className={styles.small}>
        {t("pane.editions.hint")}
      </Text>
      {sources.kind === "loading" && <Loading />}
      {sources.kind === "failed" && <Failed reason={sources.reason} retry={sources.retry} />}
      {sources.kind === "ready" && (
        <Accordion collapsible className={styles.accordion}>
          {sources.value.map((source) => (
            <Edition key={source.id} source={source} />
          ))}
        </Accordion>
      )}
    </section>
  );
}

function Edition({ source }: { readonly source: DatasetSource }): ReactElement {
  const styles = useStyles();
  return (
    <AccordionItem value={source.id}>
      <AccordionHeader expandIconPosition="end" size="small" className={styles.head}>
        <span className={styles.name}>
          <Text size={300}>{tableTitle(source.id)}</Text>
          <Text size={200} className={styles.small}>
            {[...(tableTitle(source.id) === source.id ? [] : [source.id]), t("pane.tables.rows", { rows: counted(source.rows) })].join(
              " · ",
            )}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <SourceFacts source={source} />
      </AccordionPanel>
    </AccordionItem>
  );
}
