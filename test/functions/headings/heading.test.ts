// What the heading of a column says, in three languages, with its unit. Factors are those of the units' definitions.
import { readHeading } from "../../../src/calls/headings/heading";

/** header, and what one unit is worth in the unit our functions count in; 1 where the figures stand as they are */
const read = (heading: unknown): string => {
  const found = readHeading(heading);
  if (found.kind === "known") return `${found.header} x ${found.factor?.toFixed() ?? "1"}`;
  return found.kind === "own" ? "own" : `${found.kind} ${found.header}`;
};

describe("A mass says its unit", () => {
  it.each([
    "Net mass (kg)",
    "net mass [KG]",
    "Net Mass, kg",
    "Net mass / kg",
    "Net mass kg",
    "Net Weight in kg",
    "NetMassKg",
    "net_mass_kg",
    "N.W. (KGS)",
    "Net wt (kg)",
    "Net Mass\n(kilograms)",
    "淨重（公斤）",
    "淨重(KG)",
    "淨重\n(公斤)",
    "淨重：公斤",
    "淨重_公斤",
    "數量【公斤】",
    "净重（千克）",
    "数量(千克)",
    "淨重 Net Weight (KG)",
    "Net Weight 淨重（公斤）",
    "淨重(KGM)",
    "淨重（單位：公斤）",
    "kg",
    "公斤",
    "千克",
    "Ｎｅｔ　ｍａｓｓ（ｋｇ）",
    "Net\u200b mass\u00a0(kg)",
    "Net mass (kg) *",
  ])("%j is kilograms: a thousandth of a tonne", (heading) => expect(read(heading)).toBe("tonnes x 0.001"));

  it.each([
    "tonnes",
    "t",
    "Net mass (t)",
    "Quantity (MT)",
    "Net mass (TNE)",
    "Net mass, metric tons",
    "淨重（公噸）",
    "噸數",
    "公噸",
    "净重(吨)",
    "吨",
  ])("%j is tonnes", (heading) => expect(read(heading)).toBe("tonnes x 1"));

  it("converts other units by their definitions", () => {
    // International yard and pound agreement: 1 lb = 0.45359237 kg; short ton 2000 lb; long ton 2240 lb.
    expect(
      ["Net mass (g)", "淨重（公克）", "Weight (lbs)", "Net mass (short tons)", "Net mass (long tons)", "Net mass (kt)"].map(read),
    ).toEqual([
      "tonnes x 0.000001",
      "tonnes x 0.000001",
      "tonnes x 0.00045359237",
      "tonnes x 0.90718474",
      "tonnes x 1.0160469088",
      "tonnes x 1000",
    ]);
  });

  it.each(["Net mass", "net weight", "Quantity", "Qty", "Weight", "淨重", "數量", "净重", "数量", "重量", "淨重 Net mass"])(
    "%j leaves the unit open",
    (heading) => expect(read(heading)).toBe("unitMissing tonnes"),
  );

  it.each(["tons", "Net mass (tons)", "Quantity (pcs)", "數量（件）", "Net mass (kg) (t)", "tonnes (kg)", "Net mass (bags)"])(
    "%j has no unit that can be read",
    (heading) => expect(read(heading)).toBe("unitOther tonnes"),
  );

  it.each(["Gross mass (kg)", "Gross weight", "G.W.", "毛重（公斤）", "毛重", "总毛重", "tonnes (gross)"])(
    "%j is the gross mass",
    (heading) => expect(read(heading)).toBe("gross tonnes"),
  );
});

