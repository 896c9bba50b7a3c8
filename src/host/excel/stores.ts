/** What is remembered: in the file (workbook settings) and for this person on this machine (the browser's store). */
import { checkedParts } from "../partXml";
import type { Store } from "../port";
import { inBook } from "./session";

export const fileStore: Store = {
  get: (key) =>
    inBook(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load("value");
      await context.sync();
      return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
    }),
  set: (key, value) =>
    inBook(async (context) => {
      if (value !== null) context.workbook.settings.add(key, value);
      else {
        const setting = context.workbook.settings.getItemOrNullObject(key);
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
      await context.sync();
    }),
};

/** Custom XML parts came with ExcelApi 1.5; a copied sheet or an older program may have left two of one kind, then the first counts. */
export const fileParts: Store = checkedParts({
  get: (namespace) =>
    inBook(async (context) => {
      const found = context.workbook.customXmlParts.getByNamespace(namespace);
      found.load("items/id");
      await context.sync();
      const xml = found.items[0]?.getXml();
      if (!xml) return null;
      await context.sync();
      return xml.value;
    }),
  set: (namespace, xml) =>
    inBook(async (context) => {
      const found = context.workbook.customXmlParts.getByNamespace(namespace);
      found.load("items/id");
      await context.sync();
      const [first, ...others] = found.items;
      others.forEach((part) => part.delete());
      if (xml === null) first?.delete();
      else if (first) first.setXml(xml);
      else context.workbook.customXmlParts.add(xml);
      await context.sync();
    }),
});

/** In Excel on the web several add-ins may share one store; the partition key keeps them apart. */
const prefixed = (key: string): string => `${Office.context.partitionKey ?? ""}carbonBorder.${key}`;

export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(prefixed(key));
  } catch {
    // Storage may be switched off by the organisation: nothing is remembered then.
    return null;
  }
}

function writePreference(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefixed(key));
    else localStorage.setItem(prefixed(key), value);
  } catch {
    // As above.
  }
}

export const personStore: Store = {
  get: async (key) => readPreference(key),
  set: async (key, value) => writePreference(key, value),
};
