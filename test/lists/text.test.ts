import { openList } from "../../src/lists/file/openList";
import { NO_MAPPING } from "../../src/lists/read/mapping";
import { decodeList } from "../../src/lists/text/encoding";
import { XlsxRefusal } from "../../src/xlsx";
import { separate, splitText } from "../../src/lists/text/separated";

/** Bytes of a text in an encoding, from tables of the standard: no encoder for them is at hand. */
const BIG5: Readonly<Record<string, readonly number[]>> = {
  // 貨 品 產 地 淨 重 公 斤 日 期
  貨: [0xb3, 0x66],
  品: [0xab, 0x7e],
  產: [0xb2, 0xa3],
  地: [0xa6, 0x61],
  淨: [0xb2, 0x62],
  重: [0xad, 0xab],
  公: [0xa4, 0xbd],
  斤: [0xa4, 0xe7],
  日: [0xa4, 0xe9],
  期: [0xb4, 0xc1],
};
const GB: Readonly<Record<string, readonly number[]>> = {
  // 税 号 原 产 国 净 重 日 期
  税: [0xcb, 0xb0],
  号: [0xba, 0xc5],
  原: [0xd4, 0xad],
  产: [0xb2, 0xfa],
  国: [0xb9, 0xfa],
  净: [0xbe, 0xbb],
  重: [0xd6, 0xd8],
  日: [0xc8, 0xd5],
  期: [0xc6, 0xda],
};
const inTable = (text: string, table: Readonly<Record<string, readonly number[]>>): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => table[character] ?? [character.charCodeAt(0)]));
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array =>
  Uint8Array.from(
    [...(mark ? "\ufeff" : ""), ...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe("the encoding of a list", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode("Größe;貨品"), "Größe;貨品", "utf-8", "utf8"],
    ["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode("貨品")), "貨品", "utf-8", "mark"],
    ["UTF-16 LE with a mark", utf16("CN;貨品", true, true), "CN;貨品", "utf-16le", "mark"],
    ["UTF-16 BE with a mark", utf16("CN;貨品", false, true), "CN;貨品", "utf-16be", "mark"],
    ["UTF-16 LE without", utf16("CN code;origin", true, false), "CN code;origin", "utf-16le", "zeros"],
    ["UTF-16 BE without", utf16("CN code;origin", false, false), "CN code;origin", "utf-16be", "zeros"],
    ["ASCII", latin("cn;origin"), "cn;origin", "utf-8", "plain"],
    ["Windows-1252", latin("Währung;Stückzahl für Übersee;Größe"), "Währung;Stückzahl für Übersee;Größe", "windows-1252", "only"],
    ["Big5", inTable("貨品,產地,淨重(公斤),日期", BIG5), "貨品,產地,淨重(公斤),日期", "big5", "only"],
    ["GB18030", inTable("税号,原产国,净重(t),日期", GB), "税号,原产国,净重(t),日期", "gb18030", "only"],
  ])("%s", (_, bytes, text, encoding, how) => {
    expect(decodeList(bytes)).toEqual({ kind: "text", text, encoding, how });
  });

  test("two that explain the bytes are asked for, and the answer is taken", () => {
    // A character of Taiwan's headings, and a raised three with an f behind.
    const bytes = inTable("kg 貨", BIG5);
    expect(decodeList(bytes)).toMatchObject({ kind: "asks", question: { choices: [{ value: "big5" }, { value: "windows-1252" }] } });
    expect(decodeList(bytes, "windows-1252")).toMatchObject({ text: "kg ³f", how: "map" });
    expect(decodeList(bytes, "big5")).toMatchObject({ text: "kg 貨", how: "map" });
  });

  test("what is no text, or not of the encoding named, is refused", () => {
    expect(() => decodeList(new Uint8Array())).toThrow("empty");
    expect(() => decodeList(Uint8Array.of(1, 0, 2, 200, 0, 0, 7))).toThrow("binary");
    expect(() => decodeList(latin("é"), "utf-8")).toThrow("encodingWrong");
    expect(() => decodeList(latin("a"), "klingon")).toThrow("encodingUnknown");
  });
});

describe("cells parted by a sign", () => {
  test.each([";", ",", "\t", "|"] as const)("%j is found by the rows that are alike", (sign) => {
    const text = ["Title", ["cn", "kg", "date"].join(sign), ["73181542", "1", "2026-02-01"].join(sign)].join("\n");
    expect(separate(text)).toMatchObject({ separator: sign, rows: [["Title"], ["cn", "kg", "date"], ["73181542", "1", "2026-02-01"]] });
  });

  test("quotes keep signs, line breaks and quotes", () => {
    expect(splitText('a;"b;\n""c""";\r\n;"";x', ";")).toEqual([
      ["a", 'b;\n"c"', ""],
      ["", "", "x"],
    ]);
    expect(() => splitText('a;"b\nc', ";")).toThrow("quoteOpen");
  });

  test("the first line can name the sign, and a person can", () => {
    expect(separate("sep=;\r\na,b;c\r\n")).toMatchObject({ separator: ";", rows: [["a,b", "c"]], skipped: 1, how: "line" });
    expect(separate("a,b;c", "tab")).toMatchObject({ separator: "\t", how: "map" });
    expect(() => separate("a", "#")).toThrow("separatorUnknown");
  });

  test("two signs that part alike are asked for", () => {
    const found = separate("a,b;c,d\n1,2;3,4\n");
    expect(found).toMatchObject({ kind: "rows", separator: "," });
    expect(separate("a;b,c\n1;2,3\n")).toMatchObject({ kind: "asks", question: { kind: "separator" } });
  });
});

test("What is no text is refused by what it is", () => {
  const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const locked = [...container, ...Array<number>(600).fill(0), ...utf16("EncryptedPackage", true, false)];
  const reason = (bytes: readonly number[]): unknown => {
    try {
      return openList(Uint8Array.from(bytes), NO_MAPPING);
    } catch (error) {
      return error instanceof XlsxRefusal ? error.reason : error;
    }
  };
  expect([reason([...container, ...Array<number>(600).fill(0)]), reason(locked), reason([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0])]).toEqual([
    "oldFormat",
    "encrypted",
    "picture",
  ]);
});
