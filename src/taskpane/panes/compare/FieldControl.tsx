/** One field of a shipment: its words, and the control that suits it. */
import { Field as Labelled, Input, makeStyles, Select, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { hasWords, t } from "../../../i18n/t";
import { wordOf } from "../../../tables/columns";
import { CountryField } from "../../components/CountryField";
import { ROUTES } from "../../routes";
import { DateField } from "../calculate/DateField";
import { GoodsField } from "../calculate/GoodsField";
import { RouteField } from "../calculate/RouteField";
import { type Entries, type Field, fieldName } from "./fields";
import { ListedField } from "./ListedField";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%", maxWidth: "none" } });

type Props = { readonly field: Field; readonly entries: Entries; readonly onChange: (text: string) => void };

export function FieldControl({ field, entries, onChange }: Props): ReactElement {
  const styles = useStyles();
  const value = entries[field.header] ?? "";
  const label = fieldName(field.header);
  if (field.control === "country")
    return <CountryField label={label} value={value} onChange={onChange} placeholder={t("pane.lookup.chooseOrigin")} />;
  if (field.control === "code") return <GoodsField label={label} value={value} onChange={onChange} />;
  if (field.control === "date") return <DateField label={label} value={value} onChange={onChange} />;
  if (field.list !== undefined)
    return <ListedField list={field.list} label={label} value={value} placeholder={field.example ?? ""} onChange={onChange} />;
  // A list has many codes, and then every route can be meant.
  if (field.control === "route" && (entries["cn"] ?? "") !== "")
    return <RouteField label={label} given={(name) => entries[name] ?? ""} value={value} onChange={onChange} />;
  if (field.control === "switch") {
    const [on = ""] = field.choices ?? [];
    return (
      <Switch
        checked={value === on}
        onChange={(_, { checked }) => onChange(checked ? on : "")}
        label={t(`paneCompare.choice.${field.header}.${on}`)}
      />
    );
  }
  const choices = choicesOf(field);
  const hint = `paneCompare.hint.${field.header}`;
  return (
    <Labelled label={label} size="small" {...(hasWords(hint) ? { hint: t(hint) } : {})}>
      {choices ? (
        <Select className={styles.control} size="small" value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{t("pane.calculate.blank")}</option>
          {choices.map(({ value: choice, shown }) => (
            <option key={choice} value={choice}>
              {shown}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.control}
          size="small"
          value={value}
          placeholder={field.example ?? ""}
          inputMode={field.control === "number" ? "decimal" : "text"}
          autoComplete="off"
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Labelled>
  );
}

function choicesOf({ control, header, choices }: Field): readonly { readonly value: string; readonly shown: string }[] | null {
  if (control === "yesNo")
    return [
      { value: "TRUE", shown: t("pane.yes") },
      { value: "FALSE", shown: t("pane.no") },
    ];
  if (control === "route") return ROUTES.map((route) => ({ value: route, shown: `(${route}) ${wordOf("route", route)}` }));
  if (control !== "choice") return null;
  return (choices ?? []).map((value) => {
    const key = `paneCompare.choice.${header}.${value}`;
    return { value, shown: hasWords(key) ? t(key) : value };
  });
}
