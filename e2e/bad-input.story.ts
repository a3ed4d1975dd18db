import { expect, test } from "playwright/test";
import { v7 } from "uuid";
import { importStory, type Newsroom, openNewsroom, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

const claim = { revision: 1, start: 0, end: 3, kind: "other" };

test("what cannot be taken is told by field, as problem details", async () => {
  const story = await importStory(room.carl);
  const path = `/api/articles/${story.article.id}/claims`;
  const cases: [name: string, data: object, field: string][] = [
    ["unknown field", { id: v7(), ...claim, colour: "red" }, "colour"],
    ["wrong type", { id: v7(), ...claim, start: "0" }, "start"],
    ["unknown word", { id: v7(), ...claim, kind: "rumour" }, "kind"],
    ["missing field", { ...claim }, "id"],
    ["no identifier", { id: "1", ...claim }, "id"],
    ["half of a character", { id: v7(), ...claim, note: "\ud83d" }, "note"],
    ["NUL", { id: v7(), ...claim, note: "a\0b" }, "note"],
    ["outside the text", { id: v7(), ...claim, end: 1e6 }, "end"],
  ];
  for (const [name, data, field] of cases) {
    const answer = await room.carl.http.post(path, { data });
    const problem = await answer.json();
    expect(answer.status(), name).toBe(422);
    expect(problem, name).toMatchObject({ status: 422, code: "invalid" });
    expect(problem.errors[0].path, name).toBe(field);
  }
});

test("what is no JSON, or too much, is refused before it is read", async () => {
  const { http } = room.carl;
  const text = { headers: { "content-type": "text/plain" }, data: "hello" };
  expect((await http.post("/api/articles", text)).status()).toBe(415);
  const broken = { headers: { "content-type": "application/json" }, data: Buffer.from("{oops") };
  expect((await http.post("/api/articles", broken)).status()).toBe(415);
  const huge = { id: v7(), desk: "news", headline: "Long", text: "word ".repeat(2_200_000) };
  expect((await http.post("/api/articles", { data: huge })).status()).toBe(413);
});

test("a request that is sent again creates nothing, a different one is refused", async () => {
  const story = await importStory(room.carl);
  const path = `/api/articles/${story.article.id}/claims`;
  const data = { id: v7(), ...claim };
  const first = await room.carl.http.post(path, { data });
  const second = await room.carl.http.post(path, { data });
  expect(second.status()).toBe(201);
  expect(await second.json()).toEqual(await first.json());
  const other = await room.carl.http.post(path, { data: { ...data, kind: "date" } });
  expect(other.status()).toBe(409);
});

test("of two changes to the same state one is told what stands now", async () => {
  const story = await importStory(room.carl);
  const { id } = await tag(room.carl, story, "59 missiles");
  const change = (verdict: string) =>
    room.carl.http.patch(`/api/claims/${id}`, { data: { version: 1, verdict } });
  const answers = await Promise.all([change("accurate"), change("inaccurate")]);
  const late = answers.find((answer) => answer.status() === 409);
  expect(answers.filter((answer) => answer.ok())).toHaveLength(1);
  expect(await late?.json()).toMatchObject({ code: "stale", current: { id, version: 2 } });
});
