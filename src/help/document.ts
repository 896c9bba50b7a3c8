/**
 * A help page as a document without a format: two writers turn it into Markdown and HTML. May not hold markup.
 */
import type { Locale } from "../i18n/t";

/** Another help page: `page` is a function's id, or "index". */
export type PageLink = { readonly text: string; readonly page: string; readonly locale?: Locale };
export type Inline = string | { readonly code: string } | { readonly text: string; readonly href: string } | PageLink;
export type Rich = readonly Inline[];

export type Block =
  | { readonly kind: "lead" | "paragraph" | "caption" | "quiet"; readonly content: Rich }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Rich[] }
  /** "prose" is read cell by cell and may be stacked on a narrow screen; "sheet" is a piece of a spreadsheet, and may have no head. */
  | {
      readonly kind: "table";
      readonly form: "prose" | "sheet";
      readonly label: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Rich[])[];
    };

export type Page = {
  readonly locale: Locale;
  /** a function's id, or "index" */
  readonly name: string;
  /** name of the browser's tab */
  readonly windowTitle: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly foot: string;
};

export const INDEX = "index";

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (...content: Rich): Block => ({ kind: "paragraph", content });
export const quiet = (...content: Rich): Block => ({ kind: "quiet", content });
export const code = (text: string): Inline => ({ code: text });

/** Codes with commas between them. */
export function codes(texts: readonly string[]): Rich {
  return texts.flatMap((text, i): Rich => (i === 0 ? [code(text)] : [", ", code(text)]));
}

export function proseTable(label: string, head: readonly string[], rows: readonly (readonly Rich[])[]): Block {
  return { kind: "table", form: "prose", label, head, rows };
}
