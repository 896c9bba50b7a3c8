// What a language model is told: the functions as everywhere, refusals as they are, over the protocol and without it.
import { InMemoryTransport } from "@modelcontextprotocol/server";
import { createServer } from "../../src/agents/server";
import { NotFound, type Questions, questionsOver } from "../../src/agents/questions";
import { openSession, type Session } from "../../src/agents/session";
import { signatures } from "../../src/agents/signatures";
import { allSpecs } from "../../src/functions/register";
import type { Facts } from "../../src/help/functionPage";
import { openFacts } from "../../src/help/pages";

let session: Session;
let facts: Facts;
let questions: Questions;
beforeAll(async () => {
  [session, facts] = await Promise.all([openSession(), openFacts()]);
  questions = questionsOver(session, facts);
});
afterAll(() => {
  session.dispose();
  facts.runner.dispose();
});

describe("A model", () => {
  it("finds a function by a person's words in any language", () => {
    expect(questions.search("cost of an import", "en")).toContainEqual(expect.objectContaining({ name: "CBAM.COST" }));
    expect(questions.search("碳費", "zh-TW")).toContainEqual(expect.objectContaining({ name: "TW.FEE" }));
  });
  it("reads the page of a function, and is told when there is none", () => {
    expect(questions.help("cbam.factor", "en")).toMatch(/^[\s\S]*# CBAM\.FACTOR[\s\S]*0\.975/);
    expect(() => questions.help("CBAM.COTS", "en")).toThrow(NotFound);
  });
  it("gets what the cell would show, refusals in the language asked for", () => {
    // Directive 2003/87/EC Art. 10a(1a): 97.5 % in 2026.
    expect(questions.evaluate("=CBAM.FACTOR(2026)", "en")).toEqual({ formula: "=CBAM.FACTOR(2026)", value: 0.975 });
    expect(questions.evaluate('=CBAM.FACTOR("soon")', "zh-TW")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
  it("sees every step of one call, and is refused anything but one call", () => {
    const steps = JSON.stringify(questions.explain("=CBAM.FACTOR(2026)", "en"));
    expect(steps).toContain("0.975");
    expect(steps).toMatch(/Art\. 10a/);
    for (const wrong of ["=1+1", "CBAM.COST", "=CBAM.FACTOR(2026)+1"]) expect(() => questions.explain(wrong, "en")).toThrow(NotFound);
  });
  it("reads versions and tables with their sources, and is told what a country without rows of its own gets", async () => {
    expect(JSON.stringify(questions.versions("cbam", "en"))).toContain("COM-2026-616");
    expect(questions.tables("en").length).toBeGreaterThan(20);
    const taiwan = await questions.table("cbam-defaults-2026-1740", { country: "TW", cnPrefix: "73181542" }, "en");
    expect(taiwan).toMatchObject({ rowsInAll: 1, source: { licence: expect.stringContaining("CC BY 4.0") } });
    await expect(questions.table("none", {}, "en")).rejects.toThrow(NotFound);
  });
});

test("the text for models has every function with an example that was calculated", () => {
  const text = signatures(facts);
  for (const { id } of allSpecs()) expect(text).toContain(`\n=${id}(`);
  expect(text).toContain("e.g. =CBAM.FACTOR(2026) -> 0.975");
});

describe("Over the protocol", () => {
  type Reply = { readonly id?: number; readonly result?: { readonly [key: string]: unknown } };
  async function asked(messages: readonly object[]): Promise<Reply[]> {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const server = createServer(questions, "0.0.0");
    const replies: Reply[] = [];
    const expected = messages.filter((message) => "id" in message).length;
    const all = new Promise<void>((resolve) => {
      theirs.onmessage = (message) => {
        replies.push(message as Reply);
        if (replies.length === expected) resolve();
      };
    });
    await theirs.start();
    await server.connect(ours);
    for (const message of messages) await theirs.send({ jsonrpc: "2.0", ...message } as never);
    await all;
    await server.close();
    return replies;
  }
  const hello = [
    {
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
    },
    { method: "notifications/initialized" },
  ];

  it("every tool says that it only reads, and a refusal is passed on as an answer", async () => {
    const [, tools, answer, wrong] = await asked([
      ...hello,
      { id: 2, method: "tools/list", params: {} },
      {
        id: 3,
        method: "tools/call",
        params: { name: "evaluate_formulas", arguments: { formulas: ["=CBAM.FACTOR(2026)", "=CBAM.FACTOR(1990)"] } },
      },
      { id: 4, method: "tools/call", params: { name: "explain_formula", arguments: { formula: "=1+1" } } },
    ]);
    const listed = (tools?.result?.tools ?? []) as readonly { readonly annotations: { readonly readOnlyHint: boolean } }[];
    expect(listed).toHaveLength(7);
    expect(listed.filter(({ annotations }) => !annotations.readOnlyHint)).toEqual([]);
    const [{ text }] = answer?.result?.content as [{ text: string }];
    expect(JSON.parse(text)).toEqual([
      { formula: "=CBAM.FACTOR(2026)", value: 0.975 },
      { formula: "=CBAM.FACTOR(1990)", error: "#N/A", message: expect.any(String) },
    ]);
    expect(wrong?.result?.isError).toBe(true);
  });
});
