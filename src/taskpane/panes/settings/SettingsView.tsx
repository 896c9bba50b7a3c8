/** Settings: language, what this is, which editions of the data it holds, licences. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LOCALES, t } from "../../../i18n/t";
import type { Locale } from "../../../host/port";
import { usePane } from "../../context";
import { About } from "./About";
import { DataEditions } from "./DataEditions";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

/** Each language by its own name, so that it is found by somebody who reads no other. */
const NAMES: Readonly<Record<Locale, string>> = { en: "English", "zh-TW": "繁體中文（台灣）", "zh-CN": "简体中文（中国）" };

export function SettingsView(): ReactElement {
  const styles = useStyles();
  const { host, locale } = usePane();
  return (
    <div className={styles.root}>
      <Field label={t("pane.settings.language")} hint={t("pane.settings.languageHint")}>
        <Select value={locale} onChange={(_, data) => void host.setLocale(data.value as Locale)}>
          {LOCALES.map((one) => <option key={one} value={one} lang={one}>{NAMES[one]}</option>)}
        </Select>
      </Field>
      <About />
      <DataEditions />
    </div>
  );
}
