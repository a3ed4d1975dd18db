import { findDeskBySlug, readMemberships } from "#db/desks.ts";
import { ACTION_RULES } from "#lib/domain/action.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { DeskId, DeskSlug } from "#lib/domain/desk-ref.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Desk } from "#lib/domain/person.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { SAMPLE_ARTICLES } from "#lib/sample-desk/articles.ts";
import type {
  SampleArticle,
  SampleClaim,
  SampleCorrection,
  SamplePerson,
} from "#lib/sample-desk/sample-article.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import { changeClaim, createClaim } from "./claims.ts";
import { addComment } from "./comments.ts";
import type { Context } from "./context.ts";
import { proposeCorrection } from "./corrections.ts";
import { addMember, makeAccount, makeDesk } from "./create-accounts.ts";
import { storeArticle } from "./create-article.ts";
import { addEvidence } from "./evidence.ts";
import { DAY, MINUTE, shiftInstant } from "./periods.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { transact } from "./transact.ts";

const SLUG = DeskSlug.parse("sample-desk");

/** The people of the sample desk; without passwords, so nobody can sign in as them. */
const PEOPLE = {
  checker: { email: "checker@sample.invalid", name: "Nora Quill" },
  reviewer: { email: "reviewer@sample.invalid", name: "Jonas Weft" },
} as const;

type Cast = Readonly<Record<SamplePerson, Context>>;

/**
 * Makes a desk with five articles in different states, played through the very use-cases that people
 * use, one step a minute, the last of them now. Whoever asks becomes its admin.
 */
export function loadSampleDesk(context: Context): Promise<Refusal | null> {
  return transact(context, async (context) => {
    if (await findDeskBySlug(context.db, SLUG)) {
      return refuse("exists", "The sample desk is there already.");
    }
    const desk = { id: DeskId.parse(context.newId()), slug: SLUG, name: "Sample desk" };
    await makeDesk(context, desk, context.user.id);
    const actor = context.user.id;
    await addMember(context, { desk: desk.id, person: actor, role: "admin", actor });
    const cast = {
      checker: await hire(context, desk, "checker"),
      reviewer: await hire(context, desk, "reviewer"),
    };
    for (const [index, sample] of SAMPLE_ARTICLES.entries()) {
      const minutes = 60 * (SAMPLE_ARTICLES.length - index);
      const now = shiftInstant(context.now, -minutes * MINUTE);
      await playArticle(at(cast, now), desk, sample);
    }
    return null;
  });
}

async function hire(context: Context, desk: Desk, role: SamplePerson): Promise<Context> {
  const person = await makeAccount(context, { ...PEOPLE[role], passwordHash: null });
  const actor = context.user.id;
  await addMember(context, { desk: desk.id, person: person.id, role, actor });
  const memberships = await readMemberships(context.db, person.id);
  return { ...context, user: { ...person, email: PEOPLE[role].email, memberships } };
}

function at({ checker, reviewer }: Cast, now: string): Cast {
  return { checker: { ...checker, now }, reviewer: { ...reviewer, now } };
}

async function playArticle(cast: Cast, desk: Desk, sample: SampleArticle): Promise<void> {
  const { checker } = cast;
  const id = checker.newId();
  await storeArticle(checker, { id, desk, imported: importedOf(sample) });
  if (!sample.publish) await assign(checker, id);
  for (const [index, claim] of sample.claims.entries()) {
    const later = at(cast, shiftInstant(checker.now, (index + 1) * MINUTE));
    await playClaim(later, id, claim);
  }
  if (!sample.publish) return;
  const last = at(cast, shiftInstant(checker.now, (sample.claims.length + 1) * MINUTE)).reviewer;
  const { article } = must(await viewArticle(last, id));
  const seen = { version: article.version, expectedRevision: article.revision };
  must(await publishArticle(last, id, seen));
}

/** The checker takes it, until tomorrow. */
async function assign(checker: Context, id: string): Promise<void> {
  const { article } = must(await viewArticle(checker, id));
  const deadline = shiftInstant(checker.now, DAY);
  const duty = { version: article.version, assignee: checker.user.id, deadline };
  must(await changeArticle(checker, id, duty));
}

function importedOf({ facts, blocks }: SampleArticle): ImportedArticle {
  return {
    ...facts,
    ...revisionOf(blocks),
    notes: [],
    leftOut: [],
    changes: [],
    comments: [],
    warnings: [],
  };
}

async function playClaim(cast: Cast, article: string, sample: SampleClaim): Promise<void> {
  const { checker } = cast;
  const id = checker.newId();
  const { revision } = must(await viewArticle(checker, article));
  const start = revision.text.indexOf(sample.quote);
  const range = { start, end: start + sample.quote.length };
  const { kind, check, verdict, speaker } = sample;
  const tagged = { id, revision: revision.number, ...range, kind };
  let claim: Claim = must(await createClaim(checker, article, tagged));
  if (check !== "stale") {
    const judged = { version: claim.version, check, verdict, speaker };
    claim = must(await changeClaim(checker, id, judged));
  }
  for (const evidence of sample.evidence) {
    claim = must(await addEvidence(checker, id, { id: checker.newId(), ...evidence })).claimNow;
  }
  for (const correction of sample.corrections) {
    const place = placeOf(start, sample.quote, correction);
    const { action, insert, notice, noticeText, reason } = correction;
    const words = { action, insert, notice, noticeText, reason };
    const proposal = { id: checker.newId(), ...words, ...place };
    claim = must(await proposeCorrection(checker, id, proposal)).claimNow;
  }
  for (const { by, body } of sample.comments) {
    claim = must(await addComment(cast[by], id, { id: checker.newId(), body })).claimNow;
  }
  for (const { by, decision, comment } of sample.review) {
    const seen = { version: claim.version, decision, comment };
    claim = must(await decideReview(cast[by], id, seen));
  }
}

/** Where a correction's words stand; an insertion goes behind them. */
function placeOf(start: number, quote: string, { action, words }: SampleCorrection) {
  const from = start + quote.indexOf(words);
  const to = from + words.length;
  return ACTION_RULES[action].hasRange ? { start: from, end: to } : { start: to, end: to };
}

/** The samples are ours and tested: a refusal here is a mistake of ours. */
function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RangeError(`The sample desk: ${answer.message}`);
  return answer;
}
