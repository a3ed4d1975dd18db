/**
 * Who may ask what: every route and method, by a checker, a reviewer and an admin of the desk, by those
 * of another and by somebody on none, and without a session that counts. The rules are written out in
 * `rules-fixture.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { updatePerson } from "#db/people.ts";
import { hasRole } from "#lib/domain/permission.ts";
import type { Desk } from "#lib/domain/person.ts";
import { ROLES, type Role } from "#lib/domain/vocabulary.ts";
import { openBaseContext } from "#lib/http/context.ts";
import { closeDatabase } from "#lib/http/database.ts";
import {
  type Asker,
  openDesks,
  openThings,
  SECRET,
  signInOn,
  type Things,
} from "#lib/http/desk-isolation-fixture.ts";
import { endSession } from "#lib/usecases/sessions.ts";
import { ask } from "./ask-fixture.ts";
import { findRoutes } from "./routes-fixture.ts";
import { FOR_ANYBODY, NOTHING, RULES, SIGN_IN } from "./rules-fixture.ts";

const ROUTES = await findRoutes();
const RULED = ROUTES.flatMap((route) =>
  [RULES[route.name] ?? []]
    .flat()
    .map((rule, at) => [`${route.name} (${at + 1})`, route, rule] as const),
);

let desks: { readonly news: Desk; readonly sport: Desk };
/** What nobody may change whom the tests ask as. */
let kept: Things;
let outsiders: readonly { readonly role: Role | null; readonly who: Asker }[];
let insiders: readonly { readonly role: Role; readonly who: Asker }[];
let someone: Asker;
let withoutSession: readonly (readonly [string, string])[];

beforeAll(async () => {
  process.env.GALLEY_DATA = newFolder(afterAll);
  desks = await openDesks();
  kept = await openThings(desks.news);
  const ofEachRole = (desk: Desk) =>
    Promise.all(ROLES.map(async (role) => ({ role, who: await signInOn(desk, role) })));
  insiders = await ofEachRole(desks.news);
  outsiders = [...(await ofEachRole(desks.sport)), { role: null, who: await signInOn(null) }];
  const [ended, disabled] = [
    await signInOn(desks.news, "admin"),
    await signInOn(desks.news, "admin"),
  ];
  someone = await signInOn(desks.news);
  const guest = await openBaseContext();
  await endSession(guest, ended.session);
  await updatePerson(guest.db, disabled.context.user.id, { disabledAt: guest.now });
  withoutSession = [
    ["signed out", ""],
    ["with a session that has ended", ended.cookie],
    ["disabled", disabled.cookie],
  ];
});
afterAll(closeDatabase);

it("knows of every route whom it is for", () => {
  const known = [...Object.keys(RULES), ...FOR_ANYBODY, ...SIGN_IN, ...NOTHING].sort();
  expect(ROUTES.map(({ name }) => name).sort()).toEqual(known);
  const open = ROUTES.filter(({ handler }) => handler.route?.auth !== "user");
  expect(open.map(({ name }) => name).sort()).toEqual([...FOR_ANYBODY, ...SIGN_IN].sort());
});

describe("with a session that does not count", () => {
  it.each(RULED)("%s is answered with 401", async (_, route, rule) => {
    for (const [who, cookie] of withoutSession) {
      const { status, text } = await ask(route, cookie, await rule.ask(kept, someone));
      expect([who, status, text.includes(SECRET)]).toEqual([who, 401, false]);
    }
  });
});

describe("asked about another desk", () => {
  it.each(RULED.filter(([, , rule]) => rule.isOnDesk))(
    "%s is answered with 404, whatever one is on one’s own",
    async (_, route, rule) => {
      for (const { role, who } of outsiders) {
        const { status, text } = await ask(route, who.cookie, await rule.ask(kept, who));
        expect([role, status, text.includes(SECRET)]).toEqual([role, 404, false]);
      }
    },
  );

  it.each(RULED.filter(([, , rule]) => !rule.isOnDesk))(
    "%s tells nothing of it",
    async (_, route, rule) => {
      for (const { role, who } of outsiders) {
        const { status, text } = await ask(route, who.cookie, await rule.ask(kept, who));
        const may = hasRole(role ?? "checker", rule.least);
        expect([role, status < 300, text.includes(SECRET)]).toEqual([role, may, false]);
        if (!may) expect(status).toBe(403);
      }
    },
  );
});

describe("asked on one’s own desk", () => {
  it.each(RULED)("%s is for its least role and those above", async (_, route, rule) => {
    for (const { role, who } of insiders) {
      if (!hasRole(role, rule.least)) {
        const { status } = await ask(route, who.cookie, await rule.ask(kept, who));
        expect([role, status]).toEqual([role, 403]);
        continue;
      }
      const things = rule.isOnDesk && route.method !== "GET" ? await openThings(desks.news) : kept;
      const { status, text } = await ask(route, who.cookie, await rule.ask(things, who));
      const isRefused = rule.isOften === "refused" && [409, 422].includes(status);
      expect([role, status, text]).toEqual([
        role,
        isRefused ? status : expect.toBeOneOf([200, 201, 204]),
        text,
      ]);
    }
  });
});
