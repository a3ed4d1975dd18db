/** Puts what a file says about its own words into the database, thousands of them at a time. */

import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { addCorrectionAuthors } from "#db/corrections.ts";
import { insertRows } from "#db/insert-rows.ts";
import type { Article } from "#lib/domain/article.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { ImportedCorrection } from "#lib/domain/event-payloads.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { ImportedClaim } from "#lib/domain/import/imported-claims.ts";
import type { Context } from "./context.ts";
import { describeFinding } from "./describe-findings.ts";
import { recordOnClaims } from "./record-event.ts";

/** The claims found in a text that is revision `revision` of the article. */
export interface Findings {
  readonly text: string;
  readonly revision: number;
  readonly claims: readonly ImportedClaim[];
  /**
   * `applied`: the article came with its notes, which readers have been told. `proposed`: nobody here has
   * reviewed them, and they go round no reviewer.
   */
  readonly notes: "applied" | "proposed";
}

/**
 * Stores claims with what the file says about them, in whoever imports' name: a note as a correction in
 * force or proposed, a tracked change as a proposed one, a comment as a comment; the last two with
 * their author and date as given. Call it inside a transaction.
 */
export async function storeFindings(
  context: Context,
  subject: { readonly article: Article },
  { text, revision, claims, notes }: Findings,
): Promise<void> {
  if (claims.length === 0) return;
  await yieldToEventLoop();
  const found = claims.map((claim) => describeFinding(context, text, claim));
  await yieldToEventLoop();
  await storeClaims(context, subject, { found, revision });
  await storeCorrections(context, { found, revision, notes });
  const made = { createdAt: context.now, createdBy: context.user.id };
  const comments = found.flatMap((finding) => finding.comments);
  await insertRows(
    context.db,
    "comments",
    comments.map((comment) => ({ ...comment, ...made })),
  );
  await yieldToEventLoop();
  await recordOnClaims(
    context,
    subject,
    found.map(({ id, kind, anchor: { start, end, exact }, corrections, comments }) => ({
      claim: id,
      type: "claim.imported",
      after: { kind, revision, start, end, exact, corrections, comments },
    })),
  );
  await yieldToEventLoop();
}

/** How much an imported file brought with its words, and how many of its lines were left out. */
export function countParts({ leftOut, notes, changes, comments }: ImportedArticle) {
  return {
    leftOut: leftOut.length,
    notes: notes.length,
    changes: changes.length,
    comments: comments.length,
  };
}

interface Described extends Pick<Findings, "revision"> {
  readonly found: readonly ReturnType<typeof describeFinding>[];
}

async function storeClaims(
  { db, user, now }: Context,
  { article }: { readonly article: Article },
  { found, revision }: Described,
): Promise<void> {
  const made = { createdAt: now, createdBy: user.id, updatedAt: now };
  const fresh = { check: "unchecked", priority: "normal", review: "none" } as const;
  await insertRows(
    db,
    "claims",
    found.map(({ id, kind }) => {
      // “Other” says nothing that could be wrong.
      const kindGuessed = kind === "other" ? 0 : 1;
      return { id, article: article.id, kind, kindGuessed, ...fresh, ...made };
    }),
  );
  await yieldToEventLoop();
  await insertRows(
    db,
    "claimAnchors",
    found.map(({ id, anchor }) => ({ claim: id, revision, outcome: "kept", ...anchor })),
  );
  await yieldToEventLoop();
}

async function storeCorrections(
  { db, user, now }: Context,
  { found, revision, notes }: Described & Pick<Findings, "notes">,
): Promise<void> {
  const made = { createdAt: now, createdBy: user.id };
  const corrections = found.flatMap((finding) => finding.corrections);
  const isInForce = ({ action }: ImportedCorrection) =>
    !ACTION_RULES[action].editsText && notes === "applied";
  await insertRows(
    db,
    "corrections",
    corrections.map((correction) => {
      const { place: _, ...fields } = correction;
      return { ...fields, ...(isInForce(correction) ? appliedIn(revision) : PROPOSED), ...made };
    }),
  );
  await yieldToEventLoop();
  await insertRows(
    db,
    "correctionAnchors",
    corrections.map(({ id, place }) => ({ correction: id, revision, outcome: "kept", ...place })),
  );
  await yieldToEventLoop();
  const open = corrections.filter((correction) => !isInForce(correction));
  await addCorrectionAuthors(
    db,
    open.map(({ id }) => id),
    user.id,
  );
}

const PROPOSED = { state: "proposed", appliedIn: null } as const;

function appliedIn(revision: number) {
  return { state: "applied", appliedIn: revision } as const;
}
