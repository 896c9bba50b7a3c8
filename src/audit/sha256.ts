/**
 * SHA-256 of a text or of bytes as lower-case hexadecimal digits. Not the browser's own, which is asynchronous and missing on
 * pages served without TLS. May not know what is hashed.
 */
import { sha256 as hash } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export const sha256 = (content: string | Uint8Array): string =>
  bytesToHex(hash(typeof content === "string" ? new TextEncoder().encode(content) : content));
