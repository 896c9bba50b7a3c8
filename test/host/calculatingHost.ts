// The workbook in memory with the functions of `fakeCatalogue`, as the conformance suite drives it.
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/memoryHost";
import type { CellValue } from "../../src/host/port";
import { calculateIn } from "./calculateIn";

export function calculatingHost(): MemoryHost {
  let read: (address: string) => CellValue = () => null;
  const host = createMemoryHost({ calculate: (formula) => calculateIn(read)(formula) });
  read = (address) => host.book.values(host.book.locate(address))[0]?.[0] ?? null;
  return host;
}
