/**
 * No request ends in 500. Every route is asked with everything that somebody could send in each of its
 * fields, as its schemas name them, by an admin on a database with an article, a claim and all that
 * hangs on it: so most of what is taken gets past the schema into the use-cases.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { newFolder } from "#db/folder-fixture.ts";
import { CreateImport } from "#lib/domain/requests.ts";
import { openBaseContext } from "#lib/http/context.ts";
import { closeDatabase } from "#lib/http/database.ts";
import type { Handler } from "#lib/http/handle.ts";
import { type Scene, sceneMaker, sceneOfSetup } from "#lib/http/route-scenario-fixture.ts";
import {
  type FieldPath,
  fieldsOf,
  formsOf,
  isBoundFirst,
  rightValue,
  textsOf,
  withAt,
} from "#lib/http/schema-fixture.ts";
import { FORMED_VALUES, jsonOf, WRONG_VALUES, wordsOf } from "#lib/http/wrong-values-fixture.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { ensureSetupLink } from "#lib/usecases/setup.ts";

const ORIGIN = "http://localhost:3000";
const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;

/** Routes that read their bodies themselves, and as what. A bundle's file is tried where it is read. */
const OWN_BODIES: Readonly<Record<string, z.ZodType>> = { "POST /api/imports": CreateImport };

interface Tried {
  /** As in `PATCH /api/articles/:id`. */
  readonly name: string;
  readonly method: string;
  readonly pattern: string;
  readonly handler: Handler;
  readonly body: z.ZodType | undefined;
}

const ROUTES = await readRoutes();

async function readRoutes(): Promise<readonly Tried[]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => /(^|[/\\])route\.ts$/.test(file)).sort();
  const tried = routes.map(async (file) => {
    const handlers: Readonly<Record<string, Handler>> = await import(
      path.join(import.meta.dirname, file)
    );
    const place = path.dirname(file).replaceAll(path.sep, "/");
    const pattern = `/api/${place.replace(/\[(?:\.\.\.)?(\w+)\]/g, ":$1")}`;
    return METHODS.flatMap((method) => {
      const handler = handlers[method];
      // Sign-in is next-auth's; what it is sent is tried in `lib/http/sign-in.test.ts`.
      if (!handler?.route) return [];
      const name = `${method} ${pattern}`;
      return [{ name, method, pattern, handler, body: handler.route.body ?? OWN_BODIES[name] }];
    });
  });
  return (await Promise.all(tried)).flat();
}

const SETUP = "POST /api/setup";
const folder = newFolder(afterAll);

beforeAll(() => {
  process.env.GALLEY_DATA = folder;
});
afterAll(closeDatabase);

it("finds the routes", () => {
  expect(ROUTES.length).toBeGreaterThan(40);
  expect(ROUTES.map(({ name }) => name)).toContain(SETUP);
});

describe("the first account", () => {
  it("is refused with wrong values, and made", async () => {
    const guest = await openBaseContext();
    const token = (await ensureSetupLink(guest)) ?? "";
    const scene = sceneOfSetup(token);
    const [route] = ROUTES.filter(({ name }) => name === SETUP);
    if (!route) throw new Error("There is no such route.");
    expect(await tryFields(route, async () => scene)).toEqual([]);
    await ask(route, scene, {});
    expect(await guest.db.selectFrom("people").select("id").execute()).toHaveLength(1);
  });
});

describe("with every wrong value in every field", () => {
  let open: (under: string) => Promise<Scene>;
  beforeAll(async () => {
    open = await sceneMaker();
  });

  it.each(ROUTES.filter(({ name }) => name !== SETUP).map((route) => [route.name, route] as const))(
    "%s never answers with 500, and says where it is wrong",
    async (_, route) => {
      expect(await tryFields(route, () => open(firstOf(route)))).toEqual([]);
    },
    onThisMachine(240_000),
  );
});

type Wrong = readonly [what: string, value: unknown];

it("looks at the length of words before it looks for anything in them", () => {
  const open = ROUTES.flatMap(({ name, body }) =>
    textsOf(body)
      .filter(({ schema }) => !isBoundFirst(schema))
      .map(({ path }) => `${name}: ${path.join(".")}`),
  );
  expect(open).toEqual([]);
});

