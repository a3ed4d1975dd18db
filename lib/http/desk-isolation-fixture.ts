/** For tests: two desks that must not see each other, people on them, and what stands on the first. */

import { v7 } from "uuid";
import { insertDesk, readMemberships } from "#db/desks.ts";
import { insertRow } from "#db/insert-rows.ts";
import { encryptSession } from "#lib/auth/encrypt-session-fixture.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { cookieName } from "#lib/auth/session-cookie.ts";
import { authSettings } from "#lib/auth/settings.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim, Comment, Evidence } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { DeskId, DeskSlug } from "#lib/domain/desk-ref.ts";
import { once } from "#lib/domain/once.ts";
import type { Desk } from "#lib/domain/person.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { bytesOf, EVERY_STEP, performSteps } from "#lib/usecases/article-steps-fixture.ts";
import { bundleArticle } from "#lib/usecases/bundle.ts";
import { deleteClaim } from "#lib/usecases/claim-removal.ts";
import { changeClaim } from "#lib/usecases/claims.ts";
import { addComment } from "#lib/usecases/comments.ts";
import type { Context } from "#lib/usecases/context.ts";
import { createArticle } from "#lib/usecases/create-article.ts";
import { addEvidence } from "#lib/usecases/evidence.ts";
import { importedOf, keepPreview } from "#lib/usecases/import-fixture.ts";
import { invite } from "#lib/usecases/invitations.ts";
import { accepted, openNewsroom, propose, tag } from "#lib/usecases/newsroom-fixture.ts";
import { decideReview } from "#lib/usecases/review.ts";
import { startSession } from "#lib/usecases/sessions.ts";
import { proposeWording } from "#lib/usecases/wordings.ts";
import { contextOf, openBaseContext } from "./context.ts";

/** Stands in everything of the desk "news", and nowhere else. */
export const SECRET = "Zyzzyva";

/** The words of its articles. */
export const WORDS = `The ${SECRET} case began on Tuesday.\nSome 59 missiles were fired.\nIt ended.`;

/** Somebody who asks, signed in. */
export interface Asker {
  /** With the rights and the session that they had when they signed in. */
  readonly context: Context;
  readonly session: string;
  readonly cookie: string;
}

/** What stands on the desk "news", new each time. */
export interface Things {
  readonly desk: Desk;
  readonly article: ArticleView["article"];
  /** Nobody has decided on it. */
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly comment: Comment;
  readonly correction: Correction;
  /** Other words that a colleague proposes for the correction. */
  readonly wording: string;
  /** Its review is requested. */
  readonly flagged: Claim;
  readonly deleted: string;
  readonly invitation: { readonly id: string; readonly token: string };
  /** A checker there, besides whoever made all this. */
  readonly member: string;
  /** A sound bundle of an article that is elsewhere. */
  readonly bundle: Uint8Array<ArrayBuffer>;
}

/** The two desks. */
export async function openDesks(): Promise<{ readonly news: Desk; readonly sport: Desk }> {
  const { db, now: createdAt } = await openBaseContext();
  const news = { id: DeskId.parse(v7()), slug: DeskSlug.parse("news"), name: `News ${SECRET}` };
  const sport = { id: DeskId.parse(v7()), slug: DeskSlug.parse("sport"), name: "Sport" };
  for (const desk of [news, sport]) await insertDesk(db, { ...desk, createdAt });
  return { news, sport };
}

const bundleOfElsewhere = once(async () => {
  const room = await openNewsroom();
  const { article } = await performSteps(room, EVERY_STEP);
  const bundle = await accepted(bundleArticle(room.ada, article.id, "leave"));
  await room.close();
  return bytesOf(bundle);
});

/** Everybody's. */
export const PASSWORD = "seven quiet proofreaders";
const hashOnce = once(() => hashPassword(PASSWORD));

/** Somebody new on the desk, or on none, who has just signed in. */
export async function signInOn(desk: Desk | null, role: Role = "checker"): Promise<Asker> {
  const passwordHash = await hashOnce();
  const guest = await openBaseContext();
  const { db, now: createdAt } = guest;
  const id = v7();
  const name = `${desk?.slug === "news" ? SECRET : "Plain"} ${id}`;
  const email = `${id}@example.org`;
  await insertRow(db, "people", { id, email, name, passwordHash, createdAt });
  if (desk) await insertRow(db, "memberships", { desk: desk.id, person: id, role, createdAt });
  const session = await startSession(guest, { person: id, userAgent: null });
  const { secret } = authSettings();
  const user = { id, name, email, memberships: await readMemberships(db, id) };
  return {
    context: contextOf(guest, { user, sessionId: session }),
    session,
    cookie: `${cookieName(authSettings(), "session")}=${await encryptSession(secret, session)}`,
  };
}

/** A preview of the person's own, on their first desk; its identifier. */
export async function previewOf({ context }: Asker): Promise<string> {
  if (context.user.memberships.length === 0) return v7();
  return keepPreview(context, importedOf({ headline: SECRET, text: `${WORDS}\nAnd more.` }));
}

/** An article on the desk "news" with all that can hang on one, by a checker and an admin there. */
export async function openThings(desk: Desk): Promise<Things> {
  const [author, admin, member] = await Promise.all([
    signInOn(desk, "checker"),
    signInOn(desk, "admin"),
    signInOn(desk, "checker"),
  ]);
  const { context } = author;
  const imported = importedOf({ headline: `The ${SECRET} case`, text: WORDS });
  const importId = await keepPreview(context, imported);
  const view = await accepted(createArticle(context, { id: v7(), desk: ON_NEWS, importId }));
  const open = await judge(context, await tag(context, view, "59 missiles"));
  const spare = await tag(context, view, "It ended");
  const asked = await judge(context, await tag(context, view, "on Tuesday"));
  await accepted(deleteClaim(context, spare.id, spare.version));
  const seen = { version: asked.claim.version, decision: "request", comment: SECRET } as const;
  const flagged = await accepted(decideReview(context, asked.claim.id, seen));
  const words = { id: v7(), insert: `58 of ${SECRET}`, comment: SECRET };
  const wording = await accepted(proposeWording(member.context, open.correction.id, words));
  const said = await accepted(addComment(context, open.claim.id, { id: v7(), body: SECRET }));
  const email = `${v7()}@example.org`;
  const made = await accepted(invite(admin.context, desk.slug, { email, role: "checker" }));
  return {
    desk,
    article: (await accepted(Promise.resolve(view))).article,
    ...open,
    wording: wording.id,
    claim: said.claimNow,
    comment: said,
    flagged,
    deleted: spare.id,
    invitation: made,
    member: member.context.user.id,
    bundle: await bundleOfElsewhere(),
  };
}

/** A claim with a verdict, evidence and a correction: all that a desk may ask for before it is flagged. */
async function judge(context: Context, { id, version }: Claim) {
  const judged = { version, check: "checked", verdict: "inaccurate", note: SECRET } as const;
  await accepted(changeClaim(context, id, judged));
  const source = { url: null, locator: null, excerpt: SECRET, primary: true, confidential: true };
  const evidence = await accepted(
    addEvidence(context, id, { id: v7(), stance: "contradicts", title: SECRET, ...source }),
  );
  const correction = await propose(context, evidence.claimNow, "replace", SECRET);
  return { claim: correction.claimNow, evidence, correction };
}
