/** The examples of a page: caption, the cells a formula reads, the formula, and what it shows. */
import type { BookValue } from "../engine/bookEvaluator";
import { isCellError } from "../engine/engineFunction";
import { currentLocale } from "../i18n/t";
import type { Block, Rich } from "./document";
import { code } from "./document";
import type { Example } from "./examples";
import type { Outcome } from "./run";
import { helpText, shownValue } from "./words";

const MOST_ROWS = 9;

function letter(column: number): string {
  return String.fromCharCode("A".charCodeAt(0) + column);
}

function sheet(label: string, rows: readonly (readonly Rich[])[]): Block {
  const width = Math.max(...rows.map((row) => row.length));
  const numbered = rows.map((row, i): Rich[] => [[String(i + 1)], ...row]);
  return { kind: "table", form: "sheet", label, head: ["", ...Array.from({ length: width }, (_, i) => letter(i))], rows: numbered };
}

/** A result stands wherever the formula is written, so its cells have no address. */
function bare(label: string, rows: readonly (readonly Rich[])[]): Block {
  return { kind: "table", form: "sheet", label, head: [], rows };
}

function shownCell(cell: BookValue): string {
  return isCellError(cell) ? cell.code : shownValue(cell);
}

function messagesOf(block: Outcome["block"]): readonly string[] {
  return [...new Set(block.flat().flatMap((cell) => (isCellError(cell) ? [cell.message] : [])))];
}

export function resultBlocks({ block, date }: Outcome): readonly Block[] {
  const [first] = block[0] ?? [];
  const single = block.length === 1 && block[0]?.length === 1;
  const messages = messagesOf(block.slice(0, MOST_ROWS)).map((message): Block => ({ kind: "quiet", content: [message] }));
  if (single && first !== undefined) return [{ kind: "paragraph", content: ["→ ", code(date ?? shownCell(first))] }, ...messages];
  const rows = block.slice(0, MOST_ROWS).map((row) => row.map((cell): Rich => [shownCell(cell)]));
  const more: readonly Block[] =
    block.length > MOST_ROWS ? [{ kind: "quiet", content: [helpText("moreRows", { count: block.length - MOST_ROWS })] }] : [];
  return [bare(helpText("result"), rows), ...more, ...messages];
}

export function exampleBlocks(example: Example, outcome: Outcome): readonly Block[] {
  const cells: readonly Block[] =
    example.cells === undefined
      ? []
      : [
          sheet(
            helpText("cells"),
            example.cells.map((row) => row.map((cell): Rich => [shownValue(cell)])),
          ),
        ];
  return [
    { kind: "caption", content: [example.caption[currentLocale()]] },
    ...cells,
    { kind: "formula", text: example.formula },
    ...resultBlocks(outcome),
  ];
}
