/** Papers of suppliers: filled ones into the open workbook as lists, empty ones out as files. The tables must be loaded. */
import type { Host } from "../../../host/port";
import { paperGrids, readPapers, type PaperFile } from "../../../papers/communication/readBook";
import type { Finding } from "../../../papers/finding";
import type { PaperGrid } from "../../../papers/grid";
import { collectedGrids } from "../../../papers/supplier/collected";
import { openedList, readSuppliers, supplierFiles, zipped } from "../../../papers/tasks";
import { doubtful } from "../../../papers/words";
import { t } from "../../../i18n/t";
import { hostBook } from "./hostBook";
import type { Told } from "./told";
import { freeSheets, writeGrids } from "./writeGrids";

type Read = {
  readonly papers: readonly { readonly file: string; readonly goods: readonly unknown[]; readonly findings: readonly Finding[] }[];
  readonly refused: readonly (readonly [string, string])[];
};

export async function templatesIn(host: Host, files: readonly PaperFile[]): Promise<Told> {
  const read = readPapers(files);
  return written(host, read, "read", paperGrids(read, null, await freeSheets(host)));
}

export async function suppliersIn(host: Host, files: readonly PaperFile[]): Promise<Told> {
  const read = readSuppliers(files);
  return written(host, read, "collected.done", collectedGrids(read, null, await freeSheets(host)));
}

async function written(host: Host, { papers, refused }: Read, key: string, grids: readonly PaperGrid[]): Promise<Told> {
  const told = (lines: readonly string[]): Told["lists"] =>
    lines.length === 0 ? [] : [{ title: t("panePapers.findings", { n: lines.length }), lines }];
  const lists = told([...refused.map(([file, why]) => `${file}: ${why}`), ...doubtful(papers)]);
  const count = papers.length + refused.length;
  // A list without a line would only be in the way.
  if (papers.length === 0) return { sentence: t("panePapers.noneRead", { count }), isDoubtful: true, files: [], lists };
  await writeGrids(host, grids);
  const goods = papers.reduce((sum, paper) => sum + paper.goods.length, 0);
  const sentence = t(`panePapers.${key}`, { read: papers.length, count, goods, sheet: grids[0]?.sheet ?? "" });
  return { sentence, isDoubtful: lists.length > 0, files: [], lists };
}

/** `list`: null, where it stands in the open workbook. */
export async function suppliersOut(host: Host, list: PaperFile | null): Promise<Told> {
  const { files: made, doubts } = supplierFiles(list?.name ?? t("panePapers.thisWorkbook"), list ? openedList(list) : await hostBook(host));
  return {
    sentence: t("panePapers.suppliersMade", { n: made.length }),
    isDoubtful: doubts.length > 0,
    files: made.length === 1 ? made : [{ name: "suppliers.zip", bytes: zipped(made) }],
    lists: [
      ...(doubts.length === 0 ? [] : [{ title: t("panePapers.findings", { n: doubts.length }), lines: doubts }]),
      { title: t("panePapers.inside", { n: made.length }), lines: made.map(({ name }) => name) },
    ],
  };
}
