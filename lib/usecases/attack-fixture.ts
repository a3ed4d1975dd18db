/** For tests: what somebody alone can do to get words approved or published. */
import fc from "fast-check";
import { v7 } from "uuid";
import type { Claim } from "#lib/domain/claim.ts";
import { DECISIONS, KINDS, STAGES, VERDICTS } from "#lib/domain/vocabulary.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import { deleteClaim, restoreClaim } from "./claim-removal.ts";
import { changeClaim } from "./claims.ts";
import { addComment } from "./comments.ts";
import type { Context } from "./context.ts";
import { changeCorrection, proposeCorrection, withdrawCorrection } from "./corrections.ts";
import { addEvidence, withdrawEvidence } from "./evidence.ts";
import { accepted } from "./newsroom-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { proposeWording, settleWording } from "./wordings.ts";

/** What one person tries on an article; whatever is refused is refused. */
type Try = (context: Context, article: string, claim: Claim) => Promise<unknown>;

/** Words that nobody else has seen. */
export const EVIL = "1,000 missiles";
const told = { notice: "correction", noticeText: EVIL, reason: null } as const;
const source = {
  stance: "supports",
  title: EVIL,
  url: null,
  locator: null,
  excerpt: null,
} as const;

const ofClaim = ({ id, version, anchor: { start, end, revision } }: Claim) => {
  return { id, version, place: { start, end, revision } };
};

/** Everything that the use-cases offer, with words of one’s own. */
export const TRIES: Readonly<Record<string, Try>> = {
  speaker: (me, _, { id, version }) => changeClaim(me, id, { version, speaker: EVIL }),
  note: (me, _, { id, version }) => changeClaim(me, id, { version, note: EVIL }),
  kind: (me, _, { id, version, kind }) =>
    changeClaim(me, id, { version, kind: KINDS.find((one) => one !== kind) }),
  verdict: (me, _, { id, version, verdict }) =>
    changeClaim(me, id, { version, verdict: VERDICTS.find((one) => one !== verdict) }),
  cite: (me, _, { id }) =>
    addEvidence(me, id, { id: v7(), ...source, primary: true, confidential: false }),
  uncite: (me, _, { evidence }) => withdrawEvidence(me, evidence[0]?.id ?? v7()),
  amend: (me, _, { corrections: [one] }) =>
    changeCorrection(me, one?.id ?? v7(), { version: one?.version ?? 1, insert: EVIL }),
  tell: (me, _, { corrections: [one] }) =>
    changeCorrection(me, one?.id ?? v7(), { version: one?.version ?? 1, noticeText: EVIL }),
  propose: (me, _, claim) => {
    const { id, place } = ofClaim(claim);
    return proposeCorrection(me, id, {
      id: v7(),
      action: "replace",
      ...place,
      insert: EVIL,
      ...told,
    });
  },
  suggest: (me, _, { corrections: [one] }) =>
    proposeWording(me, one?.id ?? v7(), { id: v7(), insert: EVIL, comment: null }),
  take: (me, _, { corrections: [one] }) => {
    const wording = one?.wordings.find(({ state }) => state === "open")?.id ?? v7();
    return settleWording(me, wording, { version: one?.version ?? 1, state: "taken" });
  },
  reword: (me, _, { id, version, corrections: [one] }) => {
    const wording = [{ correction: one?.id ?? v7(), version: one?.version ?? 1, insert: EVIL }];
    return decideReview(me, id, { version, decision: "approve", comment: null, wording });
  },
  retract: (me, _, { corrections: [one] }) => withdrawCorrection(me, one?.id ?? v7()),
  remove: async (me, _, { id, version }) => {
    await deleteClaim(me, id, version);
    return restoreClaim(me, id);
  },
  comment: (me, _, { id }) => addComment(me, id, { id: v7(), body: EVIL }),
  publish: async (me, id) => {
    const { article } = await accepted(viewArticle(me, id));
    const seen = { version: article.version, expectedRevision: article.revision };
    return publishArticle(me, id, seen);
  },
  ...Object.fromEntries(
    DECISIONS.map((decision): [string, Try] => [
      decision,
      (me, _, { id, version }) => decideReview(me, id, { version, decision, comment: "Yes." }),
    ]),
  ),
  ...Object.fromEntries(
    STAGES.map((stage): [string, Try] => [
      `stage ${stage}`,
      async (me, id) => {
        const { article } = await accepted(viewArticle(me, id));
        return changeArticle(me, id, { version: article.version, stage });
      },
    ]),
  ),
};

/** Any of them in any order. */
export const anyTries = fc.array(fc.constantFrom(...Object.keys(TRIES)), {
  minLength: 1,
  maxLength: 12,
});

/** Does all of them in turn on the first claim of an article. */
export async function attack(
  me: Context,
  article: string,
  tries: readonly string[],
): Promise<void> {
  for (const name of tries) {
    const { claims } = await accepted(viewArticle(me, article));
    const [claim] = claims;
    if (claim) await TRIES[name]?.(me, article, claim);
  }
}
