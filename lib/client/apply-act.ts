import { describeAnchor } from "#lib/domain/anchor.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { type Claim, inTextOrder } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { isRangeIn } from "#lib/domain/text.ts";
import { reviewAfterChange, TRANSITIONS } from "#lib/domain/workflow.ts";
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
  if (!fresh || view.claims.some(({ id }) => id === fresh.id)) return view;
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

/** The claim after an act on it; `around` names the desk's people and holds the words. */
export function applyToClaim(
  claim: Claim,
  act: Act,
  around: Pick<ArticleView, "members"> & { readonly revision: { readonly text: string } },
): Claim {
  const made = { claim: claim.id, createdAt: act.at, createdBy: act.by, version: 1 };
  switch (act.type) {
    case "change":
      return changedClaim(claim, act.changes, around.members);
    case "add_evidence":
      return { ...claim, evidence: put(claim.evidence, { ...act.input, ...made }) };
    case "withdraw_evidence":
      return { ...claim, evidence: claim.evidence.filter(({ id }) => id !== act.evidence) };
    case "propose": {
      const { start, end } = act.input;
      const exact = around.revision.text.slice(start, end);
      const fresh = { mark: null, appliedIn: null, outcome: "kept", state: "proposed" } as const;
      const proposed: Correction = { ...act.input, ...made, ...fresh, exact };
      return reopened({ ...claim, corrections: put(claim.corrections, proposed) });
    }
    case "amend":
      return reopened({
        ...claim,
        corrections: claim.corrections.map((correction) =>
          correction.id === act.correction
            ? { ...correction, ...present(act.changes) }
            : correction,
        ),
      });
    case "withdraw_correction":
      return reopened({
        ...claim,
        corrections: claim.corrections.filter(({ id }) => id !== act.correction),
      });
    case "comment":
      return { ...claim, comments: put(claim.comments, { ...act.input, ...made }) };
    case "decide":
      return { ...claim, review: TRANSITIONS[act.decision].to };
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
  const changed = {
    ...claim,
    ...present(rest),
    ...(assignee === undefined ? {} : { assignee: person }),
  };
  const hasNewVerdict = changes.verdict !== undefined && changes.verdict !== claim.verdict;
  return hasNewVerdict ? reopened(changed) : changed;
}

function reopened(claim: Claim): Claim {
  const review = reviewAfterChange(claim.review);
  if (review === claim.review) return claim;
  const corrections = claim.corrections.map((correction) =>
    correction.state === "applied" ? correction : ({ ...correction, state: "proposed" } as const),
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
