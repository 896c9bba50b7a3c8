// Build step: turns the JSDoc of the function sources into functions.json and, with the tables of
// src/i18n/functions, into functions-zh-TW.json and functions-zh-CN.json. Used by webpack, by the
// command line and by tests; never part of a bundle. May not change an id, a name, a type or the
// order of anything between languages: Excel matches the files by position and id.
const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { helpUrl, hostUrl } = require("../../.ci/hostUrl.js");

const ROOT = path.resolve(__dirname, "../..");
const LOCALES = ["zh-TW", "zh-CN"];

const LIMITS = {
  // Excel on the desktop does not load a larger file.
  fileBytes: 1_000_000,
  // Limits of the unified manifest; the XML form states none, and nothing longer is readable anyway.
  description: 1024,
  parameterDescription: 512,
  parameterName: 64,
  // The Function Wizard shows the list of argument names in one line of this length.
  argumentList: 255,
};

/** Every source in the folder that declares a custom function, in a stable order. */
function functionSources(folder = __dirname) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => declaredCount(file) > 0);
}

/** How many functions the file announces. The generator skips what it does not understand without a word. */
function declaredCount(file) {
  return (fs.readFileSync(file, "utf8").match(/^\s*\*\s*@customfunction\b/gm) ?? []).length;
}

/** What the generator does not read: the result's meaning (@returns) and the articles (@cite), by function. */
function readDeclarations(sources) {
  const comments = sources.flatMap((file) => fs.readFileSync(file, "utf8").match(/\/\*\*[\s\S]*?\*\//g) ?? []);
  const tags = (comment, tag) => [...comment.matchAll(new RegExp(`@${tag} (.+)`, "g"))].map(([, text]) => text.trim());
  return Object.fromEntries(
    comments
      .map((comment) => [tags(comment, "customfunction")[0]?.split(" ")[0], { returns: tags(comment, "returns").join(" "), cites: tags(comment, "cite") }])
      .filter(([id]) => id !== undefined),
  );
}

/** The translations by language. A table that is not there counts as empty, so every missing key is named. */
function localeTables(folder = path.join(ROOT, "src/i18n/functions")) {
  const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {});
  return Object.fromEntries(LOCALES.map((locale) => [locale, read(path.join(folder, `${locale}.json`))]));
}

/**
 * @returns the three files as objects, the list id -> exported function, what else is declared of each function, and
 * every problem found. `host`: the address under which the help pages lie.
 * Throws when the generator cannot read a source; everything else is a problem in the list.
 */
async function buildCatalogue({ sources = functionSources(), tables = localeTables(), host = hostUrl() } = {}) {
  const generated = await generateCustomFunctionsMetadata(sources);
  const problems = generated.errors.map(String);
  if (!generated.metadataJson) return { files: {}, associations: [], declarations: {}, problems: [...problems, "no custom function found"] };

  const metadata = {
    allowCustomDataForDataTypeAny: true,
    // Without this Excel does not call us when an argument is an error, and a whole spill is lost for one bad row.
    allowErrorForDataTypeAny: true,
    ...JSON.parse(generated.metadataJson),
  };
  const associations = generated.associate.map(({ id, functionName, sourceFileName }) => ({
    id,
    functionName,
    file: path.relative(ROOT, sourceFileName),
  }));

  const announced = sources.reduce((sum, file) => sum + declaredCount(file), 0);
  if (announced !== metadata.functions.length) {
    problems.push(`${announced} functions carry @customfunction, but only ${metadata.functions.length} were generated`);
  }
  problems.push(...lintFunctions(metadata.functions), ...lintAssociations(associations));

  const declarations = readDeclarations(sources);
  const files = { "functions.json": withHelp(metadata, host, "en") };
  for (const locale of LOCALES) {
    const table = tables[locale] ?? {};
    problems.push(...lintTable(metadata.functions, table, locale));
    files[`functions-${locale}.json`] = withHelp(translate(metadata, table), host, locale);
    for (const [id, declared] of Object.entries(declarations)) declared[locale] = table[`${id}.@returns`];
  }
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.byteLength(serialise(content));
    if (bytes >= LIMITS.fileBytes) problems.push(`${name} has ${bytes} bytes; the limit is ${LIMITS.fileBytes}`);
    if (name !== "functions.json") problems.push(...lintTexts(content.functions, name));
  }
  return { files, associations, declarations, problems };
}

/** Excel's own help on a function opens its page, in the language of the file. */
function withHelp(metadata, host, locale) {
  return { ...metadata, functions: metadata.functions.map((fn) => ({ ...fn, helpUrl: helpUrl(host, fn.id, locale) })) };
}

