/** Several files as one zip. The same files give the same bytes, whatever the time. May not know what they are. */
import { pack, writeZip } from "./zip";

export const bundled = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  writeZip(Object.entries(files).map(([name, bytes]) => pack(name, bytes)));
