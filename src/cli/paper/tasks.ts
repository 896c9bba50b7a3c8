/** What the command line does with papers, by name: files from the disk and to it. */
import path from "node:path";
import { papersBook, readPapers, type PaperFile } from "../../papers/communication/readBook";
import { engineResults } from "../../papers/pack/engineResults";
import { verifierPack } from "../../papers/pack/verifierPack";
import { collectedBook } from "../../papers/supplier/collected";
import { emptyPlant, filledCopy, madeAt, opened, openedList, readSuppliers, reportOf, supplierFiles } from "../../papers/tasks";
import { doubtful, paperWord, refusedText } from "../../papers/words";
import { bytesOf } from "../../templates/bytes";
import { calculated } from "../../templates/calculate";
import { ownVersion } from "../command";
import { FileFault, readFiles, writeFile } from "./files";
import type { PaperOptions, TaskName } from "./options";

/** `refused`: a file was not read, or nothing was written. */
export type TaskEnd = { readonly lines: readonly string[]; readonly refused: boolean };

/** Of two files, which one was refused. */
function ofFile<T>({ name }: PaperFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new FileFault(`${name}: ${refusedText(error)}`);
  }
}

export const TASKS: Readonly<Record<TaskName, (options: PaperOptions) => Promise<TaskEnd>>> = {
  read: async ({ files, output, day }) => {
    const read = readPapers(readFiles(files));
    writeFile(output, bytesOf(calculated(papersBook(read, day))));
    const goods = read.papers.reduce((sum, paper) => sum + paper.goods.length, 0);
    return {
      refused: read.refused.length > 0,
      lines: [
        ...read.refused.map(([file, why]) => `${file}: ${why}`),
        ...doubtful(read.papers),
        ...(day === null ? [paperWord("cli.noDate")] : []),
        paperWord("cli.read", { read: read.papers.length, count: files.length, goods, file: output }),
      ],
    };
  },
  plant: async ({ output }) => {
    writeFile(output, emptyPlant());
    return { refused: false, lines: [paperWord("cli.plant", { file: output })] };
  },
  fill: async ({ files, output, report, site }) => {
    const [data, template] = readFiles(files);
    if (!data || !template) throw new TypeError("two files are asked for");
    const plant = ofFile(data, () => opened(data));
    const { bytes, written, emptied, gaps, doubts, report: lines } = filledCopy(plant, template, site);
    writeFile(output, bytes);
    if (report !== null) writeFile(report, lines);
    return {
      refused: false,
      lines: [
        ...emptied.map(({ sheet, cell, value }) => paperWord("cli.emptied", { place: `${sheet}!${cell}`, value })),
        ...gaps.map((gap) => paperWord("cli.gap", gap)),
        ...doubts,
        paperWord("cli.filled", { count: written.length, file: output }),
      ],
    };
  },
  suppliers: async ({ files, output }) => {
    const [list] = readFiles(files);
    if (!list) throw new TypeError("a file is asked for");
    const { files: suppliers, doubts } = supplierFiles(list.name, openedList(list));
    for (const { name, bytes } of suppliers) writeFile(path.join(output, name), bytes);
    return { refused: false, lines: [...doubts, paperWord("cli.suppliers", { count: suppliers.length, file: output })] };
  },
  collect: async ({ files, output, day }) => {
    const { papers, refused } = readSuppliers(readFiles(files));
    writeFile(output, bytesOf(calculated(collectedBook({ papers, refused }, day))));
    const goods = papers.reduce((sum, paper) => sum + paper.goods.length, 0);
    return {
      refused: refused.length > 0,
      lines: [
        ...refused.map(([file, why]) => `${file}: ${why}`),
        ...doubtful(papers),
        ...(day === null ? [paperWord("cli.noDate")] : []),
        paperWord("cli.collected", { read: papers.length, count: files.length, goods, file: output }),
      ],
    };
  },
  report: async ({ files, output, site }) => {
    const [data] = readFiles(files);
    if (!data) throw new TypeError("a file is asked for");
    const { bytes, missing } = reportOf(
      ofFile(data, () => opened(data)),
      site,
    );
    writeFile(output, bytes);
    return { refused: false, lines: [paperWord("cli.reported", { file: output, missing })] };
  },
  pack: async ({ files, output }) => {
    const [book] = readFiles(files);
    if (!book) throw new TypeError("a file is asked for");
    const { bytes, results, steps, refused } = await verifierPack(
      book.bytes,
      { file: book.name, version: ownVersion(), when: madeAt(new Date()) },
      engineResults,
    );
    writeFile(output, bytes);
    return { refused: false, lines: [paperWord("cli.packed", { results, steps, refused: refused.length, file: output })] };
  },
};
