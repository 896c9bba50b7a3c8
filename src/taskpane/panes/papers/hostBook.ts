/** The open workbook as papers read it, through the port. Cells of a file and of a sheet say the same here. */
import type { Host, Matrix, TableInfo } from "../../../host/port";
import type { PaperBook, PaperCell, PaperTable } from "../../../papers/paperBook";
import { cellName, parseAddress } from "../../../sheet/address";
import { isErrorText } from "../../../sheet/errors";

/** All of it; `only`: names of tables, where no more than these are wanted. */
export async function hostBook(host: Host, only?: readonly string[]): Promise<PaperBook> {
  const tables = (await host.tables()).filter(({ name }) => only === undefined || only.includes(name)).map(tableOf);
  const areas = only === undefined ? await host.usedAreas() : tables.map(({ address }) => address);
  const cells = new Map<string, PaperCell[]>();
  for (const address of areas) {
    const { sheet, row, column } = parseAddress(address);
    const found = cellsOf(await host.read(address), row, column);
    cells.set(sheet ?? "", [...(cells.get(sheet ?? "") ?? []), ...found]);
  }
  return { tables: tables.map(({ table }) => table), sheets: [...cells].map(([name, list]) => ({ name, cells: list })) };
}

function tableOf({ name, address, headers, totalsRow }: TableInfo): { readonly address: string; readonly table: PaperTable } {
  const { sheet, row, column, rows, columns } = parseAddress(address);
  const totalsRows = totalsRow === true ? 1 : 0;
  return { address, table: { name, sheet: sheet ?? "", row, column, rows, columns, headers, headerRows: 1, totalsRows } };
}

const cellsOf = (values: Matrix, row: number, column: number): readonly PaperCell[] =>
  values.flatMap((line, r) =>
    line.flatMap((value, c) =>
      value === null || value === ""
        ? []
        : [
            {
              row: row + r,
              column: column + c,
              address: cellName(row + r, column + c),
              value: isErrorText(value) ? { code: value } : value,
            },
          ],
    ),
  );
