/** One argument of a function: its words, and the control that suits what it takes. */
import { Combobox, Field, Input, makeStyles, Option, Select, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { FunctionSpec } from "../../../functions/spec";
import type { Reader } from "../../../functions/readers/reader";
import { t } from "../../../i18n/t";
import { regimes } from "../../../regimes";
import { fold } from "../../../tables/filter";
import { wordOf } from "../../../tables/columns";
import { CountryField } from "../../components/CountryField";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { suggestionsFor } from "./suggestions";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  input: { minWidth: 0, width: "100%" },
  list: { maxHeight: "260px" },
});

const ROUTES = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L"];
const MOST = 60;

type Props = {
  readonly spec: FunctionSpec;
  readonly name: string;
  readonly reader: Reader<unknown>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

export function ArgumentControl({ spec, name, reader, label, value, onChange }: Props): ReactElement {
  const styles = useStyles();
  if (reader.kind === "country") return <CountryField label={label} value={value} onChange={onChange} placeholder={t("pane.lookup.chooseOrigin")} />;
  const options = optionsOf(spec, reader);
  if (options) {
    return (
      <Field label={label} size="small">
        <Select className={styles.control} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{reader.optional ? t("pane.calculate.blank") : t("pane.calculate.choose")}</option>
          {options.map(({ value: option, shown }) => <option key={option} value={option}>{shown}</option>)}
        </Select>
      </Field>
    );
  }
  if (reader.readBlock) {
    return (
      <Field label={label} size="small" hint={t("pane.calculate.blockHint")}>
        <Textarea className={styles.control} rows={3} resize="vertical" value={value} onChange={(_, data) => onChange(data.value)} />
      </Field>
    );
  }
  if (reader.kind === "text") return <TextControl spec={spec} name={name} label={label} value={value} onChange={onChange} />;
  return (
    <Field label={label} size="small">
      <Input
        className={styles.control} value={value} inputMode={reader.kind === "quantity" ? "decimal" : reader.kind === "year" ? "numeric" : "text"}
        placeholder={PLACEHOLDERS[reader.kind] ?? ""} onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

const PLACEHOLDERS: Readonly<Record<string, string>> = { cn: "7318 15 42", date: "2026-03-31", year: "2026", sefa: "A", column: "B" };

type Choice = { readonly value: string; readonly shown: string };

/** Closed lists; null where something has to be typed. */
function optionsOf(spec: FunctionSpec, reader: Reader<unknown>): readonly Choice[] | null {
  if (reader.kind === "boolean") return [{ value: "TRUE", shown: t("pane.yes") }, { value: "FALSE", shown: t("pane.no") }];
  if (reader.kind === "route") return ROUTES.map((route) => ({ value: route, shown: `(${route}) ${wordOf("route", route)}` }));
  if (reader.kind === "law") {
    const versions = [...(regimes.find((regime) => regime.id === spec.regime)?.versions.values() ?? [])];
    return versions.reverse().map(({ id, status }) => ({ value: id, shown: `${id} (${t(`versionStatus.${status}`)})` }));
  }
  // A column takes a number as well.
  if (reader.choices && reader.kind !== "column") return reader.choices.map((choice) => ({ value: choice, shown: choice }));
  return null;
}

type TextProps = Omit<Props, "reader">;

function TextControl({ spec, name, label, value, onChange }: TextProps): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const [typing, setTyping] = useState(false);
  const known = useAsync(() => suggestionsFor(spec, name, locale), [spec.id, name, locale]);
  if (known.kind !== "ready" || known.value === null) {
    return <Field label={label} size="small"><Input className={styles.control} value={value} onChange={(_, data) => onChange(data.value)} /></Field>;
  }
  const shown = typing ? known.value.filter((word) => fold(word).includes(fold(value))) : known.value;
  return (
    <Field label={label} size="small">
      <Combobox
        className={styles.control} freeform clearable autoComplete="off" value={value} selectedOptions={[value]} listbox={{ className: styles.list }} input={{ className: styles.input }}
        onInput={(event) => {
          setTyping(true);
          onChange(event.currentTarget.value);
        }}
        onOptionSelect={(_, data) => {
          setTyping(false);
          onChange(data.optionValue ?? "");
        }}
      >
        {shown.slice(0, MOST).map((word) => <Option key={word} value={word} checkIcon={null}>{word}</Option>)}
      </Combobox>
    </Field>
  );
}
