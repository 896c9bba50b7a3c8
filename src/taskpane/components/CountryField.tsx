/** A country chosen by code or by name in any of the three languages. */
import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { t } from "../../i18n/t";
import { fold } from "../../tables/filter";
import { usePane } from "../context";
import { type CountryChoice, loadCountries } from "../countries";
import { quietIcon } from "./quietIcon";
import { useAsync } from "../hooks/useAsync";

const MOST = 60;
const NONE: readonly CountryChoice[] = [];
const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  // Otherwise the box is never narrower than twenty letters.
  input: { minWidth: 0, width: "100%", minHeight: "24px" },
  list: { maxHeight: "280px", minWidth: "220px" },
});

type Props = {
  readonly label: string;
  /** code, or "" for all */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** the codes to offer; null: every country */
  readonly only?: readonly string[] | null;
  /** code of "other countries and territories", where it can be chosen */
  readonly other?: string | null;
  /** more places to choose from, before the countries */
  readonly extra?: readonly CountryChoice[];
  /** what an empty box means; absent: no limit */
  readonly placeholder?: string;
};

export function CountryField({ label, value, onChange, only = null, other = null, extra = NONE, placeholder }: Props): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const countries = useAsync(() => loadCountries(locale), [locale]);
  const [typed, setTyped] = useState<string | null>(null);
  const all = useMemo(() => {
    const known = countries.kind === "ready" ? countries.value : [];
    const offered = only === null ? known : known.filter(({ code }) => only.includes(code));
    const more = [...extra, ...offered];
    return other === null ? more : [{ code: other, name: t("tables.country.other"), find: fold(t("tables.country.other")) }, ...more];
  }, [countries, only, other, extra, locale]);

  const chosen = all.find(({ code }) => code === value);
  useEffect(() => setTyped(null), [value]);
  const found = matches(all, typed ?? "").slice(0, MOST);
  const shown = typed ?? (chosen ? nameOf(chosen) : value);

  const settle = (): void => {
    if (typed === null) return;
    const text = fold(typed);
    if (text === "") return onChange("");
    const [only1, ...more] = matches(all, typed);
    const exact = all.find(({ code, find }) => fold(code) === text || find.split("|").includes(text));
    if (exact) onChange(exact.code);
    else if (only1 && more.length === 0) onChange(only1.code);
    setTyped(null);
  };

  return (
    <Field label={label} size="small">
      <Combobox
        className={styles.box}
        freeform
        clearable
        autoComplete="off"
        placeholder={placeholder ?? t("pane.filter.all")}
        listbox={{ className: styles.list }}
        input={{ className: styles.input }}
        expandIcon={quietIcon(label)}
        value={shown}
        selectedOptions={value === "" ? [] : [value]}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onOptionSelect={(_, data) => {
          setTyped(null);
          onChange(data.optionValue ?? "");
        }}
      >
        {found.map((country) => (
          <Option key={country.code} value={country.code} text={nameOf(country)} checkIcon={null}>
            {nameOf(country)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

/** Groups of countries have names for codes. */
function nameOf({ code, name }: CountryChoice): string {
  return code.length !== 2 ? name : `${name} (${code})`;
}

function matches(all: readonly CountryChoice[], typed: string): readonly CountryChoice[] {
  const text = fold(typed);
  if (text === "") return all;
  const exact = all.filter(({ code }) => fold(code) === text);
  return [
    ...exact,
    ...all.filter((country) => !exact.includes(country) && (country.find.includes(text) || fold(nameOf(country)) === text)),
  ];
}
