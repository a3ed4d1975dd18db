import { describe, expect, it, test } from "vitest";
import { ListArticles } from "#lib/domain/requests.ts";
import type { Decision, Waiting } from "#lib/domain/vocabulary.ts";
import { disablePerson } from "./accounts.ts";
import { changeArticle, listArticlesOf } from "./articles.ts";
import { deleteClaim } from "./claim-removal.ts";
import { changeClaim } from "./claims.ts";
import type { Context } from "./context.ts";
import { accepted, importStory, propose, tag } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { decideReview } from "./review.ts";
import { viewWaiting } from "./waiting.ts";

const room = newsroomForEachTest();

const rows = async (context: Context, waiting?: Waiting) =>
  (await accepted(listArticlesOf(context, ListArticles.parse({ waiting })))).data;

async function decide(context: Context, id: string, version: number, decision: Decision) {
  const comment = decision === "return" ? "Who counted?" : null;
  return accepted(decideReview(context, id, { version, decision, comment }));
}

/** A claim of Carl's in an article of his, flagged by Carl. */
async function flagged() {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const asked = await decide(room.carl, claim.id, claim.version, "request");
  return { story, claim: asked };
}

async function returned() {
  const { story, claim } = await flagged();
  return { story, claim: await decide(room.rita, claim.id, claim.version, "return") };
}

describe("a claim that comes back", () => {
  it("waits for whoever asked, and for nobody else", async () => {
    const { story } = await returned();
    expect((await viewWaiting(room.carl)).returned).toBe(1);
    for (const other of [room.rita, room.ada, room.otto]) {
      expect((await viewWaiting(other)).returned).toBe(0);
      expect(await rows(other, "returned")).toEqual([]);
    }
    const [row] = await rows(room.carl, "returned");
    expect(row).toMatchObject({ id: story.article.id, mine: { returned: 1 } });
    expect(row?.progress.returned).toBe(1);
  });

  it("waits for the colleague that it is given to", async () => {
    const { claim } = await returned();
    const given = { version: claim.version, assignee: room.rob.user.id };
    await accepted(changeClaim(room.carl, claim.id, given));
    expect((await viewWaiting(room.carl)).returned).toBe(0);
    expect((await viewWaiting(room.rob)).returned).toBe(1);
    expect((await rows(room.rob, "returned"))[0]?.mine).toEqual({ returned: 1, assigned: 1 });
  });

  it("waits no more once it is asked for again, or deleted", async () => {
    const { claim } = await returned();
    await decide(room.carl, claim.id, claim.version, "request");
    expect((await viewWaiting(room.carl)).returned).toBe(0);
    const other = await returned();
    await accepted(deleteClaim(room.carl, other.claim.id, other.claim.version));
    expect((await viewWaiting(room.carl)).returned).toBe(0);
  });
});

describe("flagged claims", () => {
  it("are told to everybody on their desk, with who may decide", async () => {
    const { story } = await flagged();
    await flagged();
    const { flagged: found } = await viewWaiting(room.carl);
    expect(found).toMatchObject([{ desk: { slug: "news" }, claims: 2 }]);
    expect(found[0]?.deciders.map(({ name }) => name)).toEqual(["Ada", "Rita", "Rob"]);
    expect((await rows(room.carl, "flagged")).map(({ id }) => id)).toContain(story.article.id);
    expect(await viewWaiting(room.otto)).toMatchObject({ flagged: [] });
    expect(await rows(room.otto, "flagged")).toEqual([]);
  });

  it("are not decided on by somebody whose account is off", async () => {
    await flagged();
    await disablePerson(room.shell, "rita@example.org");
    const { flagged: found } = await viewWaiting(room.carl);
    expect(found[0]?.deciders.map(({ name }) => name)).toEqual(["Ada", "Rob"]);
  });
});

describe("what somebody is given", () => {
  it("is articles that are not published, and claims that are not checked", async () => {
    const story = await importStory(room.carl);
    const other = await importStory(room.carl);
    const assignee = room.rob.user.id;
    await accepted(changeArticle(room.ada, other.article.id, { version: 1, assignee }));
    const claim = await tag(room.carl, story, "59 missiles");
    await accepted(changeClaim(room.carl, claim.id, { version: claim.version, assignee }));
    expect((await viewWaiting(room.rob)).assigned).toEqual({ articles: 1, claims: 1 });
    const given = await rows(room.rob, "assigned");
    expect(given.map(({ id }) => id).sort()).toEqual([story.article.id, other.article.id].sort());
    expect(await rows(room.rita, "assigned")).toEqual([]);
    const { version } = await tag(room.carl, story, "two presidents");
    expect(version).toBe(1);
    const checked = { version: claim.version + 1, check: "checked" } as const;
    await accepted(changeClaim(room.rob, claim.id, checked));
    expect((await viewWaiting(room.rob)).assigned).toEqual({ articles: 1, claims: 0 });
    expect((await rows(room.rob, "assigned")).map(({ id }) => id)).toEqual([other.article.id]);
  });
});

test("somebody who has left the desk is told nothing of it", async () => {
  await returned();
  const { story, claim } = await flagged();
  const assignee = room.carl.user.id;
  await accepted(changeArticle(room.ada, story.article.id, { version: 1, assignee }));
  await accepted(changeClaim(room.ada, claim.id, { version: claim.version, assignee }));
  expect(await viewWaiting(room.carl)).toMatchObject({
    returned: 1,
    assigned: { articles: 1, claims: 1 },
    flagged: [{ claims: 1 }],
  });
  for (const memberships of [[], room.otto.user.memberships]) {
    const gone = { ...room.carl, user: { ...room.carl.user, memberships } };
    expect(await viewWaiting(gone)).toEqual({
      returned: 0,
      assigned: { articles: 0, claims: 0 },
      flagged: [],
    });
    expect(await rows(gone, "assigned")).toEqual([]);
  }
});

test("the words in claims follow every change, and those of a claim that is gone do not count", async () => {
  const story = await importStory(room.carl);
  const words = async () => (await rows(room.carl))[0]?.words;
  expect(await words()).toEqual({ all: 30, claimed: 0 });
  const missiles = await tag(room.carl, story, "59 missiles");
  await tag(room.carl, story, "missiles were fired");
  expect(await words()).toEqual({ all: 30, claimed: 4 });
  expect(await words()).toEqual({ all: 30, claimed: 4 });
  await accepted(deleteClaim(room.carl, missiles.id, missiles.version));
  expect(await words()).toEqual({ all: 30, claimed: 3 });
  await propose(room.carl, await tag(room.carl, story, "Tuesday"), "replace", "Monday");
  expect(await words()).toEqual({ all: 30, claimed: 4 });
});
