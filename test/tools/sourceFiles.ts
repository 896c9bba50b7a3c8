// The project's own source files as syntax trees, for the tests of its architecture.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "@typescript/typescript6";
import { ROOT } from "./dist";

export type SourceFile = {
  /** Path inside the project, with forward slashes: src/core/decimal.ts */
  readonly path: string;
  readonly text: string;
};

export type Import = { readonly from: string; readonly specifier: string; readonly target: string };

export function filesUnder(folder: string, pattern: RegExp): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(ROOT, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files at the top of the project, whose folder is too large to walk. */
export function rootFiles(pattern: RegExp): SourceFile[] {
  return readdirSync(ROOT)
    .filter((name) => pattern.test(name))
    .map((name) => ({ path: name, text: readFileSync(path.join(ROOT, name), "utf8") }));
}

/** Static, dynamic and type imports alike; `target` is the path inside the project, or the package's name. */
export function importsOf(file: SourceFile): Import[] {
  const listed = ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => fileName);
  // A dynamic import of a computed path: the fixed beginning says which folder it reaches into.
  const computed = [...file.text.matchAll(/\bimport\((?:\/\*.*?\*\/\s*)?`([^`$]*)\$\{/g)].map((match) => match[1] ?? "");
  return [...listed, ...computed].map((specifier) => ({
    from: file.path,
    specifier,
    target: specifier.startsWith(".")
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file.path), specifier))
      : specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
  }));
}

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** Nobody changes a tree: several tests of a file look at the same. */
export function syntaxTree(file: SourceFile): ts.SourceFile {
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  return tree;
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Names used as values or types, not as the property of something else nor in a comment or text. */
export function namesUsed(file: SourceFile): Set<string> {
  const names = new Set<string>();
  visit(syntaxTree(file), (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
    if (ts.isPropertyAssignment(parent) && parent.name === node) return;
    if (ts.isPropertySignature(parent) && parent.name === node) return;
    names.add(node.text);
  });
  return names;
}
