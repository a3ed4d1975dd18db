/**
 * Mix-ups of identifiers and short names: every route that takes a desk is asked with every way to name
 * one's own and another's, in the path, the query and the body, also by the admin of a desk that was made
 * to be taken for the other.
 */
import { sql } from "kysely";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import type { Desk } from "#lib/domain/person.ts";
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
import { type Answered, ask } from "./ask-fixture.ts";
import { type Found, findRoutes } from "./routes-fixture.ts";
import { type Asking, RULES, type Rule } from "./rules-fixture.ts";

const PLACES = ["params", "query", "body", "file"] as const;
type Place = (typeof PLACES)[number];

const ROUTES = await findRoutes();

let desks: { readonly news: Desk; readonly sport: Desk };
let things: Things;
let otto: Asker;
/** An admin of desks that were made to be taken for "news", behind Galley’s back. */
let mallory: Asker;

beforeAll(async () => {
  process.env.GALLEY_DATA = newFolder(afterAll);
  desks = await openDesks();
  things = await openThings(desks.news);
  otto = await signInOn(desks.sport, "admin");
  mallory = await plantLookAlikes();
});
afterAll(closeDatabase);

/** Desks called by the identifier of "news", and one whose identifier is its short name. */
async function plantLookAlikes(): Promise<Asker> {
  const { db } = await openBaseContext();
  const { news, sport } = desks;
  const who = await signInOn(sport, "admin");
  for (const trigger of ["desks_slug_inserted", "desks_slug_updated"]) {
    await sql`DROP TRIGGER ${sql.table(trigger)}`.execute(db);
  }
  const at = "2026-01-01T00:00:00.000Z";
  const planted = [
    [v7(), news.id],
    [v7(), news.id.toUpperCase()],
    [v7(), news.id.replaceAll("-", "")],
    [news.slug, "look-alike"],
  ];
  for (const [id, slug] of planted) {
    await sql`INSERT INTO desks (id, slug, name, created_at) VALUES (${id}, ${slug}, 'L', ${at})`.execute(
      db,
    );
    await sql`INSERT INTO memberships (desk, person, role, created_at)
      VALUES (${id}, ${who.context.user.id}, 'admin', ${at})`.execute(db);
  }
  return who;
}

/** Every way to write what names a desk. */
const waysToName = ({ id, slug }: Desk): readonly string[] => [
  id,
  slug,
  id.toUpperCase(),
  slug.toUpperCase(),
  id.replaceAll("-", ""),
  ` ${slug}`,
  `{${id}}`,
  `urn:uuid:${id}`,
  `${slug}/`,
  `%${slug}`,
];

/** The request of a rule with the desk named otherwise, wherever it stands; null where it has none. */
function named(asking: Asking, place: Place, own: Desk, name: string): Asking | null {
  const inside = asking[place];
  if (place === "file") {
    const text = asking.type ? new TextDecoder().decode(asking.file) : "";
    const renamed = text.replace(`\r\n\r\n${own.slug}\r\n`, `\r\n\r\n${name}\r\n`);
    return text === "" ? null : { ...asking, file: new TextEncoder().encode(renamed) };
  }
  if (typeof inside !== "object" || inside === null || !("desk" in inside)) return null;
  return { ...asking, [place]: { ...inside, desk: name } };
}

const TAKING_DESKS = ROUTES.flatMap((route) =>
  [RULES[route.name] ?? []]
    .flat()
    .filter(({ isOnDesk }) => isOnDesk)
    .map((rule, at) => [`${route.name} (${at + 1})`, route, rule] as const),
);

/** What comes back when somebody names the desk in each of these ways, with where it stood. */
async function askNaming(
  route: Found,
  rule: Rule,
  { who, ways }: { readonly who: Asker; readonly ways: readonly string[] },
): Promise<readonly (Answered & { readonly place: Place; readonly way: string })[]> {
  const answers = [];
  for (const place of PLACES) {
    for (const way of ways) {
      const asking = named(await rule.ask(things, who), place, things.desk, way);
      if (asking) answers.push({ ...(await ask(route, who.cookie, asking)), place, way });
    }
  }
  return answers;
}

it("looks at every way in which a desk is named", async () => {
  const found = new Set<string>();
  for (const [, route, rule] of TAKING_DESKS) {
    for (const place of PLACES) {
      if (named(await rule.ask(things, otto), place, things.desk, "x"))
        found.add(`${place} ${route.name}`);
    }
  }
  expect([...found].sort()).toEqual([
    "body POST /api/articles",
    "body POST /api/imports",
    "file POST /api/imports",
    "params DELETE /api/desks/:desk/invitations/:invitation",
    "params DELETE /api/desks/:desk/people/:person",
    "params GET /api/desks/:desk",
    "params GET /api/desks/:desk/people",
    "params PATCH /api/desks/:desk",
    "params PATCH /api/desks/:desk/people/:person",
    "params POST /api/desks/:desk/people",
    "query GET /api/articles",
    "query GET /api/review",
    "query POST /api/bundles",
    "query POST /api/bundles/preview",
  ]);
});

describe("another’s desk, however it is named", () => {
  it.each(TAKING_DESKS)("is not reached by %s", async (_, route, rule) => {
    for (const who of [otto, mallory]) {
      for (const { place, way, status, text } of await askNaming(route, rule, {
        who,
        ways: waysToName(desks.news),
      })) {
        const { id, slug } = desks.news;
        const isName = [id, slug, id.toUpperCase()].includes(way);
        // What names no desk at all is told at its field; a path has none.
        expect([place, way, status, text.includes(SECRET)]).toEqual([
          place,
          way,
          place === "params" || isName ? 404 : 422,
          false,
        ]);
      }
    }
  });
});

describe("one’s own desk", () => {
  it("is reached in a path by its short name alone", async () => {
    const [route] = ROUTES.filter(({ name }) => name === "GET /api/desks/:desk");
    if (!route) throw new RangeError("There is no such route.");
    for (const way of waysToName(desks.sport)) {
      const { status } = await ask(route, otto.cookie, { params: { desk: way } });
      expect([way, status]).toEqual([way, way === desks.sport.slug ? 200 : 404]);
    }
  });

  it.each(["GET /api/articles", "GET /api/review"])(
    "is reached in a query by short name or identifier: %s",
    async (name) => {
      const [route] = ROUTES.filter((one) => one.name === name);
      if (!route) throw new RangeError("There is no such route.");
      for (const way of waysToName(desks.sport)) {
        const { id, slug } = desks.sport;
        const { status } = await ask(route, otto.cookie, { query: { desk: way } });
        expect([way, status]).toEqual([
          way,
          [id, slug, id.toUpperCase()].includes(way) ? 200 : 422,
        ]);
      }
    },
  );
});

it("nobody makes a desk that is called by an identifier", async () => {
  const [route] = ROUTES.filter(({ name }) => name === "POST /api/desks");
  if (!route) throw new RangeError("There is no such route.");
  const { id } = desks.news;
  for (const slug of [
    id,
    id.toUpperCase(),
    id.replaceAll("-", ""),
    v7(),
    v7().replaceAll("-", ""),
  ]) {
    const body = { id: v7(), name: "Look-alike", slug };
    const { status, text } = await ask(route, otto.cookie, { body });
    expect([slug, status, JSON.parse(text).errors?.[0]?.path]).toEqual([slug, 422, "slug"]);
  }
  const taken = await ask(route, otto.cookie, { body: { id, name: "Look-alike", slug: "mine" } });
  expect([taken.status, taken.text.includes(SECRET)]).toEqual([409, false]);
});
