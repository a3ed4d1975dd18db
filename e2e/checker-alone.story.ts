import { type APIRequestContext, type APIResponse, expect, test } from "playwright/test";
import { v7 } from "uuid";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { FORMATS, ROLES, STAGES } from "#lib/domain/vocabulary.ts";
import {
  created,
  flag,
  importStory,
  type Newsroom,
  openNewsroom,
  STORY,
  signIn,
} from "./newsroom.ts";

/** A word of the checker's own, which nobody else has approved. It must never be in what is published. */
const OWN = "Zanzibar";

let room: Newsroom;
let story: ArticleView;
let claim: Claim;

test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** An article whose one correction Rita approved and published as revision 2. */
test.beforeEach(async () => {
  story = await importStory(room.carl);
  const flagged = await flag(room.carl, story, { words: "59 missiles", insert: "58 missiles" });
  const approval = { version: flagged.version, decision: "approve" };
  expect((await post(room.rita.http, `/api/claims/${flagged.id}/review`, approval)).status()).toBe(
    200,
  );
  const { article } = await readView();
  const seen = { version: article.version, expectedRevision: 1 };
  await created(room.rita.http, `/api/articles/${article.id}/publish`, seen);
  claim = await readClaim();
});

/** Whatever was tried: the published words are Rita's revision 2, and no file for readers has the word. */
test.afterEach(async () => {
  const { article } = await readView();
  expect(article.published).toMatchObject({ revision: 2, by: { name: "Rita" } });
  for (const format of FOR_READERS) {
    const file = await room.rita.http.get(`/api/articles/${article.id}/export?format=${format}`);
    expect(await file.text(), format).not.toContain(OWN);
  }
  const text = await room.rita.http.get(`/api/articles/${article.id}/export?format=text`);
  expect(await text.text()).toContain("58 missiles");
});

/** Every format but those that are the desk's own record. */
const FOR_READERS = FORMATS.filter((format) => {
  return !["annotated-copy", "bundle", "check-sheet", "docx", "web-annotation"].includes(format);
});

const post = (http: APIRequestContext, path: string, data: object) => http.post(path, { data });

async function readView(): Promise<ArticleView> {
  return (await room.rita.http.get(`/api/articles/${story.article.id}`)).json();
}

async function readClaim(): Promise<Claim> {
  const [first] = (await readView()).claims;
  if (!first) throw new RangeError("The article has lost its claim.");
  return first;
}

/** What one person can send, each try with what it must be answered at least: no success, or no effect. */
async function refused(answer: Promise<APIResponse>): Promise<void> {
  const response = await answer;
  expect(response.status(), `${response.url()}: ${await response.text()}`).toBeGreaterThanOrEqual(
    400,
  );
  expect(response.status()).toBeLessThan(500);
}

test("a checker moves a published article to no other stage", async () => {
  const { article } = await readView();
  const path = `/api/articles/${article.id}`;
  for (const stage of STAGES.filter((one) => one !== "published")) {
    const data = { version: article.version, stage };
    await refused(room.carl.http.patch(path, { data }));
    const override = { ...data, override: { reason: "It is urgent." } };
    await refused(room.carl.http.patch(path, { data: override }));
  }
});

test("a checker brings no revision of their own words onto it", async () => {
  const { article } = await readView();
  const text = STORY.replace("59 missiles", `58 missiles of ${OWN}`);
  const preview = await post(room.carl.http, "/api/imports", { desk: "news", text });
  const { id: importId } = await preview.json();
  const seen = { version: article.version, expectedRevision: article.revision };
  const revise = { id: v7(), importId, ...seen };
  await refused(post(room.carl.http, `/api/articles/${article.id}/revisions`, revise));
  await refused(post(room.carl.http, `/api/articles/${article.id}/publish`, seen));
});

test("a checker changes neither headline nor source address of it", async () => {
  const { article } = await readView();
  const path = `/api/articles/${article.id}`;
  for (const facts of [{ headline: OWN }, { sourceUrl: `https://example.org/${OWN}` }]) {
    const data = { version: article.version, ...facts };
    await refused(room.carl.http.patch(path, { data }));
  }
});

test("what a checker does to an approved claim is not approved with it", async () => {
  const path = `/api/claims/${claim.id}`;
  for (const change of [
    { speaker: OWN },
    { note: OWN },
    { kind: "quote" },
    { verdict: "misleading" },
  ]) {
    const { version } = await readClaim();
    const answer = await room.carl.http.patch(path, { data: { version, ...change } });
    expect(answer.status()).toBe(200);
    expect((await answer.json()).review).not.toBe("approved");
  }
  const source = { id: v7(), stance: "supports", title: OWN, url: `https://example.org/${OWN}` };
  await created(room.carl.http, `${path}/evidence`, source);
  const { start, end } = claim.anchor;
  const notice = { notice: "correction", noticeText: OWN };
  const proposal = { id: v7(), action: "replace", insert: OWN, start, end, ...notice };
  const { claimNow } = await created(room.carl.http, `${path}/corrections`, proposal);
  const note = { id: v7(), action: "note", start, end, notice: "editors_note", noticeText: OWN };
  await created(room.carl.http, `${path}/corrections`, note);
  const told = claimNow.corrections.find(({ state }: { state: string }) => state === "applied");
  const rewording = { version: told.version, insert: OWN, noticeText: OWN };
  await refused(room.carl.http.patch(`/api/corrections/${told.id}`, { data: rewording }));
  expect((await readClaim()).review).toBe("none");
  await refused(room.carl.http.delete(`${path}?version=${(await readClaim()).version}`));
});

