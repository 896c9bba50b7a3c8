/**
 * The names of our functions as files hold them. Excel keeps `_xldudf_CBAM_COST`; a library, or a person without the
 * add-in, writes `LAW.VALUE` as it is read, in any case, or behind a prefix meant for other functions.
 * May not know a function of ours: the ids are handed in.
 */
import { callsIn } from "./calls";
import { narrowed } from "./fullWidth";
import { namedFunctions } from "./helpers";
import { plainCall } from "./plainCall";
import { isCall, joined, tokenize, type Token } from "./tokens";

export type OurNames = {
  /** The id of a function however a file spells it, or null. */
  readonly readable: (stored: string) => string | null;
  readonly stored: (readable: string) => string | null;
  /** Whether a text can hold one of our names at all: decides quickly for the thousands of formulas that are not ours. */
  readonly mayHold: (text: string) => boolean;
};

const OURS = "_xldudf_";
/** Excel's prefixes for younger functions, for functions of other add-ins and for functions it does not know. */
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.|_xleta\.)+/i;

/** Two ids may differ only by a dot where the other has an underscore: then the file could not tell them apart. */
export function ourNames(ids: readonly string[]): OurNames {
  const stored = new Map(ids.map((id) => [`${OURS}${id.replaceAll(".", "_")}`.toUpperCase(), id]));
  if (stored.size !== ids.length) throw new TypeError("Two functions have the same name in a file");
  const readable = new Map(ids.map((id) => [id.toUpperCase(), `${OURS}${id.replaceAll(".", "_")}`]));
  const byReading = new Map(ids.map((id) => [id.toUpperCase(), id]));
  const families = [...new Set(ids.map((id) => id.slice(0, id.indexOf(".") + 1) || id))].map((text) =>
    text.replace(/[.\\+*?^$()[\]{}|]/g, "\\$&"),
  );
  const pattern = new RegExp([OURS, ...families].join("|"), "i");
  return {
    readable: (name) => {
      const bare = name.replace(PREFIXES, "").toUpperCase();
      return stored.get(bare) ?? byReading.get(bare) ?? null;
    },
    stored: (name) => readable.get(name.toUpperCase()) ?? null,
    mayHold: (text) => pattern.test(text),
  };
}

/** Ids of our functions that a stored formula calls, or hands to MAP and its like. */
export function ourCalls(stored: string, names: OurNames): string[] {
  if (!names.mayHold(stored)) return [];
  const plain = plainCall(stored);
  if (plain) return [names.readable(plain.name) ?? []].flat();
  const tokens = tokenize(stored);
  return [...callsIn(tokens), ...namedFunctions(tokens)].map(({ name }) => names.readable(name)).filter((id) => id !== null);
}

/** Whether a formula calls one of our functions by another spelling than Excel's, which Excel does not find again by itself. */
export function spelledOtherwise(stored: string, names: OurNames): boolean {
  if (!names.mayHold(stored)) return false;
  return callsIn(tokenize(stored)).some(({ name }) => names.readable(name) !== null && !name.toLowerCase().startsWith(OURS));
}

/** A function of our name that another file holds, `'C:\\old.xlam'!LAW.VALUE(...)` or `[1]!LAW.VALUE(...)`; null where there is none. */
export function callElsewhere(tokens: readonly Token[], at: number, names: OurNames): string | null {
  const [prefix, sign, word] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (sign?.text !== "!" || !prefix || !["bracket", "sheet", "word"].includes(prefix.kind) || !word || !isCall(tokens, at + 2)) return null;
  const id = names.readable(word.text);
  return id === null ? null : `${prefix.text}!${id}`;
}

/** A formula of a file with full-width characters made plain, and without spaces between a name of ours and its bracket. */
export function tidied(stored: string, names: OurNames): string {
  const text = narrowed(stored);
  if (!/\s\(/.test(text) || !names.mayHold(text)) return text;
  const tokens = tokenize(text);
  const loose = new Set(
    callsIn(tokens)
      .filter(({ name }) => names.readable(name) !== null)
      .flatMap(({ at, open }) => tokens.map((_, i) => i).slice(at + 1, open)),
  );
  return joined(tokens.filter((_, i) => !loose.has(i)));
}
