/** How lists of this workbook are read, kept in it and offered for the next list. */
import type { Host } from "../../../host/port";
import { NO_MAPPING, readMapping, type Mapping } from "../../../lists/read/mapping";

const KEY = "carbonBorder.listMapping";

export async function rememberedMapping(host: Host): Promise<Mapping> {
  const kept = await host.settings.get(KEY);
  if (kept === null) return NO_MAPPING;
  try {
    const { columns, fixed } = readMapping(JSON.parse(kept));
    // Where the headings stand and how a file is opened is found anew for every list.
    return { columns, ...(fixed === undefined ? {} : { fixed }) };
  } catch {
    return NO_MAPPING;
  }
}

export const rememberMapping = (host: Host, mapping: Mapping): Promise<void> => host.settings.set(KEY, JSON.stringify(mapping));
