/** Whether a figure goes into its cell with a card of its steps. Shown only where the spreadsheet has cards. */
import { Field, Switch } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { CARDS_CHOICE, WITH_CARDS } from "../../../host/card";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";

export function Cards(): ReactElement | null {
  const host = useHost();
  const [given, setGiven] = useState(false);
  useEffect(() => {
    void host.prefs.get(CARDS_CHOICE).then((choice) => setGiven(choice === WITH_CARDS));
  }, [host]);
  if (!host.capabilities().cards) return null;
  const choose = (next: boolean): void => {
    setGiven(next);
    void host.prefs.set(CARDS_CHOICE, next ? WITH_CARDS : null);
  };
  return (
    <Field hint={t("paneSettings.cards.hint")}>
      <Switch checked={given} onChange={(_, { checked }) => choose(checked)} label={t("paneSettings.cards")} />
    </Field>
  );
}
