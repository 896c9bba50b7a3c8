/** Which laws a person uses: the functions of the others are not offered while a formula is typed, and go on calculating. */
import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";
import { PREFIXES, useHiddenLaws } from "../../hooks/useHiddenLaws";
import { groupName } from "../calculate/tasks";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Has the choice of earlier take effect when the pane starts. */
export function KeptLaws(): null {
  useHiddenLaws();
  return null;
}

export function LawsForm(): ReactElement | null {
  const styles = useStyles();
  const host = useHost();
  const { hidden, setUsed } = useHiddenLaws();
  if (!host.capabilities().functionList) return null;
  return (
    <section className={styles.root} aria-label={t("paneSettings.laws")}>
      <Text>{t("paneSettings.laws")}</Text>
      <Text size={200} className={styles.quiet}>
        {t("paneSettings.lawsHint")}
      </Text>
      <div className={styles.root}>
        {PREFIXES.map((prefix) => (
          <Checkbox
            key={prefix}
            label={t("paneSettings.law", { name: groupName(prefix), prefix })}
            checked={!hidden.includes(prefix)}
            onChange={(_, { checked }) => setUsed(prefix, checked === true)}
          />
        ))}
      </div>
    </section>
  );
}
