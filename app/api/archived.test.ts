/** What an archived article lets through: every route that changes one is asked of one in the archive. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { closeDatabase } from "#lib/http/database.ts";
import {
  type Asker,
  openDesks,
  openThings,
  signInOn,
  type Things,
} from "#lib/http/desk-isolation-fixture.ts";
import { archiveArticle } from "#lib/usecases/archive.ts";
import { viewArticle } from "#lib/usecases/articles.ts";
import { accepted } from "#lib/usecases/newsroom-fixture.ts";
import { ask } from "./ask-fixture.ts";
import { findRoutes } from "./routes-fixture.ts";
import { RULES } from "./rules-fixture.ts";

/** What may be done to an archived article, though it changes something. */
const ADMITTED = [
  "DELETE /api/articles/:id",
  "POST /api/articles/:id/archive",
  "DELETE /api/articles/:id/archive",
  "POST /api/evidence/:id/purge",
];

const OF_ARTICLES =
  /^(POST|PATCH|PUT|DELETE) \/api\/(articles\/:|claims|corrections|wordings|evidence)/;
const CHANGING = (await findRoutes()).filter(({ name }) => OF_ARTICLES.test(name));

let admin: Asker;
let things: Things;
beforeAll(async () => {
  process.env.GALLEY_DATA = newFolder(afterAll);
  const { news } = await openDesks();
  admin = await signInOn(news, "admin");
  things = await openThings(news);
  const { id } = things.article;
  const { article } = await accepted(viewArticle(admin.context, id));
  await accepted(archiveArticle(admin.context, id, article.version));
});
afterAll(closeDatabase);

it.each(
  CHANGING.filter(({ name }) => !ADMITTED.includes(name)).map(
    (route) => [route.name, route] as const,
  ),
)("%s is refused, and says what to do", async (name, route) => {
  for (const rule of [RULES[name] ?? []].flat()) {
    const { status, text } = await ask(route, admin.cookie, await rule.ask(things, admin));
    expect([status, text]).toEqual([409, expect.stringContaining("out of the archive")]);
  }
});
