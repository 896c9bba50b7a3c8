// What any reader of the format relies on, checked on the bytes: every part well-formed and declared, every relationship
// leading somewhere, every cell in its place. Returns the faults.
import { scanXml } from "../../src/xlsx/package/xml";
import { parts } from "./files";

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
const resolved = (from: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : new URL(target, `http://x/${from}`).pathname.slice(1);

export function packageFaults(bytes: Uint8Array): string[] {
  const files = parts(bytes);
  const names = new Set(Object.keys(files));
  const faults: string[] = [];
  const declared = { parts: new Set<string>(), extensions: new Set<string>() };
  for (const [name, text] of Object.entries(files)) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const seen = new Set<string>();
    let row = 0;
    let column = 0;
    try {
      scanXml(text, name, {
        open: ({ local, attributes }) => {
          if (local === "Default") declared.extensions.add((attributes["Extension"] ?? "").toLowerCase());
          if (local === "Override") {
            const part = (attributes["PartName"] ?? "").slice(1);
            if (declared.parts.has(part)) faults.push(`${part} is declared twice`);
            declared.parts.add(part);
            if (!names.has(part)) faults.push(`${part} is declared and missing`);
          }
          if (local === "Relationship") {
            const id = attributes["Id"] ?? "";
            if (seen.has(id)) faults.push(`${name}: two relationships ${id}`);
            seen.add(id);
            const owner = folderOf(name.replace("_rels/", "").replace(/\.rels$/, ""));
            if (attributes["TargetMode"] !== "External" && !names.has(resolved(owner, attributes["Target"] ?? "")))
              faults.push(`${name}: ${attributes["Target"] ?? ""} is missing`);
          }
          if (!/worksheets\/[^/]+\.xml$/.test(name)) return;
          if (local === "row") {
            const number = Number(attributes["r"] ?? row + 1);
            if (number <= row) faults.push(`${name}: row ${number} behind row ${row}`);
            [row, column] = [number, 0];
          }
          if (local === "c" && attributes["r"] !== undefined) {
            const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(attributes["r"]) ?? [];
            const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
            if (Number(number) !== row || at <= column) faults.push(`${name}: cell ${attributes["r"]} out of place`);
            column = at;
          }
        },
      });
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  for (const name of names) {
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (name !== "[Content_Types].xml" && !name.endsWith("/") && !declared.parts.has(name) && !declared.extensions.has(extension))
      faults.push(`${name} is of no declared type`);
  }
  return faults;
}
