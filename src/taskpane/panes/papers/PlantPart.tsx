/** Papers out of the data of a plant: where the data is taken from, which site, and what is made of it. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { t } from "../../../i18n/t";
import type { Host } from "../../../host/port";
import type { PaperFile } from "../../../papers/communication/readBook";
import type { PaperBook } from "../../../papers/paperBook";
import { sitesIn } from "../../../papers/plant/plantData";
import { opened } from "../../../papers/tasks";
import { refusedText } from "../../../papers/words";
import { FileButton } from "../../components/FileButton";
import { Failed } from "../../components/States";
import { useHost } from "../../context";
import { useCalculations } from "../../hooks/useCalculations";
import { reasonOf } from "../../hooks/useAsync";
import { useSettled } from "../../hooks/useSettled";
import { filesOf, WORKBOOKS } from "./files";
import { hostBook } from "./hostBook";
import { PaperCard } from "./PaperCard";
import { packOut, plantOut, reportOut, templateOut } from "./plantTasks";

const useStyles = makeStyles({ source: { display: "grid", gap: tokens.spacingVerticalS }, pick: { justifySelf: "start" } });

/** The tables that say which sites there are. */
const SITE_TABLES = ["Sites", "Products", "Precursors", "PlantProcesses"];

export function PlantPart(): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const [file, setFile] = useState<PaperFile | null>(null);
  const [wanted, setWanted] = useState("");
  const [known, setKnown] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  // Sheets come while this stands open: from the gallery, or typed.
  const settled = useSettled(useCalculations(host));
  useEffect(() => {
    setFailed(null);
    knownSites(host, file).then(setKnown, (error: unknown) => {
      setKnown([]);
      setFailed(reasonOf(error));
    });
  }, [host, file, settled]);
  const site = known.includes(wanted) ? wanted : null;
  const hindrance = known.length > 1 && site === null ? t("panePapers.whichSite") : null;
  const take = async (chosen: readonly File[]): Promise<void> => setFile((await filesOf(chosen))[0] ?? null);
  const book = async (): Promise<PaperBook> => (file ? opened(file) : hostBook(host));
  return (
    <>
      <div className={styles.source}>
        <Field size="small" label={t("panePapers.source")} hint={t("panePapers.source.hint")}>
          <Select size="small" value={file ? "file" : "open"} onChange={(_, data) => data.value === "open" && setFile(null)}>
            <option value="open">{t("panePapers.thisWorkbook")}</option>
            {file && <option value="file">{file.name}</option>}
          </Select>
        </Field>
        <FileButton className={styles.pick} label={t("panePapers.sourceFile")} accept={WORKBOOKS} onPick={(chosen) => void take(chosen)} />
        {failed !== null && <Failed reason={failed} />}
        {known.length > 1 && (
          <Field size="small" label={t("panePapers.site")}>
            <Select size="small" value={site ?? ""} onChange={(_, data) => setWanted(data.value)}>
              <option value="">{t("panePapers.chooseSite")}</option>
              {known.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <PaperCard
        name="template"
        hindrance={hindrance}
        actions={[
          {
            key: "template",
            choose: "one",
            work: async ([template]) => {
              if (!template) throw new TypeError("a file was asked for");
              return templateOut(await book(), site, template);
            },
          },
        ]}
      />
      <PaperCard name="report" hindrance={hindrance} actions={[{ key: "report", work: async () => reportOut(await book(), site) }]} />
      <PaperCard
        name="pack"
        actions={[{ key: "pack", work: async () => packOut(file ?? (await host.file()), (await host.status()).version) }]}
      />
      <PaperCard name="plant" actions={[{ key: "plant", work: plantOut }]} />
    </>
  );
}

async function knownSites(host: Host, file: PaperFile | null): Promise<readonly string[]> {
  try {
    return sitesIn(file ? opened(file) : await hostBook(host, SITE_TABLES));
  } catch (error) {
    throw new Error(refusedText(error));
  }
}
