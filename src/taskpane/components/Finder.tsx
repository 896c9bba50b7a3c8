/** A box to search in, whose button to empty it speaks the user's language. */
import { makeStyles, mergeClasses, SearchBox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../i18n/t";

// Otherwise the box asks for more than a narrow pane has.
const useStyles = makeStyles({ box: { minWidth: 0, width: "100%", maxWidth: "none" } });

type Props = { readonly label: string; readonly value: string; readonly className?: string; readonly onChange: (text: string) => void };

export function Finder({ label, value, className, onChange }: Props): ReactElement {
  const styles = useStyles();
  return (
    <SearchBox
      className={mergeClasses(styles.box, className)}
      aria-label={label}
      placeholder={label}
      value={value}
      dismiss={{ "aria-label": t("pane.clear") }}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
