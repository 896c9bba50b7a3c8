/**
 * What the heading of a column says: which figure stands below it, and in which unit. English and Chinese, units in
 * brackets or behind, both languages in one heading. A unit is never assumed; what is not understood is the user's own.
 */
import { editDistance } from "../../core/editDistance";
import type { Decimal } from "../../core/decimal";
import asideWords from "./asides.json";
import names from "./names.json";
import { hasTwoMeanings, isSomeUnit, unitIn, type Counted } from "./unit";
import { apart, folded, pieces, trimmed, withoutBrackets } from "./words";

type Entry = { readonly unit?: Counted; readonly complete?: readonly string[]; readonly needsUnit?: readonly string[] };

const asides = asideWords as Readonly<
  Record<"gross" | "others" | "harmless" | "emissions" | "lifeCycle" | "noIntensity", readonly string[]>
>;
const ENTRIES = names as Readonly<Record<string, Entry>>;

/** Headers a column, or a path over years, can have. */
export const HEADERS: readonly string[] = Object.keys(ENTRIES);

export type Heading =
  /** `factor`: by what the figures are multiplied; absent: they stand as they are */
  | { readonly kind: "known"; readonly header: string; readonly factor?: Decimal }
  /** the name is known, and needs a unit */
  | { readonly kind: "unitMissing"; readonly header: string }
  /** a unit stands there that is not one of this figure, or that has two meanings */
  | { readonly kind: "unitOther"; readonly header: string; readonly unit: string }
  | { readonly kind: "gross"; readonly header: "tonnes" }
  /** one letter from a known name */
  | { readonly kind: "slip"; readonly header: string }
  /** it speaks of what the figure is about, and may be another one; `as`: how it reads if it is the figure; `lifeCycle`: it is another one */
  | { readonly kind: "near"; readonly header: string; readonly as: Heading; readonly lifeCycle: boolean }
  | { readonly kind: "own" };

/** What figures of this header are counted in. */
export const countedAs = (header: string): Counted | undefined => ENTRIES[header]?.unit;
export const isShare = (header: string): boolean => countedAs(header) === "share";

type Name = { readonly header: string; readonly complete: boolean };

const BY_NAME: ReadonlyMap<string, Name> = new Map(
  Object.entries(ENTRIES).flatMap(([header, { complete = [], needsUnit = [] }]) =>
    [...complete, ...needsUnit].map((name, i): readonly [string, Name] => [folded(name), { header, complete: i < complete.length }]),
  ),
);
const GROSS = new Set(asides.gross);
const OTHERS = new Set(asides.others);
const HARMLESS = new Set(asides.harmless);
/** Words about emissions, and words beside them that make it something else than an intensity. */
const [EMISSIONS, NO_INTENSITY, LIFE_CYCLE] = [asides.emissions, asides.noIntensity, asides.lifeCycle].map(
  (words) => new RegExp(words.join("|")),
) as [RegExp, RegExp, RegExp];
/** Digits and letters for days, months and years say how a cell is written, never in what unit. */
const MANNER = /^(?:[\d\s/.]+|[\d\s]*(?:digits?|碼|码|位|位數|位数)|[ymd年月日\s/.,]+)$/;

function nameOf(text: string): Name | undefined {
  const whole = BY_NAME.get(text);
  if (whole) return whole;
  const parts = pieces(text);
  const found = parts.map((part) => BY_NAME.get(part));
  const [first] = found;
  if (parts.length < 2 || !first || found.some((one) => one?.header !== first.header)) return undefined;
  return { header: first.header, complete: found.some((one) => one?.complete === true) };
}

/** 'in kg', '單位:公斤' */
function unitWords(text: string): string {
  return trimmed(trimmed(text).replace(/^(?:in|unit|單位|单位)[\s:]+/, ""));
}

type Read = { readonly name: Name; readonly unit?: string };

/** A name, a unit alone, or a name with its unit before or behind. */
function nameAndUnit(text: string): Read | undefined {
  const name = nameOf(text);
  if (name) return { name };
  if (unitIn(text, "mass") || hasTwoMeanings(text)) return { name: { header: "tonnes", complete: false }, unit: text };
  for (let at = text.length - 1; at > 0; at--) {
    // A word is not cut: 'weight' does not end in a unit.
    if (/[a-z]{2}/.test(text.slice(at - 1, at + 1))) continue;
    const [before, behind] = [trimmed(text.slice(0, at)), unitWords(text.slice(at))];
    const [first, last] = [nameOf(before), nameOf(behind)];
    if (first && (isSomeUnit(behind) || unitIn(behind, counted(first) ?? "mass"))) return { name: first, unit: behind };
    if (last && isSomeUnit(before)) return { name: last, unit: before };
  }
  return undefined;
}

