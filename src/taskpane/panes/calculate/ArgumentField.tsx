/** One argument of a function: its words, and the control that suits what it takes. Which that is, its reader says. */
import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FunctionSpec } from "../../../calls/spec";
import type { Reader } from "../../../calls/readers/reader";
import { t } from "../../../i18n/t";
import { CountryField } from "../../components/CountryField";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { type Choice, choice, closedChoices, type Given } from "./choices";
import { extraPlaces } from "./extraPlaces";
import { DateField } from "./DateField";
import { GoodsField } from "./GoodsField";
import { ListField } from "./ListField";
import { RouteField } from "./RouteField";
import { tableChoices } from "./tableChoices";
import { VersionField } from "./VersionField";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%", maxWidth: "none" } });

type Props = {
  readonly spec: FunctionSpec;
  readonly name: string;
  readonly reader: Reader<unknown>;
  readonly label: string;
  readonly value: string;
  /** what stands in the other arguments, on which a list may depend */
  readonly given: Given;
  readonly onChange: (text: string) => void;
};

export function ArgumentControl(props: Props): ReactElement {
  const { spec, name, reader, label, value, given, onChange } = props;
  const styles = useStyles();
  const field = { label, value, onChange };
  if (reader.kind === "country")
    return <CountryField {...field} placeholder={t("pane.lookup.chooseOrigin")} extra={extraPlaces(spec, name)} />;
  const closed = closedChoices(name, reader);
  if (closed) {
    return (
      <Field label={label} size="small">
        <Select className={styles.control} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{reader.optional ? t("pane.calculate.blank") : t("pane.calculate.choose")}</option>
          {closed.map(({ value: option, shown }) => (
            <option key={option} value={option}>
              {shown}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  if (reader.readBlock) {
    const repeated = isRepeated(spec, name);
    return (
      <Field label={label} size="small" hint={t(repeated ? "paneCalculate.args.hint" : "pane.calculate.blockHint")}>
        <Textarea
          className={styles.control}
          rows={repeated ? 5 : 3}
          resize="vertical"
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
    );
  }
  if (tableChoices(spec, name)) return <TableField {...props} />;
  switch (reader.kind) {
    case "cn":
      return <GoodsField {...field} />;
    case "route":
      return <RouteField {...field} given={given} />;
    case "law":
      return <VersionField {...field} spec={spec} given={given} />;
    case "date":
      return <DateField {...field} />;
    case "column":
    case "sefa":
      return <ListField {...field} choices={LETTERS.map((letter) => choice(letter, t(`choiceWord.column.${letter}`)))} />;
    default:
      return (
        <Field label={label} size="small">
          <Input
            className={styles.control}
            value={value}
            inputMode={reader.kind === "quantity" ? "decimal" : reader.kind === "year" ? "numeric" : "text"}
            onChange={(_, data) => onChange(data.value)}
          />
        </Field>
      );
  }
}

const LETTERS = ["A", "B"] as const;
const NONE: readonly Choice[] = [];

/** Arguments handed on to another function, as many as it has. */
export function isRepeated(spec: FunctionSpec, name: string): boolean {
  return "functionName" in spec.args && name === "args";
}

function TableField({ spec, name, label, value, given, onChange }: Props): ReactElement {
  const { locale } = usePane();
  const list = tableChoices(spec, name);
  const inputs = [given("law"), given("programme"), given("kind")];
  const known = useAsync(() => list?.(given) ?? Promise.resolve(NONE), [spec.id, name, ...inputs, locale]);
  return <ListField label={label} value={value} choices={known.kind === "ready" ? known.value : NONE} onChange={onChange} />;
}
