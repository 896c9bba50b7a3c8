// The real functions: the built metadata files, their signatures and their languages.
import { readFileSync } from "node:fs";
import { metadataFiles, serialise, type MetadataFile } from "../../src/functions/metadata";
import { allSpecs } from "../../src/functions/register";
import { wordedFunctions } from "../../src/functions/words";
import { distText, packageJson } from "../tools/dist";
import { FILE, incompatibilities, signatures } from "./signatures";

const LOCALES = ["zh-TW", "zh-CN"] as const;
const NAMES = ["functions.json", ...LOCALES.map((locale) => `functions-${locale}.json`)];

/** Excel on the desktop does not load a larger file. */
const FILE_BYTES = 1_000_000;
/** Limits of the unified manifest; the XML form states none, and nothing longer is readable anyway. */
const DESCRIPTION = 1024;
const PARAMETER_DESCRIPTION = 512;
const PARAMETER_NAME = 64;
/** The Function Wizard shows the list of argument names in one line of this length. */
const ARGUMENT_LIST = 255;

const built = (name: string): MetadataFile => JSON.parse(distText(name)) as MetadataFile;
const english = built("functions.json");
const host = new URL(process.env.CARBON_BORDER_URL ?? packageJson().config.productionUrl).href.replace(/\/?$/, "/");

/** A name that is also a cell address (ETS2, R1C1) is read as the cell, in a formula as in a defined name. */
const looksLikeCell = (text: string): boolean => /^[A-Z]{1,3}[0-9]+$/i.test(text) || /^R[0-9]*C[0-9]*$/i.test(text);

/** Everything Excel matches by: all but the texts and the page in the user's language. */
function bones(file: MetadataFile): unknown {
  const enums = file.enums.map(({ values, ...rest }) => ({ ...rest, values: values.map(({ tooltip: _text, ...value }) => value) }));
  const functions = file.functions.map(({ description: _text, helpUrl: _page, parameters, ...rest }) => ({
    ...rest,
    parameters: parameters.map(({ description: _shown, ...kind }) => kind),
  }));
  return { enums, functions };
}

describe("The function metadata", () => {
  it("is in the build as it is made now", () => {
    const files = metadataFiles(host);
    expect(Object.keys(files).sort()).toEqual([...NAMES].sort());
    for (const [name, content] of Object.entries(files)) expect(distText(name)).toBe(serialise(content));
  });

  it("has the words of every function, and of nothing else", () => {
    expect([...wordedFunctions()].sort()).toEqual(
      allSpecs()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("has the recorded signatures; a deliberate change is recorded with `npm run signatures`", () => {
    expect(signatures()).toEqual(JSON.parse(readFileSync(FILE, "utf8")));
  });

  it("would not break a workbook: only optional arguments are appended, and each fault is found", () => {
    const before = { "A.B": "x, [y]", "C.D": "x" };
    expect(incompatibilities(before, { "A.B": "x, [y], [z]", "C.D": "x", "E.F": "z" })).toEqual([]);
    expect(incompatibilities(before, { "A.B": "y, [x]" })).toEqual([
      "A.B(x, [y]) became A.B(y, [x]); only optional arguments may be appended",
      "C.D is gone",
    ]);
    expect(incompatibilities(before, { "A.B": "x, [y], z", "C.D": "x" })).toHaveLength(1);
  });

  it("names functions REGIME.NAME and arguments in lowerCamel, none like the address of a cell, none twice", () => {
    const wrong = english.functions.flatMap(({ id, parameters }) => [
      ...(/^[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9]*$/.test(id) && !id.split(".").some(looksLikeCell) ? [] : [id]),
      ...parameters
        .filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name) || name.length > PARAMETER_NAME)
        .map(({ name }) => `${id}.${name}`),
      ...(new Set(parameters.map(({ name }) => name)).size === parameters.length ? [] : [`${id}: an argument twice`]),
    ]);
    expect(wrong).toEqual([]);
    expect(new Set(english.functions.map(({ id }) => id)).size).toBe(english.functions.length);
    expect(["ETS2", "R1C1", "RC", "XFD1"].every(looksLikeCell) && !["CBAM", "FACTOR", "ABCD1"].some(looksLikeCell)).toBe(true);
  });

  it("asks for nothing after an argument that can be left out", () => {
    const wrong = english.functions.filter(({ parameters }) => {
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      return firstOptional >= 0 && parameters.slice(firstOptional).some(({ optional, repeating }) => !optional && !repeating);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(
      english.functions.flatMap(({ id, parameters }) =>
        parameters
          .slice(0, -1)
          .filter(({ repeating }) => repeating)
          .map(() => id),
      ),
    ).toEqual([]);
  });

  it("offers the fixed words of an argument, each list once, and names no list that is not there", () => {
    const ids = english.enums.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = english.functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    const laws = english.enums.find(({ id }) => id === "CBAM_COST_LAW");
    // The amending regulation in force since October 2025, and a proposal as a what-if, which must not be taken for law.
    expect(laws?.values.find(({ stringValue }) => stringValue === "2025-2083")?.tooltip).toMatch(/^in force · .*2025\/2083/);
    expect(laws?.values.find(({ stringValue }) => stringValue === "COM-2026-616")?.tooltip).toMatch(/^what-if, not law/);
    for (const { values } of english.enums)
      expect(values.every(({ stringValue, tooltip = "" }) => stringValue !== "" && tooltip.length <= 200)).toBe(true);
  });

  it.each(NAMES)("has in %s texts that Excel shows whole", (name) => {
    const { functions } = built(name);
    const wrong = functions.flatMap(({ id, description, parameters }) => [
      ...(description.trim() === "" || description.length > DESCRIPTION ? [id] : []),
      ...parameters
        .filter((one) => one.description.trim() === "" || one.description.length > PARAMETER_DESCRIPTION)
        .map((one) => `${id}.${one.name}`),
      ...(parameters.map((one) => one.name).join(", ").length > ARGUMENT_LIST ? [`${id}: list of arguments`] : []),
    ]);
    expect(wrong).toEqual([]);
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
    const { functions } = built(locale === "en" ? "functions.json" : `functions-${locale}.json`);
    for (const { id, helpUrl } of functions) {
      const page = new URL(helpUrl).href.slice(host.length);
      expect([helpUrl, page]).toEqual([`${host}${page}`, `help/${locale}/${id}.html`]);
      for (const folder of [[], ["workbench"]]) expect(distText(...folder, ...page.split("/"))).toContain(`<h1>${id}</h1>`);
    }
  });

  it("is the same for the workbench as for Excel", () => {
    for (const name of NAMES) {
      expect(distText("workbench", name)).toBe(distText(name));
    }
  });

  it("stays far below the size that Excel refuses to load", () => {
    for (const name of NAMES) {
      expect(Buffer.byteLength(distText(name))).toBeLessThan(FILE_BYTES / 2);
    }
  });
});
