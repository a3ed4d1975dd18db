import { describeAnchor } from "#lib/domain/anchor.ts";
import { coveredForm } from "#lib/domain/approval.ts";
import { type ArticleView, isSettled } from "#lib/domain/article.ts";
import { type Claim, inTextOrder } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { isRangeIn } from "#lib/domain/text.ts";
import { type DecisionTaken, decide, reviewAfterChange } from "#lib/domain/workflow.ts";
import type { Act, ClaimChanges } from "./acts.ts";

/** The article as it will stand once the server has taken the act; an act it has taken changes nothing. */
export function applyAct(view: ArticleView, act: Act): ArticleView {
  const { claims } = view;
  switch (act.type) {
    case "tag":
      return putClaim(view, taggedClaim(view, act));
    case "restore":
      return putClaim(view, act.was);
    case "delete":
      return { ...view, claims: claims.filter(({ id }) => id !== act.claim) };
    default:
      return {
        ...view,
        claims: claims.map((claim) =>
          claim.id === act.claim ? applyToClaim(claim, act, view) : claim,
        ),
      };
  }
}

function putClaim(view: ArticleView, fresh: Claim | null): ArticleView {
  if (!fresh || fresh.anchor.revision !== view.revision.number) return view;
  if (view.claims.some(({ id }) => id === fresh.id)) return view;
  return { ...view, claims: inTextOrder([...view.claims, fresh]) };
}

function taggedClaim(
  { revision }: ArticleView,
  { input, by, at, article }: Act & { readonly type: "tag" },
): Claim | null {
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

/** What an act on a claim may refer to: the desk's people, and the words of a revision. */
export interface Around {
  readonly members: ArticleView["members"];
  readonly revision: Pick<ArticleView["revision"], "number" | "text">;
}

/** The claim after an act on it; a decision that does not cover what stands then is taken back. */
export function applyToClaim(claim: Claim, act: Act, around: Around): Claim {
  const changed = changedBy(claim, act, around);
  const isUnsettled = isSettled(claim) && !isSettled(changed);
  const isCovered = act.type === "decide" || coveredForm(changed) === coveredForm(claim);
  return isCovered && !isUnsettled ? changed : reopened(changed);
}

function changedBy(claim: Claim, act: Act, around: Around): Claim {
  const made = { claim: claim.id, createdAt: act.at, createdBy: act.by, version: 1 };
  switch (act.type) {
    case "change":
      return changedClaim(claim, act.changes, around.members);
    case "add_evidence":
      return { ...claim, evidence: put(claim.evidence, { ...act.input, ...made }) };
    case "withdraw_evidence":
      return { ...claim, evidence: claim.evidence.filter(({ id }) => id !== act.evidence) };
    case "propose": {
      const { revision = around.revision.number, ...input } = act.input;
      if (revision !== around.revision.number) return claim;
      const exact = around.revision.text.slice(input.start, input.end);
      const fresh = {
        mark: null,
        appliedIn: null,
        given: null,
        wordings: [],
        outcome: "kept",
        state: "proposed",
      } as const;
      const proposed: Correction = { ...input, ...made, ...fresh, exact };
      return { ...claim, corrections: put(claim.corrections, proposed) };
    }
    case "amend":
      return {
        ...claim,
        corrections: claim.corrections.map((correction) =>
          correction.id === act.correction
            ? { ...correction, ...present(act.changes) }
            : correction,
        ),
      };
    case "propose_wording":
    case "settle_wording":
      return {
        ...claim,
        corrections: claim.corrections.map((correction) =>
          correction.id === act.correction ? worded(correction, act) : correction,
        ),
      };
    case "withdraw_correction":
      return {
        ...claim,
        corrections: claim.corrections.filter(({ id }) => id !== act.correction),
      };
    case "comment":
      return { ...claim, comments: put(claim.comments, { ...act.input, ...made, given: null }) };
    case "decide":
      return decidedClaim(claim, act);
    case "tag":
    case "restore":
    case "delete":
      return claim;
    default:
      return act satisfies never;
  }
}

function changedClaim(claim: Claim, changes: ClaimChanges, members: ArticleView["members"]): Claim {
  const { assignee, ...rest } = changes;
  const person = members.find(({ id }) => id === assignee) ?? null;
  return {
    ...claim,
    ...present(rest),
    ...(assignee === undefined ? {} : { assignee: person }),
  };
}

type WordingAct = Act & { readonly type: "propose_wording" | "settle_wording" };

/** A correction after other words for it were proposed, taken over or dismissed. */
function worded(correction: Correction, act: WordingAct): Correction {
  const { by, at } = act;
  if (act.type === "propose_wording") {
    const { insert, notice, noticeText } = correction;
    const made = { createdAt: at, createdBy: by, settledAt: null, settledBy: null } as const;
    const changes = present(act.input);
    const { id, comment } = act.input;
    const fresh = { insert, notice, noticeText, ...changes, id, comment, state: "open" } as const;
    return { ...correction, wordings: put(correction.wordings, { ...fresh, ...made }) };
  }
  const taken = correction.wordings.find(({ id }) => id === act.wording);
  if (!taken) return correction;
  const { insert, notice, noticeText } = taken;
  const settled = { ...taken, state: act.state, settledAt: at, settledBy: by };
  const wordings = correction.wordings.map((one) => (one === taken ? settled : one));
  const words = act.state === "taken" ? { insert, notice, noticeText } : {};
  return { ...correction, ...words, wordings };
}

/** After a decision, which the server alone allows or refuses. */
function decidedClaim(
  claim: Claim,
  { by, decision, comment, wording = [] }: Act & { type: "decide" },
): Claim {
  const decisions = claim.rounds.map((round) => round.decision);
  const anyone = { id: by.id, role: "admin", maySelfReview: true } as const;
  const finding = { review: claim.review, authors: [], decisions };
  const taken = decide(finding, anyone, { decision, comment, isWorded: wording.length > 0 });
  return isRefusal(taken) ? claim : withReview(claim, taken);
}

function reopened(claim: Claim): Claim {
  const review = reviewAfterChange(claim.review);
  return review === claim.review ? claim : withReview(claim, { review, corrections: "proposed" });
}

type Standing = Pick<DecisionTaken, "review" | "corrections">;

function withReview(claim: Claim, { review, corrections: state }: Standing): Claim {
  const corrections = claim.corrections.map((correction) =>
    correction.state === "applied" ? correction : { ...correction, state },
  );
  return { ...claim, review, corrections };
}

function put<Part extends { readonly id: string }>(
  parts: readonly Part[],
  fresh: Part,
): readonly Part[] {
  return parts.some(({ id }) => id === fresh.id) ? parts : [...parts, fresh];
}

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that are named. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  const set: Present<Fields> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) Object.assign(set, { [name]: value });
  }
  return set;
}
