// Each Chinese in its own characters and its own trade words: Taiwan and the mainland use different terms of law,
// customs and office software, and a converted text shows at once.
import { foreignToMainland, foreignToTaiwan } from "../tools/hanScripts";
import { CHINESE, everyText } from "../tools/words";

/** Term that must not appear -> the one to use. */
const NOT_IN_TAIWAN: Readonly<Record<string, string>> = {
  默認: "預設",
  缺省: "預設",
  調節機制: "調整機制",
  證書: "憑證",
  清繳: "繳交",
  單元格: "儲存格",
  任務窗格: "工作窗格",
  加載項: "增益集",
  工作簿: "活頁簿",
  信息: "資訊、訊息",
  軟件: "軟體",
  網絡: "網路",
  字符: "字元",
  屏幕: "螢幕",
  鼠標: "滑鼠",
  打印: "列印",
  數據庫: "資料庫",
  代碼庫: "儲存庫",
  激活: "啟用",
  排放因子: "排放係數",
  泄漏: "洩漏",
  計劃: "計畫",
  核查: "查驗、查核",
  情景: "情境",
  碳強度: "碳密集度",
  編輯器: "編輯",
  碳足跡: "隱含排放量",
  次級來源: "二手來源",
  自定義: "自訂",
  // The climate act says 查驗 of emissions; of sources 核對 is said.
  查證: "查驗、核對",
  行業: "產業",
  台灣: "臺灣",
};
/** A name is written as its bearer writes it. */
const PROPER_NAMES = /台灣綜合研究院/g;
const NOT_ON_MAINLAND: Readonly<Record<string, string>> = {
  预设: "默认",
  缺省: "默认",
  次级来源: "二手来源",
  凭证: "证书",
  调整机制: "调节机制",
  缴交: "清缴",
  储存格: "单元格",
  工作窗格: "任务窗格",
  增益集: "加载项",
  活页簿: "工作簿",
  试算表: "电子表格",
  资讯: "信息",
  软体: "软件",
  网路: "网络",
  萤幕: "屏幕",
  滑鼠: "鼠标",
  列印: "打印",
  资料库: "数据库",
  引数: "参数",
  函式: "函数",
  标竿: "基准值",
  排放系数: "排放因子",
  排碳系数: "排放因子",
  洩漏: "泄漏",
  计画: "计划",
  前驱物: "前体",
  罚锾: "罚款",
  核配: "配额、分配",
  情境: "情景",
  留白: "留空",
  碳足迹: "隐含排放量",
  公吨: "吨",
  公厘: "毫米",
  登录: "登记、注册",
};
/** Rows and columns trade places between the two: 列 is a row in Taiwan and a column on the mainland. */
const ROW = { "zh-TW": /第 ?\{(row|rows)\} ?行/, "zh-CN": /第 ?\{(row|rows)\} ?列/ } as const;

const forbidden = { "zh-TW": NOT_IN_TAIWAN, "zh-CN": NOT_ON_MAINLAND } as const;
const foreign = { "zh-TW": foreignToTaiwan, "zh-CN": foreignToMainland } as const;

describe("The check of characters", () => {
  it("tells the two scripts apart", () => {
    expect(foreignToTaiwan("憑證價格與儲存格，臺灣的單位產品隱含排放量")).toEqual([]);
    expect(foreignToTaiwan("凭证价格")).toEqual(["凭", "证", "价"]);
    expect(foreignToMainland("证书价格与单元格，台湾的单位产品隐含排放量")).toEqual([]);
    expect(foreignToMainland("憑證價格於後")).toEqual(["憑", "證", "價", "於", "後"]);
  });
});

describe.each(CHINESE)("The words in %s", (locale) => {
  const texts = everyText(locale);

  it("are written in its own characters", () => {
    const wrong = texts.flatMap(({ where, text }) => {
      const found = foreign[locale](text);
      return found.length === 0 ? [] : [`${where}: ${found.join("")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("are its own terms, but for what people type into the search", () => {
    const shown = texts.filter(({ where }) => !where.includes(" pane.find."));
    const wrong = shown.flatMap(({ where, text }) =>
      Object.entries(forbidden[locale])
        .filter(([term]) => text.replace(PROPER_NAMES, "").includes(term))
        .map(([term, instead]) => `${where}: ${term}, write ${instead}`),
    );
    expect(wrong).toEqual([]);
  });

  it("name rows and columns as the place does", () => {
    expect(texts.filter(({ text }) => ROW[locale].test(text)).map(({ where }) => where)).toEqual([]);
  });
});
