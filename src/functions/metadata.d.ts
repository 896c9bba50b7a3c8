// Types of the build step metadata.js, for the command line and the tests.
export type ParameterMetadata = {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
};

export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, unknown>>;
};

export type MetadataFile = {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
};

export type Association = { readonly id: string; readonly functionName: string; readonly file: string };

/** The meaning of the result in each language, and the articles ("act:place"). */
export type Declaration = { readonly returns: string; readonly cites: readonly string[] } & Readonly<Record<"zh-TW" | "zh-CN", string>>;

export type Catalogue = {
  readonly files: Readonly<Record<string, MetadataFile>>;
  readonly declarations: Readonly<Record<string, Declaration>>;
  readonly associations: readonly Association[];
  readonly problems: readonly string[];
};

export type CatalogueOptions = {
  readonly sources?: readonly string[];
  readonly tables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** address of the host, with a slash at its end; blank: that of the production build */
  readonly host?: string;
};

export const LIMITS: Readonly<Record<"fileBytes" | "description" | "parameterDescription" | "parameterName" | "argumentList", number>>;
export const LOCALES: readonly string[];
export function functionSources(folder?: string): string[];
export function declaredCount(file: string): number;
export function looksLikeCell(text: string): boolean;
export function buildCatalogue(options?: CatalogueOptions): Promise<Catalogue>;
export function requireCatalogue(options?: CatalogueOptions): Promise<Catalogue>;
export function serialise(content: unknown): string;
