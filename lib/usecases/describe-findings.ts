import { type Anchor, describeAnchor } from "#lib/domain/anchor.ts";
import type { ImportedComment, ImportedCorrection } from "#lib/domain/event-payloads.ts";
import type { ImportedNote } from "#lib/domain/import/imported-article.ts";
import type { ImportedClaim, ProposedChange } from "#lib/domain/import/imported-claims.ts";
import type { Context } from "./context.ts";

/** A claim found in a text, with new identifiers for itself and for what hangs on it. */
export function describeFinding({ newId }: Context, text: string, claim: ImportedClaim) {
  const id = newId();
  const anchor = describeAnchor(text, claim);
  const of = { claim: id, text };
  const notes = claim.note ? [correctionOfNote(newId(), { ...of, anchor, note: claim.note })] : [];
  const changes = claim.changes.map((change) => correctionOfChange(newId(), { ...of, change }));
  const comments = claim.comments.map(({ text: body, author, date }): ImportedComment => {
    return { id: newId(), claim: id, body, givenAuthor: author, givenDate: date };
  });
  return { id, kind: claim.kind, anchor, corrections: [...notes, ...changes], comments };
}

function correctionOfNote(
  id: string,
  { claim, anchor, note }: { claim: string; anchor: Anchor; note: ImportedNote },
): ImportedCorrection {
  const { start, end, exact } = anchor;
  const fields = {
    action: "note",
    insert: "",
    notice: note.notice,
    noticeText: note.text,
  } as const;
  const given = { givenAuthor: null, givenDate: null };
  return { id, claim, ...fields, mark: note.mark, ...given, place: { start, end, exact } };
}

function correctionOfChange(
  id: string,
  { claim, text, change }: { claim: string; text: string; change: ProposedChange },
): ImportedCorrection {
  const { action, insert, start, end, author, date } = change;
  const fields = { action, insert, notice: "none", noticeText: null, mark: null } as const;
  const given = { givenAuthor: author, givenDate: date };
  return { id, claim, ...fields, ...given, place: { start, end, exact: text.slice(start, end) } };
}
