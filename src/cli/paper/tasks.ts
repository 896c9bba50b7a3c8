/** What the command line does with papers, by name. */
import { fillTemplate } from "../../papers/communication/fill/fillTemplate";
import { papersBook, readPapers } from "../../papers/communication/readBook";
import { plantBook } from "../../papers/plant/plantBook";
import { readPlantData } from "../../papers/plant/plantData";
import { findingText, paperWord } from "../../papers/words";
import { bytesOf, calculated } from "../../templates/calculate";
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
  fill: async ({ files, output, report }) => {
    const [data, template] = readFiles(files);
    if (!data || !template) throw new TypeError("two files are asked for");
    const { bytes, written, emptied, gaps } = fillTemplate(template.bytes, readPlantData(data.bytes));
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
};
