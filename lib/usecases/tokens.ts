import { createHash, randomBytes } from "node:crypto";

/** A secret for a one-time link: 32 random bytes in base64url (RFC 4648, 5), 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256, hexadecimal. Enough for a secret that nobody can guess. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
