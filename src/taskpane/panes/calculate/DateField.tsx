/** A date, typed year first or chosen from the calendar of the browser; where a rule is yearly, a year will do. */
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import { t } from "../../../i18n/t";
import { CalendarIcon } from "../../icons";
import { isoDate } from "./entries";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  // The browser opens its calendar from this field, which nobody sees or reaches.
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    opacity: 0,
    pointerEvents: "none",
    bottom: 0,
    insetInlineEnd: 0,
    border: 0,
    padding: 0,
  },
  place: { position: "relative" },
});

type Props = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

export function DateField({ label, value, onChange }: Props): ReactElement {
  const styles = useStyles();
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.place}>
      <Field label={label} size="small">
        <Input
          className={styles.control}
          value={value}
          inputMode="numeric"
          placeholder={t("paneCalculate.date.hint")}
          onChange={(_, data) => onChange(data.value)}
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={<CalendarIcon />}
              aria-label={t("paneCalculate.date.pick", { name: label })}
              onClick={() => calendar.current?.showPicker()}
            />
          }
        />
      </Field>
      <input
        ref={calendar}
        type="date"
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden
        value={isoDate(value) ?? ""}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
