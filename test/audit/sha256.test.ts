import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../src/audit/sha256";
import { anyCharacter } from "../tools/anyCharacter";

test("FIPS 180-4's example and the empty text", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("any text hashes as Node hashes it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 300 }),
      (text) =>
        sha256(text) ===
        createHash("sha256")
          .update(Buffer.from(new TextEncoder().encode(text)))
          .digest("hex"),
    ),
  );
  for (const length of [55, 56, 63, 64, 65, 119, 120])
    expect(sha256("x".repeat(length))).toBe(createHash("sha256").update("x".repeat(length)).digest("hex"));
});
