import fc from "fast-check";
import { plainText } from "../../src/core/plainText";
import { anyCharacter } from "../tools/anyCharacter";

const characters = Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i));

// A zero-width blank is nothing that can be seen: text that holds one is read the long way, whatever else it holds.
const theLongWay = (text: string): string => plainText(`\u200b${text}`);

test("a text read at a glance is the text read the long way", () => {
  expect(characters.filter((one) => plainText(`a${one}b`) !== theLongWay(`a${one}b`))).toEqual([]);
  expect(characters.filter((one) => plainText(`가${one}`) !== theLongWay(`가${one}`))).toEqual([]);
  const text = fc.string({ unit: fc.oneof(anyCharacter, fc.constantFrom(..."ab1 é臺灣カガ\u3099\u0301 \u00a0\t")), maxLength: 12 });
  fc.assert(
    fc.property(text, (any) => plainText(any) === theLongWay(any)),
    { numRuns: 2000 },
  );
});

test.each([
  ["  Republic of\u00a0 Korea ", "Republic of Korea"],
  ["Republic of Korea", "Republic of Korea"],
  ["Taiwan  ", "Taiwan"],
  ["７３１８\t15", "7318 15"],
  ["臺灣", "臺灣"],
  ["カ\u3099", "ガ"],
  ["", ""],
  [" ", ""],
])("%j is %j", (written, plain) => expect(plainText(written)).toBe(plain));