describe("Other figures", () => {
  it("an intensity is in tonnes per tonne, or says otherwise; the law's own terms have the law's unit", () => {
    expect(
      [
        "intensity",
        "Specific embedded emissions",
        "單位產品隱含排放量",
        "intensity (t CO2e/t)",
        "Emission intensity (tCO₂e/t)",
        "碳強度（公噸CO2e/公噸）",
        "intensity (kg CO2e/kg)",
      ].map(read),
    ).toEqual(Array(7).fill("intensity x 1"));
    expect(
      ["intensity (kg CO2e/t)", "碳強度 (kgCO2e/t)", "SEE, kg CO2 per t", "碳密集度（公斤CO2e/公噸）", "intensity (g/kg)"].map(read),
    ).toEqual(Array(5).fill("intensity x 0.001"));
    expect(["碳強度", "carbon intensity", "emission factor"].map(read)).toEqual(Array(3).fill("unitMissing intensity"));
    // Lists of Hong Kong write with the characters of Taiwan what is said on the mainland, and the other way round.
    expect(["商品編碼", "海關編碼", "稅則號", "原產國(地區)", "申報日期", "免費配額"].map(read)).toEqual([
      ...Array(3).fill("cn x 1"),
      "origin x 1",
      "date x 1",
      "sefa x 1",
    ]);
    expect(["貨品分類號列", "货品分类号列", "產地國別", "产地国别", "報關日期", "报关日期"].map(read)).toEqual(
      ["cn", "cn", "origin", "origin", "date", "date"].map((header) => `${header} x 1`),
    );
    // A footprint is counted over the life cycle: never embedded emissions, whatever its unit.
    for (const footprint of ["碳足跡", "产品碳足迹 (t CO2e/t)", "carbon footprint (t CO2e/t)", "PCF (kg CO2e/t)", "life cycle emissions"])
      expect([footprint, readHeading(footprint)]).toEqual([footprint, expect.objectContaining({ kind: "near", lifeCycle: true })]);
    expect(readHeading("actual CO2 of the plant")).toMatchObject({ kind: "near", lifeCycle: false });
    expect(["intensity (kg/MWh)", "intensity (%)", "intensity (kg)"].map(read)).toEqual(Array(3).fill("unitOther intensity"));
  });

  it("money says its currency, and another one is not converted", () => {
    expect(
      ["value", "Customs value (USD)", "Value in USD", "price", "price (EUR)", "price (€/t CO2e)", "已付碳價（歐元/公噸CO2e）"].map(read),
    ).toEqual(["value x 1", "value x 1", "value x 1", "price x 1", "price x 1", "price x 1", "pricePaid x 1"]);
    expect(["Customs value", "完稅價格", "carbon price paid"].map(read)).toEqual([
      "unitMissing value",
      "unitMissing value",
      "unitMissing pricePaid",
    ]);
    expect(["Customs value (EUR)", "price (NT$/t)", "憑證價格（新臺幣）", "price (EUR/kg)"].map(read)).toEqual([
      "unitOther value",
      "unitOther price",
      "unitOther price",
      "unitOther price",
    ]);
  });

  it("emissions of a site are tonnes, or say otherwise", () =>
    expect(["siteEmissions", "site emissions (kt CO2e)", "廠址年排放量（公斤CO2e/年）"].map(read)).toEqual([
      "siteEmissions x 1",
      "siteEmissions x 1000",
      "siteEmissions x 0.001",
    ]));

  it("codes, origins and dates are known in both languages, with how they are written in brackets", () => {
    expect(["CN code", "HS Code / 稅則號列", "CN碼\n(8碼)", "CN code (8 digits)", "商品编码"].map(read)).toEqual(Array(5).fill("cn x 1"));
    expect(["Country of origin (ISO)", "原產國", "原产国（地区）", "origin"].map(read)).toEqual(Array(4).fill("origin x 1"));
    expect(["Import date", "Entry Date", "進口日期 (YYYY-MM-DD)", "進口日期（民國）", "date (dd/mm/yyyy)"].map(read)).toEqual(
      Array(5).fill("date x 1"),
    );
  });
});

describe("What is not understood", () => {
  it.each([
    "Country (destination)",
    "出口日期",
    "起運國",
    "tonnes CO2e",
    "Net mass per piece (kg)",
    "Supplier",
    "Remarks",
    "Rate",
    "Height",
    "",
    2026,
    null,
  ])("%j is the user's own", (heading) => expect(read(heading)).toBe("own"));
  it("a slip of one letter is named, with its unit or without", () =>
    expect(["orign", "tonnez", "Net mas (kg)", "routte"].map(read)).toEqual(["slip origin", "own", "slip tonnes", "slip route"]));
  it.each([
    "Specific direct embedded emissions (tCO2e/t)",
    "SEE direct",
    "Scope 1 emissions",
    "PCF",
    "直接排放強度",
    "間接排放",
    "实际直接排放",
  ])("%j speaks of emissions and leaves open which", (heading) => expect(read(heading)).toBe("near intensity"));
  it.each(["CO2 price (EUR)", "Emission report no.", "Emissions year", "碳排放費", "排放量查證", "Foresee", "碳化物"])(
    "%j is no intensity",
    (heading) => expect(read(heading)).toBe("own"),
  );
  it("what may be the intensity keeps its unit: 1 kg CO2e/t is a thousandth of 1 t CO2e/t, kg/kg is t/t", () => {
    const as = (heading: string) => {
      const found = readHeading(heading);
      return found.kind === "near" && found.as.kind === "known" ? (found.as.factor?.toFixed() ?? "1") : found.kind;
    };
    expect(as("Direct emissions (kg CO2e/t)")).toBe("0.001");
    expect(as("Direct emissions (kgCO2e/kg)")).toBe("1");
  });
});
