/** Terms of the mainland in the grid's own Traditional Chinese, and what Excel says in Taiwan; longer ones first. */
export const TERMS: Readonly<Record<string, string>> = {
  適合數據: "自動調整",
  尋找替換: "尋找與取代",
  常規: "通用格式",
  求和: "加總",
  訊息: "資訊",
  創建: "建立",
  視圖: "檢視",
  數據: "資料",
  當前: "目前",
  新建: "新增",
  添加: "新增",
  批註: "附註",
  子表: "工作表",
  升序: "遞增排序",
  降序: "遞減排序",
  拓展: "擴展",
  填充: "填滿",
  文本: "文字",
  自定義: "自訂",
  字體: "字型",
  替換: "取代",
  複選框: "核取方塊",
  列頭: "欄標題",
};

/** Where rows and columns are mistaken for each other or a text is English, the whole text; all in the pack of tables. */
export const TEXTS = {
  "sheets-table-ui": {
    insert: { row: "插入表格列", col: "插入表格欄" },
    remove: { row: "刪除表格列", col: "刪除表格欄" },
    tableRangeSingleRowError: "表格範圍不能只有一列",
    firstLine: "第一列",
    renamePlaceholder: "輸入表格名稱",
  },
};
