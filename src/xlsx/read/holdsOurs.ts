/**
 * Whether a file can hold anything of ours, by a look at the text of its sheets and names: most files of a folder do
 * not, and need no further reading. May answer yes too often, never no too often.
 */
import type { OurNames } from "../../sheet/ourNames";
import { opened, type XlsxPackage } from "../package/package";
import { readWorkbookPart } from "./parts";

/** A name may be spelled in a way only a full reading sees: full-width, letters by their numbers, between comments. */
const DISGUISED =
  /[\uff0e\uff3f]|<!|&#(?:x0*(?:2e|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])|0*(?:46|6[5-9]|[78]\d|9[0-579]|1[01]\d|12[0-2]));/i;
const OURS = "urn:carbon-border:";

export function holdsOurs(bytes: Uint8Array | XlsxPackage, names: OurNames): boolean {
  const file = opened(bytes);
  const part = readWorkbookPart(file);
  const mayHold = (text: string): boolean => names.mayHold(text) || DISGUISED.test(text);
  return (
    mayHold(file.text(part.path)) ||
    part.sheets.some(({ path }) => mayHold(file.text(path))) ||
    file.paths().some((path) => /^customXml\/[^/]+\.xml$/i.test(path) && file.text(path).includes(OURS)) ||
    file.paths().some((path) => /^xl\/tables\/[^/]+\.xml$/i.test(path) && mayHold(file.text(path)))
  );
}
