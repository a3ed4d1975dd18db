/**
 * Rights that go while a request waits: somebody is disabled, signs out, is taken off the desk or made
 * less while their body is held back, or once they have been let in and what they asked for is still
 * being read. Whatever writes asks again, and nothing is written.
 */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteMembership, updateMembership } from "#db/desks.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { updatePerson } from "#db/people.ts";
import type { Desk } from "#lib/domain/person.ts";
import { ROLES } from "#lib/domain/vocabulary.ts";
import { openBaseContext } from "#lib/http/context.ts";
import { closeDatabase } from "#lib/http/database.ts";
import {
  type Asker,
  openDesks,
  openThings,
  signInOn,
  type Things,
} from "#lib/http/desk-isolation-fixture.ts";
import { endSession } from "#lib/usecases/sessions.ts";
import { ask, bytesIn, requestOf } from "./ask-fixture.ts";
import { findRoutes } from "./routes-fixture.ts";
import { RULES, type Rule } from "./rules-fixture.ts";

interface Loss {
  readonly name: string;
  readonly code: string;
  readonly status: number;
  readonly lose: (who: Asker, rule: Rule, desk: Desk) => Promise<unknown>;
}

const GONE: readonly Loss[] = [
  {
    name: "disabled",
    code: "not_signed_in",
    status: 401,
    lose: ({ context: { db, user, now } }) => updatePerson(db, user.id, { disabledAt: now }),
  },
  {
    name: "signed out",
    code: "not_signed_in",
    status: 401,
    lose: ({ context, session }) => endSession(context, session),
  },
];
const OFF_THE_DESK: Omit<Loss, "code" | "status"> = {
  name: "taken off the desk",
  lose: ({ context: { db, user } }, _, desk) => deleteMembership(db, desk.id, user.id),
};
const MADE_LESS: Loss = {
  name: "made less",
  code: "forbidden",
  status: 403,
  lose: ({ context: { db, user } }, { least }, desk) => {
    const role = ROLES[ROLES.indexOf(least) - 1] ?? "checker";
    return updateMembership(db, { desk: desk.id, person: user.id, role });
  },
};

/** What can be lost that a rule asks for. */
function lossesOf({ least, isOnDesk }: Rule): readonly Loss[] {
  const less = least === "checker" ? [] : [MADE_LESS];
  if (isOnDesk) return [...GONE, { ...OFF_THE_DESK, code: "not_found", status: 404 }, ...less];
  // What any desk’s admin may takes one desk as well as another.
  const off = { ...OFF_THE_DESK, code: "forbidden", status: 403 };
  return least === "checker" ? GONE : [...GONE, off, ...less];
}

/** All that writes: also what gives files out, since that is recorded. */
const CASES = (await findRoutes())
  .flatMap((route) => [RULES[route.name] ?? []].flat().map((rule) => ({ route, rule })))
  .filter(({ route }) => route.method !== "GET" || route.name.endsWith("/export"))
  .flatMap(({ route, rule }) => lossesOf(rule).map((loss) => ({ route, rule, loss })))
  .map((one) => [`${one.loss.name}: ${one.route.name}`, one] as const);

let news: Desk;
let things: Things;

beforeAll(async () => {
  process.env.GALLEY_DATA = newFolder(afterAll);
  news = (await openDesks()).news;
  things = await openThings(news);
});
afterAll(closeDatabase);

/** A hash over every row of every table. */
async function hashRows(): Promise<string> {
  const { db } = await openBaseContext();
  const tables = await sql<{ name: string }>`
    SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`.execute(db);
  const hash = createHash("sha256");
  for (const { name } of tables.rows) {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(db);
    hash.update(JSON.stringify([name, rows]));
  }
  return hash.digest("hex");
}

it("looks at everything that writes", () => {
  expect(CASES.length).toBeGreaterThan(100);
});

describe("whoever was let in and is meanwhile", () => {
  it.each(CASES)("%s writes nothing", async (_, { route, rule, loss }) => {
    const who = await signInOn(news, rule.least);
    const asking = await rule.ask(things, who);
    const { params, query, body } = route.handler.route;
    const asked = {
      context: who.context,
      sessionId: who.session,
      params: params?.parse(asking.params) ?? {},
      query: query?.parse(asking.query ?? {}) ?? {},
      body: body?.parse(asking.body) ?? {},
      request: requestOf(route, who.cookie, asking),
    };
    await loss.lose(who, rule, news);
    const before = await hashRows();
    expect(await route.handler.work(asked)).toMatchObject({ refusal: loss.code });
    expect(await hashRows()).toBe(before);
  });
});

describe("whoever holds the body back and is meanwhile", () => {
  it.each(CASES)("%s writes nothing", async (_, { route, rule, loss }) => {
    const who = await signInOn(news, rule.least);
    const asking = await rule.ask(things, who);
    if (!bytesIn(asking)) return;
    let before = "";
    const { status } = await ask(route, who.cookie, asking, async () => {
      await loss.lose(who, rule, news);
      before = await hashRows();
    });
    expect(status).toBe(loss.status);
    expect(await hashRows()).toBe(before);
  });
});
