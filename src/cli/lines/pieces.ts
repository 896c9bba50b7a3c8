/** Bytes as they come, as text cut into pieces of whole lines. What encoding and separator are is known from the beginning. */
import { ListRefusal } from "../../lists/question";
import { decoderOf, markedEncoding } from "../../lists/text/encoding";
import { separate, splitText, type Separator } from "../../lists/text/separated";
import { questionText } from "../../lists/words";
import { PlanFault } from "./plan";
import { RecordCutter } from "./records";
import { lineText } from "./words";

/** Lines to a piece: enough for what is the same in many lines to be found once. */
export const PER_PIECE = 4000;
const HEAD = 65536;

export type Opened = {
  readonly separator: Separator;
  /** The first line; null: the lines have none. */
  readonly headings: readonly string[] | null;
  /** What the output begins with, where the input does. */
  readonly mark: string;
  readonly pieces: AsyncIterable<string>;
};

type Asked = { readonly encoding: string | null; readonly separator: string | null; readonly withHeadings: boolean };

export async function openLines(bytes: AsyncIterable<Uint8Array>, asked: Asked): Promise<Opened> {
  const source = bytes[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const { value, done } = await source.next();
    if (done) break;
    read.push(value);
    size += value.length;
  }
  const first = Buffer.concat(read);
  const marked = markedEncoding(first);
  const decode = decoder(asked.encoding ?? marked ?? "utf-8");
  const head = decode(first);
  const note = /^sep=.\r?\n/.exec(head)?.[0] ?? "";
  // Without its last line, which may not be whole.
  const whole = size < HEAD ? head : head.slice(0, Math.max(head.lastIndexOf("\n"), head.lastIndexOf("\r")) + 1) || head;
  const parted = separate(whole, asked.separator ?? undefined);
  if (parted.kind === "asks") throw new PlanFault(questionText(parted.question));
  const cutter = new RecordCutter(parted.separator, PER_PIECE);
  const body = head.slice(note.length);
  if (!asked.withHeadings) return { ...parted, headings: null, mark: markOf(marked), pieces: pieces(cutter, body, source, decode) };
  const end = new RecordCutter(parted.separator, 1);
  const line = end.push(body)[0] ?? (size < HEAD ? end.end() : "");
  if (line === "") throw new ListRefusal("empty");
  return {
    separator: parted.separator,
    headings: splitText(line, parted.separator)[0] ?? [],
    mark: markOf(marked),
    pieces: pieces(cutter, body.slice(line.length), source, decode),
  };
}

const markOf = (marked: string | null): string => (marked === "utf-8" ? "\uFEFF" : "");

function decoder(encoding: string): (bytes?: Uint8Array) => string {
  const decoding = decoderOf(encoding);
  return (bytes) => {
    try {
      return bytes === undefined ? decoding.decode() : decoding.decode(bytes, { stream: true });
    } catch {
      throw new PlanFault(lineText("encoding", { encoding }));
    }
  };
}

async function* pieces(cutter: RecordCutter, body: string, source: AsyncIterator<Uint8Array>, decode: (bytes?: Uint8Array) => string) {
  yield* cutter.push(body);
  for (;;) {
    const { value, done } = await source.next();
    if (done) break;
    yield* cutter.push(decode(value));
  }
  yield* cutter.push(decode());
  const rest = cutter.end();
  if (rest !== "") yield rest;
}
