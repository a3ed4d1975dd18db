import { v7 } from "uuid";

/** An identifier for what this browser creates: UUIDv7, so that a retried request creates once. */
export function newId(): string {
  return v7();
}
