// The manifests of one prefix each, for an Excel that does not take functions with the prefix in their names: apart from each other,
// complete, and together the whole add-in.
import { readdirSync } from "node:fs";
import type { MetadataFile } from "../../src/functions/metadata";
import { distPath, distText, packageJson } from "../tools/dist";
import { elementsNamed, everyElement, parseXml } from "../tools/xml";

const whole = JSON.parse(distText("functions.json")) as MetadataFile;
const names = readdirSync(distPath("by-prefix"));
const prefixes = names.filter((name) => name.endsWith(".xml")).map((name) => name.slice(0, -4));
const hostUrl = process.env.CARBON_BORDER_URL ?? packageJson().config.productionUrl;
const manifests = prefixes.map((prefix) => ({ prefix, root: parseXml(distText("by-prefix", `${prefix}.xml`)) }));
const text = (root: (typeof manifests)[number]["root"], name: string): string => elementsNamed(root, name)[0]?.text ?? "";

describe("The manifests of one prefix each", () => {
  it("are one for each prefix, with an id and a name of their own", () => {
    expect(prefixes).toEqual([...new Set(whole.functions.map(({ name }) => name.split(".")[0]))].sort());
    expect(names.sort()).toEqual(prefixes.flatMap((one) => [`${one}-zh-CN.json`, `${one}-zh-TW.json`, `${one}.json`, `${one}.xml`]).sort());
    const ids = [...manifests.map(({ root }) => text(root, "Id")), text(parseXml(distText("manifest.xml")), "Id")];
    expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(prefixes.length + 1);
    for (const { prefix, root } of manifests) {
      const shown = elementsNamed(root, "DisplayName")[0];
      for (const value of [shown?.attributes.DefaultValue, ...(shown?.children ?? []).map(({ attributes }) => attributes.Value)])
        expect(value).toMatch(new RegExp(` ${prefix}$`));
    }
  });

  it("name every resource they hold and only files that were built, and put the namespace behind the metadata", () => {
    for (const { prefix, root } of manifests) {
      const ids = elementsNamed(root, "Resources").flatMap(({ children }) =>
        children.flatMap((group) => group.children.map(({ attributes }) => attributes.id)),
      );
      const named = everyElement(root).flatMap(({ attributes }) => attributes.resid ?? []);
      expect([prefix, [...new Set(named)].sort()]).toEqual([prefix, [...ids].sort()]);
      expect(elementsNamed(root, "ExtensionPoint")[0]?.children.map(({ name }) => name)).toEqual([
        "Script",
        "Page",
        "Metadata",
        "Namespace",
      ]);
      const namespace = everyElement(root).find(({ attributes }) => attributes.id === "Functions.Namespace");
      expect(namespace?.attributes.DefaultValue).toBe(prefix);
      const addresses = everyElement(root).flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value, attributes.Url]);
      for (const address of addresses.filter((one) => one?.startsWith("http"))) {
        expect(address?.startsWith(hostUrl)).toBe(true);
        const file = address?.slice(hostUrl.length) ?? "";
        expect(distPath(file.endsWith("/") ? `${file}index.html` : file)).toBeTruthy();
      }
    }
    // Ribbon, menu and keys stand once.
    expect(manifests.filter(({ root }) => elementsNamed(root, "CustomTab").length > 0).map(({ prefix }) => prefix)).toEqual(["CBAM"]);
  });

  it("hold together every function once, under the id the script knows and the name behind the prefix", () => {
    for (const end of ["", "-zh-TW", "-zh-CN"]) {
      const all = JSON.parse(distText(`functions${end}.json`)) as MetadataFile;
      const parts = prefixes.flatMap((prefix) => {
        const { functions, enums } = JSON.parse(distText("by-prefix", `${prefix}${end}.json`)) as MetadataFile;
        const used = functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
        expect(enums.map(({ id }) => id).sort()).toEqual([...new Set(used)].sort());
        return functions.map((one) => ({ ...one, name: `${prefix}.${one.name}` }));
      });
      const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
      expect(parts.sort(byId)).toEqual([...all.functions].sort(byId));
    }
  });
});
