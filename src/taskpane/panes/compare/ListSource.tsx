/** A list of the sheet: taken from the table or the cells selected; says which columns are understood and which are left alone. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Matrix } from "../../../host/port";
import { t } from "../../../i18n/t";
import { useHost } from "../../context";
import { useSelection } from "../../hooks/useHostState";
import { counted } from "../../numbers";
import { readColumns } from "./request";
import { fieldName } from "./fields";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

export type List = { readonly address: string; readonly cells: Matrix };

type Props = { readonly list: List | null; readonly onTake: (list: List) => void; readonly onFail: (error: unknown) => void };

export function ListSource({ list, onTake, onFail }: Props): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const selection = useSelection(host);
  const address = selection?.table?.address ?? (selection && selection.values.length > 1 ? selection.address : null);
  const take = async (from: string): Promise<void> => {
    try {
      // The cells selected are there already, as far as they are in use; a table is more than what is selected of it.
      const cells = from === selection?.address ? selection.values : await host.read(from);
      onTake({ address: from, cells });
    } catch (error) {
      onFail(error);
    }
  };
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.listHint")}
      </Text>
      <Button size="small" disabled={address === null} onClick={() => address !== null && void take(address)}>
        {address === null
          ? t("paneCompare.listNone")
          : selection?.table
            ? t("paneCompare.listTable", { name: selection.table.name, rows: counted(selection.table.rowCount) })
            : t("paneCompare.listCells", { cells: address })}
      </Button>
      {list && <Columns list={list} onAgain={() => void host.read(list.address).then((cells) => onTake({ ...list, cells }), onFail)} />}
    </div>
  );
}

function Columns({ list, onAgain }: { readonly list: List; readonly onAgain: () => void }): ReactElement {
  const styles = useStyles();
  const columns = readColumns(list.cells[0] ?? []);
  const known = columns.filter((column) => column.kind === "known");
  const ignored = columns.filter(({ kind }) => kind === "ignored");
  const faults = columns.flatMap((column) =>
    column.kind === "slip" ? [t("paneCompare.columnSlip", column)] : column.kind === "unusable" ? [column.why] : [],
  );
  return (
    <section aria-label={t("paneCompare.columns")} className={styles.root}>
      <Text size={200} weight="semibold">
        {t("paneCompare.listTaken", { rows: counted(Math.max(0, list.cells.length - 1)), address: list.address })}
      </Text>
      {known.length > 0 && (
        <div>
          <Text size={200}>{t("paneCompare.columnsKnown")}</Text>
          <ul className={styles.list}>
            {known.map(({ name, header }) => (
              <li key={name}>{name === fieldName(header) ? name : t("paneCompare.columnIs", { name, field: fieldName(header) })}</li>
            ))}
          </ul>
        </div>
      )}
      {ignored.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {t("paneCompare.columnsIgnored", { names: ignored.map(({ name }) => name).join(t("paneCompare.and")) })}
        </Text>
      )}
      {faults.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{faults.join(" ")}</MessageBarBody>
        </MessageBar>
      )}
      <Button size="small" appearance="subtle" onClick={onAgain}>
        {t("paneCompare.listAgain")}
      </Button>
    </section>
  );
}
