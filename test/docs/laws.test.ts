// A page for each law: made of what the program has, and saying what it does not calculate.
import { readFileSync } from "node:fs";
import path from "node:path";
import { allSpecs } from "../../src/functions/register";
import { derivedIndex, derivedPage, renewed } from "../../src/help/lawPage";
import { regimes } from "../../src/regimes";
import { tableSpecs } from "../../src/regimes/tables";
import { ROOT } from "../tools/dist";

const page = (name: string): string => readFileSync(path.join(ROOT, "docs/laws", `${name}.md`), "utf8");
const pages = [...regimes.map(({ id }) => page(id)), page("README")];
const times = (wanted: string): number => pages.filter((text) => text.includes(wanted)).length;

test.each(regimes.map(({ id }) => id))(
  "%s: the derived part is of today (`npm run help` renews it), and what is not calculated is said",
  (id) => {
    const regime = regimes.find((one) => one.id === id);
    const text = page(id);
    expect(regime && renewed(text, derivedPage(regime)) === text).toBe(true);
    const [, left = ""] = /^## What is not calculated\n([\s\S]+)$/m.exec(text) ?? [];
    expect(left.match(/^\* \*\*/gm)?.length).toBeGreaterThanOrEqual(3);
  },
);

test("the index is of today", () => {
  expect(renewed(page("README"), derivedIndex(regimes)) === page("README")).toBe(true);
});

test("every function, version and table stands on one page", () => {
  expect(
    allSpecs()
      .filter(({ id }) => times(`[${id}](../functions/en/${id}.md)`) !== 1)
      .map(({ id }) => id),
  ).toEqual([]);
  expect(tableSpecs.filter(({ id }) => times(`| \`${id}\` |`) !== 1).map(({ id }) => id)).toEqual([]);
  for (const { id, versions } of regimes) for (const version of versions.keys()) expect(page(id)).toContain(`| \`${version}\` |`);
});

test("functions named in the prose of a page are functions", () => {
  const known = new Set(allSpecs().map(({ id }) => id));
  const named = pages.flatMap((text) => [...text.matchAll(/`([A-Z]+\.[A-Z]+)`/g)].map(([, name]) => name ?? ""));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
