// The real functions: the built metadata files, their signatures and their languages.
import { readFileSync } from "node:fs";
import { functionSources, LIMITS, LOCALES, requireCatalogue, type MetadataFile } from "../../src/functions/metadata.js";
import { catalogue } from "../../src/functions/catalogue";
import { distText, packageJson } from "../tools/dist";
import { FILE, signaturesOf } from "./signatures.js";

const built = (name: string): MetadataFile => JSON.parse(distText(name)) as MetadataFile;
const english = built("functions.json");

/** Everything Excel matches by: all but the texts and the page in the user's language. */
function bones(file: MetadataFile): unknown {
  return file.functions.map(({ description: _text, helpUrl: _page, parameters, ...rest }) => ({
    ...rest,
    parameters: parameters.map(({ description: _shown, name: _name, ...kind }) => kind),
  }));
}

describe("The function metadata", () => {
  it("is made without a problem from the sources as they stand, and the build holds exactly that", async () => {
    const { files } = await requireCatalogue();
    expect(Object.keys(files).sort()).toEqual(["functions-zh-CN.json", "functions-zh-TW.json", "functions.json"]);
    for (const [name, content] of Object.entries(files)) expect(built(name)).toEqual(content);
  });

  it("has the recorded signatures; a deliberate change is recorded with `npm run signatures`", () => {
    expect(signaturesOf(english.functions)).toEqual(JSON.parse(readFileSync(FILE, "utf8")));
  });

  it("agrees with what the functions themselves read: the same arguments, the same ones optional", () => {
    const read = catalogue.map(({ id, parameters }) => [id, parameters.map(({ name, optional, repeating }) => [name, optional && !repeating, repeating])]);
    const announced = english.functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional, repeating }) => [name, optional ?? false, repeating ?? false]),
    ]);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(announced));
  });

  it.each(LOCALES)("differs in %s by texts only", (locale) => {
    expect(bones(built(`functions-${locale}.json`))).toEqual(bones(english));
  });

  it.each(LOCALES)("describes every function and argument in %s in Chinese", (locale) => {
    const { functions } = built(`functions-${locale}.json`);
    const texts = functions.flatMap(({ id, description, parameters }) => [
      [id, description] as const,
      ...parameters.map((parameter) => [`${id}.${parameter.name}`, parameter.description] as const),
    ]);
    expect(texts.filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([where]) => where)).toEqual([]);
  });

  it.each(["en", ...LOCALES])("leads in %s to a help page that is built for Excel and for the workbench", (locale) => {
    const host = process.env.CARBON_BORDER_URL ?? packageJson().config.productionUrl;
    const { functions } = built(locale === "en" ? "functions.json" : `functions-${locale}.json`);
    for (const { id, helpUrl } of functions) {
      const page = new URL(helpUrl).href.slice(new URL(host).href.replace(/\/?$/, "/").length);
      expect([helpUrl, page]).toEqual([`${new URL(host).href.replace(/\/?$/, "/")}${page}`, `help/${locale}/${id}.html`]);
      for (const folder of [[], ["workbench"]]) expect(distText(...folder, ...page.split("/"))).toContain(`<h1>${id}</h1>`);
    }
  });

  it("is the same for the workbench as for Excel", () => {
    for (const name of ["functions.json", ...LOCALES.map((locale) => `functions-${locale}.json`)]) {
      expect(distText("workbench", name)).toBe(distText(name));
    }
  });

  it("stays far below the size that Excel refuses to load", () => {
    for (const name of ["functions.json", ...LOCALES.map((locale) => `functions-${locale}.json`)]) {
      expect(Buffer.byteLength(distText(name))).toBeLessThan(LIMITS.fileBytes / 2);
    }
  });

  it("comes from at least three source files: CBAM, ETS and the law functions", () => {
    expect(functionSources().length).toBeGreaterThanOrEqual(3);
  });
});
