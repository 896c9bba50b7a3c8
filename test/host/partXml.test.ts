import { rootNamespace } from "../../src/host/partXml";
import { processorTime } from "../tools/processorTime";

test.each([
  ['<a xmlns="urn:x"/>', "urn:x"],
  ["<a xmlns='urn:x'><b/></a>", "urn:x"],
  ['\ufeff<?xml version="1.0"?>\n<!-- c -->\n<p:a xmlns="urn:y" xmlns:p="urn:x" z="1">', "urn:x"],
  ['<a z="xmlns=&quot;urn:x&quot;" xmlns = "urn:y">', "urn:y"],
  ["<a/>", ""],
  ['<!DOCTYPE a><a xmlns="urn:x"/>', null],
  ["text", null],
  ["", null],
  ['<a xmlns="urn:x"', null],
])("the root of %j stands in %j", (xml, namespace) => {
  expect(rootNamespace(xml)).toBe(namespace);
});

test("a long text that is no XML is seen through quickly", () => {
  const started = processorTime();
  for (const hostile of [
    "<a " + 'b="c" '.repeat(200_000),
    "<!-- ".repeat(100_000),
    " ".repeat(2_000_000),
    "<a" + " ".repeat(500_000) + "b",
    "<" + "a".repeat(1_000_000),
  ])
    rootNamespace(hostile);
  expect(processorTime() - started).toBeLessThan(3000);
});
