/**
 * Full-width characters, as a Chinese or Japanese keyboard types them: `＝ＣＢＡＭ．ＦＡＣＴＯＲ（２０２６）`. Signs, function names, numbers
 * and cells have one reading and become plain; text in quotes, sheet names and names of the workbook stay as they are.
 * May not know what a name stands for.
 */
import { readCell, readColumn } from "./references";

const WIDE = /[\u3000\uff01-\uff5e\u201c-\u201f]/;
const QUOTE = /[\u201c-\u201f\uff02]/;
const RUN = /[\p{L}\p{N}_.\\$\uff0e\uff04\uff3f]+/uy;

const plain = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ");

export function narrowed(formula: string): string {
  if (!WIDE.test(formula)) return formula;
  let out = "";
  for (let at = 0; at < formula.length; ) {
    const char = formula[at] ?? "";
    const end = keptUntil(formula, at);
    RUN.lastIndex = at;
    const run = end > at ? null : RUN.exec(formula)?.[0];
    if (end > at) {
      out += formula.slice(at, end);
      at = end;
    } else if (QUOTE.test(char)) {
      const rest = formula.slice(at + 1);
      const close = [rest.search(QUOTE), rest.indexOf('"')].find((place) => place >= 0) ?? rest.length;
      const inner = rest.slice(0, close);
      out += `"${inner.replaceAll('"', '""')}"`;
      at += inner.length + 2;
    } else if (run) {
      out += oneReading(
        run,
        plain(
          formula
            .slice(at + run.length)
            .trimStart()
            .charAt(0),
        ),
        plain(out.at(-1) ?? ""),
      )
        ? plain(run)
        : run;
      at += run.length;
    } else {
      out += plain(char);
      at++;
    }
  }
  return out;
}

/**
 * Whether a run of letters and digits is a number, a cell or a function, and no name that somebody gave. `after` is the next
 * character that is no blank, `before` the one in front.
 */
function oneReading(run: string, after: string, before: string): boolean {
  if (after === "!") return false;
  const word = plain(run);
  if (after === "(" || /^(?:\d+\.?\d*|\.\d+)(?:E\d+)?$/i.test(word) || /^(?:TRUE|FALSE)$/i.test(word)) return true;
  return readCell(word) !== null || ((after === ":" || before === ":") && readColumn(word) !== null);
}

/** Behind a text, a quoted sheet name or a bracket that begins here. */
function keptUntil(formula: string, at: number): number {
  const char = formula[at] ?? "";
  if (char === "[") {
    const close = formula.indexOf("]", at);
    return close < 0 ? formula.length : close + 1;
  }
  if (char !== '"' && char !== "'") return at;
  for (let end = at + 1; end < formula.length; end++) {
    if (formula[end] !== char) continue;
    if (formula[end + 1] !== char) return end + 1;
    end++;
  }
  return formula.length;
}