/** As buildCatalogue, but any problem stops the build with the whole list. */
async function requireCatalogue(options) {
  const catalogue = await buildCatalogue(options);
  if (catalogue.problems.length > 0) {
    throw new Error(`custom-function metadata:\n  ${catalogue.problems.join("\n  ")}`);
  }
  return catalogue;
}

function serialise(content) {
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** A name that is also a cell address (ETS2, R1C1) is read as the cell, in a formula as in a defined name. */
function looksLikeCell(text) {
  return /^[A-Z]{1,3}[0-9]+$/i.test(text) || /^R[0-9]*C[0-9]*$/i.test(text);
}

function lintFunctions(functions) {
  const problems = [];
  const seen = new Map();
  for (const { id, name, parameters, result } of functions) {
    if (!/^[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9]*$/.test(id)) problems.push(`${id}: must read REGIME.NAME in capitals`);
    if (name !== id) problems.push(`${id}: the name differs from the id (${name})`);
    for (const part of id.split(".")) {
      if (part.length > 0 && looksLikeCell(part)) problems.push(`${id}: ${part} is a cell address`);
    }
    if (seen.has(id)) problems.push(`${id}: declared twice`);
    seen.set(id, true);
    if (result?.dimensionality !== "matrix") problems.push(`${id}: the result must be a matrix (any[][])`);
    problems.push(...lintParameters(id, parameters ?? []));
  }
  return [...problems, ...lintTexts(functions, "functions.json")];
}

function lintParameters(id, parameters) {
  const problems = [];
  const names = new Set();
  let optionalSeen = false;
  for (const [index, parameter] of parameters.entries()) {
    const where = `${id}.${parameter.name}`;
    if (!/^[a-z][A-Za-z0-9]*$/.test(parameter.name)) problems.push(`${where}: a parameter name reads lowerCamel`);
    if (names.has(parameter.name)) problems.push(`${where}: declared twice`);
    names.add(parameter.name);
    if (parameter.type !== "any" || parameter.dimensionality !== "matrix") {
      problems.push(`${where}: must be any[][]; the generator made ${parameter.type} ${parameter.dimensionality ?? "scalar"}`);
    }
    if (parameter.repeating && index !== parameters.length - 1) problems.push(`${where}: only the last parameter may repeat`);
    if (optionalSeen && !parameter.optional && !parameter.repeating) problems.push(`${where}: required after an optional one`);
    optionalSeen ||= parameter.optional === true;
  }
  return problems;
}

function lintTexts(functions, file) {
  const problems = [];
  const check = (where, text, limit) => {
    if (typeof text !== "string" || text.trim() === "") problems.push(`${file}: ${where} is empty`);
    else if (text.length > limit) problems.push(`${file}: ${where} has ${text.length} characters; the limit is ${limit}`);
  };
  for (const { id, description, parameters = [] } of functions) {
    check(id, description, LIMITS.description);
    for (const { name, description: text } of parameters) {
      check(`${id}.${name}`, name, LIMITS.parameterName);
      check(`${id}.${name}`, text, LIMITS.parameterDescription);
    }
    check(`${id} argument list`, parameters.map(({ name }) => name).join(", ") || "-", LIMITS.argumentList);
  }
  return problems;
}

function lintAssociations(associations) {
  return associations
    .filter(({ id, functionName }) => functionName !== id.replace(/\./g, "_"))
    .map(({ id, functionName }) => `${id}: the function must be called ${id.replace(/\./g, "_")}, not ${functionName}`);
}

/** Keys of a table: "CBAM.COST", "CBAM.COST.@returns", "CBAM.COST.cn" and, if the shown name is translated too, "CBAM.COST.cn.name". */
function lintTable(functions, table, locale) {
  const required = new Set();
  const allowed = new Set();
  for (const { id, parameters = [] } of functions) {
    required.add(id);
    required.add(`${id}.@returns`);
    for (const { name } of parameters) {
      required.add(`${id}.${name}`);
      allowed.add(`${id}.${name}.name`);
    }
  }
  return [
    ...[...required].filter((key) => !(key in table)).map((key) => `${locale}: ${key} is missing`),
    ...Object.keys(table)
      .filter((key) => !required.has(key) && !allowed.has(key))
      .map((key) => `${locale}: ${key} belongs to no function`),
  ];
}

function translate(metadata, table) {
  return {
    ...metadata,
    functions: metadata.functions.map((fn) => ({
      ...fn,
      description: table[fn.id] ?? fn.description,
      parameters: (fn.parameters ?? []).map((parameter) => ({
        ...parameter,
        name: table[`${fn.id}.${parameter.name}.name`] ?? parameter.name,
        description: table[`${fn.id}.${parameter.name}`] ?? parameter.description,
      })),
    })),
  };
}

module.exports = { LIMITS, LOCALES, buildCatalogue, declaredCount, functionSources, looksLikeCell, requireCatalogue, serialise };
