/**
 * A value as the inside of a cell. Text is always marked as text, so that nothing that looks like a formula, a number or
 * a link becomes one. May not write a formula.
 */
import { STORED_ERRORS } from "../../sheet/errors";
import { isXlsxError, type XlsxValue } from "../model";
import { encodeCellText } from "../package/xml";

/** The errors the file format knows; younger ones (#SPILL!, #CALC!) are held by Excel as #VALUE! with a note elsewhere. */
const ERRORS: readonly string[] = STORED_ERRORS;
/** Excel declares a file damaged when a cell holds more. */
const LONGEST = 32_767;

export function valueXml(value: XlsxValue, prefix: string, place: "formula" | "constant"): { readonly type: string; readonly xml: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: "", xml: "" };
  if (typeof value === "number") return Number.isFinite(value) ? { type: "", xml: v(String(value)) } : { type: ' t="e"', xml: v("#NUM!") };
  if (typeof value === "boolean") return { type: ' t="b"', xml: v(value ? "1" : "0") };
  if (isXlsxError(value)) return { type: ' t="e"', xml: v(ERRORS.includes(value.code) ? value.code : "#VALUE!") };
  if (value.length > LONGEST) return { type: ' t="e"', xml: v("#VALUE!") };
  const text = encodeCellText(value);
  if (place === "formula") return { type: ' t="str"', xml: v(text) };
  return { type: ' t="inlineStr"', xml: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>` };
}
