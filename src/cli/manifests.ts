/**
 * The manifests of a build, all made from manifest.xml, which is the one of development: `manifest.xml` for the host, and, should an Excel
 * not take functions that carry their prefix in their names, `by-prefix/<PREFIX>.xml` with the functions of one prefix each. A cell
 * reads =LAW.VALUE() under all of them.
 */
import { createHash } from "node:crypto";
import { type MetadataFile, metadataFiles, serialise } from "../functions/metadata";

const FOLDER = "by-prefix/";

/** With its addresses, and the version with the four parts Excel on the web asks for. */
export function manifestFor(text: string, host: string, version: string): string {
  const [development] = /https:\/\/localhost:\d+\//.exec(text) ?? [];
  if (development === undefined) throw new TypeError("manifest.xml names no server of development");
  return text
    .replaceAll(development, host)
    .replaceAll(`<AppDomain>${new URL(development).origin}<`, `<AppDomain>${new URL(host).origin}<`)
    .replace(/<Version>[^<]*</, `<Version>${version}.0<`);
}

/** An add-in of its own for Excel, and the same one in every build. */
function ownId(text: string, prefix: string): string {
  const [, id = ""] = /<Id>([^<]+)</.exec(text) ?? [];
  const hex = createHash("sha256").update(`${id} ${prefix}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}

const withoutRibbon = (text: string): string =>
  text.replace(/\s*<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>/, "").replace(/\s*<!-- Keys;[\s\S]*?<ExtendedOverrides[^>]*>/, "");

/** Excel wants no more of them than are named. */
function onlyNamedResources(text: string): string {
  const named = new Set([...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
  const dropped = text.replace(/\s*<bt:(Image|Url|String) id="([^"]+)"[^>]*?(?:\/>|>[\s\S]*?<\/bt:\1>)/g, (resource, _kind, id: string) =>
    named.has(id) ? resource : "",
  );
  return dropped.replace(/\s*<bt:(Images|Urls|ShortStrings|LongStrings)>\s*<\/bt:\1>/g, "");
}

/** One brings ribbon, menu and keys; the others would show them again. */
function prefixManifest(text: string, host: string, prefix: string, withRibbon: boolean): string {
  const own = text
    .replace(/<Id>[^<]+</, `<Id>${ownId(text, prefix)}<`)
    .replace(/<DisplayName [\s\S]*?<\/DisplayName>/, (names) => names.replace(/((?:Default)?Value="[^"]*)"/g, `$1 ${prefix}"`))
    .replace(/(\s*)<\/Metadata>/, `$1</Metadata>$1<Namespace resid="Functions.Namespace"/>`)
    .replace(/(\s*)<bt:ShortStrings>/, `$1<bt:ShortStrings>$1  <bt:String id="Functions.Namespace" DefaultValue="${prefix}"/>`)
    .replaceAll(`${host}functions.json`, `${host}${FOLDER}${prefix}.json`)
    .replace(/functions-(zh-\w\w)\.json/g, `${FOLDER}${prefix}-$1.json`);
  // What its comments say holds for the whole add-in.
  return onlyNamedResources(withRibbon ? own : withoutRibbon(own)).replace(/\s*<!--[\s\S]*?-->/g, "");
}

const prefixOf = (name: string): string => name.slice(0, name.indexOf("."));

/** The functions of one prefix, whose names Excel puts behind the namespace; what they are called by stays as it is. */
function ofPrefix(file: MetadataFile, prefix: string): MetadataFile {
  const functions = file.functions.flatMap((one) =>
    prefixOf(one.name) === prefix ? [{ ...one, name: one.name.slice(prefix.length + 1) }] : [],
  );
  const used = new Set(functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? [])));
  return { ...file, functions, enums: file.enums.filter(({ id }) => used.has(id)) };
}

/** By file: the manifests, and the files by which Excel knows the functions. `text`: manifest.xml. */
export function excelFiles(text: string, host: string, version: string): [string, string][] {
  const manifest = manifestFor(text, host, version);
  const metadata = Object.entries(metadataFiles(host));
  const prefixes = [...new Set(metadata[0]?.[1].functions.map(({ name }) => prefixOf(name)))];
  return [
    ["manifest.xml", manifest],
    ...metadata.map(([name, file]): [string, string] => [name, serialise(file)]),
    ...prefixes.flatMap((prefix): [string, string][] => [
      [`${FOLDER}${prefix}.xml`, prefixManifest(manifest, host, prefix, prefix === prefixes[0])],
      ...metadata.map(([name, file]): [string, string] => [name.replace(/^functions/, FOLDER + prefix), serialise(ofPrefix(file, prefix))]),
    ]),
  ];
}
