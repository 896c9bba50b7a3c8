// A small tree of an XML text, for the tests of the manifest. Refuses what is not well-formed.
import { SaxesParser } from "saxes";

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Draft = { name: string; attributes: Record<string, string>; children: Draft[]; text: string };

export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const open: Draft[] = [];
  let root: Draft | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element: Draft = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  if (!root) throw new Error("no element found");
  return root;
}

/** The element and everything below it, in document order. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  return everyElement(root).filter((element) => element.name === name);
}
