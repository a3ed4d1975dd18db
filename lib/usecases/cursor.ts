import type { Listing } from "#lib/domain/answers/routes.ts";
import { parseJson } from "#lib/domain/parse.ts";
import { type Refusal, refuseField } from "#lib/domain/refusal.ts";

/** A list's page from one row more than was asked for; `keyOf` gives what its order goes by. */
export function listingOf<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number | null)[],
): Listing<T> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const next = last && rows.length > limit ? encodeCursor(keyOf(last)) : null;
  return { data, next };
}

function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key in a cursor that an earlier page gave, if it has this shape; undefined for none. */
export function decodeCursor<K>(
  cursor: string | undefined,
  shape: { safeParse(value: unknown): { success: true; data: K } | { success: false } },
): K | undefined | Refusal {
  if (cursor === undefined) return undefined;
  const parsed = shape.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  return parsed.success ? parsed.data : refuseField("after", "Take the cursor from `next`.");
}
