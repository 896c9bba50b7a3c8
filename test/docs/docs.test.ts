// What the documents promise is there: the places they lead to, and the tests they name.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../tools/dist";
import { filesUnder, rootFiles } from "../tools/sourceFiles";

const documents = [...rootFiles(/^README\.md$/), ...filesUnder("docs", /\.md$/)];

/** As a Markdown page makes the anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[`*]/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
const anchorsOf = (text: string): string[] => [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchor(heading ?? ""));

describe("The documents", () => {
  it("lead to files and headings that are there", () => {
    const texts = new Map(documents.map(({ path: file, text }) => [file, text]));
    const broken = documents.flatMap(({ path: file, text }) =>
      [...text.replace(/```[\s\S]*?```/g, "").matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
        const [to = "", heading] = link.split("#");
        const target = to === "" ? file : path.posix.join(path.posix.dirname(file), decodeURI(to));
        if (!existsSync(path.join(ROOT, target))) return [`${file}: ${link}`];
        const there = texts.get(target);
        return heading === undefined || (there !== undefined && anchorsOf(there).includes(decodeURI(heading))) ? [] : [`${file}: ${link}`];
      }),
    );
    expect(documents.length).toBeGreaterThan(300);
    expect(broken).toEqual([]);
  });

  it("name commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const named = documents.flatMap(({ text }) => [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? ""));
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe("The threats", () => {
  const rows = (documents.find(({ path: file }) => file === "docs/security.md")?.text ?? "")
    .split("\n")
    .flatMap((line) => (/^\| (?!Threat |-)/.test(line) ? [line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, ""))] : []));

  it("are each kept off by something that a test of that name covers", () => {
    expect(rows.length).toBeGreaterThan(15);
    const without = rows.filter(([, , named = ""]) => {
      const [, file = "", name = ""] = /^`(test\/\S+)`: (.+)$/.exec(named) ?? [];
      return file === "" || !existsSync(path.join(ROOT, file)) || !readFileSync(path.join(ROOT, file), "utf8").includes(`${name}"`);
    });
    expect(without.map(([threat, , named]) => `${threat}: ${named}`)).toEqual([]);
  });
});
