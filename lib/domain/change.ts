/** Who did what to an article or a claim, in words, for messages to those who meet with it. */
import type { EventType } from "./event.ts";
import { spellHiddenCharacters } from "./hidden-characters.ts";
import type { Person } from "./person.ts";
import { labelOf } from "./vocabulary.ts";

/** A change of the record: by whom, when (ISO 8601 UTC), and what. */
export interface Change {
  /** Null for the shell and the server. */
  readonly by: Person | null;
  readonly at: string;
  readonly type: EventType;
  /** The fields that it set, with their values, where it set such; without the words of sources. */
  readonly set: Readonly<Record<string, string | null>>;
}

/** Fields whose values are words of the vocabulary, and so are named. */
const NAMED = ["verdict", "kind", "check", "priority", "stage"] as const;

/** Fields of which a message says only that they were changed. */
const UNNAMED = ["speaker", "note", "assignee", "headline", "sourceUrl", "deadline"] as const;

/** The fields and values of an event's `after` that a message may tell. */
export function tellable(after: object): Change["set"] {
  const fields = new Map<string, unknown>(Object.entries(after));
  const named = NAMED.filter((name) => fields.has(name)).map((name) => {
    const value = fields.get(name);
    return [name, typeof value === "string" ? value : null] as const;
  });
  const unnamed = UNNAMED.filter((name) => fields.has(name)).map((name) => [name, null] as const);
  return Object.fromEntries([...named, ...unnamed]);
}

const FIELD_WORDS: Readonly<Record<string, string>> = { sourceUrl: "address" };

/** What types of events did, where it is not a matter of fields. */
const DONE: Partial<Readonly<Record<EventType, string>>> = {
  "desk.changed": "changed the desk",
  "article.published": "published the article",
  "article.reimported": "brought in a newer version of the article",
  "claim.created": "tagged the claim",
  "claim.carried": "published the article",
  "claim.deleted": "deleted the claim",
  "claim.restored": "brought the claim back",
  "evidence.added": "added evidence",
  "evidence.withdrawn": "withdrew evidence",
  "evidence.purged": "purged evidence",
  "correction.proposed": "proposed a correction",
  "correction.changed": "changed a correction",
  "correction.withdrawn": "withdrew a correction",
  "wording.proposed": "proposed other words",
  "wording.taken": "took other words over",
  "wording.dismissed": "dismissed other words",
  "comment.added": "added a comment",
  "review.request": "flagged the claim",
  "review.approve": "approved the claim",
  "review.return": "returned the claim",
  "review.decline": "declined the claim",
  "review.withdraw": "withdrew the flag",
};

/**
 * Who did what, such as “Rita set the verdict to misleading”. `reader` is who reads it: their own change they
 * made elsewhere. Hidden characters of names are spelled.
 */
export function describeChange(change: Change, reader: string | null): string {
  const { by } = change;
  if (by !== null && by.id === reader) return `You ${whatOf(change)} in another window`;
  const name = by ? spellHiddenCharacters(by.name) : "Whoever runs Galley";
  return `${name} ${whatOf(change)}`;
}

function whatOf({ type, set }: Change): string {
  const subject = type.startsWith("article.") ? "the article" : "the claim";
  const done = DONE[type];
  if (done) return done;
  const parts = Object.entries(set).map(([field, value]) => {
    const name = FIELD_WORDS[field] ?? field;
    if (value !== null) return `set the ${name} to ${labelOf(value).toLowerCase()}`;
    return field === "verdict" ? "took the verdict away" : `changed the ${name}`;
  });
  if (parts.length === 0) return `changed ${subject}`;
  return new Intl.ListFormat("en-GB").format(parts);
}
