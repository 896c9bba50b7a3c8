/** In Excel the notes of the law come for the language that is spoken; a formula waits for them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/functions/marshal";
import { comingNotes, fetchLawNotes, TOPICS } from "../../src/regimes/notes";
import { tNote } from "../../src/i18n/notes";
import { setLocale } from "../../src/i18n/t";
import { specOf } from "../../src/functions/register";
import { loadTable } from "../../src/datasource";

afterEach(() => setLocale("en"));
const NOTE = "from 2027 a weekly average, published on the first working day of the following week";

test("a formula that is calculated while the notes travel shows them all the same", async () => {
  await loadTable("countries-iso3166");
  setLocale("zh-TW");
  expect(tNote(NOTE)).toBe(NOTE);
  fetchLawNotes();
  const waiting = run(specOf("CBAM.PRICE"), [[["2027-02-01"]]]) as unknown as Promise<{ message: string }[][]>;
  expect(waiting).toBeInstanceOf(Promise);
  const message = (await waiting)[0]?.[0]?.message ?? "";
  expect(message).toContain(tNote(NOTE));
  expect(tNote(NOTE)).not.toBe(NOTE);
  expect(comingNotes()).toBeUndefined();
});

test("the topics whose Chinese comes later are those that the words bring along in English", () => {
  const words = readFileSync(path.join(__dirname, "../../src/i18n/t.ts"), "utf8");
  expect([...words.matchAll(/from "\.\/(\w+)\.json"/g)].map(([, topic]) => topic)).toEqual(TOPICS);
});
