/** An event as its row has it. */
import { z } from "zod";
import { Id, Sha256, wellFormedText } from "./fields.ts";

/** Longest `before` or `after` of an event, in UTF-16 code units. */
const LONGEST_PAYLOAD = 10_000_000;

/** Longest name of a type of events. */
const LONGEST_TYPE = 1_000_000;

/** A time as it is stored. */
export const Time = z.iso.datetime({
  error: "A time is ISO 8601 in UTC, such as 2017-04-12T12:00:00.000Z.",
});

/** An event as the database that it happened in has it; `before` and `after` are JSON, as it was hashed. */
export const EventShape = z.strictObject({
  at: Time,
  actor: Id.nullable(),
  desk: Id.nullable(),
  article: Id.nullable(),
  claim: Id.nullable(),
  type: wellFormedText(LONGEST_TYPE).min(1, "It must not be empty."),
  before: wellFormedText(LONGEST_PAYLOAD).nullable(),
  after: wellFormedText(LONGEST_PAYLOAD).nullable(),
  previousHash: Sha256,
  hash: Sha256,
});
/** An event in a bundle. */
export type BundledEvent = Readonly<z.infer<typeof EventShape>>;
