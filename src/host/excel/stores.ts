/** What is remembered: in the file (workbook settings) and for this person on this machine (the browser's store). */
import type { Store } from "../port";
import { inBook } from "./session";

export const fileStore: Store = {
  get: (key) => inBook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
  }),
  set: (key, value) => inBook(async (context) => {
    if (value !== null) context.workbook.settings.add(key, value);
    else {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    }
    await context.sync();
  }),
};

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
