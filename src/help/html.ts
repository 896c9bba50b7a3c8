/** A help page as a page of the built folder: no script, one style sheet beside it, readable without any. */
import { LOCALES } from "../i18n/t";
import type { Block, Inline, Page, PageLink, Rich } from "./document";
import { INDEX } from "./document";
import { LANGUAGE_NAMES } from "./languages";
import { helpTextIn } from "./words";

/** Nothing but the page's own style sheet and icon may be loaded. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export function htmlFile(page: string): string {
  return `${page}.html`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Prose with dates that stay on one line. */
function prose(text: string): string {
  return escaped(text).replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="whole">$&</span>');
}

function linkTo(link: PageLink): string {
  return `${link.locale === undefined ? "" : `../${link.locale}/`}${htmlFile(link.page)}`;
}

function inline(part: Inline): string {
  if (typeof part === "string") return prose(part);
  if ("code" in part) return part.code === "" ? "" : `<code>${escaped(part.code)}</code>`;
  // No name of the add-in goes to the official site, and Excel's own window stays where it is.
  if ("href" in part) return `<a href="${escaped(part.href)}" rel="noreferrer">${escaped(part.text)}</a>`;
  const language = part.locale === undefined ? "" : ` hreflang="${part.locale}" lang="${part.locale}"`;
  return `<a href="${linkTo(part)}"${language}>${escaped(part.text)}</a>`;
}

const rich = (content: Rich): string => content.map(inline).join("");

function table(part: Extract<Block, { kind: "table" }>): string {
  const heads = part.head.map((text) => (text === "" ? "<td></td>" : `<th scope="col">${escaped(text)}</th>`)).join("");
  const head = heads === "" ? "" : `<thead><tr>${heads}</tr></thead>`;
  const cell = (content: Rich, i: number): string =>
    i === 0 && head !== ""
      ? `<th scope="row">${rich(content)}</th>`
      : `<td${part.form === "prose" ? ` data-head="${escaped(part.head[i] ?? "")}"` : ""}>${rich(content)}</td>`;
  const rows = part.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  const grid = `<table class="${part.form}">${head}\n<tbody>\n${rows}\n</tbody></table>`;
  // A wide piece of a sheet is scrolled inside its own frame, also by keyboard.
  return part.form === "sheet" ? `<div class="frame" role="group" tabindex="0" aria-label="${escaped(part.label)}">${grid}</div>` : grid;
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading":
      return `<h2>${escaped(part.text)}</h2>`;
    case "caption":
      return `<h3>${rich(part.content)}</h3>`;
    case "formula":
      return `<pre><code>${escaped(part.text)}</code></pre>`;
    case "list":
      return `<ul>\n${part.items.map((item) => `<li>${rich(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return table(part);
    default:
      return `<p class="${part.kind}">${rich(part.content)}</p>`;
  }
}

function navigation({ locale, name }: Page): string {
  const index = name === INDEX ? "" : inline({ text: helpTextIn(locale, "allFunctions"), page: INDEX });
  const languages = LOCALES.map((other) =>
    other === locale
      ? `<span aria-current="true">${LANGUAGE_NAMES[other]}</span>`
      : inline({ text: LANGUAGE_NAMES[other], page: name, locale: other }),
  ).join(" ");
  return `<header><nav aria-label="${escaped(helpTextIn(locale, "title"))}">${index}</nav><nav aria-label="${escaped(helpTextIn(locale, "languages"))}">${languages}</nav></header>`;
}

export function html(page: Page): string {
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(page.windowTitle)}</title>
<link rel="icon" type="image/svg+xml" href="../icon.svg">
<link rel="stylesheet" href="../help.css">
</head>
<body>
${navigation(page)}
<main>
<h1>${escaped(page.title)}</h1>
${page.blocks.map(block).join("\n")}
</main>
<footer>${escaped(page.foot)}</footer>
</body>
</html>
`;
}
