import { appendEvent } from "#db/events.ts";
import { insertRow } from "#db/insert-rows.ts";
import { deleteSetupLinks, findOpenLink, markLinkUsed } from "#db/links.ts";
import { hasPeople } from "#db/people.ts";
import type { FirstAccount } from "#lib/domain/answers/people.ts";
import { DeskId } from "#lib/domain/desk-ref.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { SetUp } from "#lib/domain/requests.ts";
import type { BaseContext } from "./context.ts";
import { makeAccount, makeDesk } from "./create-accounts.ts";
import { DAY, shiftInstant } from "./periods.ts";
import { loadSampleDesk } from "./sample-desk.ts";
import { slugOf } from "./slug.ts";
import { hashToken, newToken } from "./tokens.ts";
import { transact } from "./transact.ts";

/** How long the link for the first account can be used. A restart prints a new one. */
const SETUP_LINK_LIFETIME = 7 * DAY;

/**
 * The token of the link with which the first account is made, or null when somebody has an account.
 * Only its hash is kept, so each call makes a new one and the link before it stops working.
 */
export function ensureSetupLink(context: BaseContext): Promise<string | null> {
  const { now } = context;
  return context.db.transaction().execute(async (db) => {
    if (await hasPeople(db)) return null;
    await deleteSetupLinks(db);
    const token = newToken();
    await insertRow(db, "links", {
      tokenHash: hashToken(token),
      purpose: "setup",
      createdAt: now,
      expiresAt: shiftInstant(now, SETUP_LINK_LIFETIME),
    });
    await appendEvent(db, { at: now, actor: null, type: "setup_link.created" });
    return token;
  });
}

/** Null when the first account can be made with this token, else why not. */
export async function readSetupLink(context: BaseContext, token: string): Promise<Refusal | null> {
  if (await hasPeople(context.db)) {
    return refuse(
      "conflict",
      "The first account has been made already. Sign in with it, or ask its owner for an invitation.",
    );
  }
  const link = await findOpenLink(context.db, hashToken(token), context.now);
  if (link?.purpose === "setup") return null;
  return refuse(
    "not_found",
    "This link does not work any more. Start Galley again: it prints a new one.",
  );
}

/**
 * Makes the first account, an admin of its own desk, and uses the link up. One of two at
 * the same instant is refused. The sample desk is loaded afterwards; its failure leaves the account.
 */
export async function setUp(
  context: BaseContext,
  input: Omit<SetUp, "password">,
  passwordHash: string,
): AsyncResult<FirstAccount> {
  const made = await transact(context, (context) => makeFirstAccount(context, input, passwordHash));
  if (isRefusal(made) || !input.sampleDesk) return made;
  const { person, email, desk } = made;
  const user = { ...person, email, memberships: [{ desk, role: "admin" as const }] };
  const refusal = await loadSampleDesk({ ...context, user });
  return isRefusal(refusal) ? { ...made, withoutSample: refusal.message } : made;
}

async function makeFirstAccount(
  context: BaseContext,
  input: Omit<SetUp, "password">,
  passwordHash: string,
): AsyncResult<FirstAccount> {
  const refusal = await readSetupLink(context, input.token);
  if (refusal) return refusal;
  await markLinkUsed(context.db, hashToken(input.token), context.now);
  const { email } = input;
  const person = await makeAccount(context, { email, name: input.name, passwordHash });
  const name = input.deskName.trim();
  const desk = { id: DeskId.parse(context.newId()), slug: slugOf(name), name };
  await makeDesk(context, desk, person.id);
  return { person, email, desk, withoutSample: null };
}
