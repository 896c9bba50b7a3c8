/** Settings: language, assumptions of the workbook, first steps, what this is, which editions of the data it holds, licences. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LOCALES, t } from "../../../i18n/t";
import type { Locale } from "../../../host/port";
import { usePane } from "../../context";
import { About } from "./About";
import { AssumptionsForm } from "./AssumptionsForm";
import { Cards } from "./Cards";
import { LawsForm } from "./LawsForm";
import { DataEditions } from "./DataEditions";
import { ResultFormats } from "./ResultFormats";
import { SampleSheetButton } from "../../welcome/SampleSheetButton";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
});

/** Each language by its own name, so that it is found by somebody who reads no other. */
const NAMES: Readonly<Record<Locale, string>> = { en: "English", "zh-TW": "繁體中文（臺灣）", "zh-CN": "简体中文（中国）" };

export function SettingsView({ onTour }: { readonly onTour: () => void }): ReactElement {
  const styles = useStyles();
  const { host, locale } = usePane();
  return (
    <div className={styles.root}>
      <Field label={t("pane.settings.language")} hint={t("pane.settings.languageHint")}>
        <Select value={locale} onChange={(_, data) => void host.setLocale(data.value as Locale)}>
          {LOCALES.map((one) => (
            <option key={one} value={one} lang={one}>
              {NAMES[one]}
            </option>
          ))}
        </Select>
      </Field>
      <ResultFormats />
      <Cards />
      <AssumptionsForm />
      <LawsForm />
      <div className={styles.actions}>
        <Button onClick={onTour}>{t("paneStart.again")}</Button>
        <SampleSheetButton />
      </div>
      <About />
      <DataEditions />
    </div>
  );
}
