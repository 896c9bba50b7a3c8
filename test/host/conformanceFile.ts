/**
 * What every adapter must show of the file around the cells: custom XML parts, and the news that something was
 * calculated. A part of the conformance suite. May not use anything but the port.
 */
import type { HostUnderTest } from "./conformance";

const OURS = "urn:carbon-border:test:1";
const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<basis xmlns="${OURS}" at="&quot;x&quot;">${text}</basis>`;
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

export function describeFile(current: () => HostUnderTest): void {
  describe("parts of the file", () => {
    test("XML is kept as it is under the namespace of its root, exchanged and removed", async () => {
      const { parts } = current().host;
      expect(await parts.get(OURS)).toBeNull();
      await parts.set(OURS, xml("鋼 &amp; &lt;b&gt; 𠀋"));
      expect(await parts.get(OURS)).toBe(xml("鋼 &amp; &lt;b&gt; 𠀋"));
      await parts.set(OURS, xml("second"));
      expect(await parts.get(OURS)).toBe(xml("second"));
      await parts.set(OURS, null);
      expect(await parts.get(OURS)).toBeNull();
      await parts.set(OURS, null);
    });
    test("parts of different namespaces do not touch each other, nor the settings", async () => {
      const { parts, settings } = current().host;
      await parts.set(OURS, xml("mine"));
      await parts.set("urn:other", '<o:a xmlns:o="urn:other" xmlns="urn:carbon-border:test:1"/>');
      await settings.set(OURS, "a setting");
      await parts.set("urn:other", null);
      expect([await parts.get(OURS), await parts.get("urn:other"), await settings.get(OURS)]).toEqual([xml("mine"), null, "a setting"]);
    });
    test.each([
      ["another namespace", '<a xmlns="urn:other"/>'],
      ["no namespace", "<a/>"],
      ["no XML", "=1+1"],
      ["a document type", `<!DOCTYPE a><a xmlns="${OURS}"/>`],
    ])("%s is refused, and what was there stays", async (_, text) => {
      const { parts } = current().host;
      await parts.set(OURS, xml("first"));
      await expect(parts.set(OURS, text)).rejects.toThrow(OURS);
      expect(await parts.get(OURS)).toBe(xml("first"));
    });
  });

  describe("news of calculations", () => {
    test("a listener hears of a written cell and of a formula until it leaves", async () => {
      const { host } = current();
      let heard = 0;
      const leave = host.onCalculated(() => heard++);
      await later();
      const start = heard;
      await host.write("Sheet1!A1", [[1], [2], [3]]);
      await later();
      const written = heard;
      expect(written).toBeGreaterThan(start);
      await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(2,3)"]]);
      await later();
      expect(heard).toBeGreaterThan(written);
      leave();
      await later();
      const before = heard;
      await host.write("Sheet1!A1", [[4]]);
      await later();
      expect(heard).toBe(before);
    });
    test("a thousand cells are told a few times, not a thousand", async () => {
      const { host } = current();
      let heard = 0;
      const leave = host.onCalculated(() => heard++);
      await later();
      await host.write(
        "Sheet1!A1",
        Array.from({ length: 1000 }, (_, i) => [i]),
      );
      await later();
      expect(heard).toBeGreaterThan(0);
      expect(heard).toBeLessThan(20);
      leave();
    });
  });
}
