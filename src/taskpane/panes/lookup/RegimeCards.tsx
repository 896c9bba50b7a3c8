/** One card per law, opened and closed by its head; which stand open is remembered for the next thing looked up. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../../i18n/t";
import { wordOf } from "../../../tables/columns";
import { usualLaw } from "../../../regimes";
import type { ListId } from "../../find/lists";
import { usePrefList } from "../../hooks/usePrefList";
import { FindingItem, VerdictBadge } from "./FindingItem";
import { regimeName, type RegimeFindings } from "./laws/finding";

const useStyles = makeStyles({
  all: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  // The library's own head centres its words in a line of fixed height; here they may take two.
  head: { "& button": { minHeight: "44px", paddingTop: "6px", paddingBottom: "6px" } },
  title: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    textAlign: "start",
  },
  names: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  panel: {
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  browse: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Props = {
  readonly findings: readonly RegimeFindings[];
  /** always open, whatever is remembered */
  readonly alone?: boolean;
  readonly onBrowse: (list: ListId) => void;
  readonly onCode: (code: string) => void;
  /** what only one law has: default values, benchmarks */
  readonly more?: (regime: string) => ReactNode;
};

export function RegimeCards({ findings, alone = false, onBrowse, onCode, more }: Props): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = usePrefList("lookup.open", [usualLaw]);
  const opened = alone ? findings.map(({ regime }) => regime) : open;
  return (
    <Accordion
      multiple
      collapsible
      className={styles.all}
      openItems={[...opened]}
      onToggle={(_, data) =>
        setOpen((before) =>
          before.includes(String(data.value)) ? before.filter((one) => one !== data.value) : [...before, String(data.value)],
        )
      }
    >
      {findings.map(({ regime, say, browse, findings: own }) => (
        <AccordionItem key={regime} value={regime} className={styles.item}>
          <AccordionHeader as="h3" className={styles.head} expandIconPosition="end">
            <span className={styles.title}>
              <span className={styles.names}>
                <Text weight="semibold">{regimeName(regime)}</Text>
                {own[0] && (
                  <Text
                    size={200}
                    className={styles.quiet}
                  >{`${wordOf("version", own[0].version.id)} · ${t(`versionStatus.${own[0].version.status}`)}`}</Text>
                )}
              </span>
              {own[0] && <VerdictBadge verdict={own[0].verdict} />}
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            {say !== null && <Text size={200}>{t(say)}</Text>}
            {browse.length > 0 && (
              <div className={styles.browse}>
                {browse.map((list) => (
                  <Button key={list} size="small" onClick={() => onBrowse(list)}>
                    {t(`paneLookup.list.${list}`)}
                  </Button>
                ))}
              </div>
            )}
            <ul className={styles.list}>
              {own.map((finding) => (
                <FindingItem key={finding.version.id} finding={finding} onCode={onCode} />
              ))}
            </ul>
            {more?.(regime)}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