test("a checker decides on nothing, by any road", async () => {
  const path = `/api/claims/${claim.id}`;
  const { start, end } = claim.anchor;
  const proposal = { id: v7(), action: "replace", insert: OWN, start, end, reason: OWN };
  const { claimNow } = await created(room.carl.http, `${path}/corrections`, proposal);
  const asked = { version: claimNow.version, decision: "request" };
  const flagged = await (await post(room.carl.http, `${path}/review`, asked)).json();
  expect(flagged.review).toBe("requested");
  for (const decision of ["approve", "decline", "return"]) {
    const ruling = { version: flagged.version, decision, comment: OWN };
    await refused(post(room.carl.http, `${path}/review`, ruling));
  }
  const { article } = await readView();
  const seen = { version: article.version, expectedRevision: article.revision };
  await refused(post(room.carl.http, `/api/articles/${article.id}/publish`, seen));
  const anyway = { ...seen, override: { reason: "It is urgent." } };
  await refused(post(room.carl.http, `/api/articles/${article.id}/publish`, anyway));
  await refused(post(room.rita.http, `/api/articles/${article.id}/publish`, seen));
});

test("a checker makes nobody a reviewer, least of all themselves", async () => {
  const people = "/api/desks/news/people";
  const { people: members } = await (await room.carl.http.get(people)).json();
  const me = members.find(({ name }: { name: string }) => name === "Carl");
  for (const role of ROLES.filter((role) => role !== "checker")) {
    await refused(room.carl.http.patch(`${people}/${me.id}`, { data: { role } }));
    await refused(post(room.carl.http, people, { email: "puppet@example.org", role }));
  }
  const { version } = await (await room.carl.http.get("/api/desks/news")).json();
  for (const policy of [
    { maySelfReview: true },
    { mayAmendOnApproval: true },
    { rules: { flag: [], ready: [], publish: [] } },
  ]) {
    await refused(room.carl.http.patch("/api/desks/news", { data: { version, ...policy } }));
  }
  const { article } = await readView();
  const twin = { id: v7(), name: "Mine", slug: article.desk.id };
  await refused(post(room.carl.http, "/api/desks", twin));
  await refused(post(room.otto.http, "/api/desks", twin));
});

test("a checker brings no bundle in which everything was decided", async () => {
  const path = `/api/articles/${story.article.id}/export?format=bundle`;
  const bundle = await (await room.carl.http.get(path)).text();
  const headers = { "content-type": "application/json" };
  const data = bundle.replaceAll(story.article.id, v7()).replaceAll("missiles", OWN);
  await refused(room.carl.http.post("/api/bundles?desk=news", { headers, data }));
  // Ada may bring bundles, and this one would decide in Rita's name.
  await refused(room.ada.http.post("/api/bundles?desk=news", { headers, data }));
});

test("words that change in another tab are not those that a reviewer approves", async () => {
  const other = await importStory(room.carl);
  const seen = await flag(room.carl, other, { words: "59 missiles", insert: "57 missiles" });
  const [correction] = seen.corrections;
  const tab = await signIn(room.app, room.carl);
  const reworded = { version: correction?.version, insert: OWN };
  const changed = await tab.http.patch(`/api/corrections/${correction?.id}`, { data: reworded });
  expect(changed.status()).toBe(200);
  const approval = { version: seen.version, decision: "approve" };
  expect((await post(room.rita.http, `/api/claims/${seen.id}/review`, approval)).status()).toBe(
    409,
  );
  const now = await (await room.rita.http.get(`/api/claims/${seen.id}`)).json();
  const covered = { ...approval, version: now.version, covers: seen.covers };
  expect((await post(room.rita.http, `/api/claims/${seen.id}/review`, covered)).status()).toBe(409);
  await tab.http.dispose();
});

test("a reviewer’s requests sent again decide and publish nothing more", async () => {
  const { start, end } = claim.anchor;
  const proposal = { id: v7(), action: "replace", insert: OWN, start, end };
  await created(room.carl.http, `/api/claims/${claim.id}/corrections`, proposal);
  const { version } = await readClaim();
  await post(room.carl.http, `/api/claims/${claim.id}/review`, { version, decision: "request" });
  const approval = { version: claim.version - 1, decision: "approve" };
  await refused(post(room.rita.http, `/api/claims/${claim.id}/review`, approval));
  await refused(
    post(room.rita.http, `/api/articles/${story.article.id}/publish`, {
      version: 1,
      expectedRevision: 1,
    }),
  );
  await refused(post(room.carl.http, `/api/claims/${claim.id}/review`, approval));
});
