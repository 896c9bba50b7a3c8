/** Notes at the cells of a sheet of the fake. */
import { quoteSheet } from "../../../src/sheet/address";
import type { MemoryBook } from "../../../src/host/memory/book";
import { Client, type Context } from "./client";

/** By the address of their cell, with the sheet. */
export function notesOf(book: MemoryBook): Map<string, string> {
  const known = kept.get(book) ?? new Map<string, string>();
  kept.set(book, known);
  return known;
}
const kept = new WeakMap<MemoryBook, Map<string, string>>();

class FakeNote extends Client<string> {
  constructor(
    context: Context,
    private readonly notes: Map<string, string>,
    private readonly key: () => string,
  ) {
    super(context, () => notes.get(key()) ?? null, true);
  }
  protected read(property: string, content: string): unknown {
    if (property === "content") return content;
    throw new Error(`The fake has no Note.${property}`);
  }
  get content(): string {
    return this.get("content") as string;
  }
  set content(text: string) {
    this.write(() => void this.notes.set(this.key(), text));
  }
}

export function fakeNotes(context: Context, book: MemoryBook, sheet: () => string | null): object {
  const notes = notesOf(book);
  const keyOf = (cell: string): string => `${quoteSheet(sheet() ?? "")}!${cell}`;
  return {
    getItemOrNullObject: (cell: string) => new FakeNote(context, notes, () => keyOf(cell)),
    add: (cell: string, content: string) =>
      context.enqueue(() => {
        if (notes.has(keyOf(cell))) throw new Error("InvalidArgument: the cell has a note");
        notes.set(keyOf(cell), content);
      }),
  };
}
