// What the documents promise is there: the places they lead to, and the tests they name.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allSpecs } from "../../src/functions/register";
import { distPath, packageJson, ROOT } from "../tools/dist";
import { filesUnder, rootFiles } from "../tools/sourceFiles";

const documents = [...rootFiles(/^(?:README|CHANGELOG)\.md$/), ...filesUnder("docs", /\.md$/)];

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

  it("name files of the project that are there", () => {
    // A folder called by its place in the house may be said without "src/".
    const named = documents.flatMap(({ path: file, text }) =>
      [...text.matchAll(/`((?:src|test|docs|\.ci|assets)\/[\w./-]+)`/g)].map(([, place = ""]) => [file, place] as const),
    );
    const there = (place: string): boolean =>
      ["", ".ts", ".tsx", ".js", ".json", ".test.ts"].some((end) => existsSync(path.join(ROOT, place + end)));
    expect(named.filter(([, place]) => !there(place)).map(([file, place]) => `${file}: ${place}`)).toEqual([]);
  });

  it("name commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const named = documents.flatMap(({ text }) => [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? ""));
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe("The list of changes", () => {
  const changes = readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8");

  it("has the version of the project, days from the latest on, and functions that there are", () => {
    expect(changes).toMatch(new RegExp(`^## ${packageJson().version.replaceAll(".", "\\.")}\\b`, "m"));
    const days = [...changes.matchAll(/^### (\d{4}-\d{2}-\d{2})$/gm)].map(([, day]) => day ?? "");
    expect(days).toEqual([...days].sort().reverse());
    const known = new Set(allSpecs().flatMap(({ id }) => [id, id.split(".")[1] ?? "", `${id.split(".")[0]}.*`]));
    const named = [...changes.matchAll(/`([A-Z]+(?:\.[A-Z*]+)?)`/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("The rules for web servers", () => {
  const built = readdirSync(distPath(), { recursive: true })
    .map((file) => `/${String(file).replaceAll("\\", "/")}`)
    .filter((file) => /\.\w+$/.test(file));
  const rule = (file: string, before: string): RegExp => {
    const [, pattern = ""] = new RegExp(`${before}"~?([^"]+)"`).exec(readFileSync(path.join(ROOT, "docs/hosting", file), "utf8")) ?? [];
    return new RegExp(pattern);
  };

  it.each([
    ["nginx.conf", "carbon_border_cache \\{\\s*", "carbon_border_origin \\{\\s*"],
    ["apache.conf", 'max-age=86400"\\s*</LocationMatch>\\s*<LocationMatch ', "every program\\.\\s*<LocationMatch "],
  ])("of %s keep for long what has a hash in its name, and let other origins read the functions", (file, kept, foreign) => {
    const forLong = built.filter((name) => rule(file, kept).test(name));
    expect(forLong.length).toBeGreaterThan(80);
    // What a manifest or a person names must be asked for again.
    expect(forLong.filter((name) => /functions\.js$|\.(?:html|json|xml)$|^\/package\/index/.test(name))).toEqual([]);
    const scripts = built.filter((name) => name.endsWith(".js") && !/\/(?:functions|package\/index)\.js$/.test(name));
    expect(scripts.filter((name) => !forLong.includes(name))).toEqual([]);
    for (const name of ["/functions.json", "/functions-zh-TW.json", "/functions-zh-CN.json"]) {
      expect(built).toContain(name);
      expect([name, rule(file, foreign).test(name)]).toEqual([name, true]);
    }
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
