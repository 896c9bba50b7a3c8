// The tables of the build for other programs: all are there, and they say what the functions read.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fromSerial } from "../../src/core/civilDate";
import { splitText } from "../../src/lists/text/separated";
import { tableSpecs } from "../../src/regimes/tables";
import { distPath, distText, packageJson, ROOT } from "../tools/dist";

// Text has no second zero.
const written = (cell: unknown): unknown => (cell === 0 ? 0 : cell);
type Published = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly source: { readonly sha256?: string };
};
const published = (file: string): Published => JSON.parse(distText("tables", file)) as Published;
const csv = (file: string): string[][] => {
  const text = distText("tables", file);
  expect(text.startsWith("\uFEFF")).toBe(true);
  return splitText(text.slice(1), ",");
};
const asText = (rows: Published["rows"]): string[][] => rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
/** Node compares a hundred thousand cells at once; what it finds different, jest judges and shows. */
const expectAlike = (found: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
};
const DATA = path.join(ROOT, "src/data");
const stored = readdirSync(DATA).sort();

describe("The published tables", () => {
  it("are all there, each as .json, .csv and .pq, and the index names them", () => {
    const files = tableSpecs.flatMap(({ id }) => [`${id}.csv`, `${id}.json`, `${id}.pq`]);
    expect(readdirSync(distPath("tables")).sort()).toEqual([...files, "data", "index.json"].sort());
    expect(readdirSync(distPath("tables/data")).sort()).toEqual(stored.flatMap((id) => [`${id}.csv`, `${id}.json`]).sort());
    const index = JSON.parse(distText("tables", "index.json")) as { tables: { id: string }[]; data: string[] };
    expect([index.tables.map(({ id }) => id), index.data]).toEqual([tableSpecs.map(({ id }) => id), stored]);
  });

  it("hold the rows a person sees in the pane, days as days", async () => {
    for (const spec of tableSpecs) {
      const { rows, source } = await spec.load();
      const days = rows.map((row) =>
        row.map((cell, i) => (spec.columns[i]?.kind === "date" && typeof cell === "number" ? fromSerial(cell) : written(cell))),
      );
      const file = published(`${spec.id}.json`);
      expectAlike([spec.id, file.rows], [spec.id, days]);
      expect([file.source, file.columns.length]).toEqual([source, spec.columns.length]);
      expectAlike(csv(`${spec.id}.csv`), [file.columns, ...asText(file.rows)]);
    }
  });

  it("hold the stored tables to the letter", () => {
    for (const id of stored) {
      const { columns } = JSON.parse(readFileSync(path.join(DATA, id, "table.json"), "utf8")) as {
        columns: Record<string, (string | null)[]>;
      };
      const file = published(`data/${id}.json`);
      expectAlike([id, Object.fromEntries(file.columns.map((name, i) => [name, file.rows.map((row) => row[i])]))], [id, columns]);
      expectAlike(csv(`data/${id}.csv`), [file.columns, ...asText(file.rows)]);
      expect(file.source).toEqual(JSON.parse(readFileSync(path.join(DATA, id, "source.json"), "utf8")));
    }
  });

  it("are asked for at the address of the build, with a name and a type for each column", () => {
    const { productionUrl } = packageJson().config;
    for (const { id, columns } of tableSpecs) {
      const text = distText("tables", `${id}.pq`);
      expect(text).toContain(`Json.Document(Web.Contents("${productionUrl}tables/${id}.json"))`);
      const names = /Table\.FromRows\(Source\[rows\], \{("(?:[^"]|"")*"(?:, "(?:[^"]|"")*")*)\}\)/.exec(text)?.[1] ?? "";
      expect([id, JSON.parse(`[${names.replaceAll('""', '\\"')}]`)]).toEqual([id, published(`${id}.json`).columns]);
      expect((text.match(/, (?:type (?:text|number|date)|Percentage\.Type)\}/g) ?? []).length).toBeGreaterThanOrEqual(columns.length - 1);
    }
    // A code keeps its zeros; a column that holds words and figures keeps each as it is.
    expect(distText("tables", "cbam-goods-2025-2083.pq")).toMatch(/\{"CN[^"]*", type text\}/);
    expect(distText("tables", "cbam-parameters.pq")).not.toMatch(/\{"Value", /);
  });
});
