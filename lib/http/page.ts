import { redirect } from "next/navigation";
import { connection } from "next/server";
import { hasPeople } from "#db/people.ts";
import { currentUser } from "#lib/auth/current-user.ts";
import type { BaseContext, Context } from "#lib/usecases/context.ts";
import { contextOf, openBaseContext } from "./context.ts";

/** What a page for anybody works with, when somebody asks for it: a build must not open the database. */
export async function openPageContext(): Promise<BaseContext> {
  await connection();
  return openBaseContext();
}

/**
 * What a page that is for people works with. Sends everybody else to sign in and back to `path`, and,
 * while nobody has an account yet, to the page that says how to make the first.
 */
export async function requirePageContext(path: string): Promise<Context> {
  const base = await openPageContext();
  const signedIn = await currentUser(base);
  if (signedIn) return contextOf(base, signedIn);
  if (await hasPeople(base.db)) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  redirect("/setup");
}

/** Where to go after signing in: a path of ours, else the front page. `next` is anybody's to write. */
export function readNextPath(next: string | string[] | undefined): string {
  const home = "http://galley.invalid";
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, home)) return "/";
  const { origin, pathname, search, hash } = new URL(next, home);
  return origin === home && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : "/";
}
