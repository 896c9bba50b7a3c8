// Freezing in a file passes what freezing in an open workbook passes.
import { calculatingHost } from "./calculatingHost";
import type { HostUnderTest } from "./conformance";
import { describeFreezing } from "./conformanceFreeze";
import { createFileHost } from "./fileHost";

describe("the workbook in a file", () => {
  let under: HostUnderTest;
  beforeEach(() => {
    const memory = calculatingHost();
    under = {
      host: createFileHost(memory),
      select: async (address) => memory.select(address),
      dispose: () => undefined,
      charts: async () => [],
    };
  });
  describeFreezing(() => under);
});
