/** The words of a heading as they are compared: one form for brackets, dashes, line breaks, full-width letters and raised figures. */
import { plainText } from "../../core/plainText";

const HAN = "\\p{Script=Han}";
const SEAM = new RegExp(`(?<=${HAN})\\s*(?=[a-z(])|(?<=[a-z0-9)])\\s*(?=${HAN})`, "u");
const EDGES = /^[\s,;:/|.=*]+|[\s,;:/|.=*]+$/g;

export function folded(written: string): string {
  return plainText(written.replace(/[\u2082\u00b2]/g, "2"))
    .toLowerCase()
    .replace(/[[{【〔〈《「]/g, "(")
    .replace(/[\]}】〕〉》」]/g, ")")
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1 ")
    .replace(/[\s_\-\u2010-\u2015\u00b7]+/g, " ")
    .replace(EDGES, "");
}

/** `netMass`, as programs write it, in words. */
export function apart(written: string): string {
  return written.replace(/([a-z])([A-Z])/g, "$1 $2");
}

export function trimmed(text: string): string {
  return text.replace(EDGES, "");
}

/** What stands outside brackets, and what in each of them. */
export function withoutBrackets(text: string): { readonly outside: string; readonly inside: readonly string[] } {
  const inside = [...text.matchAll(/\(([^()]*)\)/g)].map(([, words = ""]) => trimmed(words)).filter((words) => words !== "");
  return {
    outside: trimmed(
      text
        .replace(/\([^()]*\)/g, " ")
        .replace(/[()]/g, " ")
        .replace(/\s+/g, " "),
    ),
    inside,
  };
}

/** '淨重 net weight' and 'hs code / 稅則號列': the same thing in two languages. */
export function pieces(text: string): readonly string[] {
  return text
    .split(/[/|,;:]/)
    .flatMap((part) => part.split(SEAM))
    .map(trimmed)
    .filter((part) => part !== "");
}
