/** What the command line does with papers, by name. */
import path from "node:path";
import { fillTemplate } from "../../papers/communication/fill/fillTemplate";
import { papersBook, readPapers } from "../../papers/communication/readBook";
import { plantBook } from "../../papers/plant/plantBook";
import { readPlantData } from "../../papers/plant/plantData";
import { findingText, paperWord, refusedText } from "../../papers/words";
import { bytesOf, calculated } from "../../templates/calculate";
import { verifierPack } from "../../papers/pack/verifierPack";
import { summaryReport } from "../../papers/report/summaryReport";
import { collectedBook } from "../../papers/supplier/collected";
import { readSupplier, type SupplierPaper } from "../../papers/supplier/readSupplier";
import { supplierBook } from "../../papers/supplier/supplierBook";
import { suppliersOf } from "../../papers/supplier/supplierList";
import { ownVersion } from "../command";
import { readFiles, writeFile } from "./files";
import type { PaperOptions, TaskName } from "./options";

/** `refused`: a file was not read, or nothing was written. */
export type TaskEnd = { readonly lines: readonly string[]; readonly refused: boolean };

export const TASKS: Readonly<Record<TaskName, (options: PaperOptions) => Promise<TaskEnd>>> = {
  read: async ({ files, output, day }) => {
    const read = readPapers(readFiles(files));
    writeFile(output, bytesOf(calculated(papersBook(read, day))));
    const goods = read.papers.reduce((sum, paper) => sum + paper.goods.length, 0);
    return {
      refused: read.refused.length > 0,
      lines: [
        ...read.refused.map(([file, why]) => `${file}: ${why}`),
        ...read.papers.flatMap(({ file, findings }) =>
          findings
            .filter(({ level }) => level !== "note")
            .map((finding) => `${file} ${finding.place}: ${paperWord(`level.${finding.level}`)}: ${findingText(finding)}`),
        ),
        ...(day === null ? [paperWord("cli.noDate")] : []),
        paperWord("cli.read", { read: read.papers.length, count: files.length, goods, file: output }),
      ],
    };
  },
  plant: async ({ output }) => {
    writeFile(output, bytesOf(plantBook()));
    return { refused: false, lines: [paperWord("cli.plant", { file: output })] };
  },
  fill: async ({ files, output, report, site }) => {
    const [data, template] = readFiles(files);
    if (!data || !template) throw new TypeError("two files are asked for");
    const { bytes, written, emptied, gaps } = fillTemplate(template.bytes, readPlantData(data.bytes, site));
    writeFile(output, bytes);
    const entries = written.map(({ sheet, cell, value, what }) => ({ place: `${sheet}!${cell}`, value: String(value), what }));
    if (report !== null) writeFile(report, `${entries.map((entry) => paperWord("cli.wrote", entry)).join("\n")}\n`);
    return {
      refused: false,
      lines: [
        ...emptied.map(({ sheet, cell, value }) => paperWord("cli.emptied", { place: `${sheet}!${cell}`, value })),
        ...gaps.map((gap) => paperWord("cli.gap", gap)),
        paperWord("cli.filled", { count: written.length, file: output }),
      ],
    };
  },
  suppliers: async ({ files, output }) => {
    const [list] = readFiles(files);
    if (!list) throw new TypeError("a file is asked for");
    const suppliers = suppliersOf(list.name, list.bytes);
    const taken = new Set<string>();
    for (const asked of suppliers) writeFile(path.join(output, freeName(asked.supplier, taken)), bytesOf(supplierBook(asked)));
    return { refused: false, lines: [paperWord("cli.suppliers", { count: suppliers.length, file: output })] };
  },
  collect: async ({ files, output, day }) => {
    const papers: SupplierPaper[] = [];
    const refused: (readonly [string, string])[] = [];
    for (const { name, bytes } of readFiles(files)) {
      try {
        papers.push(readSupplier(name, bytes));
      } catch (error) {
        refused.push([name, refusedText(error)]);
      }
    }
    writeFile(output, bytesOf(calculated(collectedBook(papers, refused, day))));
    const goods = papers.reduce((sum, paper) => sum + paper.goods.length, 0);
    return {
      refused: refused.length > 0,
      lines: [
        ...refused.map(([file, why]) => `${file}: ${why}`),
        ...(day === null ? [paperWord("cli.noDate")] : []),
        paperWord("cli.collected", { read: papers.length, count: files.length, goods, file: output }),
      ],
    };
  },
  report: async ({ files, output, site }) => {
    const [data] = readFiles(files);
    if (!data) throw new TypeError("a file is asked for");
    const { book, missing } = summaryReport(readPlantData(data.bytes, site));
    writeFile(output, bytesOf(calculated(book)));
    return { refused: false, lines: [paperWord("cli.reported", { file: output, missing })] };
  },
  pack: async ({ files, output }) => {
    const [book] = readFiles(files);
    if (!book) throw new TypeError("a file is asked for");
    const when = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const { bytes, results, steps, refused } = await verifierPack(book.bytes, { file: book.name, version: ownVersion(), when });
    writeFile(output, bytes);
    return { refused: false, lines: [paperWord("cli.packed", { results, steps, refused: refused.length, file: output })] };
  },
};

/** A name of a supplier as the name of a file, on every system. */
function freeName(supplier: string, taken: Set<string>): string {
  const plain = supplier.replace(/[\\/:*?"<>|\s]+/g, "-").replace(/^[-.]+|[-.]+$/g, "") || "supplier";
  for (let n = 1; ; n++) {
    const name = `${plain}${n === 1 ? "" : `-${n}`}.xlsx`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
