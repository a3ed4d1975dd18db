import { afterAll, beforeAll, expect, it } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { openBaseContext } from "#lib/http/context.ts";
import { closeDatabase } from "#lib/http/database.ts";
import { openDesks, PASSWORD, signInOn } from "#lib/http/desk-isolation-fixture.ts";
import { invite } from "#lib/usecases/invitations.ts";
import { accepted } from "#lib/usecases/newsroom-fixture.ts";
import { ensureSetupLink } from "#lib/usecases/setup.ts";
import { ask } from "./ask-fixture.ts";
import { findRoutes } from "./routes-fixture.ts";
import type { Asking } from "./rules-fixture.ts";

const ROUTES = (await findRoutes()).filter(({ handler }) => handler.route);

beforeAll(() => {
  process.env.GALLEY_DATA = newFolder(afterAll);
});
afterAll(closeDatabase);

it("names for every route what it answers, and for nothing else", () => {
  const named = ROUTES.filter(({ name }) => !name.endsWith(":rest"));
  expect(named.map(({ handler }) => handler.route.answers)).toEqual(named.map(({ name }) => name));
  expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(ANSWERS).sort());
});

/** Asks as a guest; throws where the answer has another shape than its route names. */
async function askAsGuest(name: string, asking: Asking = {}): Promise<number> {
  const route = ROUTES.find((route) => route.name === name);
  if (!route) throw new RangeError(`There is no route ${name}.`);
  return (await ask(route, "", asking)).status;
}

it("answers guests in the shapes that it names", async () => {
  expect(await askAsGuest("GET /api/health")).toBe(200);
  const token = (await ensureSetupLink(await openBaseContext())) ?? "";
  const body = { token, name: "Ada Byron", email: "ada@example.org", password: PASSWORD };
  const desk = { deskName: "Weekend", sampleDesk: false };
  expect(await askAsGuest("POST /api/setup", { body: { ...body, ...desk } })).toBe(201);
  const { news } = await openDesks();
  const { context } = await signInOn(news, "admin");
  const invited = await accepted(
    invite(context, news.slug, { email: "bob@example.org", role: "checker" }),
  );
  const asking = { params: { token: invited.token } };
  expect(await askAsGuest("GET /api/invitations/:token", asking)).toBe(200);
  const joining = { ...asking, body: { name: "Bob Frost", password: PASSWORD } };
  expect(await askAsGuest("POST /api/invitations/:token", joining)).toBe(201);
});
