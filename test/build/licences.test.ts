// What may be shipped and what may be used: licences of packages and of data, and the lists that tell users.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { builtTitles, listed, tableNotices } from "../../.ci/licences.js";
import { distText, packageJson, ROOT } from "../tools/dist";

const ALLOWED = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "MIT OR Apache-2.0"];

/** Used while developing, never in a bundle: Microsoft's runtime (its own terms) and the accessibility checker. */
const DEVELOPMENT_ONLY: Readonly<Record<string, string>> = { "@microsoft/office-js": "LICENSE", "axe-core": "MPL-2.0" };

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const lockText = readFileSync(path.join(ROOT, "package-lock.json"), "utf8");
const locked = (JSON.parse(lockText) as { packages: Record<string, Locked> }).packages;

describe("The packages in the bundles", () => {
  let shipped: readonly string[] = [];
  beforeAll(() => {
    shipped = builtTitles();
  });

  it("are under permissive licences", () => {
    expect(shipped.length).toBeGreaterThan(20);
    const licence = (title: string): string => /\(([^)]+)\)$/.exec(title)?.[1] ?? "none";
    expect(shipped.filter((title) => !ALLOWED.includes(licence(title)))).toEqual([]);
  });

  it("are exactly those that docs/third-party.md lists; `npm run notices` renews the list after a build", () => {
    expect(listed("packages")).toEqual(shipped);
  });

  it("never include a package that is for development only", () => {
    expect(shipped.filter((title) => Object.keys(DEVELOPMENT_ONLY).includes(title.split(" ")[0] ?? ""))).toEqual([]);
  });
});

describe("The bill of materials", () => {
  type Part = {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes: readonly { readonly alg: string }[];
  };
  type Bill = {
    readonly bomFormat: string;
    readonly components: readonly Part[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };

  it.each(["", "workbench/", "package/"])("of dist/%s names the packages of its bundles, each with its hash", (folder) => {
    const bill = JSON.parse(distText(`${folder}sbom.cdx.json`)) as Bill;
    const shipped = [...distText(`${folder}third-party-licences.txt`).matchAll(/^={100}\n(.+) \([^()]*\)\n={100}$/gm)].map(
      ([, title]) => title,
    );
    expect(bill.bomFormat).toBe("CycloneDX");
    expect(bill.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual([...shipped].sort());
    expect(bill.components.filter(({ purl, hashes }) => !purl.startsWith("pkg:npm/") || hashes[0]?.alg !== "SHA-512")).toEqual([]);
    const known = new Set(bill.dependencies.map(({ ref }) => ref));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
  });
});

describe("The packages of the project", () => {
  const { dependencies, devDependencies } = packageJson();
  const direct = Object.entries({ ...dependencies, ...devDependencies });

  it("are named with one exact version each, the same in the lock file", () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(direct.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  it("are each in docs/third-party.md with what they are for", () => {
    const named = listed("why").map((line) => /^`(.+)`: \S/.exec(line)?.[1]);
    expect(named).toEqual(direct.map(([name]) => name).sort());
  });

  it("are under permissive licences, apart from two that never leave the developer's machine", () => {
    const others = direct
      .map(([name]) => [name, locked[`node_modules/${name}`]?.license ?? "none"] as const)
      .filter(([, licence]) => !ALLOWED.includes(licence));
    expect(Object.fromEntries(others)).toEqual(DEVELOPMENT_ONLY);
    expect(Object.keys(DEVELOPMENT_ONLY).filter((name) => name in dependencies)).toEqual([]);
  });

  it("include no pro package of the grid, which declare no licence, and not the bundle that pulls them in", () => {
    expect(Object.keys(locked).filter((name) => /node_modules\/(@univerjs-pro\/|@univerjs\/presets$)/.test(name))).toEqual([]);
    expect(existsSync(path.join(ROOT, "node_modules/@univerjs-pro"))).toBe(false);
  });

  it("have one version of the grid throughout", () => {
    const versions = Object.entries(locked)
      .filter(([name]) => /^node_modules\/@univerjs\//.test(name) && !/\/(icons|protocol)$/.test(name))
      .map(([, { version }]) => version);
    expect(new Set(versions)).toEqual(new Set([devDependencies["@univerjs/core"]]));
  });

  it("are locked for every system, because `npm ci` refuses a list that leaves one out", () => {
    const missing = Object.values(locked)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !Object.keys(locked).some((place) => place.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it("are locked by hash, binaries for other systems aside, and without the address of any registry", () => {
    const entries = Object.entries(locked).filter(([name]) => name !== "");
    const unhashed = entries.filter(([, { integrity }]) => !integrity);
    expect(
      unhashed.filter(([, { optional, os, version }]) => !(optional && os && /^[\d.]+$/.test(version ?? ""))).map(([name]) => name),
    ).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
    expect(lockText).not.toMatch(/registry|\.tgz|file:/);
  });
});

describe("The tables of the project", () => {
  it("are all listed in docs/third-party.md with licence and link; `npm run notices` renews the list", () => {
    expect(listed("tables").length).toBeGreaterThan(10);
    expect(listed("tables")).toEqual(tableNotices());
  });

  it("have a licence that allows redistribution with attribution", () => {
    const open = /`: (Facts|.*(CC BY 4\.0|public domain|free of copyright|open with attribution|Unicode License))/;
    expect(tableNotices().filter((line) => !open.test(line) || /non-?commercial/i.test(line))).toEqual([]);
  });
});
