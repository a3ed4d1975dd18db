/**
 * The record that an article brings from another Galley. It cannot become part of this database's own
 * chain of hashes, so it is kept inside it: as what events of this database hold, a piece in each, and
 * so under their hashes.
 */
import { z } from "zod";
import type { NewEvent } from "#db/events.ts";
import { type BundledEvent, EventShape } from "#lib/domain/bundle/bundle.ts";

/** Events that are about copies of an article, not about what was done to it. */
const ABOUT_COPIES = /^(bundle\.|article\.exported$)/;

const RECORD = "bundle.record";

/** Events that one event of ours holds. */
const AT_ONCE = 500;

const Kept = z.object({ events: z.array(EventShape) });

/** Whether it is about a copy of the article: that one was made, or brought what. */
export function isAboutCopies({ type }: Pick<BundledEvent, "type">): boolean {
  return ABOUT_COPIES.test(type);
}

/** Events that hold the record, in its order. */
export function packRecord(
  events: readonly BundledEvent[],
  place: Omit<NewEvent, "type" | "before" | "after">,
): NewEvent[] {
  const packed: NewEvent[] = [];
  for (let at = 0; at < events.length; at += AT_ONCE) {
    packed.push({ ...place, type: RECORD, after: { events: events.slice(at, at + AT_ONCE) } });
  }
  return packed;
}

/** What an event holds of the record; of another about copies, nothing. */
export function unpackRecord({ type, after }: BundledEvent): readonly BundledEvent[] {
  return type === RECORD ? Kept.parse(JSON.parse(after ?? "")).events : [];
}
