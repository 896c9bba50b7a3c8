/** Whether a cell without a number format takes that of the result when a formula goes in. */
import { Field, Switch } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { FORMATS_CHOICE, NO_FORMATS } from "../../../host/resultFormats";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";

export function ResultFormats(): ReactElement {
  const { prefs } = useHost();
  const [given, setGiven] = useState(true);
  useEffect(() => {
    void prefs.get(FORMATS_CHOICE).then((choice) => setGiven(choice !== NO_FORMATS));
  }, [prefs]);
  const choose = (next: boolean): void => {
    setGiven(next);
    void prefs.set(FORMATS_CHOICE, next ? null : NO_FORMATS);
  };
  return (
    <Field hint={t("paneSettings.formats.hint")}>
      <Switch checked={given} onChange={(_, { checked }) => choose(checked)} label={t("paneSettings.formats")} />
    </Field>
  );
}
