/** A file made here. It stays in the page until it is saved; its address ends with the link. */
import { Link, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { t } from "../../i18n/t";

const useStyles = makeStyles({ link: { textAlign: "start", overflowWrap: "anywhere" } });

export type MadeFile = { readonly name: string; readonly bytes: Uint8Array };

export function Download({ file }: { readonly file: MadeFile }): ReactElement | null {
  const styles = useStyles();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>]));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === null) return null;
  return (
    <Link className={styles.link} href={address} download={file.name}>
      {t("pane.saveFile", { name: file.name })}
    </Link>
  );
}
