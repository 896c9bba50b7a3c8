/** The legal version: every one of the regime with what it is, and which one a blank stands for. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FunctionSpec } from "../../../calls/spec";
import { t } from "../../../i18n/t";
import type { Given } from "./choices";
import { defaultVersion, versionFacts, versionsFor, versionTitle } from "./versionChoices";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%", maxWidth: "none" } });

type Props = {
  readonly spec: FunctionSpec;
  readonly label: string;
  readonly given: Given;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

export function VersionField({ spec, label, given, value, onChange }: Props): ReactElement {
  const styles = useStyles();
  const versions = versionsFor(spec, given);
  const usual = defaultVersion(spec, given);
  const chosen = versions.find(({ id }) => id === value);
  const blank =
    usual === null
      ? t("paneCalculate.law.noDefault")
      : usual === undefined
        ? undefined
        : `${t("paneCalculate.law.default", { version: usual.version.id, why: usual.why })} · ${versionFacts(usual.version)}`;
  return (
    <Field label={label} size="small" hint={(chosen ? versionFacts(chosen) : blank) ?? null}>
      <Select className={styles.control} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{usual ? t("paneCalculate.law.blank", { version: usual.version.id }) : t("pane.calculate.blank")}</option>
        {versions.map((version) => (
          <option key={`${version.regime} ${version.id}`} value={version.id}>
            {versionTitle(version)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
