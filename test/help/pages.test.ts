// The help pages: complete, current, linked, and in the language they are for.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { argumentTable } from "../../src/help/argumentRows";
import { INDEX, type Page } from "../../src/help/document";
import { html, htmlFile } from "../../src/help/html";
import { markdown, markdownFile } from "../../src/help/markdown";
import { helpPages } from "../../src/help/pages";
import { helpTextIn } from "../../src/help/words";
import { allSpecs, specOf } from "../../src/functions/register";
import { regimes } from "../../src/regimes";
import { distPath, distText, ROOT } from "../tools/dist";
import { find, isTable, pieces } from "./text";

const LANGUAGES = ["en", "zh-TW", "zh-CN"] as const;
const DOCS = path.join(ROOT, "docs/functions");
let pages: readonly Page[] = [];

beforeAll(async () => {
  pages = await helpPages();
});

describe("The help pages", () => {
  it("are one for each function and an index, in each language", () => {
    const names = [INDEX, ...allSpecs().map(({ id }) => id)].sort();
    for (const locale of LANGUAGES)
      expect(
        pages
          .filter((page) => page.locale === locale)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(names);
  });

  it("are in docs/functions as they are made now; after a change of functions, law, tables or words run `npm run help`", () => {
    const stale = pages.filter((page) => {
      const file = path.join(DOCS, page.locale, markdownFile(page.name));
      return !existsSync(file) || readFileSync(file, "utf8") !== markdown(page);
    });
    expect({ "run `npm run help`": stale.map(({ locale, name }) => `${locale}/${name}`) }).toEqual({ "run `npm run help`": [] });
    const kept = LANGUAGES.flatMap((locale) => readdirSync(path.join(DOCS, locale)).map((file) => `${locale}/${file}`));
    expect(kept.sort()).toEqual(pages.map(({ locale, name }) => `${locale}/${markdownFile(name)}`).sort());
  });

  it("are built as they are made now, beside the functions and beside the workbench", () => {
    for (const folder of ["help", "workbench/help"]) {
      for (const page of pages)
        expect(distText(folder, page.locale, htmlFile(page.name)) === html(page) ? "" : `${folder}/${page.locale}/${page.name}`).toBe("");
      expect(existsSync(distPath(folder, "help.css")) && existsSync(distPath(folder, "icon.svg"))).toBe(true);
    }
  });

  it("are reached from the index, and lead to pages that exist and to official sites over https only", () => {
    for (const page of pages) {
      for (const { text, page: name, locale, href, kind } of page.blocks.flatMap(pieces)) {
        if (kind !== "link") continue;
        if (name !== undefined) expect(pages.some((other) => other.name === name && other.locale === (locale ?? page.locale))).toBe(true);
        else expect([page.name, text, new URL(href ?? "").protocol]).toEqual([page.name, text, "https:"]);
      }
    }
    for (const locale of LANGUAGES) {
      const linked = find(pages, locale, INDEX)
        .blocks.flatMap(pieces)
        .flatMap(({ page }) => page ?? []);
      expect([...linked].sort()).toEqual(
        allSpecs()
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it("have every section a person looks for, each argument with its meaning and what blank means", () => {
    for (const page of pages.filter(({ name }) => name !== INDEX)) {
      const heads = page.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
      for (const key of ["syntax", "result", "arguments", "examples", "versions", "sources", "errors", "seeAlso"]) {
        // Functions without a required or checked argument refuse nothing.
        if (key === "errors" && argumentless(page.name)) continue;
        expect([page.name, heads]).toEqual([page.name, expect.arrayContaining([helpTextIn(page.locale, key)])]);
      }
      const table = page.blocks.find((block) => isTable(block) && block.label === helpTextIn(page.locale, "arguments"));
      const rows = table && isTable(table) ? table.rows : [];
      expect(rows.map(([name]) => name)).toEqual(Object.keys(specOf(page.name).args).map((name) => [{ code: name }]));
      expect(rows.flat().filter((cell) => cell.length === 0 || cell.every((part) => part === ""))).toEqual([]);
    }
  });
});

const argumentless = (id: string): boolean => Object.values(specOf(id).args).every(({ optional, kind }) => optional && kind === "text");

describe("The pages in Chinese", () => {
  const CITATION = ["act"];
  /** Prose only: pieces of a sheet are what cells hold, citations are quoted as the acts are called. */
  const prose = (page: Page) => [
    page.windowTitle,
    page.foot,
    ...page.blocks
      .filter(
        (block) => !isTable(block) || (block.form === "prose" && !CITATION.some((key) => block.head[0] === helpTextIn(page.locale, key))),
      )
      .flatMap(pieces)
      .filter(({ kind, text }) => kind === "words" && text.trim() !== "")
      .map(({ text }) => text),
  ];

  it.each(["zh-TW", "zh-CN"] as const)("in %s repeat no sentence of the English page", (locale) => {
    const sentence = /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/;
    for (const page of pages.filter((one) => one.locale === locale)) {
      const english = new Set(prose(find(pages, "en", page.name)).filter((text) => sentence.test(text)));
      expect([page.name, prose(page).filter((text) => english.has(text))]).toEqual([page.name, []]);
    }
  });

  it.each(["zh-TW", "zh-CN"] as const)("in %s hold no English sentence at all", (locale) => {
    // Five small words in a row are a sentence; names of goods in a list of a message stand between commas.
    const sentence = /(?:\b[a-z]{2,}\b ){4,}[a-z]{2,}/;
    for (const page of pages.filter((one) => one.locale === locale)) {
      expect([page.name, prose(page).filter((text) => sentence.test(text.replace(/：[^。]*,[^。]*。/g, "。")))]).toEqual([page.name, []]);
    }
  });

  it.each(["zh-TW", "zh-CN"] as const)("in %s say so to the browser", (locale) => {
    for (const page of pages.filter((one) => one.locale === locale)) expect(html(page)).toContain(`<html lang="${locale}">`);
  });
});

describe("A page of the build", () => {
  it("runs nothing, loads nothing foreign and escapes what it shows", () => {
    for (const page of pages) {
      const text = html(page);
      expect(text).not.toMatch(/<script|\son[a-z]+=|javascript:|style=/i);
      expect(text).toContain("default-src 'none'; style-src 'self'; img-src 'self'");
      expect(text.match(/<(?:link|img|iframe)[^>]*(?:href|src)="(?!\.\.\/(?:help\.css|icon\.svg)")/g)).toBeNull();
    }
    const odd: Page = { locale: "en", name: "X", title: `<b>"&`, windowTitle: "", foot: "", blocks: [{ kind: "formula", text: "<i>" }] };
    expect(html(odd)).toContain("<h1>&lt;b&gt;&quot;&amp;</h1>\n<pre><code>&lt;i&gt;</code></pre>");
    expect(markdown({ ...odd, blocks: [{ kind: "paragraph", content: ["a|b <c> *d*", { code: "e|f" }] }] })).toContain(
      "a\\|b &lt;c> \\*d\\*`e\\|f`",
    );
  });
});

describe("The row of an argument", () => {
  it("gives unit, shape and closed words of the argument", () => {
    const table = argumentTable(specOf("CBAM.DEFAULT"));
    const route = isTable(table) ? table.rows[3] : undefined;
    expect(route?.[1]).toEqual(expect.arrayContaining([{ code: "A" }, { code: "L" }]));
    const tonnes = find(pages, "en", "CBAM.COST").blocks.filter(isTable)[0]?.rows[2];
    expect(tonnes?.slice(2)).toEqual([["number, t"], ["one cell or a range"], ["Required; 0 counts as blank"]]);
  });
});

describe("The versions on a page", () => {
  it("are those of the function's regime, with the dates of their files", () => {
    for (const spec of allSpecs().filter(({ id }) => !/^(LAW|BORDER)\./.test(id))) {
      const table = find(pages, "en", spec.id).blocks.find((block) => isTable(block) && block.label === helpTextIn("en", "versions"));
      const shown = table && isTable(table) ? table.rows.map(([version]) => version?.[0]) : [];
      const ids = [...(regimes.find(({ id }) => id === spec.regime)?.versions.keys() ?? [])];
      expect([spec.id, shown]).toEqual([spec.id, ids.map((code) => ({ code }))]);
    }
  });
});
