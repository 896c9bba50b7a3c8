/** The spelling of our functions in workbook files. */
import { catalogue } from "../functions/catalogue";
import { ourNames } from "../xlsx";

export const names = ourNames(catalogue.map(({ id }) => id));
