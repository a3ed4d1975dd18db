import { describeAnchor } from "#lib/domain/anchor.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { omitUndefined } from "#lib/domain/omit-undefined.ts";
import { isRangeIn } from "#lib/domain/text.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { request } from "../api.ts";
import type { ActContext, ClaimChanges, PerformedActOf, RulesOf } from "./act.ts";
import { holds, isAmong, madeBy, put, requestPart } from "./claim-parts.ts";

/** Acts on the claim itself, and what is said about it. */
export const CLAIM_ACTS: RulesOf<"tag" | "change" | "move" | "delete" | "restore" | "comment"> = {
  tag: {
    label: () => "claim tagged",
    apply: (claim, act, context) => claim ?? taggedClaim(act, context),
    inverse: ({ claim }) => ({ kind: "delete", claim }),
    send: ({ article, input: body }) =>
      request("POST /api/articles/:id/claims", { params: { id: article }, body }),
    isDone: (_, current) => current !== null,
  },
  change: {
    label: ({ changes }) => labelOfChanges(changes),
    typedText: ({ changes }) => changes.note ?? changes.speaker,
    apply: (claim, { changes }, { members }) => claim && changedClaim(claim, changes, members),
    inverse: ({ claim, changes }, before) =>
      before && { kind: "change", claim, changes: changesBack(changes, before) },
    async send({ claim, changes }, known) {
      const body = { version: (await known()).version, ...changes };
      return request("PATCH /api/claims/:id", { params: { id: claim }, body });
    },
    isDone: ({ changes }, current) => current !== null && holdsChanges(current, changes),
  },
  move: {
    label: () => "words of the claim set anew",
    apply: (claim, act, context) => claim && movedClaim(claim, act, context),
    inverse: ({ claim }, before) => before && { kind: "move", claim, place: placeOf(before) },
    async send({ claim, place }, known) {
      const body = { version: (await known()).version, place };
      return request("PATCH /api/claims/:id", { params: { id: claim }, body });
    },
    isDone: ({ place: { start, end } }, current) =>
      current?.anchor.start === start && current.anchor.end === end,
    faultAt: ({ place }, revision) =>
      revision === null || place.revision === revision
        ? null
        : `The article is at revision ${revision} now, where these may be other words.`,
  },
  delete: {
    label: () => "claim deleted",
    apply: () => null,
    inverse: ({ claim }, before) => before && { kind: "restore", claim, was: before },
    async send({ claim }, known) {
      const { version } = await known();
      await request("DELETE /api/claims/:id", { params: { id: claim }, query: { version } });
      return null;
    },
    isDone: (_, current) => current === null,
  },
  restore: {
    label: () => "claim brought back",
    apply: (claim, { was }, { revision }) =>
      claim ?? (was.anchor.revision === revision.number ? was : null),
    inverse: ({ claim }) => ({ kind: "delete", claim }),
    send: ({ claim }) => request("POST /api/claims/:id/restore", { params: { id: claim } }),
    isDone: (_, current) => current !== null,
  },
  comment: {
    label: () => "comment added",
    typedText: ({ input }) => input.body,
    apply(claim, act) {
      const comment = { ...act.input, ...madeBy(act), given: null };
      return claim && { ...claim, comments: put(claim.comments, comment) };
    },
    // What was said stays said.
    inverse: () => null,
    send: ({ claim, input: body }) =>
      requestPart("POST /api/claims/:id/comments", { params: { id: claim }, body }),
    isDone: ({ input }, current) => current !== null && isAmong(current.comments, input.id),
  },
};

function taggedClaim(act: PerformedActOf<"tag">, { revision }: ActContext): Claim | null {
  const { input, by, at, article } = act;
  if (input.revision !== revision.number || !isRangeIn(revision.text, input)) return null;
  const { start, end } = input;
  return {
    id: input.id,
    article,
    anchor: {
      ...describeAnchor(revision.text, { start, end }),
      revision: revision.number,
      outcome: "kept",
    },
    kind: input.kind,
    isKindGuessed: input.isKindGuessed ?? false,
    check: "unchecked",
    verdict: null,
    speaker: null,
    priority: "normal",
    assignee: null,
    note: input.note ?? null,
    review: "none",
    covers: null,
    evidence: [],
    corrections: [],
    comments: [],
    rounds: [],
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    version: 1,
  };
}

function movedClaim(
  claim: Claim,
  { place }: PerformedActOf<"move">,
  { revision }: ActContext,
): Claim {
  if (place.revision !== revision.number || !isRangeIn(revision.text, place)) return claim;
  const { start, end } = place;
  const anchor = { ...claim.anchor, ...describeAnchor(revision.text, { start, end }) };
  return { ...claim, anchor };
}

function placeOf({ anchor: { revision, start, end } }: Claim) {
  return { revision, start, end };
}

function labelOfChanges({ verdict, kind, check, priority, note, speaker }: ClaimChanges): string {
  if (verdict !== undefined) return verdict ? `verdict ${labelOf(verdict)}` : "verdict cleared";
  if (kind) return `kind ${labelOf(kind)}`;
  if (check) return labelOf(check).toLowerCase();
  if (priority) return `priority ${priority}`;
  if (note !== undefined) return "note";
  return speaker === undefined ? "assignee" : "speaker";
}

function changedClaim(
  claim: Claim,
  { assignee, ...rest }: ClaimChanges,
  members: ActContext["members"],
): Claim {
  const person = members.find(({ id }) => id === assignee) ?? null;
  return {
    ...claim,
    ...omitUndefined(rest),
    ...(rest.kind !== undefined && { isKindGuessed: false }),
    ...(assignee === undefined ? {} : { assignee: person }),
  };
}

function changesBack(changes: ClaimChanges, before: Claim): ClaimChanges {
  const { kind, check, verdict, speaker, priority, assignee, note } = before;
  return {
    ...(changes.kind !== undefined && { kind }),
    // Only publishing makes a check stale; what was checked before can be said to be so again.
    ...(changes.check !== undefined && { check: check === "stale" ? "unchecked" : check }),
    ...(changes.verdict !== undefined && { verdict }),
    ...(changes.speaker !== undefined && { speaker }),
    ...(changes.priority !== undefined && { priority }),
    ...(changes.assignee !== undefined && { assignee: assignee?.id ?? null }),
    ...(changes.note !== undefined && { note }),
  };
}

function holdsChanges(claim: Claim, { assignee, ...rest }: ClaimChanges): boolean {
  const isAssigned = assignee === undefined || assignee === (claim.assignee?.id ?? null);
  const isSaid = rest.kind === undefined || !claim.isKindGuessed;
  return isAssigned && isSaid && holds(claim, rest);
}
