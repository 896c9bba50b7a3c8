// Has LibreOffice calculate the workbooks of topics.ts and keeps what it gives: npx tsx test/xlsx/collection/judge.ts
// Needs LibreOffice (soffice). The values are kept in values.json, so that the test needs none.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { topics, type Content } from "./topics";
import { workbookOf } from "./workbookOf";

const folder = mkdtempSync(path.join(tmpdir(), "judge-"));
const named = topics.flatMap((topic, i) =>
  (
    [
      ["was", topic.was],
      ["is", topic.is],
    ] as const
  ).map(([state, value]) => ({ i, topic, state, value, file: path.join(folder, `${i}-${state}.xlsx`) })),
);
for (const { topic, value, file } of named)
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(workbookOf(topic, { A1: value }, null)).map(([name, text]) => [name, strToU8(text)]))),
  );
execFileSync(
  "soffice",
  ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "out"), ...named.map(({ file }) => file)],
  { stdio: "inherit" },
);

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
function valuesIn(file: string): Record<string, Content> {
  const parts = unzipSync(readFileSync(file));
  const shared = parts["xl/sharedStrings.xml"]
    ? [...strFromU8(parts["xl/sharedStrings.xml"]).matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
        [...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t).join(""),
      )
    : [];
  const values: Record<string, Content> = {};
  for (const [, attributes = "", inner = ""] of strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array()).matchAll(
    /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? "n";
    const v = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
    const text = unescaped(type === "s" ? (shared[Number(v)] ?? "") : (v ?? ""));
    if (!/<f[ >]/.test(inner)) continue;
    values[/r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ""] =
      type === "e" ? { error: text } : type === "b" ? text === "1" : type === "n" ? Number(text) : text;
  }
  return values;
}
const out = topics.map((topic, i): [string, Record<string, [Content, Content]>] => {
  const [was, is] = [valuesIn(path.join(folder, "out", `${i}-was.xlsx`)), valuesIn(path.join(folder, "out", `${i}-is.xlsx`))];
  return [topic.name, Object.fromEntries(Object.keys(was).map((address) => [address, [was[address] ?? null, is[address] ?? null]]))];
});
writeFileSync(
  path.join(__dirname, "values.json"),
  `{\n${out
    .map(
      ([name, values]) =>
        `${JSON.stringify(name)}: {\n${Object.entries(values)
          .map(([address, pair]) => `  ${JSON.stringify(address)}: ${JSON.stringify(pair)}`)
          .join(",\n")}\n}`,
    )
    .join(",\n")}\n}\n`,
);
