/** Further questions, each with its own answer. They open on demand. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { BenchmarkChart } from "./BenchmarkChart";
import { BreakEvenChart } from "./BreakEvenChart";
import type { Matrix } from "../../../host/port";
import type { Entries } from "./fields";
import { PriceScenarios } from "./PriceScenarios";
import type { Setup } from "./request";

const useStyles = makeStyles({ panel: { margin: 0, minWidth: 0 }, head: { "& button": { paddingLeft: 0, textAlign: "start" } } });

type Props = {
  readonly entries: Entries;
  readonly setup: Setup /** the lines that are compared; null: none yet */;
  readonly goods: Matrix | null;
};

export function MoreCharts({ entries, setup, goods }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Accordion multiple collapsible>
      <AccordionItem value="prices">
        <AccordionHeader as="h2" className={styles.head}>
          {t("paneCompare.prices")}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <PriceScenarios goods={goods} price={entries["price"] ?? ""} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="benchmark">
        <AccordionHeader as="h2" className={styles.head}>
          {t("paneCompare.benchmark")}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <BenchmarkChart entries={entries} setup={setup} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="breakEven">
        <AccordionHeader as="h2" className={styles.head}>
          {t("paneCompare.breakEven")}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <BreakEvenChart entries={entries} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
