// The built manifest against the rules Excel applies to it. No validator for this file works offline, so the rules are written
// down here. Their sources are Microsoft's published schemas (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0 and
// OfficeAppBasicTypesV1_0, in the documentation repository OfficeDev/office-js-docs-pr under docs/overview/schemas/taskpane),
// and the manifest reference for what is younger than they are: Runtimes, ExtendedOverrides.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ASKED } from "../../src/host/port";
import { distPath, distText, packageJson, ROOT } from "../tools/dist";
import { elementsNamed, everyElement, parseXml, type XmlElement } from "../tools/xml";

const LOCALES = ["zh-TW", "zh-CN"];
type Shortcuts = {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string; readonly mac: string } }[];
};

/** Children of each element in the order Excel demands; an element with several kinds of children must be listed. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "CustomTab", "OfficeMenu"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** What each element must hold; of all others in `ORDER` it may do without. */
const REQUIRED: Record<string, readonly string[]> = {
  OfficeApp: ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "DefaultSettings", "Permissions"],
  AppDomains: ["AppDomain"],
  Hosts: ["Host"],
  Requirements: ["Sets"],
  Sets: ["Set"],
  DefaultSettings: ["SourceLocation"],
  DesktopFormFactor: ["ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  OfficeMenu: ["Control"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Icon: ["bt:Image"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
};
/** Of these there may be several under one parent; of any other, one. */
const SEVERAL = ["AppDomain", "Host", "Set", "Runtime", "ExtensionPoint", "CustomTab", "OfficeMenu", "Group", "Control", "Override"];
const ATTRIBUTES: Record<string, readonly string[]> = {
  Set: ["Name"],
  Override: ["Locale", "Value"],
  Runtime: ["resid"],
  CustomTab: ["id"],
  OfficeMenu: ["id"],
  Group: ["id"],
  Control: ["xsi:type", "id"],
  Action: ["xsi:type"],
  ExtensionPoint: ["xsi:type"],
  "bt:Url": ["id", "DefaultValue"],
  "bt:String": ["id", "DefaultValue"],
  "bt:Override": ["Locale", "Value"],
};
/** Kinds the schemas know, of an element that comes in several. */
const KINDS: Record<string, readonly string[]> = {
  ExtensionPoint: ["PrimaryCommandSurface", "ContextMenu", "CustomFunctions"],
  Control: ["Button", "Menu"],
  Action: ["ShowTaskpane", "ExecuteFunction"],
};

const ICON_SIZES: Record<string, number> = { "Icon.16": 16, "Icon.32": 32, "Icon.80": 80 };

const text = distText("manifest.xml");
const manifest = parseXml(text);
const hostUrl = process.env.CARBON_BORDER_URL ?? packageJson().config.productionUrl;

function only(name: string, root: XmlElement = manifest): XmlElement {
  const [first, ...rest] = elementsNamed(root, name);
  if (!first || rest.length > 0) throw new Error(`expected one ${name}, found ${first ? rest.length + 1 : 0}`);
  return first;
}

/** Every address the manifest gives, defaults and translations alike. */
function addresses(): string[] {
  return everyElement(manifest)
    .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value, attributes.Url])
    .filter((value): value is string => value !== undefined && /^[a-z]+:\/\//.test(value));
}

