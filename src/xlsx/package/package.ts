/**
 * The parts of a workbook file by path, with their relationships and content types. A part that is not set again leaves
 * as it came. May not know a sheet.
 */
import { strToU8 } from "fflate";
import { XlsxRefusal } from "../refusal";
import { formatOf } from "./formats";
import { decodeXml, escapeAttribute, scanXml, type XmlTag } from "./xml";
import { pack, plainPath, readZip, unpack, writeZip, type ZipEntry } from "./zip";

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

const TYPES = "[Content_Types].xml";
const MAX_BYTES = 400_000_000;
/** Small parts are unpacked again sooner than they are remembered. */
const LARGE_PART = 1_000_000;

export class XlsxPackage {
  /** The part read last: the same sheet is looked at, read and patched one after the other. */
  private last: { readonly entry: ZipEntry; readonly text: string } | null = null;

  private constructor(private readonly entries: Map<string, ZipEntry>) {}

  static open(bytes: Uint8Array): XlsxPackage {
    if (bytes.length > MAX_BYTES) throw new XlsxRefusal("tooLarge");
    // The container of old .xls files, which also wraps encrypted .xlsx files.
    if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte))
      throw new XlsxRefusal(holdsEncrypted(bytes) ? "encrypted" : "oldFormat");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxRefusal(formatOf(bytes));
    return new XlsxPackage(new Map(readZip(bytes).map((entry) => [keyOf(entry.name), entry])));
  }

  static empty(): XlsxPackage {
    return new XlsxPackage(new Map());
  }

  paths(): string[] {
    return [...this.entries.values()].map(({ name }) => plainPath(name));
  }

  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }

  bytes(path: string): Uint8Array {
    const entry = this.entries.get(keyOf(path));
    if (!entry) throw new XlsxRefusal("brokenPart", { part: path });
    return unpack(entry);
  }

  text(path: string): string {
    const entry = this.entries.get(keyOf(path));
    if (entry && entry === this.last?.entry) return this.last.text;
    const text = decodeXml(this.bytes(path), path);
    if (entry && entry.size > LARGE_PART) this.last = { entry, text };
    return text;
  }

  setText(path: string, text: string): void {
    const known = this.entries.get(keyOf(path));
    this.entries.set(keyOf(path), pack(known?.name ?? path, strToU8(text)));
  }

  /** A long text a piece at a time: it never stands in memory as a whole beside its bytes. */
  setPieces(path: string, pieces: Iterable<string>): void {
    const known = this.entries.get(keyOf(path));
    this.entries.set(keyOf(path), pack(known?.name ?? path, joined(Array.from(pieces, (piece) => strToU8(piece)))));
  }

  remove(path: string): void {
    this.entries.delete(keyOf(path));
  }

  build(): Uint8Array {
    this.last = null;
    return writeZip([...this.entries.values()]);
  }

  /** Of a part, or of the package (""). Targets are paths inside the package; links to the outside are left out. */
  relationships(path: string): Relationship[] {
    const own = relationshipsPath(path);
    if (!this.has(own)) return [];
    const found: Relationship[] = [];
    scanXml(this.text(own), own, {
      open: ({ local, attributes }) => {
        if (local !== "Relationship" || attributes["TargetMode"] === "External") return;
        found.push({ id: attributes["Id"] ?? "", type: attributes["Type"] ?? "", target: resolve(path, attributes["Target"] ?? "") });
      },
    });
    return found;
  }

  /** `outside`: the target is an address of the world, not a part. */
  addRelationship(path: string, type: string, target: string, outside = false): string {
    const own = relationshipsPath(path);
    const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const text = this.has(own) ? this.text(own) : empty;
    let n = 1;
    while (text.includes(`"rIdCB${n}"`)) n++;
    const added = `Relationship Id="rIdCB${n}" Type="${escapeAttribute(type)}" Target="${outside ? "" : "/"}${escapeAttribute(target)}"${outside ? ' TargetMode="External"' : ""}`;
    this.setText(
      own,
      appendChild(text, own, "Relationships", (prefix) => `<${prefix}${added}/>`),
    );
    return `rIdCB${n}`;
  }

  removeRelationship(path: string, id: string): void {
    const own = relationshipsPath(path);
    this.setText(
      own,
      removeElements(this.text(own), own, (tag) => tag.local === "Relationship" && tag.attributes["Id"] === id),
    );
  }

  contentType(path: string): string {
    let found = "";
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    let byExtension = "";
    scanXml(this.text(TYPES), TYPES, {
      open: ({ local, attributes }) => {
        if (local === "Override" && keyOf(attributes["PartName"] ?? "") === keyOf(path)) found = attributes["ContentType"] ?? "";
        if (local === "Default" && attributes["Extension"]?.toLowerCase() === extension) byExtension = attributes["ContentType"] ?? "";
      },
    });
    return found || byExtension;
  }

  addContentType(path: string, type: string): void {
    const added = `Override PartName="/${escapeAttribute(path)}" ContentType="${escapeAttribute(type)}"`;
    this.setText(
      TYPES,
      appendChild(this.text(TYPES), TYPES, "Types", (prefix) => `<${prefix}${added}/>`),
    );
  }

  removeContentType(path: string): void {
    this.setText(
      TYPES,
      removeElements(this.text(TYPES), TYPES, (tag) => tag.local === "Override" && keyOf(tag.attributes["PartName"] ?? "") === keyOf(path)),
    );
  }
}

/** A file that is open already need not be opened again. */
export const opened = (bytes: Uint8Array | XlsxPackage): XlsxPackage => (bytes instanceof XlsxPackage ? bytes : XlsxPackage.open(bytes));

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function holdsEncrypted(bytes: Uint8Array): boolean {
  const name = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length & ~1, 4_000_000)));
  const tail = new TextDecoder("utf-16le").decode(bytes.subarray(Math.max(0, (bytes.length & ~1) - 4_000_000), bytes.length & ~1));
  return name.includes("EncryptedPackage") || tail.includes("EncryptedPackage");
}

const keyOf = (path: string): string => plainPath(path).toLowerCase();

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function resolve(from: string, target: string): string {
  const slashed = target.replaceAll("\\", "/");
  const parts = slashed.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of slashed.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Puts text in front of the closing tag of the first element of that name; `<a/>` is opened for it. */
export function appendChild(text: string, part: string, parent: string, child: (prefix: string) => string): string {
  let found: string | null = null;
  let name = "";
  let selfClosing = false;
  scanXml(text, part, {
    open: (tag) => {
      if (tag.local !== parent || name !== "") return;
      name = tag.name;
      selfClosing = tag.selfClosing;
    },
    close: (local, start, end) => {
      if (local !== parent || found !== null) return;
      const inner = child(name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "");
      found = selfClosing
        ? `${text.slice(0, end).replace(/\s*\/>$/, ">")}${inner}</${name}>${text.slice(end)}`
        : `${text.slice(0, start)}${inner}${text.slice(start)}`;
    },
  });
  if (found === null) throw new XlsxRefusal("malformedXml", { part, why: parent });
  return found;
}

export function removeElements(text: string, part: string, wanted: (tag: XmlTag) => boolean): string {
  const cuts: [number, number][] = [];
  const open: { start: number; wanted: boolean }[] = [];
  scanXml(text, part, {
    open: (tag) => void open.push({ start: tag.start, wanted: wanted(tag) }),
    close: (_, __, end) => {
      const element = open.pop();
      if (element?.wanted) cuts.push([element.start, end]);
    },
  });
  return cuts.reverse().reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}
