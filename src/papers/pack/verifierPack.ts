/**
 * What a verifier needs of a workbook, as one zip: the workbook as calculated, a copy with values instead of formulas, every
 * step, the tables and acts used, and a list of all that with checksums. Bytes in, bytes out.
 */
import { sha256 } from "../../audit/sha256";
import { loadSource } from "../../datasource";
import { freezeNote } from "../../freezing/note";
import { regimes } from "../../regimes";
import { names } from "../../templates/bytes";
import { bundled, freeze, openBook } from "../../xlsx";
import { csvText } from "../csv";
import { PaperRefusal } from "../refusal";
import { paperWord } from "../words";
import type { ResultsOf, Unread } from "./results";
import { STEP_HEADERS, workedSteps } from "./steps";

export type PackOptions = {
  readonly file: string;
  /** Of this program, and when, as a person reads it. */
  readonly version: string;
  readonly when: string;
};
export type Pack = {
  readonly bytes: Uint8Array;
  readonly results: number;
  readonly steps: number;
  readonly refused: readonly string[];
  readonly unread: readonly Unread[];
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function verifierPack(workbook: Uint8Array, { file, version, when }: PackOptions, resultsOf: ResultsOf): Promise<Pack> {
  const open = openBook(workbook, names);
  const results = resultsOf(open, names);
  if (results.ours.length === 0) throw new PaperRefusal("nothingCalculated", { file });
  const worked = workedSteps(results, open.data);
  const bytes = open.file.build();
  const sources = await Promise.all([...worked.tables].sort().map(async (id) => loadSource(id)));
  const acts = new Map(regimes.flatMap((regime) => [...regime.acts]));
  const files: Record<string, Uint8Array> = {
    "workbook.xlsx": bytes,
    "workbook-values-only.xlsx": frozen(bytes, { when, version }, resultsOf),
    "steps.csv": utf8(csvText([STEP_HEADERS, ...worked.steps])),
    "tables.csv": utf8(csvText([SOURCE_COLUMNS, ...sources.map((source) => SOURCE_COLUMNS.map((column) => source[column]))])),
    "sources.csv": utf8(
      csvText([
        ["act", "title", "journal", "link"],
        ...[...worked.acts].sort().map((id) => {
          const act = acts.get(id);
          return [id, act?.title ?? id, act?.journal ?? "", act?.link ?? ""];
        }),
      ]),
    ),
  };
  files["read-me.txt"] = utf8(paperWord("pack.readMe", { file, when, version }));
  const manifest = {
    workbook: file,
    workbookSha256: sha256(workbook),
    made: when,
    program: `Carbon Border ${version}`,
    calculatedBy: results.calculatedBy,
    results: results.ours.length,
    steps: worked.steps.length,
    refused: worked.refused,
    withoutSteps: results.unread,
    files: Object.entries(files).map(([name, content]) => ({ name, bytes: content.length, sha256: sha256(content) })),
  };
  files["manifest.json"] = utf8(`${JSON.stringify(manifest, null, 2)}\n`);
  return {
    bytes: bundled(files),
    results: results.ours.length,
    steps: worked.steps.length,
    refused: worked.refused,
    unread: results.unread,
  };
}

const SOURCE_COLUMNS = ["id", "edition", "act", "status", "origin", "link", "retrieved", "licence", "rows", "sha256", "note"] as const;

function frozen(bytes: Uint8Array, note: Pick<PackOptions, "when" | "version">, resultsOf: ResultsOf): Uint8Array {
  const open = openBook(bytes, names);
  freeze(open, resultsOf(open, names), names, freezeNote(note));
  return open.file.build();
}
