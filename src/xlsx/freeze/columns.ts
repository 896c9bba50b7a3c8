/** Formulas that a table of a file fills new rows with: taken out while cells are frozen, and put back. May not touch a cell. */
import type { FrozenColumn } from "../../freezing/record";
import { reachesOut } from "../../freezing/safety";
import { toReadable } from "../../sheet/names";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import { removeElements, type XlsxPackage } from "../package/package";
import { escapeText, scanXml } from "../package/xml";
import type { OpenBook } from "../read/readWorkbook";

export function tableColumns(
  open: OpenBook,
  names: OurNames,
): { readonly take: () => readonly FrozenColumn[]; readonly put: (columns: readonly FrozenColumn[]) => void } {
  const paths = new Map(open.tables.map(({ name, path }) => [name, path]));
  return {
    take: () =>
      open.tables.filter(({ sheet }) => !open.locked.has(sheet)).flatMap(({ path, name }) => takeColumns(open, path, name, names)),
    put: (columns) => {
      for (const column of columns)
        if (ourCalls(column.stored, names).length > 0 && !reachesOut(`=${toReadable(column.stored, names)}`))
          restoreColumn(open.file, paths.get(column.table), column);
    },
  };
}

/** Otherwise a new row of the table would get the formula, and show #NAME? to whoever lacks our functions. */
function takeColumns(open: OpenBook, path: string, table: string, names: OurNames): FrozenColumn[] {
  const text = open.file.text(path);
  if (!names.mayHold(text)) return [];
  const found: FrozenColumn[] = [];
  const starts = new Set<number>();
  let header = "";
  let formula: { start: number; array: boolean } | null = null;
  let stored = "";
  scanXml(text, path, {
    open: (tag) => {
      if (tag.local === "tableColumn") header = tag.attributes["name"] ?? "";
      if (tag.local !== "calculatedColumnFormula") return;
      formula = { start: tag.start, array: /^(1|true)$/.test(tag.attributes["array"] ?? "") };
      stored = "";
    },
    text: (piece) => {
      if (formula) stored += piece;
    },
    close: (local) => {
      if (local !== "calculatedColumnFormula" || !formula) return;
      if (ourCalls(stored, names).length > 0) {
        found.push({ table, header, array: formula.array, stored });
        starts.add(formula.start);
      }
      formula = null;
    },
  });
  if (found.length > 0)
    open.file.setText(
      path,
      removeElements(text, path, (tag) => starts.has(tag.start)),
    );
  return found;
}

function restoreColumn(file: XlsxPackage, path: string | undefined, column: FrozenColumn): void {
  if (path === undefined) return;
  const text = file.text(path);
  let result = text;
  scanXml(text, path, {
    open: (tag) => {
      if (tag.local !== "tableColumn" || tag.attributes["name"] !== column.header || result !== text) return;
      const prefix = tag.name.includes(":") ? tag.name.slice(0, tag.name.indexOf(":") + 1) : "";
      const formula = `<${prefix}calculatedColumnFormula${column.array ? ' array="1"' : ""}>${escapeText(column.stored)}</${prefix}calculatedColumnFormula>`;
      const open = text.slice(tag.start, tag.end);
      result =
        text.slice(0, tag.start) +
        (tag.selfClosing ? `${open.replace(/\s*\/>$/, ">")}${formula}</${tag.name}>` : open + formula) +
        text.slice(tag.end);
    },
  });
  if (result !== text) file.setText(path, result);
}
