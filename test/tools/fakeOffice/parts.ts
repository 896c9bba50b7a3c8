/** Custom XML parts of the fake, and the events of its sheets. Malformed XML is refused when the batch runs, as in Excel. */
import { SaxesParser } from "saxes";
import type { MemoryBook } from "../../../src/host/memory/book";
import { Client, type Context } from "./client";

type Kept = { xml: string };
export type FakeParts = Map<string, Kept>;

function namespaceOf(xml: string): string {
  let uri: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw new Error(`InvalidArgument: ${error.message}`);
  });
  parser.on("opentag", (tag) => {
    uri ??= tag.uri;
  });
  parser.write(xml).close();
  return uri ?? "";
}

class FakePart extends Client<Kept> {
  constructor(
    context: Context,
    private readonly parts: FakeParts,
    readonly id: string,
  ) {
    super(context, () => parts.get(id) ?? null);
  }
  protected read(): unknown {
    return this.now();
  }
  getXml(): { readonly value: string } {
    let value: string | null = null;
    this.context.enqueue(() => void (value = this.now().xml));
    return {
      get value() {
        if (value === null) throw new Error("ValueNotLoaded: CustomXmlPart.getXml");
        return value;
      },
    };
  }
  setXml(xml: string): void {
    this.write((part) => {
      namespaceOf(xml);
      part.xml = xml;
    });
  }
  delete(): void {
    this.write(() => void this.parts.delete(this.id));
  }
}

let next = 1;
export function fakeParts(context: Context, parts: FakeParts): object {
  return {
    getByNamespace: (uri: string) => {
      let items: FakePart[] | null = null;
      return {
        load: () =>
          context.enqueue(
            () =>
              void (items = [...parts].filter(([, { xml }]) => namespaceOf(xml) === uri).map(([id]) => new FakePart(context, parts, id))),
          ),
        get items() {
          if (!items) throw new Error("PropertyNotLoaded: CustomXmlPartScopedCollection.items");
          return items;
        },
      };
    },
    add: (xml: string) =>
      context.enqueue(() => {
        namespaceOf(xml);
        parts.set(`{${next++}}`, { xml });
      }),
  };
}

type Handler = () => Promise<void>;
const handlers = new WeakMap<MemoryBook, Set<Handler>>();

/** What `worksheets.onCalculated` and its like have in common: a handler is there from the next sync on. */
export function sheetEvent(context: Context, book: MemoryBook): object {
  const known = handlers.get(book) ?? new Set<Handler>();
  handlers.set(book, known);
  book.changed = () => known.forEach((handler) => void handler());
  return {
    add: (handler: Handler) => {
      context.enqueue(() => void known.add(handler));
      return { context, remove: () => context.enqueue(() => void known.delete(handler)) };
    },
  };
}
