/**
 * The looks of the sample workbook, by what a cell is for. Blue is what a person types, black is calculated.
 */
import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";

export type StyleName =
  | "title"
  | "heading"
  | "note"
  | "text"
  | "head"
  | "headRight"
  | "result"
  | "resultLeft"
  | "total"
  | "tonnes"
  | "code"
  | "label"
  | "inputText"
  | "inputNumber"
  | "inputWhole"
  | "inputDate"
  | "inputPrice"
  | "number"
  | "number4"
  | "money"
  | "share"
  | "date"
  | "wrap"
  | "wrapNote";

const INK = "#1f2937";
const INPUT = "#1d4ed8";
const pattern = (format: string): IStyleData => ({ n: { pattern: format } });
const bold = { bl: BooleanNumber.TRUE };
const middle = { vt: VerticalAlign.MIDDLE };
const wrap = { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP };
const input: IStyleData = { cl: { rgb: INPUT }, bg: { rgb: "#eff6ff" } };

const result: IStyleData = { ...bold, cl: { rgb: INK }, bg: { rgb: "#ecfdf5" }, ...pattern("#,##0.00") };

export const STYLES: Readonly<Record<StyleName, IStyleData>> = {
  title: { ...bold, fs: 16, cl: { rgb: INK }, ...middle },
  heading: { ...bold, fs: 12, cl: { rgb: "#0f766e" }, ...middle },
  note: { fs: 10, cl: { rgb: "#6b7280" }, ...middle },
  wrap: { cl: { rgb: INK }, tb: WrapStrategy.WRAP, ...middle },
  wrapNote: { fs: 10, cl: { rgb: "#6b7280" }, tb: WrapStrategy.WRAP, ...middle },
  text: { cl: { rgb: INK } },
  label: { cl: { rgb: INK }, ...middle },
  code: { cl: { rgb: "#0f766e" }, ...middle },
  head: { ...bold, cl: { rgb: "#ffffff" }, bg: { rgb: "#0f766e" }, ...wrap },
  headRight: { ...bold, cl: { rgb: "#ffffff" }, bg: { rgb: "#0f766e" }, ht: HorizontalAlign.RIGHT, ...wrap },
  result,
  // Beside its words, where the column is made for long texts.
  resultLeft: { ...result, ht: HorizontalAlign.LEFT },
  total: { ...bold, cl: { rgb: INK }, bg: { rgb: "#ecfdf5" }, ...pattern("#,##0") },
  tonnes: { ...bold, cl: { rgb: INK }, bg: { rgb: "#ecfdf5" }, ...pattern("#,##0.0") },
  inputText: { ...input, ...pattern("@") },
  inputNumber: { ...input, ...pattern("#,##0.0##") },
  inputWhole: { ...input, ...pattern("0") },
  inputDate: { ...input, ...pattern("yyyy-mm-dd") },
  inputPrice: { ...input, ...pattern("#,##0.00") },
  number: pattern("#,##0.00"),
  number4: pattern("0.0000"),
  money: pattern("#,##0"),
  share: pattern("0.0%"),
  date: pattern("yyyy-mm-dd"),
};
