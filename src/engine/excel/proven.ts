/**
 * Functions of the spreadsheet that are known to give what Excel gives: each is compared with another program's results over
 * numbers, texts, dates, empty cells and errors in test/xlsx/collection. A function that is not here is calculated only where
 * the file itself shows that the engine knows it. A function joins the list with formulas in the collection.
 */
export const PROVEN: ReadonlySet<string> = new Set([
  "SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "COUNTBLANK", "PRODUCT", "SUMPRODUCT", "SUMSQ", "MEDIAN", "MODE", "LARGE", "SMALL", "RANK", "RANK.EQ", "RANK.AVG",
  "STDEV", "STDEVP", "VAR", "VARP", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "GEOMEAN", "HARMEAN", "AVEDEV", "DEVSQ", "PERCENTILE", "PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE", "QUARTILE.INC",
  "CORREL", "SLOPE", "INTERCEPT", "RSQ", "FORECAST", "TREND",
  "ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "TRUNC", "MOD", "QUOTIENT", "CEILING", "FLOOR", "CEILING.MATH", "FLOOR.MATH", "MROUND", "EVEN", "ODD", "ABS", "SIGN", "SQRT", "EXP", "LN", "LOG", "LOG10", "POWER", "PI",
  "GCD", "LCM", "FACT", "COMBIN", "SIN", "COS", "TAN", "ATAN", "ATAN2", "DEGREES", "RADIANS",
  "IF", "AND", "OR", "XOR", "NOT", "IFERROR", "IFNA", "IFS", "SWITCH", "CHOOSE", "TRUE", "FALSE", "NA", "N", "TYPE", "ERROR.TYPE",
  "ISERROR", "ISERR", "ISNA", "ISNUMBER", "ISTEXT", "ISNONTEXT", "ISLOGICAL", "ISBLANK", "ISEVEN", "ISODD",
  "SUMIF", "SUMIFS", "COUNTIF", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS",
  "VLOOKUP", "HLOOKUP", "LOOKUP", "INDEX", "MATCH", "XLOOKUP", "XMATCH", "ROW", "ROWS", "COLUMN", "COLUMNS", "ADDRESS", "TRANSPOSE", "MMULT",
  "LEFT", "RIGHT", "MID", "LEN", "UPPER", "LOWER", "PROPER", "TRIM", "SUBSTITUTE", "REPLACE", "FIND", "SEARCH", "CONCATENATE", "CONCAT", "TEXTJOIN", "VALUE", "EXACT", "CHAR", "CODE", "T", "CLEAN", "UNICHAR", "UNICODE", "FIXED", "TEXT", "NUMBERVALUE",
  "DATE", "YEAR", "MONTH", "DAY", "EDATE", "EOMONTH", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "DAYS", "DAYS360", "DATEDIF", "HOUR", "MINUTE", "SECOND", "TIME", "DATEVALUE", "TIMEVALUE", "NETWORKDAYS", "NETWORKDAYS.INTL", "WORKDAY", "YEARFRAC",
  "SUBTOTAL", "AGGREGATE", "PMT", "PV", "FV", "NPER", "RATE", "NPV", "IRR", "SLN", "DEC2HEX", "DEC2BIN", "HEX2DEC", "BIN2DEC", "CONVERT", "BASE", "DECIMAL",
  // What is made of the parts of a formula, not of cells; and the clock, whose answer is right when it is asked.
  "LET", "LAMBDA", "MAP", "BYROW", "BYCOL", "REDUCE", "SCAN", "FILTER", "SORT", "UNIQUE", "CHOOSECOLS", "CHOOSEROWS", "TAKE", "DROP", "HSTACK", "VSTACK", "TODAY", "NOW",
]);