const counted = ({ header }: Name): Counted | undefined => countedAs(header);

/** What stands in brackets is the unit, the name in other words, or a manner of writing; else the column is not understood. */
function qualified({ name, unit }: Read, brackets: readonly string[]): Heading {
  const inside = brackets.map(unitWords);
  const { header } = name;
  const kind = counted(name);
  const fits = (words: string): boolean => nameOf(words)?.header === header || HARMLESS.has(words) || MANNER.test(words);
  const said = [
    ...(unit === undefined ? [] : [unit]),
    ...inside.filter((words) => kind !== undefined && (unitIn(words, kind) !== undefined || isSomeUnit(words))),
  ];
  const strange = inside.find((words) => !said.includes(words) && !fits(words));
  if (inside.some((words) => GROSS.has(words)) && header === "tonnes") return { kind: "gross", header };
  if (kind === undefined) return strange === undefined && unit === undefined ? { kind: "known", header } : { kind: "own" };
  if (strange !== undefined) return { kind: "unitOther", header, unit: strange };
  const read = said.map((words) => unitIn(words, kind));
  const wrong = said.find((_, i) => read[i] === undefined);
  if (wrong !== undefined) return { kind: "unitOther", header, unit: wrong };
  const [first, ...more] = read;
  if (more.some((other) => other?.name !== first?.name)) return { kind: "unitOther", header, unit: said.join(", ") };
  if (first === undefined) return name.complete ? { kind: "known", header } : { kind: "unitMissing", header };
  return first.factor.equals(1) ? { kind: "known", header } : { kind: "known", header, factor: first.factor };
}

function isGross(text: string): boolean {
  if (GROSS.has(text) || pieces(text).some((piece) => GROSS.has(piece))) return true;
  return [...GROSS].some((word) => text.startsWith(word) && isSomeUnit(trimmed(text.slice(word.length))));
}

/** One letter too many, too few or other, in Latin letters: a Chinese character is a word of its own. */
function slipOf(text: string): string | undefined {
  if (text.length < 4 || !/^[a-z ]+$/.test(text) || OTHERS.has(text)) return undefined;
  const isNear = (name: string): boolean =>
    name.length >= 4 && Math.abs(name.length - text.length) <= 1 && /^[a-z ]+$/.test(name) && editDistance(name, text, 1) === 1;
  return [...BY_NAME].find(([name]) => isNear(name))?.[1].header;
}

function readFolded(text: string): Heading {
  const { outside, inside } = withoutBrackets(text);
  const read = nameOf(text) ? { name: nameOf(text) as Name } : nameAndUnit(outside);
  if (read) return qualified(read, nameOf(text) ? [] : inside);
  if (isGross(outside)) return { kind: "gross", header: "tonnes" };
  const slip = slipOf(outside) ?? slipOf(trimmed(outside.replace(/ \S+$/, (word) => (isSomeUnit(trimmed(word)) ? "" : word))));
  if (slip !== undefined) return { kind: "slip", header: slip };
  return EMISSIONS.test(outside) && !NO_INTENSITY.test(text) && !isSomeUnit(outside)
    ? {
        kind: "near",
        header: "intensity",
        as: qualified({ name: { header: "intensity", complete: false } }, inside),
        lifeCycle: LIFE_CYCLE.test(text),
      }
    : { kind: "own" };
}

const UNSURE: ReadonlySet<Heading["kind"]> = new Set(["own", "slip", "near"]);
/** Whether a heading names its figure for certain. */
export const isNamed = (heading: Heading): heading is Exclude<Heading, { readonly kind: "own" | "slip" | "near" }> =>
  !UNSURE.has(heading.kind);

/** The heading of a column. A cell that is no text names nothing. */
export function readHeading(cell: unknown): Heading {
  if (typeof cell !== "string") return { kind: "own" };
  const plain = readFolded(folded(cell));
  if (!UNSURE.has(plain.kind)) return plain;
  const asWords = readFolded(folded(apart(cell)));
  return asWords.kind === "own" ? plain : asWords;
}
