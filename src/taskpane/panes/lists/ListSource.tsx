/** Where the list comes from: a file of this machine, or the table or cells selected in the sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";
import { FileButton } from "../../components/FileButton";
import { Failed } from "../../components/States";
import { reasonOf } from "../../hooks/useAsync";
import { useSelection } from "../../hooks/useHostState";
import { counted } from "../../numbers";
import type { Source } from "./readSource";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export function ListSource({ onTake }: { readonly onTake: (source: Source) => void }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const selection = useSelection(host);
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
  const pick = ([file]: readonly File[]): void => {
    if (file) void attempt(async () => ({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  };
  return (
    <>
      <div className={styles.root}>
        <FileButton label={t("paneLists.file")} accept=".csv,.txt,.tsv,.xlsx,.xlsm" onPick={pick} />
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
