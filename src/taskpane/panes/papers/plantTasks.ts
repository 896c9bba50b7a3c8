/** Papers made of the data of a plant. The tables must be loaded. May not touch the sheet. */
import { t } from "../../../i18n/t";
import type { BookFile } from "../../../host/port";
import type { PaperFile } from "../../../papers/communication/readBook";
import { storedResults } from "../../../papers/pack/results";
import { verifierPack } from "../../../papers/pack/verifierPack";
import type { PaperBook } from "../../../papers/paperBook";
import { emptyPlant, filledCopy, inFileName, madeAt, reportOf } from "../../../papers/tasks";
import { paperWord } from "../../../papers/words";
import type { Told, ToldList } from "./told";

/** `site`: null, where the data describes one plant. */
export function templateOut(book: PaperBook, site: string | null, template: PaperFile): Told {
  const { bytes, written, emptied, gaps, doubts, report } = filledCopy(book, template, site);
  const name = named(template.name.replace(/\.[^.]*$/, ""), site ?? t("panePapers.filledName"));
  const lists: readonly ToldList[] = [
    { title: t("panePapers.gaps", { n: gaps.length }), lines: gaps.map((gap) => paperWord("cli.gap", gap)), open: true },
    { title: t("panePapers.doubts", { n: doubts.length }), lines: doubts, open: true },
    {
      title: t("panePapers.emptied", { n: emptied.length }),
      lines: emptied.map(({ sheet, cell, value }) => paperWord("cli.emptied", { place: `${sheet}!${cell}`, value })),
    },
    { title: t("panePapers.written", { n: written.length }), lines: report.trimEnd().split("\n") },
  ];
  return {
    sentence: t("panePapers.filled", { n: written.length, missing: gaps.length }),
    isDoubtful: gaps.length + doubts.length > 0,
    files: [
      { name: `${name}.xlsx`, bytes },
      { name: `${name}.txt`, bytes: new TextEncoder().encode(`\uFEFF${report}`) },
    ],
    lists: lists.filter(({ lines }) => lines.length > 0),
  };
}

export function reportOut(book: PaperBook, site: string | null): Told {
  const { bytes, missing } = reportOf(book, site);
  return {
    sentence: t("panePapers.reported", { missing }),
    isDoubtful: missing > 0,
    files: [{ name: `${named("summary-report", site ?? "")}.xlsx`, bytes }],
    lists: [],
  };
}

export async function packOut({ name, bytes }: BookFile, version: string): Promise<Told> {
  const {
    bytes: zip,
    results,
    steps,
    refused,
    unread,
  } = await verifierPack(bytes, { file: name, version, when: madeAt(new Date()) }, storedResults);
  const lists: readonly ToldList[] = [
    { title: t("panePapers.refused", { n: refused.length }), lines: refused },
    { title: t("panePapers.unread", { n: unread.length }), lines: unread.map(({ cell, why }) => `${cell}: ${why}`) },
  ];
  return {
    sentence: t("panePapers.packed", { results, steps }),
    isDoubtful: refused.length + unread.length > 0,
    files: [{ name: "verifiers-pack.zip", bytes: zip }],
    lists: lists.filter(({ lines }) => lines.length > 0),
  };
}

export const plantOut = (): Told => ({
  sentence: t("panePapers.plantMade"),
  isDoubtful: false,
  files: [{ name: "plant-data.xlsx", bytes: emptyPlant() }],
  lists: [],
});

/** A name every system takes. */
const named = (stem: string, more: string): string => [stem, inFileName(more)].filter((part) => part !== "").join("-");
