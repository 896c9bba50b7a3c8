/** The production route: those the tables print for the chosen good. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { usePane } from "../../context";
import { wholeCode } from "../../find/goods";
import { useAsync } from "../../hooks/useAsync";
import type { Given } from "./choices";
import { routesFor } from "./tableChoices";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%", maxWidth: "none" } });

type Props = { readonly label: string; readonly given: Given; readonly value: string; readonly onChange: (text: string) => void };

export function RouteField({ label, given, value, onChange }: Props): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const code = wholeCode(given("cn")) ?? "";
  const routes = useAsync(() => routesFor(code, given("law")), [code, given("law"), locale]);
  const choices = routes.kind === "ready" ? routes.value : [];
  const hint = routes.kind === "ready" && choices.length === 0 ? t("paneCalculate.route.none") : undefined;
  return (
    <Field label={label} size="small" hint={hint ?? null}>
      <Select className={styles.control} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t("pane.calculate.blank")}</option>
        {/* A letter chosen for another good stays in sight until it is changed. */}
        {value !== "" && !choices.some((choice) => choice.value === value) && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.shown}
          </option>
        ))}
      </Select>
    </Field>
  );
}
