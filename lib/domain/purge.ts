/** What a purge removes from events: the words of a source, wherever the record holds them. */
import { z } from "zod";
import type { BundledEvent } from "./bundled-event.ts";
import { unpackRecord } from "./bundled-record.ts";
import { holdsSource, isEventType } from "./event.ts";
import { parseJson } from "./parse.ts";

/** Replaces what an event held; its `hash` is still that of what it was. */
const TOMBSTONE = JSON.stringify({ purged: 1 });

/** A JSON text as its value; undefined for what is no JSON. */
const Json = z.string().transform(parseJson);

const Purged = Json.pipe(z.looseObject({ purged: z.literal(1) }));
const AboutOne = Json.pipe(z.looseObject({ id: z.string() }));

/** No more than that a confidential source was there. */
const Wordless = Json.pipe(
  z.strictObject({ id: z.string(), confidential: z.literal(true).optional() }),
);

/** An event's payload, as stored. */
type Payload = Pick<BundledEvent, "type" | "before" | "after">;

/** Whether something was purged from an event, so that its hash cannot be compared any more. */
export function isPurged({ after }: Pick<Payload, "after">): boolean {
  return Purged.safeParse(after).success;
}

/** Whether an event says anything about one of these pieces of evidence. */
export function isAboutEvidence(
  { type, before, after }: Payload,
  evidence: ReadonlySet<string>,
): boolean {
  const isKnown = isEventType(type);
  if (isKnown && holdsSource(type) !== "in payload") return false;
  return [before, after].some((payload) => {
    if (payload === null) return false;
    const { data } = AboutOne.safeParse(payload);
    // Every event about evidence names it: one that does not comes from a forged bundle.
    return data ? evidence.has(data.id) : isKnown && evidence.size > 0;
  });
}

/** What an event holds without the words of these pieces of evidence; null where it has none of them. */
export function purgeEvent(
  event: Payload,
  evidence: ReadonlySet<string>,
): { readonly before: string | null; readonly after: string } | null {
  if (isEventType(event.type) && holdsSource(event.type) === "in record") {
    return purgeRecord(event, evidence);
  }
  return holdsWords(event, evidence) ? { before: null, after: TOMBSTONE } : null;
}

function purgeRecord({ before, after }: Payload, evidence: ReadonlySet<string>) {
  const events = unpackRecord(after);
  if (!events.some((event) => holdsWords(event, evidence))) return null;
  const kept = events.map((event) =>
    holdsWords(event, evidence) ? { ...event, before: null, after: TOMBSTONE } : event,
  );
  return { before, after: JSON.stringify({ purged: 1, events: kept }) };
}

/** Whether an event tells more of one of the sources than that it was there, perhaps in earlier words. */
function holdsWords(event: Payload, evidence: ReadonlySet<string>): boolean {
  if (isPurged(event) || !isAboutEvidence(event, evidence)) return false;
  return [event.before, event.after].some(
    (payload) => payload !== null && !Wordless.safeParse(payload).success,
  );
}
