/** A few facts beside the record, for whoever looks into the settings of a file: there only where a workbook has been calculated before. */
export const SUMMARY = "basis";
