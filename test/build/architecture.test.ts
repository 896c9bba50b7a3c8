// Which part of the source may know which other. A linter can be switched off; a failing test is noticed.
import ts from "@typescript/typescript6";
import { packageJson } from "../tools/dist";
import { filesUnder, importsOf, namesUsed, rootFiles, syntaxTree, visit } from "../tools/sourceFiles";

const CALLS = ["src/core/", "src/i18n/", "src/datasource/", "src/regimes/shared/", "src/regimes/index.ts"];
const LAW_TOWER = ["src/functions/", "src/regimes/", "src/tables/", "src/calls/", "src/datasource/", "src/i18n/", "src/core/"];
const SHEET = ["src/sheet/", "src/freezing/", "src/host/*"];
/** What every file of a law's room may know: the ground, and what several laws share. */
const RULES = ["src/core/", "src/regimes/shared/"];
const OF_CALLS = [...RULES, "src/calls/", "src/i18n/", "src/datasource/"];

/** Kind of file -> what it may import besides its own folder. The first matching line counts; "src/host/*" is the port and its helpers. */
const MAY_IMPORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^src\/core\//, []],
  [/^src\/i18n\//, []],
  [/^src\/types\//, []],
  [/^src\/sheet\//, []],
  [/^src\/datasource\//, ["src/core/", "src/data/"]],
  [/^src\/freezing\//, ["src/sheet/", "src/i18n/"]],
  [/^src\/regimes\/[^/]+\/(?:rules\/|regime\.ts$)/, RULES],
  [/^src\/regimes\/[^/]+\/(?:tables|usTables|defaultTables)\.ts$/, [...RULES, "src/i18n/", "src/tables/"]],
  [/^src\/regimes\/[^/]+\/(?:functions(?:\/\w+)?|comparison|readers|usReaders|ofBill)\.ts$/, OF_CALLS],
  [/^src\/regimes\/[^/]+\//, RULES],
  [/^src\/regimes\/(?:tables|referenceTables)\.ts$/, ["src/regimes/", "src/tables/", "src/i18n/", ...RULES]],
  [/^src\/regimes\/\w+\.ts$/, ["src/regimes/", "src/calls/", "src/i18n/", ...RULES]],
  [/^src\/calls\//, CALLS],
  [/^src\/tables\//, ["src/core/", "src/i18n/", "src/datasource/", "src/regimes/shared/"]],
  [/^src\/library\//, LAW_TOWER],
  [/^src\/functions\//, ["src/regimes/", "src/calls/", "src/datasource/", "src/i18n/", "src/core/"]],
  [/^src\/host\/(?:excel|workbench|memory)\//, [...SHEET, "src/core/"]],
  [/^src\/host\//, ["src/sheet/", "src/freezing/", "src/core/"]],
  [/^src\/engine\//, ["src/calls/", "src/sheet/", "src/i18n/", "src/core/"]],
  [/^src\/xlsx\//, [...SHEET, "src/i18n/"]],
  [/^src\/audit\//, [...SHEET, ...LAW_TOWER]],
  [/^src\/record\//, [...SHEET, "src/audit/", ...LAW_TOWER]],
  [/^src\/taskpane\/(?:index\.tsx|drawPane\.ts)$/, [...SHEET, "src/host/excel/", "src/audit/", "src/record/", ...LAW_TOWER]],
  [/^src\/taskpane\/panes\/lists\//, [...SHEET, "src/taskpane/", "src/lists/", ...LAW_TOWER]],
  [/^src\/taskpane\/panes\/papers\//, [...SHEET, "src/papers/", "src/audit/", ...LAW_TOWER]],
  [/^src\/taskpane\//, [...SHEET, "src/audit/", "src/record/", ...LAW_TOWER]],
  [
    /^src\/workbench\//,
    [...SHEET, "src/host/workbench/", "src/engine/", "src/xlsx/", "src/taskpane/", "src/audit/", "src/help/", ...LAW_TOWER],
  ],
  [/^src\/help\//, ["src/engine/", ...LAW_TOWER]],
  [/^src\/agents\//, ["src/taskpane/", "src/help/", "src/engine/", ...LAW_TOWER]],
  [/^src\/templates\//, ["src/workbench/", "src/host/readyBooks.ts", "src/xlsx/", "src/sheet/", "src/engine/", ...LAW_TOWER]],
  [/^src\/papers\//, [...SHEET, "src/lists/", "src/templates/", "src/xlsx/", "src/engine/", "src/audit/", ...LAW_TOWER]],
  [/^src\/lists\/file\//, ["src/lists/", "src/xlsx/", "src/sheet/", ...LAW_TOWER]],
  [/^src\/lists\//, ["src/sheet/", ...LAW_TOWER]],
  [
    /^src\/cli\//,
    [
      ...SHEET,
      "src/lists/",
      "src/agents/",
      "src/papers/",
      "src/templates/",
      "src/help/",
      "src/audit/",
      "src/record/",
      "src/xlsx/",
      "src/engine/",
      ...LAW_TOWER,
    ],
  ],
];

/** Package -> places that may import it; Node's own modules are for the command line only. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^decimal\.js$/, ["src/core/exactDecimal.ts"]],
  [/^@noble\/hashes$/, ["src/audit/sha256.ts"]],
  [/^(@modelcontextprotocol\/|zod$)/, ["src/agents/server.ts", "src/cli/mcp.ts"]],
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

/** The folder that counts as a file's own: a law's room, an adapter, else the folder under src. */
function ownFolder(file: string): string {
  return /^src\/(?:regimes|host)\/[^/]+\//.exec(file)?.[0] ?? /^src\/[^/]+\//.exec(file)?.[0] ?? file;
}

/** A folder stands for its index. */
function reaches(target: string, place: string): boolean {
  if (place === "src/host/*") return /^src\/host\/[^/]+$/.test(target);
  return place.endsWith("/") ? `${target}/`.startsWith(place) : place === `${target}/index.ts` || place === `${target}.ts`;
}

const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith("/") ? file.startsWith(place) : file === place));

const sources = filesUnder("src", /\.tsx?$/).filter(({ path }) => !path.endsWith(".d.ts"));
const imports = sources.flatMap(importsOf);

describe("The parts of the source", () => {
  it("are found at all", () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  it("import only the parts they may know, by kind of file", () => {
    const wrong = imports
      .filter(({ specifier }) => specifier.startsWith("."))
      .filter(({ from, target }) => {
        const allowed = MAY_IMPORT.find(([kind]) => kind.test(from))?.[1];
        if (allowed === undefined) throw new Error(`${from} is of no known kind: add it to the test of the architecture`);
        const own = ownFolder(from);
        return !(own !== from && target.startsWith(own)) && !allowed.some((place) => reaches(target, place));
      });
    expect(wrong.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
  });

  it("hold no circle: whoever imports is never imported back", () => {
    const known = new Set(sources.map(({ path }) => path));
    const fileOf = (target: string): string | undefined =>
      [".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => target + end).find((file) => known.has(file));
    const next = new Map<string, readonly string[]>();
    for (const { from, target } of imports)
      next.set(from, [...(next.get(from) ?? []), ...[fileOf(target)].filter((file) => file !== undefined)]);
    const circles: string[] = [];
    const done = new Set<string>();
    const visitFrom = (at: string, way: readonly string[]): void => {
      if (way.includes(at)) circles.push([...way.slice(way.indexOf(at)), at].join(" -> "));
      else if (!done.has(at)) {
        for (const to of next.get(at) ?? []) visitFrom(to, [...way, at]);
        done.add(at);
      }
    };
    for (const at of known) visitFrom(at, []);
    expect(circles).toEqual([]);
  });

  it("name a law outside its room in few files: the registers, its file of the look-up, and what is counted here", () => {
    // "UK CBAM" and "UK ETS" name neither of the Union's.
    // The package for other programs shows one call, the guided form of actual values is that of one law. Ready workbooks, sheets of lists and the sample show the laws to people, official papers are those of a law; examples and words of other laws speak of them.
    const others =
      /^src\/(?:data|templates|papers|lists\/sheets|workbench\/sample)\/|\/examples(?:\/\w+)?\.json$|^src\/regimes\/[^/]+\/words\//;
    const files = filesUnder("src", /\.(?:tsx?|json)$/).filter(({ path }) => !others.test(path));
    const naming = (law: string, word: RegExp): number =>
      files.filter(({ path, text }) => !path.startsWith(`src/regimes/${law}/`) && word.test(text)).length;
    const most = { ukcbam: 7, proveit: 8, buyclean: 7, useu: 9, fpfa: 8, mca: 8, cca: 10, ets: 16, cbam: 25 };
    const tooMany = Object.entries(most).flatMap(([law, limit]) => {
      const found = naming(law, law === "proveit" ? /prove.?it/i : new RegExp(`(?<!UK )\\b${law}\\b`, "i"));
      return found > limit ? [`${law} is named in ${found} files outside its room, ${limit} are enough`] : [];
    });
    expect(tooMany).toEqual([]);
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
    const pure = sources.filter(({ path }) => /^src\/(core|calls|regimes|functions)\//.test(path));
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

  it("has no source above 220 lines, no test above 340 and no rule above 90", () => {
    const code = [
      ...filesUnder("src", /\.(tsx?|js|css|html)$/),
      ...filesUnder("test", /\.(tsx?|js)$/),
      ...filesUnder(".ci", /^(?!package-lock)/).filter(({ path: file }) => !file.includes("/node_modules/")),
      ...rootFiles(/\.config\.js$/),
    ];
    const limit = (path: string): number => (/^src\/regimes\/.*\/rules\/[^/]+\.ts$/.test(path) ? 90 : path.startsWith("test/") ? 340 : 220);
    const long = code.map(({ path, text }) => [path, text.split("\n").length - 1] as const).filter(([path, lines]) => lines > limit(path));
    expect(long).toEqual([]);
  });

  it("says at the head of every file what it is for", () => {
    const silent = sources.filter(({ text }) => !/^\s*(\/\/|\/\*)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
