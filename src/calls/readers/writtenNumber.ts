/**
 * Numbers as people and programs write them as text. What reads one way in every country is read: 1234.5, 1,234.5, 1.234,5,
 * 1 234,5, 1'234.5. What reads two ways is refused with both: 1,234. Nothing else than a number is ever cut off.
 */
import type { Decimal } from "../../core/decimal";
import { parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { madeVisible, plainText } from "../../core/plainText";
import { numberWithMass } from "../headings/unit";

const SIMPLE = /^[+-]?\d+(?:\.\d+)?$/;
const MINUS = /[\u2010-\u2015\u2212]/g;
/** Marks that only ever part thousands: blanks, Swiss apostrophes, the Arabic mark. */
const ONLY_GROUPS = /^[1-9]\d{0,2}(?:([ '’‘ʼ´`\u066c])\d{3})(?:\1\d{3})*(?=[.,]|$)/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const CURRENCY = /[\p{Sc}元圓圆]|(?:^|[^a-z])(?:eur|usd|ntd|twd|rmb|cny|gbp|nt|us|euros?|dollars?)(?![a-z])/iu;

/** Thousands in groups of three, or as in India (12,34,567). `mark` is the one that parts them. */
function grouped(digits: string, mark: "," | "."): boolean {
  const three = mark === "," ? /^[1-9]\d{0,2}(?:,\d{3})+$/ : /^[1-9]\d{0,2}(?:\.\d{3})+$/;
  return three.test(digits) || (mark === "," && /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(digits));
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Plain digits with a point; undefined: not a number. `unsure` gets both readings. */
function plainDigits(text: string, unsure: (thousands: string, decimals: string) => never): string | undefined {
  const commas = count(text, ",");
  const points = count(text, ".");
  if (commas === 0 && points <= 1) return /^\d+\.?$|^\d*\.\d+$/.test(text) ? text.replace(/\.$/, "").replace(/^\./, "0.") : undefined;
  if (commas > 0 && points > 0) {
    // The later of the two marks parts the decimals, and stands once.
    const decimal = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
    const [whole = "", decimals = "", ...more] = text.split(decimal);
    const mark = decimal === "," ? "." : ",";
    return more.length === 0 && grouped(whole, mark) && /^\d+$/.test(decimals) ? `${whole.replaceAll(mark, "")}.${decimals}` : undefined;
  }
  const mark = commas > 0 ? "," : ".";
  if (commas + points > 1) return grouped(text, mark) ? text.replaceAll(mark, "") : undefined;
  const [whole = "", decimals = ""] = text.split(",");
  if (!/^\d*$/.test(whole) || !/^\d+$/.test(decimals)) return undefined;
  const asDecimals = `${whole === "" ? "0" : whole}.${decimals}`;
  return grouped(text, ",") ? unsure(whole + decimals, asDecimals) : asDecimals;
}

/** Minus in front or, as accounting programs write, behind or as brackets. */
function signed(text: string): { readonly sign: "" | "-"; readonly digits: string } {
  const brackets = /^\((.+)\)$/.exec(text);
  if (brackets) return { sign: "-", digits: (brackets[1] ?? "").trim() };
  const [, before = "", digits = "", behind = ""] = /^([+-]?) ?(.*?) ?([+-]?)$/.exec(text) ?? [];
  if (before !== "" && behind !== "") return { sign: "", digits: text };
  return { sign: before + behind === "-" ? "-" : "", digits };
}

/** O for 0, l for 1: named, never exchanged in silence. */
function misprinted(text: string): string | undefined {
  const letter = /[oOlI\u041e\u043e\u039f\u03bf]/.exec(text)?.[0];
  const mended = text.replace(/[oO\u041e\u043e\u039f\u03bf]/g, "0").replace(/[lI]/g, "1");
  return letter !== undefined && /^[+-]?[\d., ]*\d[\d., ]*$/.test(mended) && /\d/.test(text) ? letter : undefined;
}

/** What '100000 kg' would be in tonnes, for the sentence that refuses it. */
function weighed(text: string, found: string): RuleError | undefined {
  const { number, unit } = numberWithMass(text) ?? {};
  if (number === undefined || unit === undefined) return undefined;
  try {
    return new RuleError("notNumber", "withUnit", {
      found,
      unit: unit.name,
      tonnes: readWrittenNumber(number, found).times(unit.factor).toFixed(),
    });
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}

function refusal(text: string, found: string): RuleError {
  const letter = misprinted(text);
  if (letter !== undefined) return new RuleError("notNumber", "letter", { found, letter: madeVisible(letter) });
  if (SCIENTIFIC.test(text)) return new RuleError("notNumber", "scientific", { found });
  if (/\d/.test(text) && /%|‰/.test(text)) return new RuleError("notNumber", "percent", { found });
  if (/\d/.test(text) && CURRENCY.test(text)) return new RuleError("notNumber", "currency", { found });
  const mass = weighed(text, found);
  if (mass) return mass;
  if (/^[+-]?\d[\d., ]*[^\d., ]*\p{L}/u.test(text) && !/^0x/i.test(text)) return new RuleError("notNumber", "words", { found });
  return new RuleError("notNumber", "number", { found });
}

/** `percent`: the argument is a share, so 25 % can only be 0.25. */
export function readWrittenNumber(written: string, found: string, percent = false): Decimal {
  if (SIMPLE.test(written)) return parseDecimal(written);
  const text = plainText(written).replace(MINUS, "-").replace("\u066b", ".");
  const share = percent ? /^(.+?) ?%$/.exec(text)?.[1] : undefined;
  const { sign, digits } = signed(share ?? text);
  // Behind groups parted by blanks or apostrophes either mark can only part the decimals.
  const groups = ONLY_GROUPS.exec(digits)?.[0];
  const whole = groups === undefined ? digits : groups.replace(/\D/g, "") + digits.slice(groups.length).replace(",", ".");
  const plain = plainDigits(whole, (thousands, decimals) => {
    throw new RuleError("notNumber", "comma", { found, thousands: sign + thousands, decimals: sign + decimals });
  });
  if (plain === undefined) throw refusal(text, found);
  const value = parseDecimal(sign + plain);
  return share === undefined ? value : value.dividedBy(100);
}
