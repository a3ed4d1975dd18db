/** What becomes of an import: the requests that put its words on a desk, as zod schemas. */
import { z } from "zod";
import { DeskRef } from "./desk-ref.ts";
import { EditedFacts, LONGEST_FACTS } from "./fact-fields.ts";
import { filled, Id, line, listOf, Offset, OptionalAddress, Version } from "./fields.ts";
import { LONGEST_TEXT } from "./requests.ts";
import { BLOCK_KINDS } from "./vocabulary.ts";

/** What the article says of itself, as it was put right in the preview; absent facts stay. */
const Facts = z.strictObject({
  headline: line(LONGEST_FACTS.headline).optional(),
  ...EditedFacts,
  sourceUrl: OptionalAddress.optional(),
});

/** Most parts of one sort that an import has: no file has more. */
export const MAX_PARTS = 200_000;

/** One check for all of them: a complaint about each of millions would fill the memory. */
const IndexList = z.custom<readonly number[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= MAX_PARTS &&
    value.every((index) => Number.isSafeInteger(index) && index >= 0),
  `Name parts of the preview by their places from 0, at most ${MAX_PARTS.toLocaleString("en")}.`,
);

/** Most notes that are attached to other words: more than are ever taken out of one text. */
const MAX_ATTACHED_NOTES = 2_000;
const NoteAttachment = z.strictObject({ note: Offset, start: Offset, end: Offset });

/** Most lines whose kind is changed in one go. */
const MAX_KINDS = 1_000;
const LineKinds = listOf(z.strictObject({ line: Offset, kind: z.enum(BLOCK_KINDS) }), MAX_KINDS);

/** A preview, with what somebody decided and put right in it; see `ImportDecisions`. */
const Taken = {
  importId: Id,
  putBack: IndexList.optional(),
  notesAsText: IndexList.optional(),
  noteTies: listOf(NoteAttachment, MAX_ATTACHED_NOTES).optional(),
  withoutChanges: IndexList.optional(),
  withoutComments: IndexList.optional(),
  kinds: LineKinds.optional(),
  facts: Facts.optional(),
};
const TakenImport = z.strictObject(Taken);
/** What was decided in a preview that is taken over. */
export type TakenImport = z.infer<typeof TakenImport>;

/** An article to be made of a preview, or of plain words. */
export const CreateArticle = z.union([
  z.strictObject({ id: Id, desk: DeskRef, ...Taken, headline: line(1_000).optional() }),
  z.strictObject({ id: Id, desk: DeskRef, headline: line(1_000), text: filled(LONGEST_TEXT) }),
]);
export type CreateArticle = z.infer<typeof CreateArticle>;

/**
 * A preview as the next revision of an article, at the version and revision that the person saw. With an
 * `id` it may be sent twice, and is added once.
 */
export const ReviseArticle = z.strictObject({
  id: Id.optional(),
  version: Version,
  expectedRevision: z.int().min(1),
  ...Taken,
});
export type ReviseArticle = z.infer<typeof ReviseArticle>;

/**
 * Lines of the last import that go back (their numbers in the list of what was left out), and lines of the
 * current revision, from 0, that are of another kind; at the version and revision that the person saw.
 */
export const EditLines = z.strictObject({
  id: Id.optional(),
  version: Version,
  expectedRevision: z.int().min(1),
  putBack: IndexList.optional(),
  kinds: LineKinds.optional(),
});
export type EditLines = z.infer<typeof EditLines>;
