/** The looks of a workbook for offices, by what a cell is for. Blue on light blue is what a person types, black is calculated. */
import type { CellStyle } from "../xlsx";

const INK = "1F2937";
const LINE = "D1D5DB";
const TEAL = "0F766E";
const input: CellStyle = { color: "1D4ED8", fill: "EFF6FF", framed: LINE, vertical: "center" };
const calculated: CellStyle = { color: INK, framed: LINE, vertical: "center" };
/** Where no figure can be given a word stands, at the same side. */
const figures: CellStyle = { ...calculated, align: "right" };
const MONEY = "#,##0";

export const LOOKS = {
  title: { bold: true, size: 16, color: TEAL, vertical: "center" },
  titleWrap: { bold: true, size: 16, color: TEAL, vertical: "center", wrap: true },
  heading: { bold: true, size: 12, color: TEAL, vertical: "center" },
  note: { size: 9, color: "4B5563", wrap: true },
  hint: { size: 9, color: "6B7280", italic: true },
  text: { color: INK, vertical: "center" },
  wrap: { color: INK, wrap: true },
  label: { ...calculated, wrap: true },
  head: { bold: true, color: "FFFFFF", fill: TEAL, framed: TEAL, wrap: true, vertical: "center", align: "center" },
  assumedHead: { bold: true, color: "FFFFFF", fill: "B45309", framed: "B45309", wrap: true, vertical: "center", align: "center" },
  link: { color: "1D4ED8", underlineText: true, wrap: true },
  inputText: { ...input, numberFormat: "@" },
  inputCode: { ...input, numberFormat: "@", align: "center" },
  inputNumber: { ...input, numberFormat: "#,##0.0##" },
  inputWhole: { ...input, numberFormat: "#,##0" },
  inputYear: { ...input, numberFormat: "0", align: "center" },
  inputPrice: { ...input, numberFormat: "#,##0.00" },
  inputShare: { ...input, numberFormat: "0.0%" },
  inputDate: { ...input, numberFormat: "yyyy-mm-dd", align: "center" },
  plain: calculated,
  center: { ...calculated, align: "center" },
  small: { ...calculated, size: 9, wrap: true },
  year: { ...calculated, numberFormat: "0", align: "center" },
  date: { ...calculated, numberFormat: "yyyy-mm-dd", align: "center" },
  intensity: { ...figures, numberFormat: "0.000" },
  number: { ...figures, numberFormat: "#,##0.0" },
  price: { ...figures, numberFormat: "#,##0.00" },
  money: { ...figures, numberFormat: MONEY },
  share: { ...figures, numberFormat: "0.0%" },
  total: { ...figures, bold: true, fill: "ECFDF5", numberFormat: MONEY },
  totalText: { ...calculated, bold: true, fill: "ECFDF5" },
  figure: { bold: true, size: 16, color: TEAL, align: "center", vertical: "center", fill: "ECFDF5", numberFormat: MONEY },
  figureLabel: { size: 9, color: "4B5563", align: "center", wrap: true, vertical: "center", fill: "ECFDF5" },
  warning: { color: "92400E", fill: "FFFBEB", wrap: true, size: 9 },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type Look = keyof typeof LOOKS;
