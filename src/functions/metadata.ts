/**
 * The files by which Excel knows the functions, one a language, made from the specs and their words. Excel matches the
 * languages by position and id: they differ in texts only.
 */
import { LOCALES, type Locale } from "../i18n/t";
import { allSpecs } from "./register";
import type { FunctionSpec } from "../calls/spec";
import { type EnumMetadata, enumsOf } from "./choices";
import { type ArgumentWords, argumentWords, functionWords, phrases } from "./words";

export type ParameterMetadata = {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
  readonly repeating?: true;
  readonly customEnumId?: string;
};

/**
 * `supportSync`: also in conditional formats, F9 and the evaluation of formulas. `requiresParameterAddresses`: Excel says where
 * the arguments stand, so that messages name the row of the sheet.
 */
export type FunctionOptions = { readonly supportSync: true; readonly requiresParameterAddresses: true };

export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: "matrix" };
  readonly options: FunctionOptions;
};

export type MetadataFile = {
  readonly allowCustomDataForDataTypeAny: true;
  readonly allowErrorForDataTypeAny: true;
  readonly enums: readonly EnumMetadata[];
  readonly functions: readonly FunctionMetadata[];
};

/** What leaving an argument out means, as a clause; undefined: nothing is said of it. */
export function blankClause({ blank, otherwise }: ArgumentWords, locale: Locale): string | undefined {
  if (otherwise !== undefined) return otherwise[locale];
  if (blank === undefined) return undefined;
  return typeof blank === "string" ? phrases[blank][locale] : phrases.blank[locale] + blank[locale];
}

function description(words: ArgumentWords, locale: Locale): string {
  const clause = blankClause(words, locale);
  return !clause ? words.is[locale] : words.is[locale] + phrases.then[locale] + clause;
}

export function parametersOf(spec: Pick<FunctionSpec, "id" | "args">, locale: Locale): readonly ParameterMetadata[] {
  return Object.entries(spec.args).map(
    ([name, reader]): ParameterMetadata => ({
      description: description(argumentWords(spec.id, name), locale),
      dimensionality: "matrix",
      name,
      ...(reader.repeating ? { repeating: true } : reader.optional ? { optional: true } : {}),
      type: "any",
    }),
  );
}

/** `host`: the address under which the help pages lie, with a slash at its end. */
function metadataFile(host: string, locale: Locale): MetadataFile {
  const enums = enumsOf(allSpecs(), locale);
  const withEnum = (spec: FunctionSpec, parameter: ParameterMetadata): ParameterMetadata => {
    const customEnumId = enums.idOf(spec, parameter.name);
    return customEnumId === undefined ? parameter : { ...parameter, customEnumId };
  };
  return {
    allowCustomDataForDataTypeAny: true,
    // Without this Excel does not call us when an argument is an error, and a whole spill is lost for one bad row.
    allowErrorForDataTypeAny: true,
    enums: enums.all,
    functions: allSpecs().map(
      (spec): FunctionMetadata => ({
        description: functionWords(spec.id).does[locale],
        id: spec.id,
        name: spec.id,
        parameters: parametersOf(spec, locale).map((parameter) => withEnum(spec, parameter)),
        result: { dimensionality: "matrix" },
        options: { supportSync: true, requiresParameterAddresses: true },
        helpUrl: `${host}help/${locale}/${spec.id}.html`,
      }),
    ),
  };
}

export function metadataFiles(host: string): Readonly<Record<string, MetadataFile>> {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale === "en" ? "functions.json" : `functions-${locale}.json`, metadataFile(host, locale)]),
  );
}

export function serialise(file: MetadataFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}
