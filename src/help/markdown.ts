/** A help page as Markdown for the repository: one line a row, so that a change shows where it is. */
import type { Locale } from "../i18n/t";
import { LOCALES } from "../i18n/t";
import type { Block, Inline, Page, PageLink, Rich } from "./document";
import { INDEX } from "./document";
import { LANGUAGE_NAMES } from "./languages";
import { helpTextIn } from "./words";

const HEAD = "<!-- Made by `npm run help` from the functions themselves. Do not edit. -->";

/** A folder's page is the one that code hosts show for the folder. */
export function markdownFile(page: string): string {
  return page === INDEX ? "README.md" : `${page}.md`;
}

function escaped(text: string): string {
  return text.replace(/[\\*_|`]/g, "\\$&").replace(/</g, "&lt;");
}

function linkTo(link: PageLink): string {
  return `${link.locale === undefined ? "" : `../${link.locale}/`}${markdownFile(link.page)}`;
}

function inline(part: Inline): string {
  if (typeof part === "string") return escaped(part);
  if ("code" in part) return part.code === "" ? "" : `\`${part.code.replace(/\|/g, "\\|")}\``;
  return `[${escaped(part.text)}](${"href" in part ? part.href : linkTo(part)})`;
}

const rich = (content: Rich): string => content.map(inline).join("");

function table(head: readonly string[], rows: readonly (readonly Rich[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  // Markdown knows no table without a head.
  const heads = head.length > 0 ? head.map(escaped) : (rows[0] ?? []).map(() => "");
  return [line(heads), `|${"---|".repeat(heads.length)}`, ...rows.map((row) => line(row.map(rich)))].join("\n");
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading":
      return `## ${escaped(part.text)}`;
    case "caption":
      return `**${rich(part.content)}**`;
    case "formula":
      return `\`\`\`\n${part.text}\n\`\`\``;
    case "list":
      return part.items.map((item) => `- ${rich(item)}`).join("\n");
    case "table":
      return table(part.head, part.rows);
    default:
      return rich(part.content);
  }
}

function languages({ locale, name }: Page): string {
  const links = LOCALES.map((other: Locale) =>
    other === locale ? LANGUAGE_NAMES[other] : inline({ text: LANGUAGE_NAMES[other], page: name, locale: other }),
  );
  const index = name === INDEX ? [] : [inline({ text: helpTextIn(locale, "allFunctions"), page: INDEX })];
  return [...index, ...links].join(" · ");
}

export function markdown(page: Page): string {
  return `${[HEAD, `# ${escaped(page.title)}`, languages(page), ...page.blocks.map(block), "---", escaped(page.foot)].join("\n\n")}\n`;
}
