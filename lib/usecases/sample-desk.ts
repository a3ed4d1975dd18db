import { findDeskBySlug, readMemberships } from "#db/desks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
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

type SamplePeople = Readonly<Record<SamplePerson, Context>>;

/**
 * Makes a desk with five articles in different states, made with the very use-cases that people
 * use, one step a minute, the last of them now. Whoever asks becomes its admin.
 */
export function loadSampleDesk(context: Context): Promise<Refusal | null> {
  return transact(context, async (context) => {
    if (await findDeskBySlug(context.db, SLUG)) {
      return refuse("exists", "The sample desk is there already.");
    }
    const desk = { id: DeskId.parse(context.newId()), slug: SLUG, name: "Sample desk" };
    await makeDesk(context, desk, context.user.id);
    const people = {
      checker: await addSamplePerson(context, desk, "checker"),
      reviewer: await addSamplePerson(context, desk, "reviewer"),
    };
    for (const [index, sample] of SAMPLE_ARTICLES.entries()) {
      const minutes = 60 * (SAMPLE_ARTICLES.length - index);
      const now = shiftInstant(context.now, -minutes * MINUTE);
      await createSampleArticle(at(people, now), desk, sample);
    }
    return null;
  });
}

async function addSamplePerson(context: Context, desk: Desk, role: SamplePerson): Promise<Context> {
  const person = await makeAccount(context, { ...PEOPLE[role], passwordHash: null });
  const actor = context.user.id;
  await addMember(context, { desk: desk.id, person: person.id, role, actor });
  const memberships = await readMemberships(context.db, person.id);
  return { ...context, user: { ...person, email: PEOPLE[role].email, memberships } };
}

function at({ checker, reviewer }: SamplePeople, now: string): SamplePeople {
  return { checker: { ...checker, now }, reviewer: { ...reviewer, now } };
}

async function createSampleArticle(
  people: SamplePeople,
  desk: Desk,
  sample: SampleArticle,
): Promise<void> {
  const { checker } = people;
  const id = checker.newId();
  await storeArticle(checker, { id, desk, imported: asImported(sample) });
  if (!sample.publish) await assign(checker, id);
  for (const [index, claim] of sample.claims.entries()) {
    const later = at(people, shiftInstant(checker.now, (index + 1) * MINUTE));
    await createSampleClaim(later, id, claim);
  }
  if (!sample.publish) return;
  const last = at(people, shiftInstant(checker.now, (sample.claims.length + 1) * MINUTE)).reviewer;
  const { article } = accepted(await viewArticle(last, id));
  const seen = { version: article.version, expectedRevision: article.revision };
  accepted(await publishArticle(last, id, seen));
}

/** The checker takes it, until tomorrow. */
async function assign(checker: Context, id: string): Promise<void> {
  const { article } = accepted(await viewArticle(checker, id));
  const deadline = shiftInstant(checker.now, DAY);
  const duty = { version: article.version, assignee: checker.user.id, deadline };
  accepted(await changeArticle(checker, id, duty));
}

function asImported({ facts, blocks }: SampleArticle): ImportedArticle {
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

async function createSampleClaim(
  people: SamplePeople,
  article: string,
  sample: SampleClaim,
): Promise<void> {
  const { checker } = people;
  const id = checker.newId();
  const { revision } = accepted(await viewArticle(checker, article));
  const start = revision.text.indexOf(sample.quote);
  const range = { start, end: start + sample.quote.length };
  const { kind, check, verdict, speaker } = sample;
  const tagged = { id, revision: revision.number, ...range, kind };
  let claim: Claim = accepted(await createClaim(checker, article, tagged));
  if (check !== "stale") {
    const judged = { version: claim.version, check, verdict, speaker };
    claim = accepted(await changeClaim(checker, id, judged));
  }
  for (const evidence of sample.evidence) {
    claim = accepted(await addEvidence(checker, id, { id: checker.newId(), ...evidence })).claimNow;
  }
  for (const correction of sample.corrections) {
    const place = placeOf(start, sample.quote, correction);
    const { words: _, ...fields } = correction;
    const proposal = { id: checker.newId(), ...fields, ...place };
    claim = accepted(await proposeCorrection(checker, id, proposal)).claimNow;
  }
  for (const { by, body } of sample.comments) {
    claim = accepted(await addComment(people[by], id, { id: checker.newId(), body })).claimNow;
  }
  for (const { by, decision, comment } of sample.review) {
    const seen = { version: claim.version, decision, comment };
    claim = accepted(await decideReview(people[by], id, seen));
  }
}

/** Where a correction's words stand; an insertion goes behind them. */
function placeOf(start: number, quote: string, { action, words }: SampleCorrection) {
  const from = start + quote.indexOf(words);
  const to = from + words.length;
  return ACTION_RULES[action].hasRange ? { start: from, end: to } : { start: to, end: to };
}

/** The samples are ours and tested: a refusal here is a mistake of ours. */
function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RangeError(`The sample desk: ${answer.message}`);
  return answer;
}
