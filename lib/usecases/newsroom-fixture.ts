/** For tests: a newsroom with two desks, and nothing of ours replaced. */

import { v7 } from "uuid";
import { insertDesk, readMemberships } from "#db/desks.ts";
import { insertRow } from "#db/insert-rows.ts";
import { openDatabase } from "#db/open.ts";
import type { Db } from "#db/schema.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { deskNamed, ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { DeskId } from "#lib/domain/desk-ref.ts";
import type { Desk } from "#lib/domain/person.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import type { Action, Role } from "#lib/domain/vocabulary.ts";
import { createClaim } from "./claims.ts";
import type { BaseContext, Context } from "./context.ts";
import { proposeCorrection } from "./corrections.ts";
import { createArticle } from "./create-article.ts";

/** A database with people on two desks, each with what they may do. */
export interface Newsroom {
  readonly db: Db;
  /** Carl checks and Rita and Rob review on the desk "news"; Ada runs it; Otto is on another desk. */
  readonly carl: Context;
  readonly rita: Context;
  readonly rob: Context;
  readonly ada: Context;
  readonly otto: Context;
  /** Somebody at the shell, whom no account stands for. */
  readonly shell: BaseContext;
  close(): Promise<void>;
}

const NOW = "2026-01-02T09:00:00.000Z";

/** Opens a newsroom on a database in memory, or on a new file where another process has to see it. */
export async function openNewsroom(file = ":memory:"): Promise<Newsroom> {
  const { db, close } = await openDatabase(file);
  const createdAt = "2026-01-01T08:00:00.000Z";
  const news = { ...deskNamed("news", "News"), id: DeskId.parse(v7()) };
  const sport = { ...deskNamed("sport", "Sport"), id: DeskId.parse(v7()) };
  for (const desk of [news, sport]) await insertDesk(db, { ...desk, createdAt });
  const add = async (name: string, { id: desk }: Desk, role: Role): Promise<Context> => {
    const id = v7();
    const email = `${name.toLowerCase()}@example.org`;
    await insertRow(db, "people", { id, email, name, passwordHash: null, createdAt });
    await insertRow(db, "memberships", { desk, person: id, role, createdAt });
    const memberships = await readMemberships(db, id);
    const user = { id, name, email, memberships };
    return { db, user, now: NOW, newId: v7 };
  };
  return {
    db,
    close,
    carl: await add("Carl", news, "checker"),
    rita: await add("Rita", news, "reviewer"),
    rob: await add("Rob", news, "reviewer"),
    ada: await add("Ada", news, "admin"),
    otto: await add("Otto", sport, "admin"),
    shell: { db, now: NOW, newId: v7 },
  };
}

/** The person's first desk. */
export function deskOf({ user }: Context): Desk {
  const [first] = user.memberships;
  if (!first) throw new RangeError(`${user.name} is on no desk.`);
  return first.desk;
}

/** The answer, or an error that tells why the use-case refused. */
export async function accepted<T>(answer: AsyncResult<T>): Promise<T> {
  const value = await answer;
  if (isRefusal(value)) throw new Error(`${value.refusal}: ${value.message}`);
  return value;
}

/** The refusal's code, or an error that nothing was refused. */
export async function refusedAs(answer: Promise<unknown>): Promise<string> {
  const value = await answer;
  if (!isRefusal(value)) throw new Error("It was not refused.");
  return value.refusal;
}

/** The text of the article that most tests import. */
export const STORY = [
  "The two presidents spoke by telephone on Tuesday.",
  "He said relations were “as bad as can be” and that they would improve.",
  "Some 59 missiles were fired at the airfield.",
].join("\n");

/** An article with these words on the desk "news". */
export function importStory(context: Context, text = STORY): Promise<ArticleView> {
  return accepted(
    createArticle(context, { id: v7(), desk: ON_NEWS, headline: "The presidents speak", text }),
  );
}

/** A claim on the words, which stand once in the article. */
export function tag(context: Context, { article, revision }: ArticleView, words: string) {
  const start = revision.text.indexOf(words);
  const place = { revision: revision.number, start, end: start + words.length };
  return accepted(createClaim(context, article.id, { id: v7(), kind: "other", ...place }));
}

/** A correction of the claim's own words. */
export function propose(context: Context, claim: Claim, action: Action, insert = "") {
  const { start, end } = claim.anchor;
  const notice = action === "note" ? "editors_note" : "correction";
  const words = { insert, notice, noticeText: "It was otherwise.", reason: null } as const;
  return accepted(proposeCorrection(context, claim.id, { id: v7(), action, start, end, ...words }));
}
