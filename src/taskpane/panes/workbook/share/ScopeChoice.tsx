/** For which cells: selection, sheet or workbook, each with how many formulas of ours are meant. */
import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FormulaCell, Selection } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { plural } from "../../../numbers";
import { SCOPES, type ScopeKind, sheetOf, within } from "./scope";

const useStyles = makeStyles({
  group: { gap: 0 },
  radio: { alignItems: "flex-start" },
  label: { overflowWrap: "anywhere", minWidth: 0, paddingTop: tokens.spacingVerticalXS },
});

type Props = {
  readonly kind: ScopeKind;
  readonly selection: Selection | null;
  readonly formulas: readonly FormulaCell[];
  readonly onChange: (kind: ScopeKind) => void;
};

export function ScopeChoice({ kind, selection, formulas, onChange }: Props): ReactElement {
  const styles = useStyles();
  const place: Readonly<Record<ScopeKind, string>> = { selection: selection?.address ?? "", sheet: sheetOf(selection), book: "" };
  return (
    <Field label={t("paneWorkbook.share.scope")}>
      <RadioGroup className={styles.group} value={kind} onChange={(_, { value }) => onChange(value as ScopeKind)}>
        {SCOPES.map((scope) => (
          <Radio
            key={scope}
            value={scope}
            className={styles.radio}
            disabled={scope !== "book" && selection === null}
            label={{
              className: styles.label,
              children: plural(`paneWorkbook.share.scope.${scope}`, within(formulas, scope, selection).length, { place: place[scope] }),
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
