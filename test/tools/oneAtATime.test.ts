import { OneAtATime } from "./oneAtATime.js";

const later = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

test("what is noted stands while the work goes on, within other work too, and goes with it however it ends", async () => {
  const noted = new OneAtATime<string>();
  const seen: (string | undefined)[] = [];
  const see = (): void => void seen.push(noted.getStore());
  see();
  const result = await noted.run("test", async () => {
    see();
    await later();
    await noted.run("hook", async () => {
      await later();
      see();
    });
    see();
    await expect(noted.run("failing hook", () => later().then(() => Promise.reject(new Error("no"))))).rejects.toThrow("no");
    see();
    return 7;
  });
  see();
  expect(noted.run("at once", () => noted.getStore())).toBe("at once");
  const fail = (): never => {
    throw new Error("at once");
  };
  expect(() => noted.run("failing at once", fail)).toThrow("at once");
  see();
  expect([result, ...seen]).toEqual([7, undefined, "test", "hook", "test", "test", undefined, undefined]);
});
