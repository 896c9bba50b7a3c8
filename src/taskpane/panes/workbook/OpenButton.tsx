/** Opens a row for the mouse. Keys need no button: the arrows do the same, and a second stop in every row would be in the way. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { OpenItemIcon } from "../../icons";

const useStyles = makeStyles({
  button: { minWidth: "24px", maxWidth: "24px", height: "24px", padding: 0 },
  turned: { transform: "rotate(90deg)" },
});

export function OpenButton({
  open,
  label,
  onOpen,
}: {
  readonly open: boolean;
  readonly label: string;
  readonly onOpen: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      size="small"
      tabIndex={-1}
      className={styles.button}
      icon={<OpenItemIcon className={mergeClasses(open && styles.turned)} />}
      aria-label={label}
      onClick={onOpen}
    />
  );
}
