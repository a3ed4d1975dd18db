/**
 * The record that an article brings from another Galley. It cannot become part of this database's own
 * chain of hashes, so events of this database hold it, a piece in each, under their hashes.
 */
import { z } from "zod";
import { type BundledEvent, EventShape } from "./bundled-event.ts";
import type { NewEvent } from "./event.ts";

/** Events that one event of ours holds. */
const BATCH_SIZE = 500;

const RecordShape = z.object({ events: z.array(EventShape) });

/** Where and when a bundle arrives, and who brings it. */
type Arrival = Omit<NewEvent<"bundle.record">, "type" | "before" | "after">;

/** Events that hold the record, in its order. */
export function packRecord(
  events: readonly BundledEvent[],
  arrival: Arrival,
): NewEvent<"bundle.record">[] {
  const packed: NewEvent<"bundle.record">[] = [];
  for (let at = 0; at < events.length; at += BATCH_SIZE) {
    packed.push({
      ...arrival,
      type: "bundle.record",
      after: { events: events.slice(at, at + BATCH_SIZE) },
    });
  }
  return packed;
}

/** The part of a record that an event's `after` holds. Throws ZodError where it is none. */
export function unpackRecord(after: string | null): readonly BundledEvent[] {
  return RecordShape.parse(JSON.parse(after ?? "")).events;
}
