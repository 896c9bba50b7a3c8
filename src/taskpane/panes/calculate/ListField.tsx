/** A field one can type into or choose from a list for: what is typed narrows the list, and may also stay as it is. */
import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { t } from "../../../i18n/t";
import { quietIcon } from "../../components/quietIcon";
import { ranked } from "../../find/fold";
import type { Choice } from "./choices";

const MOST = 60;
const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  input: { minWidth: 0, width: "100%", minHeight: "24px" },
  list: { maxHeight: "280px", minWidth: "240px" },
});

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** by default by words, best first */
  readonly find?: (choices: readonly Choice[], typed: string) => readonly Choice[];
  readonly onChange: (text: string) => void;
};

export function ListField({ label, hint, placeholder, value, choices, find = ranked, onChange }: Props): ReactElement {
  const styles = useStyles();
  const [typing, setTyping] = useState(false);
  const found = useMemo(() => (typing && value.trim() !== "" ? find(choices, value) : choices), [typing, value, choices, find]);
  const shown = found.slice(0, MOST);
  return (
    <Field label={label} size="small" hint={hint ?? null}>
      <Combobox
        className={styles.control}
        freeform
        clearable
        autoComplete="off"
        placeholder={placeholder ?? ""}
        value={value}
        selectedOptions={[value]}
        listbox={{ className: styles.list }}
        input={{ className: styles.input }}
        expandIcon={quietIcon(label)}
        onInput={(event) => {
          setTyping(true);
          onChange(event.currentTarget.value);
        }}
        onOpenChange={(_, data) => !data.open && setTyping(false)}
        onOptionSelect={(event, data) => {
          // Typing takes the choice back, which is no wish to empty the field.
          if (data.optionValue === undefined && event.type === "change") return;
          setTyping(false);
          onChange(data.optionValue ?? "");
        }}
      >
        {shown.map((choice) => (
          <Option key={choice.value} value={choice.value} text={choice.shown} checkIcon={null}>
            {choice.shown}
          </Option>
        ))}
        {found.length > MOST && (
          <Option key="more" disabled text="" checkIcon={null}>
            {t("paneCalculate.list.more", { count: found.length - MOST })}
          </Option>
        )}
        {found.length === 0 && value.trim() !== "" && (
          <Option key="none" disabled text="" checkIcon={null}>
            {t("paneCalculate.list.none")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
