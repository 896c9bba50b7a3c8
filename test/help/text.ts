// What a reader of a help page sees, piece by piece, so that tests can look at words without markup.
import type { Block, Page, Rich } from "../../src/help/document";

export type Piece = {
  readonly text: string;
  readonly kind: "words" | "code" | "link";
  readonly href?: string;
  readonly page?: string;
  readonly locale?: string;
};

const piecesOf = (rich: Rich): Piece[] =>
  rich.map((part): Piece => {
    if (typeof part === "string") return { text: part, kind: "words" };
    if ("code" in part) return { text: part.code, kind: "code" };
    return { ...part, kind: "link" };
  });

export function pieces(block: Block): readonly Piece[] {
  switch (block.kind) {
    case "heading":
      return [{ text: block.text, kind: "words" }];
    case "formula":
      return [{ text: block.text, kind: "code" }];
    case "list":
      return block.items.flatMap(piecesOf);
    case "table":
      return [...block.head.map((text): Piece => ({ text, kind: "words" })), ...block.rows.flat().flatMap(piecesOf)];
    default:
      return piecesOf(block.content);
  }
}

export const isTable = (block: Block): block is Extract<Block, { kind: "table" }> => block.kind === "table";

export function find(pages: readonly Page[], locale: string, name: string): Page {
  const page = pages.find((one) => one.locale === locale && one.name === name);
  if (!page) throw new Error(`no page ${locale} ${name}`);
  return page;
}
