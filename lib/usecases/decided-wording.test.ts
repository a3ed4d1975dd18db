/** Other words for corrections that a reviewer's decision brings with it. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import { viewArticle } from "./articles.ts";
import { readLivingClaim } from "./claims.ts";
import { changeCorrection } from "./corrections.ts";
import { accepted, importStory, propose, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { allowAmending, correctionOf, decide, flagged } from "./wordings-fixture.ts";

const room = newsroomForAllTests();

describe("an approval with other words", () => {
  const wordingFor = (claim: Claim) => {
    const { id, version } = correctionOf(claim);
    return [{ correction: id, version, insert: "57 missiles" }];
  };

  it("is refused where the desk does not allow it, with what to do", async () => {
    const claim = await flagged(room);
    const wording = wordingFor(claim);
    const answer = await decide(room.rita, claim, { decision: "approve", wording });
    expect(answer).toMatchObject({
      refusal: "forbidden",
      message: expect.stringContaining("Return it with the wording"),
    });
    const after = await accepted(readLivingClaim(room.rita, claim.id));
    expect(correctionOf(after).insert).toBe("58 missiles");
  });

  it("is recorded as such where the desk does, and covers the new words", async () => {
    await allowAmending(room, 1);
    const claim = await flagged(room);
    const wording = wordingFor(claim);
    const { anchor, covers } = claim;
    const seen = { revision: anchor.revision, covers: covers ?? "" };
    const approved = await accepted(
      decide(room.rita, claim, { decision: "approve", wording, ...seen }),
    );
    const told = { notice: "correction", noticeText: "It was otherwise." };
    expect(approved.rounds.at(-1)).toMatchObject({
      decision: "approve",
      amended: [
        {
          before: { insert: "58 missiles", ...told },
          after: { insert: "57 missiles", ...told },
        },
      ],
    });
    expect(approved.covers).not.toBe(covers);
    const { article } = await accepted(viewArticle(room.rita, claim.article));
    const now = { version: article.version, expectedRevision: 1 };
    const { revision } = await accepted(publishArticle(room.rita, article.id, now));
    expect(revision.text).toContain("57 missiles");
    await allowAmending(room, 0);
  });

  it("is not for the own finding, also where one may approve that", async () => {
    await allowAmending(room, 1);
    await room.db.updateTable("desks").set({ maySelfReview: 1 }).execute();
    const claim = await tag(room.rita, await importStory(room.rita), "59 missiles");
    const { claimNow } = await propose(room.rita, claim, "replace", "58 missiles");
    const asked = await accepted(decide(room.rita, claimNow, { decision: "request" }));
    const approve = { decision: "approve", wording: wordingFor(asked) } as const;
    expect(await refusedAs(decide(room.rita, asked, approve))).toBe("own_finding");
    await accepted(decide(room.rita, asked, { decision: "approve" }));
    await room.db.updateTable("desks").set({ maySelfReview: 0 }).execute();
    await allowAmending(room, 0);
  });

  it("is one without them where they are the words that stand", async () => {
    await allowAmending(room, 1);
    const claim = await flagged(room);
    const wording = wordingFor(claim).map((one) => ({ ...one, insert: "58 missiles" }));
    const approved = await accepted(decide(room.rita, claim, { decision: "approve", wording }));
    expect(approved.rounds.at(-1)?.amended ?? []).toEqual([]);
    await allowAmending(room, 0);
  });

  it("is refused to an author, and with a decline", async () => {
    await allowAmending(room, 1);
    const claim = await flagged(room);
    const { id, version } = correctionOf(claim);
    const changed = { version, insert: "56 missiles" };
    const { claimNow } = await accepted(changeCorrection(room.rita, id, changed));
    const approve = { decision: "approve", wording: wordingFor(claimNow) } as const;
    expect(await refusedAs(decide(room.rita, claimNow, approve))).toBe("own_finding");
    const decline = { decision: "decline", wording: wordingFor(claimNow) } as const;
    expect(await refusedAs(decide(room.rob, claimNow, decline))).toBe("invalid");
    await allowAmending(room, 0);
  });
});

describe.each(["approve", "return"] as const)("%s with other words is refused", (decision) => {
  beforeAll(() => allowAmending(room, 1));
  afterAll(() => allowAmending(room, 0));

  const wordingOf = (claim: Claim, changes = {}) => {
    const { id, version } = correctionOf(claim);
    return [{ correction: id, version, insert: "57 missiles", ...changes }];
  };

  it("for words that the article cannot have, or that somebody changed meanwhile", async () => {
    const claim = await flagged(room);
    for (const [changes, answer] of [
      [{ insert: "59 missiles" }, "invalid"],
      [{ insert: "" }, "invalid"],
      [{ version: 9 }, "stale"],
    ] as const) {
      const wording = wordingOf(claim, changes);
      expect(await refusedAs(decide(room.rita, claim, { decision, wording }))).toBe(answer);
    }
    expect(await accepted(readLivingClaim(room.rita, claim.id))).toEqual(claim);
  });

  it("for the correction of another claim, which stays as it is", async () => {
    const [claim, another] = [await flagged(room), await flagged(room)];
    const wording = wordingOf(another);
    expect(await refusedAs(decide(room.rita, claim, { decision, wording }))).toBe("invalid");
    expect(await accepted(readLivingClaim(room.rita, another.id))).toEqual(another);
  });

  it("for one that is in the article already", async () => {
    const { id, article } = await accepted(decide(room.rita, await flagged(room), YES));
    const { version } = (await accepted(viewArticle(room.rita, article))).article;
    await accepted(publishArticle(room.rita, article, { version, expectedRevision: 1 }));
    const applied = await accepted(readLivingClaim(room.carl, id));
    const asked = await accepted(decide(room.rob, applied, { decision: "request" }));
    const wording = wordingOf(asked, { insert: "56 missiles" });
    expect(await refusedAs(decide(room.rita, asked, { decision, wording }))).toBe("invalid");
    expect(correctionOf(await accepted(readLivingClaim(room.rita, id)))).toMatchObject({
      insert: "58 missiles",
      wordings: [],
    });
  });
});

const YES = { decision: "approve" } as const;
