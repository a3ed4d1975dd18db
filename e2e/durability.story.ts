import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "playwright/test";
import { v7 } from "uuid";
import { onThisMachine } from "#lib/machine-factor.ts";
import { type App, startApp } from "./app.ts";
import { created, guestOf, importStory, PASSWORD, signIn } from "./newsroom.ts";

let dataDir = "";
let app: App;
test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "galley-story-"));
});
test.afterAll(async () => {
  // Without one where it did not start.
  await app?.kill("SIGTERM");
  await rm(dataDir, { recursive: true, force: true });
});

const ROUNDS = 10;
const WRITERS = 20;

test("whatever was acknowledged is there after the server is killed", async () => {
  test.setTimeout(onThisMachine(180_000));
  app = await startApp({ dataDir });
  const ada = { name: "Ada", email: "ada@example.org" };
  const guest = await guestOf(app);
  const token = app.setupLink?.split("/").at(-1);
  await created(guest, "/api/setup", { token, ...ada, password: PASSWORD, deskName: "News" });
  const acknowledged: string[] = [];
  // Every claim has words of its own: the same words are one claim.
  const words = Array.from({ length: 5_000 }, (_, index) => `${index}`.padStart(4, "0"));
  const { article } = await importStory(await signIn(app, ada), { text: words.join(" ") });
  let next = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { http } = await signIn(app, ada);
    const enough = Promise.withResolvers<void>();
    let answers = 0;
    const write = async () => {
      for (;;) {
        const id = v7();
        const start = 5 * next++;
        const data = { id, revision: 1, start, end: start + 4, kind: "other" };
        const answer = await http.post(`/api/articles/${article.id}/claims`, { data });
        if (answer.status() === 201) acknowledged.push(id);
        if (++answers === WRITERS + round) enough.resolve();
      }
    };
    // A writer ends when the server does: its last request fails.
    const writers = Array.from({ length: WRITERS }, () => write().catch(() => "cut off"));
    await enough.promise;
    await app.kill("SIGKILL");
    expect(await Promise.all(writers)).toEqual(Array(WRITERS).fill("cut off"));
    app = await startApp({ dataDir });
  }
  const { http } = await signIn(app, ada);
  const view = await (await http.get(`/api/articles/${article.id}`)).json();
  const stored = new Set(view.claims.map((claim: { id: string }) => claim.id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * WRITERS);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
});
