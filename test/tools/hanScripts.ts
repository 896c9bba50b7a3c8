// Which Chinese characters belong to which script: the national character sets decide, so no list has to be kept.
// Big5 was made for Taiwan and knows no simplified form; GB 2312 was made for the mainland and hardly any traditional one.

type Range = readonly [number, number];

/** All characters of the double-byte codes with these lead and trail bytes. */
function characters(encoding: string, leads: readonly Range[], trails: readonly Range[]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const spread = (ranges: readonly Range[]) => ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const found = new Set<string>();
  for (const lead of spread(leads)) for (const trail of spread(trails)) found.add(decoder.decode(Uint8Array.of(lead, trail)));
  return found;
}

/** Big5 proper (levels 1 and 2): the decoder's extensions for Hong Kong hold simplified forms. */
const TRADITIONAL = characters(
  "big5",
  [
    [0xa4, 0xc6],
    [0xc9, 0xf9],
  ],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);
/** GB 2312 within GBK. */
const SIMPLIFIED = characters("gbk", [[0xb0, 0xf7]], [[0xa1, 0xfe]]);

/** Forms the other set holds for a rare use only, so that in ordinary text they are a slip. */
const NOT_SIMPLIFIED = new Set("於後乾徵瞭");
const NOT_TRADITIONAL = new Set("价体凭听坏宁机极构据怜惊柜胜圣虫触党厂儿万网优与异种筑复赶吨洒硅荐洁蜡篱帘苹么");

const han = (text: string): string[] => [...new Set(text.match(/\p{Script=Han}/gu) ?? [])];

/** Characters a reader in Taiwan would not write. */
export function foreignToTaiwan(text: string): string[] {
  return han(text).filter((one) => !TRADITIONAL.has(one) || NOT_TRADITIONAL.has(one));
}

/** Characters a reader on the mainland would not write. */
export function foreignToMainland(text: string): string[] {
  return han(text).filter((one) => !SIMPLIFIED.has(one) || NOT_SIMPLIFIED.has(one));
}
