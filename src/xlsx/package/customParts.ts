/**
 * Custom XML parts of a file, by the namespace of their root element: what another program keeps in its own is never
 * touched. May not know what a part means.
 */
import { decodeXml, escapeAttribute, scanXml } from "./xml";
import type { XlsxPackage } from "./package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PROPS = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** More than any part of ours may hold. */
const MAX_BYTES = 40_000_000;

/** Parts whose namespace begins like this, as they stand. A part that cannot be read belongs to somebody else. */
export function customParts(
  file: XlsxPackage,
  beginning: string,
): { readonly path: string; readonly namespace: string; readonly xml: string }[] {
  return paths(file).flatMap((path) => {
    const xml = readable(file, path);
    if (xml === null || !xml.includes(beginning)) return [];
    const namespace = namespaceOf(xml, path);
    return namespace?.startsWith(beginning) ? [{ path, namespace, xml }] : [];
  });
}

/** Whether a text is well-formed XML whose root stands in the namespace. */
export const isCustomPart = (namespace: string, xml: string): boolean => namespaceOf(xml, namespace) === namespace;

export function readCustomPart(file: XlsxPackage, namespace: string): string | null {
  return customParts(file, namespace).find((part) => part.namespace === namespace)?.xml ?? null;
}

/** `workbook`: the path of the workbook part, which the custom part is related to. */
export function writeCustomPart(file: XlsxPackage, workbook: string, namespace: string, xml: string): void {
  if (!isCustomPart(namespace, xml)) throw new TypeError(`not XML of the namespace ${namespace}`);
  const [first, ...others] = customParts(file, namespace).filter((part) => part.namespace === namespace);
  others.forEach(({ path }) => remove(file, workbook, path));
  if (first) return file.setText(first.path, xml);
  const strict = file.relationships("").some(({ type }) => type.startsWith(STRICT));
  const relations = strict ? STRICT : OFFICE;
  const n = freeNumber(file);
  const [path, props] = [`customXml/item${n}.xml`, `customXml/itemProps${n}.xml`];
  file.setText(path, xml);
  file.setText(
    props,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId(namespace)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  file.addContentType(path, "application/xml");
  file.addContentType(props, PROPS);
  file.addRelationship(path, `${relations}/customXmlProps`, props);
  file.addRelationship(workbook, `${relations}/customXml`, path);
}

export function removeCustomPart(file: XlsxPackage, workbook: string, namespace: string): void {
  for (const part of customParts(file, namespace)) if (part.namespace === namespace) remove(file, workbook, part.path);
}

function remove(file: XlsxPackage, workbook: string, path: string): void {
  for (const { target } of file.relationships(path)) {
    file.removeContentType(target);
    file.remove(target);
  }
  file.removeContentType(path);
  const relation = file.relationships(workbook).find(({ target }) => target.toLowerCase() === path.toLowerCase());
  if (relation) file.removeRelationship(workbook, relation.id);
  file.remove(`customXml/_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`);
  file.remove(path);
}

/** Programs rename such parts, so the content decides which is which. */
const paths = (file: XlsxPackage): string[] =>
  file.paths().filter((path) => /^customXml\/[^/]+\.xml$/i.test(path) && !/\/itemProps\d*\.xml$/i.test(path));

function readable(file: XlsxPackage, path: string): string | null {
  try {
    const bytes = file.bytes(path);
    return bytes.length > MAX_BYTES ? null : decodeXml(bytes, path);
  } catch {
    return null;
  }
}

function namespaceOf(xml: string, path: string): string | null {
  let found: string | null = null;
  try {
    scanXml(xml, path, {
      open: ({ uri }) => {
        found ??= uri;
      },
    });
    return found;
  } catch {
    return null;
  }
}

function freeNumber(file: XlsxPackage): number {
  for (let n = 1; ; n++) if (!file.has(`customXml/item${n}.xml`) && !file.has(`customXml/itemProps${n}.xml`)) return n;
}

/** Every part needs an id of its own; the same namespace gives the same one, so that the same data gives the same bytes. */
function itemId(namespace: string): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((seed) => {
    let hash = seed;
    for (const char of namespace) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0").toUpperCase();
  });
  const digits = words.join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}}`;
}
