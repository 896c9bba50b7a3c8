/** Official papers: what suppliers filled in comes into the workbook, what is handed on is made here. Nothing leaves the machine. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { ViewHead } from "../../components/ViewHead";
import { useHost } from "../../context";
import { useFocusInside } from "../../hooks/useFocusInside";
import { LISTS } from "./files";
import { PaperCard } from "./PaperCard";
import { PlantPart } from "./PlantPart";
import { suppliersIn, suppliersOut, templatesIn } from "./supplierTasks";
import "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function PapersView({ onBack }: { readonly onBack: () => void }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const region = useFocusInside<HTMLElement>();
  return (
    <section ref={region} className={styles.root} aria-label={t("panePapers.title")}>
      <ViewHead title={t("panePapers.title")} back={t("panePapers.back")} onBack={onBack} />
      <Text size={200} className={styles.quiet}>
        {t("panePapers.text")}
      </Text>
      <Text weight="semibold">{t("panePapers.fromSuppliers")}</Text>
      <PaperCard name="templates" actions={[{ key: "templates", choose: "several", work: (files) => templatesIn(host, files) }]} />
      <PaperCard
        name="suppliers"
        actions={[
          { key: "suppliersHere", work: () => suppliersOut(host, null) },
          { key: "suppliersFile", choose: "one", accept: LISTS, work: ([list]) => suppliersOut(host, list ?? null) },
        ]}
      />
      <PaperCard name="collected" actions={[{ key: "collected", choose: "several", work: (files) => suppliersIn(host, files) }]} />
      <Text weight="semibold">{t("panePapers.fromPlant")}</Text>
      <PlantPart />
    </section>
  );
}
