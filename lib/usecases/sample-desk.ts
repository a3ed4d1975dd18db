import type { Refusal } from "#lib/domain/refusal.ts";
import type { Context } from "./context.ts";

/** A placeholder: loads nothing yet. */
export async function loadSampleDesk(_context: Context): Promise<Refusal | null> {
  return null;
}
