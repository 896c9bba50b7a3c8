/** Workbook: every formula of ours, what it rests on, what is wrong or has changed, and handing the file to others. */
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useId, useMemo, useState } from "react";
import { allSpecs } from "../../../functions/register";
import { t } from "../../../i18n/t";
import { Empty, Failed, Loading } from "../../components/States";
import { counted } from "../../numbers";
import { ChangesSection } from "./changes/ChangesSection";
import { CheckSection } from "./check/CheckSection";
import { entriesOf } from "./formulas/entries";
import { FormulasSection } from "./formulas/FormulasSection";
import { ShareSection } from "./share/ShareSection";
import type { WorkbookProps } from "./props";
import { StateLine } from "./StateLine";
import { changedCells } from "./watch/attention";
import { useSeen } from "./watch/useWatch";
import "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: "420px", boxSizing: "border-box" },
  start: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Without the width kept free for bold letters four words stand side by side in 320 px.
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    "& .fui-Tab__content--reserved-space": { display: "none" },
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
  },
  section: { flex: "1 1 auto", minHeight: 0, display: "flex", flexDirection: "column", overflowY: "auto", overflowX: "hidden" },
  hidden: { display: "none" },
  // The tab names the view to the eye; who walks by headings needs one to start from.
  heard: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clip: "rect(0 0 0 0)", whiteSpace: "nowrap" },
  action: { marginTop: tokens.spacingVerticalM },
});

const SECTIONS = ["formulas", "check", "changes", "share"] as const;
type Section = (typeof SECTIONS)[number];
const OURS: ReadonlySet<string> = new Set(allSpecs().map(({ id }) => id));

export function WorkbookView({ watch, wanted, onCalculate }: WorkbookProps): ReactElement {
  const styles = useStyles();
  const prefix = useId();
  const seen = useSeen(watch, (now) => now);
  const [section, setSection] = useState<Section>("formulas");
  const [opened, setOpened] = useState<readonly Section[]>(["formulas"]);
  const basis = seen?.reading?.basis ?? null;
  const read = useMemo(() => new Map((basis?.formulas ?? []).map((formula) => [formula.address, formula])), [basis]);
  const entries = useMemo(() => entriesOf(seen?.formulas ?? [], read, OURS), [seen?.formulas, read]);

  useEffect(() => watch?.thorough(), [watch]);

  const show = (next: Section): void => {
    setSection(next);
    setOpened((before) => (before.includes(next) ? before : [...before, next]));
  };

  useEffect(() => {
    const part = SECTIONS.find((id) => id === wanted?.part);
    if (part) show(part);
  }, [wanted]);

  if (!seen || !watch || (seen.formulas === null && seen.failed === null))
    return (
      <div className={styles.start}>
        <Loading lines={8} />
      </div>
    );
  if (seen.formulas === null)
    return (
      <div className={styles.start}>
        <Failed reason={seen.failed ?? ""} retry={watch.again} />
      </div>
    );
  const counts: Readonly<Record<Section, number>> = {
    formulas: 0,
    check: (seen.findings ?? []).filter(({ severity }) => severity !== "note").length,
    changes: changedCells(seen),
    share: 0,
  };
  const nothing = entries.length === 0 && (seen.findings?.length ?? 0) === 0 && (seen.frozen?.cells ?? 0) === 0 && !seen.frozen?.damaged;
  return (
    <div className={styles.root}>
      <h2 className={styles.heard}>{t("paneWorkbook.title")}</h2>
      <StateLine seen={seen} watch={watch} onShowChanges={() => show("changes")} />
      {nothing ? (
        <Empty title={t("paneWorkbook.empty")}>
          {t("paneWorkbook.empty.hint")}
          <br />
          <Button className={styles.action} appearance="primary" onClick={onCalculate}>
            {t("paneWorkbook.empty.calculate")}
          </Button>
        </Empty>
      ) : (
        <>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={section}
            onTabSelect={(_, { value }) => show(value as Section)}
            aria-label={t("paneWorkbook.sections")}
          >
            {SECTIONS.map((id) => (
              <Tab
                key={id}
                id={`${prefix}tab-${id}`}
                value={id}
                className={styles.tab}
                aria-controls={opened.includes(id) ? `${prefix}section-${id}` : undefined}
              >
                {counts[id] > 0
                  ? t("paneWorkbook.section.counted", { section: t(`paneWorkbook.section.${id}`), n: counted(counts[id]) })
                  : t(`paneWorkbook.section.${id}`)}
              </Tab>
            ))}
          </TabList>
          {SECTIONS.filter((id) => opened.includes(id)).map((id) => (
            <div
              key={id}
              id={`${prefix}section-${id}`}
              role="tabpanel"
              aria-labelledby={`${prefix}tab-${id}`}
              hidden={id !== section}
              className={mergeClasses(styles.section, id !== section && styles.hidden)}
            >
              {id === "formulas" && <FormulasSection entries={entries} reading={seen.reading} />}
              {id === "check" && <CheckSection seen={seen} watch={watch} />}
              {id === "changes" && <ChangesSection seen={seen} watch={watch} />}
              {id === "share" && <ShareSection seen={seen} />}
            </div>
          ))}
        </>
      )}
    </div>
  );
}
