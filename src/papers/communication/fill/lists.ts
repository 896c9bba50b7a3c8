/** The texts a template offers in its lists. They compare exactly there, trailing blanks too, so they are taken from the file. */
import { cellName } from "../../../sheet/address";
import { readArea } from "../../../sheet/areas";
import { PaperRefusal } from "../../refusal";
import { CATEGORIES, LISTS, ROUTE_COLUMNS, SHEETS, type ListName } from "../layout";
import type { PaperSheets } from "../sheets";

export class TemplateLists {
  constructor(private readonly paper: PaperSheets) {}

  /** What the template calls this; refused where it offers nothing of the kind. `place`: where a person wrote it. */
  exact(list: ListName, text: string, place: string): string {
    return chosen(this.texts(list), text, place);
  }

  /** The same with its place among them, from 0; `aliases`: what each may be called besides. */
  numbered(list: ListName, text: string, place: string, aliases: readonly string[]): { readonly text: string; readonly number: number } {
    const texts = this.texts(list);
    const found = texts[aliases.indexOf(plain(text))] ?? chosen(texts, text, place);
    return { text: found, number: texts.indexOf(found) };
  }

  route(category: string, text: string, place: string): { readonly text: string; readonly number: number } {
    const routes = this.routes(category);
    const found = chosen(routes, text, place);
    return { text: found, number: routes.indexOf(found) };
  }

  /** Names of routes in the template's order; one name where all routes count together. */
  routes(category: string): readonly string[] {
    for (let row = CATEGORIES.first; row <= CATEGORIES.last; row++)
      if (this.paper.text(SHEETS.constants, `${CATEGORIES.name}${row}`) === category.trim())
        return ROUTE_COLUMNS.map((column) => this.raw(SHEETS.constants, `${column}${row}`)).filter(
          (text) => text !== "" && text !== "n.a.",
        );
    return [];
  }

  country(text: string, place: string): { readonly code: string; readonly name: string } {
    const [codes, names] = [this.texts("countryCode"), this.texts("countryName")];
    const code = codes.findIndex((one) => plain(one) === plain(text));
    const at = code >= 0 ? code : names.findIndex((one) => plain(one) === plain(text));
    if (at < 0) throw new PaperRefusal("notInList", { place, found: text, known: "c_CodeLists!F11:G277" });
    return { code: codes[at] ?? "", name: names[at] ?? "" };
  }

  private texts(list: ListName): readonly string[] {
    const { sheet, area } = LISTS[list];
    const place = readArea(area);
    if (!place) return [];
    return Array.from({ length: place.rows * place.columns }, (_, i) =>
      this.raw(sheet, cellName(place.row + Math.floor(i / place.columns), place.column + (i % place.columns))),
    );
  }

  private raw(sheet: string, address: string): string {
    const value = this.paper.value(sheet, address);
    return typeof value === "string" ? value : "";
  }
}

function chosen(texts: readonly string[], text: string, place: string): string {
  const found = texts.find((one) => one.trim() !== "" && plain(one) === plain(text));
  if (found !== undefined) return found;
  const known = texts.filter((one) => one.trim() !== "").slice(0, 20);
  throw new PaperRefusal("notInList", { place, found: text, known: known.map((one) => `"${one.trim()}"`).join(", ") || "-" });
}

const plain = (text: string): string => text.trim().toLowerCase();
