// Lists as people have them, and what is read from them.
import { runList, type ListResult } from "../../src/lists/run";
import { NO_MAPPING, type Mapping } from "../../src/lists/read/mapping";
import type { Target } from "../../src/lists/read/target";
import { sentenceOf } from "../../src/calls/message";

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const csv = (...rows: readonly string[]): string => `${rows.join("\r\n")}\r\n`;

export function run(text: string | Uint8Array, mapping: Mapping = NO_MAPPING, target: Target = "cbam"): ListResult {
  return runList(typeof text === "string" ? bytes(text) : text, "list.csv", mapping, target);
}

export function read(text: string | Uint8Array, mapping: Mapping = NO_MAPPING): Extract<ListResult, { readonly kind: "read" }> {
  const result = run(text, mapping);
  if (result.kind !== "read") throw new Error(JSON.stringify(result.questions));
  return result;
}

/** The questions, each as its kind and what can be answered. */
export function asked(text: string | Uint8Array, mapping: Mapping = NO_MAPPING): readonly string[] {
  const result = run(text, mapping);
  return result.kind === "asks"
    ? result.questions.map(({ kind, choices }) => `${kind}: ${choices.map(({ value }) => value).join(" ")}`)
    : [];
}

/** Lines as they were read: code, origin, tonnes, day. */
export const linesOf = (text: string | Uint8Array, mapping: Mapping = NO_MAPPING): readonly string[] =>
  read(text, mapping).read.lines.map(({ cn, origin, tonnes, date }) => `${cn} ${origin} ${tonnes?.toString()} ${date}`);

/** Refused lines with their sentences. */
export const refusedOf = (text: string | Uint8Array, mapping: Mapping = NO_MAPPING): readonly string[] =>
  read(text, mapping).read.refused.map(
    ({ row, reasons }) => `${row} ${reasons.map(({ heading, error }) => `${heading}: ${sentenceOf(error)}`).join(" ")}`,
  );

/** The bytes of a text in an encoding of two-byte characters, found by asking the platform's decoder what each pair of bytes is. */
export function encoded(text: string, encoding: "big5" | "gb18030"): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const read = decoder.decode(Uint8Array.of(first, second));
      if ([...read].length === 1 && !pairs.has(read)) pairs.set(read, [first, second]);
    }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}

/** UTF-16 with its mark, as Excel writes "Unicode text". */
export const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([..."\ufeff", ...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]));
