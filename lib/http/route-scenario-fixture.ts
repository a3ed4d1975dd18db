/** For tests: an article with all that hangs on it, and whatever else a route can be asked about. */

import { v7 } from "uuid";
import { readMemberships } from "#db/desks.ts";
import { encryptSession } from "#lib/auth/encrypt-session-fixture.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { cookieName } from "#lib/auth/session-cookie.ts";
import { authSettings } from "#lib/auth/settings.ts";
import { bySlug, type DeskSlug } from "#lib/domain/desk-ref.ts";
import type { Context } from "#lib/usecases/context.ts";
import { createArticle } from "#lib/usecases/create-article.ts";
import { addEvidence } from "#lib/usecases/evidence.ts";
import { importedOf, keepPreview } from "#lib/usecases/import-fixture.ts";
import { invite } from "#lib/usecases/invitations.ts";
import { accepted, propose, STORY, tag } from "#lib/usecases/newsroom-fixture.ts";
import { addPerson } from "#lib/usecases/people.ts";
import { startSession } from "#lib/usecases/sessions.ts";
import { openBaseContext } from "./context.ts";

const PASSWORD = "seven quiet proofreaders";

/** What routes are asked about, and by whom. */
export interface Scene {
  readonly cookie: string;
  /** Right values by the names of parameters and fields. */
  readonly names: Readonly<Record<string, unknown>>;
  /** What stands under `/api/articles`, `/api/claims` … */
  readonly things: Readonly<Record<string, Thing>>;
}

interface Thing {
  readonly id: string;
  readonly version?: number;
}

/** Before anybody has an account. */
export function sceneOfSetup(token: string): Scene {
  const names = { token, name: "Ada", email: "ada@example.org", password: PASSWORD };
  return { cookie: "", names, things: {} };
}

/** Makes new scenes for the first person, who is the admin of a desk: for routes under `/api/articles` … */
export async function sceneMaker(): Promise<(under: string) => Promise<Scene>> {
  const passwordHash = await hashPassword(PASSWORD);
  const { db } = await openBaseContext();
  const person = await db.selectFrom("people").select("id").executeTakeFirstOrThrow();
  const session = await startSession(await openBaseContext(), {
    person: person.id,
    userAgent: null,
  });
  const { secret } = authSettings();
  const cookie = `${cookieName(authSettings(), "session")}=${await encryptSession(secret, session)}`;
  return (under) => openScene({ cookie, passwordHash, id: person.id }, under);
}

interface Asker {
  readonly cookie: string;
  readonly passwordHash: string;
  readonly id: string;
}

async function openScene({ cookie, passwordHash, id }: Asker, under: string): Promise<Scene> {
  const guest = await openBaseContext();
  const { db } = guest;
  // Whatever was tried last may have changed it.
  await db.updateTable("people").set({ passwordHash }).where("id", "=", id).execute();
  const person = await db.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
  const { name, email } = person ?? { name: "", email: "" };
  const desk = await db.selectFrom("desks").selectAll().orderBy("id").executeTakeFirstOrThrow();
  // Desks that were made by trying do not matter here.
  const memberships = (await readMemberships(db, id)).filter((one) => one.desk.id === desk.id);
  const context = { ...guest, user: { id, name, email, memberships } };
  const { slug } = desk;
  const names = { ...NAMES, desk: slug, slug: `d-${v7().slice(-12)}`, email: newEmail() };
  const importId = await keepPreview(context, importedOf({ text: `${STORY}\nAnd more.` }));
  const more = await openUnder(context, slug, under);
  return {
    cookie,
    names: { ...names, importId, ...more.names },
    things: { desks: desk, ...more.things },
  };
}

const NAMES = {
  ...{ rest: ["nothing"], current: PASSWORD, password: PASSWORD },
  ...{ number: 1, revision: 1, expectedRevision: 1 },
  ...{ action: "replace", insert: "60 missiles", text: STORY },
};

type Opened = Pick<Scene, "names" | "things">;

/** What stands under the addresses that begin so. */
async function openUnder(context: Context, desk: DeskSlug, under: string): Promise<Opened> {
  if (["desks", "invitations"].includes(under)) return openPeople(context, desk);
  const isOfArticle = ["articles", "claims", "corrections", "evidence"].includes(under);
  if (!isOfArticle) return { names: {}, things: {} };
  const story = await openStory(context, desk);
  if (under === "articles") return { names: PLACE, things: { articles: story.article } };
  const claim = await tag(context, story, WORDS);
  if (under === "corrections") {
    const corrections = await propose(context, claim, "replace", "60 missiles");
    return { names: {}, things: { corrections } };
  }
  const evidence = await accepted(addEvidence(context, claim.id, sourceOf()));
  return { names: PLACE, things: { claims: evidence.claimNow, evidence } };
}

async function openPeople(context: Context, desk: DeskSlug): Promise<Opened> {
  const newcomer = { name: `M ${v7()}`, email: newEmail(), desk, passwordHash: "none" };
  const member = await accepted(addPerson(context, { ...newcomer, role: "checker" }));
  const invited = { email: newEmail(), role: "checker" } as const;
  const { id, token } = await accepted(invite(context, desk, invited));
  return { names: { person: member.id, invitation: id, token }, things: {} };
}

const WORDS = "59 missiles";
const PLACE = { start: STORY.indexOf(WORDS), end: STORY.indexOf(WORDS) + WORDS.length };

async function openStory(context: Context, desk: DeskSlug) {
  const importId = await keepPreview(context, importedOf({ text: STORY }));
  return accepted(createArticle(context, { id: v7(), desk: bySlug(desk), importId }));
}

const newEmail = () => `${v7()}@example.org`;

function sourceOf() {
  const words = { title: "A source", url: null, locator: null, excerpt: null };
  return { id: v7(), stance: "supports", primary: false, confidential: false, ...words } as const;
}
