/** The events of the record: which types there are, what each is about, and what follows from that. */
import type { DeskId } from "./desk-ref.ts";
import type { EventPayloads } from "./event-payloads.ts";

/** What the record has to know of a type of event. */
interface EventFacts {
  /** What an event of the type is about. */
  readonly subject: "installation" | "person" | "desk" | "article" | "claim";
  /** Whether a bundle of the article contains it. Events about this copy of the article stay here. */
  readonly isBundled: boolean;
  /** Whether it changes the article or what belongs to it. */
  readonly changesArticle: boolean;
  /** Where it may hold the words of a source, which a purge removes. */
  readonly holdsSource: "nowhere" | "in payload" | "in record";
  /** Whether it changes what a decision on a claim covers; see `serializeForApproval`. */
  readonly changesCovered: "never" | "always" | "depends";
}

const OTHER = {
  isBundled: false,
  changesArticle: false,
  holdsSource: "nowhere",
  changesCovered: "never",
} as const;
const INSTALLATION = { ...OTHER, subject: "installation" } as const;
const PERSON = { ...OTHER, subject: "person" } as const;
const DESK = { ...OTHER, subject: "desk" } as const;
const COPY = { ...OTHER, subject: "article" } as const;
const ARTICLE = { ...COPY, isBundled: true, changesArticle: true } as const;
const CLAIM = { ...ARTICLE, subject: "claim" } as const;
const FINDING = { ...CLAIM, changesCovered: "always" } as const;

/** Every type of event. Each stays as it is: it is stored, and hashed. */
const EVENT_FACTS = {
  "setup_link.created": INSTALLATION,
  "seals.renewed": INSTALLATION,
  "person.created": PERSON,
  "person.changed": PERSON,
  "person.password_set": PERSON,
  "person.disabled": PERSON,
  "person.enabled": PERSON,
  "identity.linked": PERSON,
  "identity.untied": PERSON,
  "session.started": PERSON,
  "session.ended": PERSON,
  "desk.created": DESK,
  "desk.changed": DESK,
  "member.added": DESK,
  "member.changed": DESK,
  "member.removed": DESK,
  "invitation.created": DESK,
  "invitation.replaced": DESK,
  "invitation.revoked": DESK,
  "invitation.accepted": DESK,
  "article.imported": ARTICLE,
  "article.reimported": ARTICLE,
  "article.lines_edited": ARTICLE,
  "article.changed": ARTICLE,
  "article.published": ARTICLE,
  "article.archived": { ...COPY, changesArticle: true },
  "article.unarchived": { ...COPY, changesArticle: true },
  "article.deleted": { ...COPY, changesArticle: true },
  "article.exported": COPY,
  "bundle.imported": { ...COPY, changesArticle: true },
  "bundle.record": { ...COPY, changesArticle: true, holdsSource: "in record" },
  "bundle.exported": COPY,
  "claim.imported": CLAIM,
  "claim.created": CLAIM,
  "claim.changed": { ...CLAIM, changesCovered: "depends" },
  "claim.moved": FINDING,
  "claim.carried": CLAIM,
  "claim.deleted": CLAIM,
  "claim.restored": CLAIM,
  "evidence.added": { ...FINDING, holdsSource: "in payload" },
  "evidence.changed": { ...FINDING, holdsSource: "in payload" },
  "evidence.withdrawn": { ...FINDING, holdsSource: "in payload" },
  "evidence.purged": { ...CLAIM, holdsSource: "in payload" },
  "correction.proposed": FINDING,
  "correction.changed": FINDING,
  "correction.withdrawn": FINDING,
  "wording.proposed": CLAIM,
  "wording.taken": FINDING,
  "wording.dismissed": CLAIM,
  "comment.added": CLAIM,
  "review.request": CLAIM,
  "review.approve": { ...CLAIM, changesCovered: "depends" },
  "review.return": CLAIM,
  "review.decline": CLAIM,
  "review.withdraw": CLAIM,
  "review.reopened": CLAIM,
} as const satisfies Readonly<Record<string, EventFacts>>;

/** A type of event. */
export type EventType = keyof typeof EVENT_FACTS;

type SubjectOf<T extends EventType> = (typeof EVENT_FACTS)[T]["subject"];

/** Types of events about one of these subjects. */
export type EventTypeAbout<S extends EventFacts["subject"]> = {
  [T in EventType]: SubjectOf<T> extends S ? T : never;
}[EventType];

/** What an event names beside its type, by its subject. */
interface EventSubjects {
  readonly installation: Nowhere;
  readonly person: Nowhere;
  readonly desk: Nowhere<"article" | "claim"> & { readonly desk: DeskId };
  readonly article: Nowhere<"claim"> & { readonly desk: DeskId; readonly article: string };
  readonly claim: { readonly desk: DeskId; readonly article: string; readonly claim: string };
}
type Nowhere<Field extends string = "desk" | "article" | "claim"> = {
  readonly [One in Field]?: undefined;
};

/** What happened, and what was there before and after it, without who, when and where. */
export type EventContent<T extends EventType = EventType> = {
  [One in T]: { readonly type: One } & EventPayloads[One];
}[T];

/** An event to be recorded. `actor` is a person's identifier, or null for the shell and the server. */
export type NewEvent<T extends EventType = EventType> = {
  [One in T]: {
    readonly at: string;
    readonly actor: string | null;
  } & EventSubjects[SubjectOf<One>] &
    EventContent<One>;
}[T];

/** Whether this version records such events. A bundle may hold those of a newer one. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_FACTS, type);
}

/** Every type of event, in the order in which they are named above. */
export const EVENT_TYPES = Object.keys(EVENT_FACTS).filter(isEventType);

/** Whether a bundle of the article contains events of this type. */
export function isBundled(type: EventType): boolean {
  return EVENT_FACTS[type].isBundled;
}

/** Where events of this type may hold the words of a source. */
export function holdsSource(type: EventType): EventFacts["holdsSource"] {
  return EVENT_FACTS[type].holdsSource;
}

/** Types of events that may hold the words of a source. */
export const SOURCE_EVENTS = EVENT_TYPES.filter((type) => holdsSource(type) !== "nowhere");

/** Types of events after which an article, or what belongs to it, is another than before. */
export const CHANGE_EVENTS = EVENT_TYPES.filter((type) => EVENT_FACTS[type].changesArticle);

/** Types of events after which a decision on the claim would cover something else. */
export const COVERED_EVENTS = EVENT_TYPES.filter(
  (type) => EVENT_FACTS[type].changesCovered === "always",
);
