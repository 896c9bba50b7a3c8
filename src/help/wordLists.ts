/**
 * Closed lists that a text argument takes: the words stand in tables, so they are read from there. English first, since
 * a formula in English reads in every workbook; beside it the name in the language in force, which works as well.
 */
import type { FunctionSpec } from "../calls/spec";
import type { Table } from "../core/dataset";
import type { LawList, Regime } from "../core/lawBook";
import { tables } from "../datasource";
import { quantityName } from "../i18n/quantity";
import { tNote } from "../i18n/notes";
import { currentLocale } from "../i18n/t";
import { regimes } from "../regimes";
import type { Block, Rich } from "./document";
import { code, heading, proseTable } from "./document";
import { helpText } from "./words";

/** The table of a list in the newest version that has it, which a new edition replaces by itself. */
function listTable(regime: Regime, { role, version, dataset }: LawList): Table {
  const having = [...regime.versions.values()]
    .reverse()
    .filter(({ id, datasets }) => (version === undefined || id === version) && datasets[role] !== undefined);
  return tables.table(dataset ?? having[0]?.datasets[role] ?? "");
}

/** Words with the name in the language in force; codes have English names too. */
function listRows(regime: Regime, list: LawList): readonly (readonly [string, string])[] {
  const table = listTable(regime, list);
  const word = list.code ?? list.name;
  const own = { en: list.code === undefined ? undefined : list.name, "zh-TW": "nameTw", "zh-CN": "nameCn" }[currentLocale()];
  const named = own !== undefined && table.columnNames.includes(own) ? own : undefined;
  return table.all().map((row) => [table.need(row, word), named === undefined ? "" : table.need(row, named)] as const);
}

function listBlocks(argument: string, rows: readonly (readonly [string, string])[]): readonly Block[] {
  const distinct = [...new Map(rows)];
  const title = helpText("words", { argument });
  if (distinct.every(([, name]) => name === "")) {
    return [
      heading(title),
      { kind: "paragraph", content: distinct.flatMap(([word], i): Rich => (i === 0 ? [code(word)] : [", ", code(word)])) },
    ];
  }
  return [
    heading(title),
    proseTable(
      title,
      [argument, helpText("meaning")],
      distinct.map(([word, name]): Rich[] => [[code(word)], [name]]),
    ),
  ];
}

/** Every legal parameter, since LAW.VALUE takes its name. */
function parameterBlocks(): readonly Block[] {
  const found = new Map<string, { readonly unit: string; readonly regimes: Set<string> }>();
  for (const regime of regimes) {
    for (const version of regime.versions.values()) {
      for (const { id, unit } of version.parameters.values()) {
        const known = found.get(id) ?? { unit, regimes: new Set() };
        found.set(id, known);
        known.regimes.add(regime.id);
      }
    }
  }
  const rows = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { unit, regimes: where }]): Rich[] => [[code(id)], [quantityName(id)], [tNote(unit)], [[...where].join(", ")]]);
  return [
    heading(helpText("parameters")),
    proseTable(
      helpText("parameters"),
      ["parameter", "meaning", "unit", "regime"].map((key) => helpText(key)),
      rows,
    ),
  ];
}

export function wordListBlocks(spec: FunctionSpec): readonly Block[] {
  if (spec.id === "LAW.VALUE") return parameterBlocks();
  const regime = regimes.find(({ id }) => id === spec.regime);
  return Object.entries(spec.args).flatMap(([argument, { lists = [], optional, kind }]) => {
    const found = lists.flatMap((list) => regime?.lists?.[list] ?? []);
    // A text to search by takes any word.
    return regime === undefined || found.length === 0 || (optional && kind === "text" && argument === "search")
      ? []
      : listBlocks(
          argument,
          found.flatMap((list) => listRows(regime, list)),
        );
  });
}
