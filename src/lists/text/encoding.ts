/**
 * The text of a file whose encoding nobody wrote down. What only one encoding explains is read; what two explain is asked.
 * May not know what the text is about, but for the words that stand above the columns of lists.
 */
import names from "../../calls/headings/names.json";
import fields from "../read/fields.json";
import { ListRefusal, type Question } from "../question";

export type Decoded = {
  readonly kind: "text";
  readonly text: string;
  readonly encoding: string;
  /** By what it is known. */
  readonly how: "map" | "mark" | "zeros" | "plain" | "utf8" | "only" | "words";
};
export type Undecided = { readonly kind: "asks"; readonly question: Question };

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
const CANDIDATES = ["big5", "gb18030", "windows-1252"] as const;
type Candidate = (typeof CANDIDATES)[number];

/** Chinese characters of the headings: the wrong encoding shows other ones. */
const HEADING_CHARACTERS = new Set(
  [...JSON.stringify(names), ...JSON.stringify(fields)].filter((character) => /\p{Script=Han}/u.test(character)),
);
/** What Western European lists hold besides ASCII. */
const WESTERN = /[äöüßÄÖÜéèêëàâáãåæçñíìîïóòôõøœúùûýÿÉÈÀÂÁÃÅÆÇÑÍÓÔÕØÚ€°§²³µ·´£–—’‘“”…×±½¼¾ªº«»©®\u00a0-]/;
/** Enough of the bytes to tell by. */
const LOOKED_AT = 400_000;
/** A reading is taken for certain where it has this many times the words of the next one. */
const CLEARLY = 5;
const ENOUGH = 3;

/** By the bytes a file begins with; null: it has no mark. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

export function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ListRefusal("encodingUnknown", { encoding });
  }
}

/** null: not text of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = decoderOf(encoding);
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Text of two bytes a character without a mark: every other byte of ASCII is zero. */
function withoutMark(bytes: Uint8Array): string | null {
  const [even, odd] = [0, 0];
  const zeros = [even, odd];
  const seen = Math.min(bytes.length, 4000);
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (second > seen / 8 && first < second / 20) return "utf-16le";
  return first > seen / 8 && second < first / 20 ? "utf-16be" : null;
}

/** How much speaks for a reading; 0: nothing. */
function evidence(text: string, encoding: Candidate): number {
  const foreign = [...text.slice(0, LOOKED_AT)].filter((character) => character > "\u007f");
  if (encoding !== "windows-1252") return foreign.filter((character) => HEADING_CHARACTERS.has(character)).length;
  const known = foreign.filter((character) => WESTERN.test(character)).length;
  const longRuns = /[^\0-\u007f]{4}/.test(text.slice(0, LOOKED_AT));
  return known >= foreign.length * 0.98 && !longRuns ? known : 0;
}

/** `asked`: what the person said. */
export function decodeList(bytes: Uint8Array, asked?: string): Decoded | Undecided {
  if (bytes.length === 0) throw new ListRefusal("empty");
  if (asked !== undefined) {
    const text = decode(bytes, asked);
    if (text === null) throw new ListRefusal("encodingWrong", { encoding: asked });
    return { kind: "text", text, encoding: asked, how: "map" };
  }
  const marked = markedEncoding(bytes);
  const sure = marked ?? withoutMark(bytes);
  if (sure !== null) {
    const text = decode(bytes, sure);
    if (text === null) throw new ListRefusal("encodingWrong", { encoding: sure });
    return { kind: "text", text, encoding: sure, how: marked === null ? "zeros" : "mark" };
  }
  if (bytes.includes(0)) throw new ListRefusal("binary");
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null) return { kind: "text", text: utf8, encoding: "utf-8", how: bytes.every((byte) => byte < 0x80) ? "plain" : "utf8" };
  return byEvidence(bytes);
}

function byEvidence(bytes: Uint8Array): Decoded | Undecided {
  const readings = CANDIDATES.flatMap((encoding) => {
    const text = decode(bytes, encoding);
    return text === null ? [] : [{ encoding, text, weight: evidence(text, encoding) }];
  }).sort((a, b) => b.weight - a.weight);
  const [best, next] = readings.filter(({ weight }) => weight > 0);
  if (best && !next) return { kind: "text", text: best.text, encoding: best.encoding, how: "only" };
  if (best && next && best.weight >= ENOUGH && best.weight >= next.weight * CLEARLY)
    return { kind: "text", text: best.text, encoding: best.encoding, how: "words" };
  const choices = (best ? readings.filter(({ weight }) => weight > 0) : readings).map(({ encoding, text }) => ({
    value: encoding,
    details: { sample: sampleOf(text) },
  }));
  return { kind: "asks", question: { kind: "encoding", details: {}, choices } };
}

/** The first words that differ between the readings. */
function sampleOf(text: string): string {
  const line = text.split(/\r?\n/).find((one) => /[^\0-\u007f]/.test(one)) ?? "";
  const at = Math.max(0, line.search(/[^\0-\u007f]/) - 8);
  return line.slice(at, at + 32);
}