/** What went wrong with a route, a line each: the field, what was in it, what came back. */
async function tryFields(route: Tried, open: () => Promise<Scene>): Promise<readonly string[]> {
  const faults: string[] = [];
  const { query, params } = route.handler.route;
  let scene = await open();
  let isSpent = false;
  const look = async (field: FieldPath, wrong: Wrong, asking: (scene: Scene) => Asking) => {
    const [what, value] = wrong;
    let response = await ask(route, scene, asking(scene));
    // What was taken before has changed the scene.
    if (isSpent && [404, 409].includes(response.status)) {
      scene = await open();
      response = await ask(route, scene, asking(scene));
      isSpent = false;
    }
    isSpent ||= response.ok && route.method !== "GET";
    // What is not there may be missing from another form of the same.
    const isOpen = value === undefined && formsOf(route.body).length > 1;
    const fits = isOpen || (route.body?.safeParse(asking(scene).body).success ?? true);
    const fault = await faultOf(response, fits ? [] : field);
    if (fault !== null) faults.push(`${field.join(".")}, ${what}: ${fault}`);
  };
  for (const form of formsOf(route.body)) {
    const rightIn = (scene: Scene) => rightValue(form, hintsIn("body", route, scene));
    for (const field of [[], ...fieldsOf(form)]) {
      for (const wrong of valuesFor(route.body, (words) => withAt(rightIn(scene), field, words))) {
        await look(field, wrong, (scene) => ({ body: withAt(rightIn(scene), field, wrong[1]) }));
      }
    }
  }
  for (const wrong of [...WRONG_VALUES, ...FORMED_VALUES]) {
    for (const field of fieldsOf(query)) {
      await look(field, wrong, () => ({ query: [[String(field[0]), wordsOf(wrong[1])]] }));
    }
    for (const field of fieldsOf(params)) {
      const given = { [String(field[0])]: wordsOf(wrong[1]) ?? undefined };
      await look([], wrong, () => ({ params: given }));
    }
  }
  return faults;
}

/** Where any words are taken, those that are right or wrong by their form are like all others. */
function valuesFor(body: z.ZodType | undefined, bodyWith: (words: string) => unknown): Wrong[] {
  const takesWords = body?.safeParse(bodyWith("some words")).success ?? false;
  return takesWords ? [...WRONG_VALUES] : [...WRONG_VALUES, ...FORMED_VALUES];
}

interface Asking {
  readonly body?: unknown;
  readonly query?: readonly (readonly [string, string | null])[];
  readonly params?: Readonly<Record<string, string | undefined>>;
}

async function ask(
  route: Tried,
  scene: Scene,
  { query = [], params, ...asking }: Asking,
): Promise<Response> {
  const hint = hintsIn("path", route, scene);
  const { route: takes } = route.handler;
  const given = {
    ...Object.fromEntries(inPattern(route).map((name) => [name, hint(name)])),
    ...params,
  };
  const fields = new URLSearchParams();
  const right = Object.entries(Object(rightValue(takes.query, hint)));
  for (const [name, value] of new Map([...right, ...query])) {
    if (value !== null) fields.set(name, String(value));
  }
  const address = `${ORIGIN}${route.pattern.replaceAll(":", "")}?${fields}`;
  const headers = { cookie: scene.cookie, origin: ORIGIN, "content-type": "application/json" };
  const sent =
    "body" in asking ? asking.body : rightValue(route.body, hintsIn("body", route, scene));
  const request = new Request(address, {
    method: route.method,
    headers,
    body: route.method === "GET" ? null : jsonOf(sent),
  });
  return route.handler(request, { params: Promise.resolve(given) });
}

const inPattern = ({ pattern }: Tried) =>
  [...pattern.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);

const firstOf = ({ pattern }: Tried) => pattern.split("/")[2] ?? "";

/** Right values by name. What a path begins with says of what its `id` and the seen `version` are. */
function hintsIn(
  where: "path" | "body",
  route: Tried,
  { names, things }: Scene,
): (name: string) => unknown {
  const thing = things[firstOf(route)];
  return (name) => {
    if (name === "id") return where === "path" ? thing?.id : v7();
    return name === "version" ? thing?.version : names[name];
  };
}

/** What is wrong with the answer to a request that was wrong at this field, or null. */
async function faultOf(response: Response, field: FieldPath): Promise<string | null> {
  const { status } = response;
  const text = await response.text();
  if (status < 400) return null;
  const problem = JSON.parse(text);
  if (status >= 500) return `${status} ${text}`;
  if (response.headers.get("content-type") !== "application/problem+json") return `no problem`;
  if (problem.status !== status || typeof problem.code !== "string") return `odd: ${text}`;
  if (status !== 422) return null;
  const paths: readonly string[] = (problem.errors ?? []).map((one: { path: string }) => one.path);
  // Of a list's parts each has to be whole: what is wrong may be told at one beside it.
  const parent = field.length > 1 ? field.slice(0, -1) : field;
  const isAtField = paths.some((at) => `${at}.`.startsWith([...parent, ""].join(".")));
  return isAtField ? null : `422 at ${JSON.stringify(paths)}: ${problem.detail}`;
}
