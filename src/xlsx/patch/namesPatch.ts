/** Names of the workbook part: given a new meaning, added, taken away. May not touch a name it was not told of. */
import { toStored } from "../../sheet/names";
import type { OurNames } from "../../sheet/ourNames";
import type { XlsxPackage } from "../package/package";
import { escapeAttribute, escapeText, scanXml } from "../package/xml";
import type { WorkbookPart } from "../read/parts";

/** `sheet`: name of the sheet it is known on, null: everywhere. `text`: a reference or formula; null: taken away. */
export type NameEdit = { readonly name: string; readonly sheet: string | null; readonly text: string | null };

export function namesPatch(file: XlsxPackage, book: WorkbookPart, edits: readonly NameEdit[], names: OurNames): void {
  for (const { name, sheet, text } of edits) {
    const xml = file.text(book.path);
    const place = readPlaces(xml, book.path);
    const scope = sheet === null ? null : place.sheets.indexOf(sheet);
    const known = place.names.find((entry) => entry.name.toLowerCase() === name.toLowerCase() && entry.scope === scope);
    const own = `${place.prefix}definedName`;
    const element =
      text === null
        ? ""
        : `<${own} name="${escapeAttribute(name)}"${scope === null ? "" : ` localSheetId="${scope}"`}>${escapeText(toStored(text, names))}</${own}>`;
    const put = (start: number, end: number, piece: string): void => file.setText(book.path, xml.slice(0, start) + piece + xml.slice(end));
    if (known && text !== null) put(known.openEnd, known.closeStart, escapeText(toStored(text, names)));
    else if (known) put(known.start, known.end, "");
    else if (text !== null && place.listEnd !== null) put(place.listEnd, place.listEnd, element);
    else if (text !== null) put(place.behind, place.behind, `<${place.prefix}definedNames>${element}</${place.prefix}definedNames>`);
  }
}

type Place = {
  readonly name: string;
  readonly scope: number | null;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
};

function readPlaces(
  xml: string,
  part: string,
): {
  readonly sheets: string[];
  readonly names: Place[];
  readonly listEnd: number | null;
  readonly behind: number;
  readonly prefix: string;
} {
  const sheets: string[] = [];
  const names: Place[] = [];
  const open: { local: string; start: number; end: number; attributes: Readonly<Record<string, string>> }[] = [];
  let listEnd: number | null = null;
  let [behind, prefix] = [0, ""];
  scanXml(xml, part, {
    open: ({ local, name, start, end, attributes }) => {
      if (open.length === 0) prefix = name.slice(0, name.length - local.length);
      if (local === "sheet") sheets.push(attributes["name"] ?? "");
      open.push({ local, start, end, attributes });
    },
    close: (local, start, end) => {
      const tag = open.pop();
      if (!tag) return;
      if (local === "definedName")
        names.push({
          name: tag.attributes["name"] ?? "",
          scope: tag.attributes["localSheetId"] === undefined ? null : Number(tag.attributes["localSheetId"]),
          start: tag.start,
          openEnd: tag.end,
          closeStart: start,
          end,
        });
      else if (local === "definedNames" && start > tag.start) listEnd = start;
      // Where the format wants the list when there is none.
      else if (open.length === 1 && ["sheets", "functionGroups", "externalReferences"].includes(local)) behind = end;
    },
  });
  return { sheets, names, listEnd, behind, prefix };
}
