/** Where the list comes from: a file of this machine, or the table or cells selected in the sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";
import { Failed } from "../../components/States";
import { reasonOf } from "../../hooks/useAsync";
import { useSelection } from "../../hooks/useHostState";
import { counted } from "../../numbers";
import type { Source } from "./readSource";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS }, hidden: { display: "none" } });

export function ListSource({ onTake }: { readonly onTake: (source: Source) => void }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const selection = useSelection(host);
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const address = selection?.table?.address ?? (selection && selection.values.length > 1 ? selection.address : null);
  const attempt = async (work: () => Promise<Source>): Promise<void> => {
    setFailed(null);
    try {
      onTake(await work());
    } catch (error) {
      setFailed(reasonOf(error));
    }
  };
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file) void attempt(async () => ({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    // The same file can be picked again once it was corrected.
    event.target.value = "";
  };
  return (
    <>
      <div className={styles.root}>
        <input
          ref={input}
          type="file"
          className={styles.hidden}
          accept=".csv,.txt,.tsv,.xlsx,.xlsm"
          aria-label={t("paneLists.file")}
          onChange={pick}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {t("paneLists.file")}
        </Button>
        <Button
          size="small"
          disabled={address === null}
          onClick={() => address !== null && void attempt(async () => ({ kind: "cells", address, cells: await host.read(address) }))}
        >
          {address === null
            ? t("paneCompare.listNone")
            : selection?.table
              ? t("paneCompare.listTable", { name: selection.table.name, rows: counted(selection.table.rowCount) })
              : t("paneCompare.listCells", { cells: address })}
        </Button>
      </div>
      {failed !== null && <Failed reason={failed} />}
    </>
  );
}
