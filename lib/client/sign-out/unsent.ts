/** What a person did or wrote in this browser that the server has not got. */
import { z } from "zod";
import { parseJson } from "#lib/domain/parse.ts";
import { DRAFTS } from "../acts/draft.ts";
import { UNDO } from "../acts/kept-undo.ts";
import { createOutbox, OUTBOX } from "../acts/outbox.ts";
import { LAST_EXPORT } from "../export/last-export.ts";
import { IMPORTS } from "../import/import-storage.ts";
import { type BrowserStorage, namesIn } from "../storage.ts";

/** Something that signing out would lose. */
export const Unsent = z.object({
  /** A change that is done and only has to be sent, words in a form, or what is being imported. */
  kind: z.enum(["change", "words", "import"]),
  article: z.string().nullable(),
  claim: z.string().nullable(),
});
export type Unsent = z.infer<typeof Unsent>;

/** Changes that wait to be sent; every tab of the browser sees them. */
export function unsentChanges(shared: BrowserStorage, person: string): readonly Unsent[] {
  const kept = createOutbox(shared).read(person);
  return kept.map(({ act }) => ({ kind: "change", article: act.article, claim: act.claim }));
}

/** Words that stand in forms of this tab, and what it is importing. */
export function unsentDrafts(
  shared: BrowserStorage,
  own: BrowserStorage,
  person: string,
): readonly Unsent[] {
  const outbox = createOutbox(shared);
  const drafts = partsOf(own, DRAFTS, person)
    .map((words) => ({ name: words.join(" "), claim: words[1] ?? null }))
    .filter(({ name }) => !outbox.carries(name))
    .filter(({ name }) => hasWords(own.getItem(`${DRAFTS} ${person} ${name}`)));
  const isImporting = hasImport(own, person);
  return [
    ...drafts.map(({ claim }): Unsent => ({ kind: "words", article: null, claim })),
    ...(isImporting ? [{ kind: "import", article: null, claim: null } as const] : []),
  ];
}

/** Takes all that is kept of a person out of a storage. */
export function forgetPerson(storage: BrowserStorage, person: string): void {
  for (const name of namesIn(storage)) if (ownerOf(name) === person) storage.removeItem(name);
}

/** Whether somebody else has changes here that were never sent: those are theirs to send or delete. */
export function othersHaveChanges(shared: BrowserStorage, person: string): boolean {
  return namesIn(shared).some((name) => {
    const owner = name.startsWith(`${OUTBOX} `) ? ownerOf(name) : null;
    return owner !== null && owner !== person;
  });
}

const KINDS = [OUTBOX, DRAFTS, UNDO, IMPORTS, LAST_EXPORT];

/** Whose an entry is: the word after what it is. */
function ownerOf(name: string): string | null {
  const kind = KINDS.find((kind) => name.startsWith(`${kind} `));
  return kind === undefined ? null : (name.slice(kind.length + 1).split(" ")[0] ?? null);
}

/** The words that follow on a person in the names of such entries. */
function partsOf(
  storage: BrowserStorage,
  kind: string,
  person: string,
): readonly (readonly string[])[] {
  const prefix = `${kind} ${person} `;
  const names = namesIn(storage).filter((name) => name.startsWith(prefix));
  return names.map((name) => name.slice(prefix.length).split(" "));
}

/** Whether anybody typed something: forms are kept with their choices, as JSON. */
function hasWords(text: string | null): boolean {
  const form = Form.safeParse(parseJson(text));
  const typed = form.success ? Object.values(form.data) : [text];
  return typed.join("").trim() !== "";
}

const words = z.string().optional();
/** What is typed in the forms of corrections and evidence. */
const Form = z.object({
  insert: words,
  noticeText: words,
  reason: words,
  title: words,
  url: words,
  locator: words,
  excerpt: words,
});

function hasImport(own: BrowserStorage, person: string): boolean {
  const kept = Kept.safeParse(parseJson(own.getItem(`${IMPORTS} ${person}`)));
  const preview = own.getItem(`${IMPORTS} ${person} preview`);
  return (kept.success && kept.data.text.trim() !== "") || (preview !== null && preview !== "null");
}

const Kept = z.object({ text: z.string() });
