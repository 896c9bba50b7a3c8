/** A new workbook as a file, with our formulas as Excel stores them. May not calculate: no formula engine comes along. */
import { catalogue } from "../functions/catalogue";
import { ourNames, writeWorkbook, type NewBook } from "../xlsx";

export const names = ourNames(catalogue.map(({ id }) => id));

export const bytesOf = (book: NewBook): Uint8Array => writeWorkbook(book, names);