/** Width and height from the header of a PNG file: bytes 16 to 23. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const resources = only("Resources").children.flatMap((group) => group.children);
const resourceIds = resources.map(({ attributes }) => attributes.id ?? "");
const referenced = everyElement(manifest).flatMap(({ attributes }) => attributes.resid ?? []);

describe("The built manifest", () => {
  it("lists the children of every element in the order Excel demands", () => {
    for (const { name, children } of everyElement(manifest)) {
      const kinds = [...new Set(children.map((child) => child.name))];
      const order = ORDER[name];
      if (!order) {
        expect([name, kinds.length]).toEqual([name, Math.min(kinds.length, 1)]);
        continue;
      }
      const places = children.map((child) => order.indexOf(child.name));
      expect([name, places.includes(-1)]).toEqual([name, false]);
      expect([name, places]).toEqual([name, [...places].sort((a, b) => a - b)]);
    }
  });

  it("holds what an element must hold, no more of it than may be, with the attributes the schemas require", () => {
    const lacking = everyElement(manifest).flatMap(({ name, children, attributes }) => {
      const names = children.map((child) => child.name);
      const twice = names.filter((child, i) => names.indexOf(child) < i && !SEVERAL.includes(child) && !child.startsWith("bt:"));
      const missing = (REQUIRED[name] ?? []).filter((child) => !names.includes(child));
      const bare = (ATTRIBUTES[name] ?? []).filter((attribute) => !attributes[attribute]);
      const kind = attributes["xsi:type"] ?? "";
      const strange = KINDS[name] && !KINDS[name].includes(kind) ? [kind] : [];
      return [...missing, ...bare, ...twice, ...strange].map((fault) => `${name}: ${fault}`);
    });
    expect(lacking).toEqual([]);
    expect(everyElement(manifest).filter(({ name }) => REQUIRED[name] || ATTRIBUTES[name]).length).toBeGreaterThan(50);
    expect(only("Version").text).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
    expect(only("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("resolves every resource it names and names every resource it holds", () => {
    expect([...new Set(referenced)].sort()).toEqual([...resourceIds].sort());
    expect(new Set(resourceIds).size).toBe(resourceIds.length);
  });

  it("keeps every identifier and text within Excel's limits", () => {
    for (const id of resourceIds) expect(id.length).toBeLessThanOrEqual(32);
    const limits: Record<string, number> = { "bt:ShortStrings": 125, "bt:LongStrings": 250, "bt:Urls": 2048, "bt:Images": 2048 };
    for (const group of only("Resources").children) {
      const longest = Math.max(...everyElement(group).map(({ attributes }) => (attributes.DefaultValue ?? attributes.Value ?? "").length));
      expect([group.name, longest <= (limits[group.name] ?? 0)]).toEqual([group.name, true]);
    }
    for (const [name, limit] of [
      ["DisplayName", 125],
      ["Description", 250],
    ] as const) {
      const element = manifest.children.find((child) => child.name === name);
      const texts = [element?.attributes.DefaultValue, ...(element?.children ?? []).map(({ attributes }) => attributes.Value)];
      for (const value of texts) expect((value ?? "x".repeat(999)).length).toBeLessThanOrEqual(limit);
    }
    for (const name of ["CustomTab", "Group", "Control"]) {
      for (const { attributes } of elementsNamed(manifest, name))
        expect((attributes.id ?? "x".repeat(999)).length).toBeLessThanOrEqual(125);
    }
  });

  it("gives only https addresses under the one configured host, none of the development server", () => {
    expect(hostUrl).toMatch(/^https:/);
    for (const address of addresses()) expect(address.slice(0, hostUrl.length)).toBe(hostUrl);
    expect(text.replace(/<!--[\s\S]*?-->/g, "")).not.toContain("localhost");
    expect(only("AppDomain").text).toBe(new URL(hostUrl).origin);
  });

  it("names only files that were built", () => {
    for (const address of addresses()) {
      const relative = address.slice(hostUrl.length);
      expect(distPath(relative.endsWith("/") || relative === "" ? `${relative}index.html` : relative)).toBeTruthy();
    }
  });

  it("translates every text and the function metadata into Traditional and Simplified Chinese, and nothing into the default locale", () => {
    const translated = [
      ...manifest.children.filter(({ name }) => name === "DisplayName" || name === "Description"),
      ...elementsNamed(manifest, "bt:String"),
      ...elementsNamed(manifest, "bt:Url").filter(({ attributes }) => attributes.id === "Functions.Metadata.Url"),
    ];
    expect(translated.length).toBeGreaterThan(7);
    for (const element of translated) {
      const locales = element.children.map(({ attributes }) => attributes.Locale);
      expect([element.attributes.id ?? element.name, locales]).toEqual([element.attributes.id ?? element.name, LOCALES]);
    }
    expect(only("DefaultLocale").text).toBe("en-US");
  });

  it("runs functions, ribbon and pane in one runtime: the same page everywhere", () => {
    const pages = [
      only("Runtime"),
      only("FunctionFile"),
      only("SourceLocation", only("Page")),
      ...elementsNamed(manifest, "Action").flatMap((action) => elementsNamed(action, "SourceLocation")),
    ];
    expect(new Set(pages.map(({ attributes }) => attributes.resid))).toEqual(new Set(["Taskpane.Url"]));
    expect(only("Runtime").attributes.lifetime).toBe("long");
    expect(elementsNamed(manifest, "TaskpaneId")).toEqual([]);
  });

  it("calls only commands that the add-in associates, from ribbon, menu and keys, and no key twice", () => {
    const known = new Set<string>(ASKED);
    const called = elementsNamed(manifest, "FunctionName").map(({ text: name }) => name);
    expect(called.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !called.includes(name))).toEqual([]);
    const { actions, shortcuts } = JSON.parse(distText("shortcuts.json")) as Shortcuts;
    expect(actions.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    for (const kind of ["default", "mac"] as const) expect(new Set(shortcuts.map(({ key }) => key[kind])).size).toBe(shortcuts.length);
    // Excel itself uses no combination of all three.
    for (const { key } of shortcuts) expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
  });

  it("has no namespace, so that a cell reads =CBAM.COST() and not =PREFIX.CBAM.COST()", () => {
    expect(elementsNamed(manifest, "Namespace")).toEqual([]);
    expect(elementsNamed(manifest, "EquivalentAddins")).toEqual([]);
    expect(elementsNamed(manifest, "ExtensionPoint").filter(({ attributes }) => attributes["xsi:type"] === "CustomFunctions")).toHaveLength(
      1,
    );
  });

  it("has a version of four parts that follows package.json, in the source as in the build", () => {
    const source = parseXml(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));
    expect(only("Version").text).toBe(`${packageJson().version}.0`);
    expect(only("Version", source).text).toBe(`${packageJson().version}.0`);
  });

  it("shows icons that have exactly the size they are announced with", () => {
    for (const image of elementsNamed(manifest, "bt:Image").filter(({ attributes }) => attributes.resid !== undefined)) {
      expect(ICON_SIZES[image.attributes.resid ?? ""]).toBe(Number(image.attributes.size));
    }
    const files = resources
      .filter(({ name }) => name === "bt:Image")
      .map(({ attributes }) => [ICON_SIZES[attributes.id ?? ""], attributes.DefaultValue] as const);
    files.push([32, only("IconUrl").attributes.DefaultValue], [64, only("HighResolutionIconUrl").attributes.DefaultValue]);
    expect(files).toHaveLength(5);
    for (const [size, address] of files) {
      expect(pngSize(distPath((address ?? "").slice(hostUrl.length)))).toEqual([size, size]);
    }
  });
});
