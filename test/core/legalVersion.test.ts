import { chooseVersion, readVersions } from "../../src/core/legalVersion";
import type { Parameter } from "../../src/core/parameter";
import { readParameters } from "../../src/core/parameter";
import { refusalOf, when } from "../tools/lawAt";

const parameter = (id: string, value: string): Parameter =>
  readParameters(
    [{ id, unit: "1", checkedOn: "2026-01-01", values: [{ from: "2000-01-01", value, cite: ["a:1"], status: "verified" }] }],
    "t",
  )[0]!;
const version = (id: string, more: object = {}) => ({
  version: { id, status: "inForce", covers: { from: "2020-01-01" }, undated: "2020-01-01", acts: [id], asOf: "2026-01-01", ...more },
});

const versions = readVersions(
  "t",
  [parameter("base", "1"), parameter("gone", "9")],
  [
    {
      ...version("old", {
        status: "superseded",
        inForce: { from: "2020-01-01", to: "2021-12-31" },
        variants: { r: "x" },
        datasets: { table: "t-old", other: "o" },
      }),
      parameters: [parameter("rate", "2")],
    },
    {
      ...version("new", {
        basedOn: "old",
        inForce: { from: "2023-01-01" },
        covers: { from: "2023-01-01" },
        datasets: { table: "t-new" },
        withoutParameters: ["gone"],
      }),
      parameters: [parameter("rate", "3")],
    },
    version("whatIf", { status: "whatIf", basedOn: "new", covers: { from: "2022-06-01", to: "2030-12-31" } }),
  ],
);

describe("overlays", () => {
  test("a version keeps what it does not change and replaces what it does", () => {
    const chosen = versions.get("whatIf")!;
    expect([...chosen.parameters.keys()].sort()).toEqual(["base", "rate"]);
    expect(chosen.parameters.get("rate")?.values[0]?.value).toBe("3");
    expect(chosen.datasets).toEqual({ table: "t-new", other: "o" });
    expect(chosen.variants).toEqual({ r: "x" });
    expect(chosen.acts).toEqual(["whatIf", "new", "old"]);
  });
  test("the older version is not touched by the newer one", () => {
    expect(versions.get("old")?.parameters.get("rate")?.values[0]?.value).toBe("2");
    expect(versions.get("old")?.parameters.has("gone")).toBe(true);
  });
  test("a version based on one that is not listed before it stops the build", () => {
    expect(() => readVersions("t", [], [version("a", { basedOn: "b" }), version("b")])).toThrow(/based on b/);
  });
  test("a status that is not in the list stops the build", () =>
    expect(() => readVersions("t", [], [version("a", { status: "valid" })])).toThrow(/unknown status/));
});

describe("the choice by name", () => {
  const named = readVersions(
    "t",
    [],
    ["2025-2083", "COM-2026-616", "COM-2025-989+COM-2026-616", "118", "118-TRI", "119"].map((id) => version(id)),
  );
  test.each([
    ["2025/2083", "2025-2083"],
    ["Regulation (EU) 2025/2083", "2025-2083"],
    ["COM(2026) 616", "COM-2026-616"],
    ["com-2026-616", "COM-2026-616"],
    ["COM(2026) 616 + COM(2025) 989", "COM-2025-989+COM-2026-616"],
    ["118 tri", "118-TRI"],
    ["119th Congress", "119"],
    ["119.0", "119"],
  ])("%s is %s", (written, id) => expect(chooseVersion(named, written, undefined).id).toBe(id));
  test.each(["2025-2084", "COM-2025-2083", "120", "COM", "+", "2025"])("%s is none of them", (written) =>
    expect(refusalOf(() => chooseVersion(named, written, undefined))).toBe("unknownCode.version"),
  );
});

describe("the choice by date", () => {
  test.each([
    ["2020-01-01", "old"],
    ["2021-12-31", "old"],
    ["2023-01-01", "new"],
    ["2050-01-01", "new"],
  ])("on %s it is %s", (date, id) => {
    expect(chooseVersion(versions, undefined, when(date)).id).toBe(id);
  });
  test.each(["2019-12-31", "2022-01-01", "2022-12-31"])("on %s no version is in force, and no neighbour steps in", (date) => {
    expect(refusalOf(() => chooseVersion(versions, undefined, when(date)))).toBe("notInForce.noVersion");
  });
  test("without a date it is the version in force last", () => expect(chooseVersion(versions, undefined, undefined).id).toBe("new"));
  test("two versions in force on one day are a fault of the data, not an answer", () => {
    const twice = readVersions(
      "t",
      [],
      [version("a", { inForce: { from: "2020-01-01" } }), version("b", { inForce: { from: "2021-01-01" } })],
    );
    expect(() => chooseVersion(twice, undefined, when("2021-06-01"))).toThrow(/two versions in force/);
  });
});

describe("the choice by id", () => {
  test("a what-if answers on the days it covers, first and last included", () => {
    for (const date of ["2022-06-01", "2030-12-31"]) expect(chooseVersion(versions, "whatIf", when(date)).id).toBe("whatIf");
  });
  test("a day before or after is refused and the versions that cover it are named", () => {
    expect(refusalOf(() => chooseVersion(versions, "whatIf", when("2022-05-31")))).toBe("notInForce.otherVersion");
    expect(refusalOf(() => chooseVersion(versions, "whatIf", when("2031-01-01")))).toBe("notInForce.otherVersion");
    expect(refusalOf(() => chooseVersion(versions, "new", when("2019-01-01")))).toBe("notInForce.outsideVersion");
  });
  test("an id that does not exist is refused", () =>
    expect(refusalOf(() => chooseVersion(versions, "2099", when("2023-01-01")))).toBe("unknownCode.version"));
});

test("where no text is law the newest bill answers", () => {
  const bills = readVersions("t", [], [version("117", { status: "bill" }), version("118", { status: "bill" })]);
  expect(chooseVersion(bills, undefined, when("2025-01-01")).id).toBe("118");
});
