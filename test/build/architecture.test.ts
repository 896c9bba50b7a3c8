// Which part of the source may know which other. A linter can be switched off; a failing test is noticed.
import ts from "typescript";
import { packageJson } from "../tools/dist";
import { filesUnder, importsOf, namesUsed, rootFiles, syntaxTree, visit } from "../tools/sourceFiles";

/** Folder -> folders it may import besides itself. The first matching line counts; "src/host/" is the port and its helpers. */
const MAY_IMPORT: readonly (readonly [string, readonly string[]])[] = [
  ["src/taskpane/index.tsx", ["src/taskpane/", "src/frozen/", "src/audit/", "src/formula/", "src/host/", "src/host/excel/", "src/tables/", "src/functions/", "src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/core/", []],
  ["src/formula/", []],
  ["src/frozen/", ["src/formula/", "src/i18n/"]],
  ["src/regimes/", ["src/core/"]],
  ["src/datasource/", ["src/core/", "src/data/"]],
  ["src/i18n/", []],
  ["src/functions/", ["src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/tables/", ["src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/host/excel/", ["src/host/", "src/frozen/", "src/formula/", "src/core/"]],
  ["src/host/workbench/", ["src/host/", "src/frozen/", "src/formula/", "src/core/"]],
  ["src/host/memory/", ["src/host/", "src/frozen/", "src/formula/", "src/core/"]],
  ["src/host/", ["src/frozen/", "src/formula/", "src/core/"]],
  ["src/engine/", ["src/formula/", "src/functions/", "src/i18n/", "src/core/"]],
  ["src/taskpane/", ["src/frozen/", "src/audit/", "src/host/", "src/formula/", "src/tables/", "src/functions/", "src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/audit/", ["src/host/", "src/formula/", "src/functions/", "src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/workbench/", ["src/frozen/", "src/xlsx/", "src/formula/", "src/host/", "src/host/workbench/", "src/engine/", "src/taskpane/", "src/tables/", "src/functions/", "src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/xlsx/", ["src/frozen/", "src/formula/", "src/host/", "src/i18n/"]],
  ["src/help/", ["src/engine/", "src/functions/", "src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/templates/", ["src/workbench/", "src/xlsx/", "src/formula/", "src/engine/", "src/functions/", "src/regimes/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/cli/", ["src/templates/", "src/frozen/", "src/help/", "src/audit/", "src/xlsx/", "src/formula/", "src/host/", "src/engine/", "src/functions/", "src/datasource/", "src/i18n/", "src/core/"]],
  ["src/types/", []],
];

/** Package -> places that may import it; Node's own modules are for the command line only. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^decimal\.js$/, ["src/core/decimal.ts"]],
  [/^(@univerjs\/|rxjs$)/, ["src/host/workbench/", "src/engine/", "src/workbench/"]],
  [/^(react|react-dom|@fluentui\/.*)$/, ["src/taskpane/", "src/workbench/"]],
  [/^@microsoft\/office-js-helpers$/, ["src/host/excel/"]],
  [/^(fflate|saxes)$/, ["src/xlsx/package/"]],
  [/^node:/, ["src/cli/"]],
];

/** Global of the spreadsheet -> places that may name it. The functions' entry asks Excel for the language. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  CustomFunctions: ["src/functions/marshal.ts"],
  Office: ["src/host/excel/", "src/functions/index.ts", "src/taskpane/index.tsx"],
  Excel: ["src/host/excel/", "src/functions/index.ts", "src/taskpane/index.tsx"],
  OfficeRuntime: ["src/host/excel/", "src/functions/index.ts", "src/taskpane/index.tsx"],
};

const PARTS = ["src/host/excel/", "src/host/workbench/", "src/host/memory/", ...MAY_IMPORT.map(([place]) => place).filter((place) => place.endsWith("/")), "src/data/"];

/** The folder a file belongs to, most specific first. */
function partOf(file: string): string {
  const part = [...PARTS].sort((a, b) => b.length - a.length).find((place) => `${file}/`.startsWith(place));
  if (part === undefined) throw new Error(`${file} lies in no known part of the source: add it to the test of the architecture`);
  return part;
}

const isIn = (file: string, places: readonly string[]): boolean => places.some((place) => (place.endsWith("/") ? file.startsWith(place) : file === place));

const sources = filesUnder("src", /\.tsx?$/).filter(({ path }) => !path.endsWith(".d.ts"));
const imports = sources.flatMap(importsOf);

describe("The parts of the source", () => {
  it("are found at all", () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  it("import only the parts they may know", () => {
    const wrong = imports
      .filter(({ specifier }) => specifier.startsWith("."))
      .filter(({ from, target }) => {
        const [place, allowed] = MAY_IMPORT.find(([start]) => from.startsWith(start)) ?? [partOf(from), []];
        const part = partOf(target);
        return part !== place && !allowed.includes(part);
      });
    expect(wrong.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
  });

  it("keep the laws apart: a regime imports no other regime, only what is shared", () => {
    const regime = (file: string): string | undefined => /^src\/regimes\/([^/]+)\//.exec(file)?.[1];
    const wrong = imports.filter(({ from, target }) => {
      const [own, other] = [regime(from), regime(target)];
      return own !== undefined && other !== undefined && other !== own && other !== "shared";
    });
    expect(wrong.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
  });

  it("import packages only where they belong, and only packages that package.json names", () => {
    const { dependencies, devDependencies } = packageJson();
    const wrong = imports
      .filter(({ specifier }) => !specifier.startsWith("."))
      .filter(({ from, target }) => {
        const places = PACKAGES.find(([name]) => name.test(target))?.[1] ?? [];
        const declared = target.startsWith("node:") || target in dependencies || target in devDependencies;
        return !isIn(from, places) || !declared;
      });
    expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
  });

  it("never import the pro packages of the grid nor its bundle of everything", () => {
    expect(imports.filter(({ specifier }) => /@univerjs-pro\/|^@univerjs\/presets($|\/)/.test(specifier))).toEqual([]);
  });

  it("name Excel's globals only behind the boundary, in the Excel adapter and in the entries", () => {
    const wrong = sources.flatMap((file) => {
      const used = namesUsed(file);
      return Object.entries(GLOBALS)
        .filter(([name, places]) => used.has(name) && !isIn(file.path, places))
        .map(([name]) => `${file.path} names ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("never reach the network, the clock or chance from the calculation", () => {
    const pure = sources.filter(({ path }) => /^src\/(core|regimes|functions)\//.test(path));
    const wrong = pure.flatMap((file) => {
      const used = namesUsed(file);
      const names = ["fetch", "XMLHttpRequest", "WebSocket", "localStorage", "performance"].filter((name) => used.has(name));
      if (/\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(/.test(file.text)) names.push("the clock or chance");
      return names.map((name) => `${file.path} uses ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("The style of the source", () => {
  it("has no enum, no default export and no any", () => {
    const wrong: string[] = [];
    for (const file of sources) {
      visit(syntaxTree(file), (node) => {
        if (ts.isEnumDeclaration(node)) wrong.push(`${file.path}: enum ${node.name.text}`);
        if (ts.isExportAssignment(node)) wrong.push(`${file.path}: default export`);
        if (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) wrong.push(`${file.path}: default export`);
        if (node.kind === ts.SyntaxKind.AnyKeyword) wrong.push(`${file.path}: any`);
      });
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

  it("has no file above 250 lines and no rule above 80", () => {
    const code = [...filesUnder("src", /\.(tsx?|js|css|html)$/), ...filesUnder("test", /\.(tsx?|js)$/), ...filesUnder(".ci", /./),
      ...rootFiles(/\.config\.js$/)];
    const limit = (path: string): number => (/^src\/regimes\/.*\/rules\/[^/]+\.ts$/.test(path) ? 80 : 250);
    const long = code.map(({ path, text }) => [path, text.split("\n").length - 1] as const).filter(([path, lines]) => lines > limit(path));
    expect(long).toEqual([]);
  });

  it("says at the head of every file what it is for", () => {
    const silent = sources.filter(({ text }) => !/^\s*(\/\/|\/\*)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
