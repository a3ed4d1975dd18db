/** Puts what a file says about its own words into the database, thousands of them at a time. */
import { setImmediate as giveWay } from "node:timers/promises";
import { insertCorrectionAnchors } from "#db/carry.ts";
import { insertClaimAnchors, insertClaims } from "#db/claims.ts";
import { insertComments } from "#db/comments.ts";
import { addCorrectionAuthors, insertCorrections } from "#db/corrections.ts";
import { type Anchor, describeAnchor } from "#lib/domain/anchor.ts";
import type { Article } from "#lib/domain/article.ts";
import type { ImportedNote } from "#lib/domain/imported.ts";
import type { ImportedClaim, ProposedChange } from "#lib/domain/imported-claims.ts";
import type { Context } from "./context.ts";
import { recordOnClaims } from "./record.ts";

/** The claims found in a text that is revision `revision` of the article. */
export interface Findings {
  readonly text: string;
  readonly revision: number;
  readonly claims: readonly ImportedClaim[];
}

/**
 * Stores claims with what the file says about them, in whoever imports' name: a note that readers have
 * been told as a correction in force, a tracked change as a proposed one, a comment as a comment; the
 * last two with their author and date as given. Call it inside a transaction.
 */
export async function storeFindings(
  context: Context,
  { article }: { readonly article: Article },
  { text, revision, claims }: Findings,
): Promise<void> {
  if (claims.length === 0) return;
  const { db, user, now } = context;
  const made = { createdAt: now, createdBy: user.id };
  const fresh = { check: "unchecked", priority: "normal", review: "none", updatedAt: now } as const;
  const found = claims.map((claim) => describeFinding(context, text, claim));
  const corrections = found.flatMap((finding) => finding.corrections);
  const comments = found.flatMap((finding) => finding.comments);
  await giveWay();
  await insertClaims(
    db,
    found.map(({ id, kind }) => ({ id, article: article.id, kind, ...fresh, ...made })),
  );
  await insertClaimAnchors(
    db,
    found.map(({ id, anchor }) => ({ claim: id, revision, outcome: "kept", ...anchor })),
  );
  await giveWay();
  await insertCorrections(
    db,
    corrections.map(({ place: _, ...words }) => ({
      ...words,
      ...inForce(words, revision),
      ...made,
    })),
  );
  await insertCorrectionAnchors(
    db,
    corrections.map(({ id, place }) => ({ correction: id, revision, outcome: "kept", ...place })),
  );
  const open = corrections.filter(({ action }) => action !== "note").map(({ id }) => id);
  await addCorrectionAuthors(db, open, user.id);
  await insertComments(
    db,
    comments.map((comment) => ({ ...comment, ...made })),
  );
  await giveWay();
  await recordOnClaims(
    context,
    { article },
    found.map(({ id, kind, anchor: { start, end, exact }, corrections, comments }) => ({
      claim: id,
      type: "claim.imported",
      after: { kind, revision, start, end, exact, corrections, comments },
    })),
  );
}

/** A note stands in the text that came; a change of the file is nobody's decision here yet. */
function inForce({ action }: Pick<FoundCorrection, "action">, revision: number) {
  return action === "note"
    ? ({ state: "applied", appliedIn: revision } as const)
    : ({ state: "proposed", appliedIn: null } as const);
}

type FoundCorrection = ReturnType<typeof correctionOfNote> | ReturnType<typeof correctionOfChange>;

function describeFinding({ newId }: Context, text: string, claim: ImportedClaim) {
  const id = newId();
  const anchor = describeAnchor(text, claim);
  const of = { claim: id, text };
  const notes = claim.note ? [correctionOfNote(newId(), { ...of, anchor, note: claim.note })] : [];
  const changes = claim.changes.map((change) => correctionOfChange(newId(), { ...of, change }));
  const corrections: FoundCorrection[] = [...notes, ...changes];
  const comments = claim.comments.map(({ text: body, author, date }) => {
    return { id: newId(), claim: id, body, givenAuthor: author, givenDate: date };
  });
  return { id, kind: claim.kind, anchor, corrections, comments };
}

function correctionOfNote(
  id: string,
  { claim, anchor, note }: { claim: string; anchor: Anchor; note: ImportedNote },
) {
  const { start, end, exact } = anchor;
  const words = { action: "note", insert: "", notice: note.notice, noticeText: note.text } as const;
  const given = { givenAuthor: null, givenDate: null };
  return { id, claim, ...words, mark: note.mark, ...given, place: { start, end, exact } };
}

function correctionOfChange(
  id: string,
  { claim, text, change }: { claim: string; text: string; change: ProposedChange },
) {
  const { action, insert, start, end, author, date } = change;
  const words = { action, insert, notice: "none", noticeText: null, mark: null } as const;
  const given = { givenAuthor: author, givenDate: date };
  return { id, claim, ...words, ...given, place: { start, end, exact: text.slice(start, end) } };
}
