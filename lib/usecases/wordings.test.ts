import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { bring } from "./article-steps-fixture.ts";
import { viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { readLivingClaim } from "./claims.ts";
import {
  accepted,
  importStory,
  openNewsroom,
  propose,
  refusedAs,
  STORY,
  tag,
} from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { revise } from "./revise-fixture.ts";
import { proposeWording, settleWording } from "./wordings.ts";
import { correctionOf, decide, flagged } from "./wordings-fixture.ts";

const room = newsroomForAllTests();

const other = (insert = "57 missiles") => ({ id: v7(), insert, comment: "The minutes say 57." });

describe("another wording", () => {
  it("leaves the correction as it is and its proposer free to decide", async () => {
    const claim = await flagged(room);
    const wording = other();
    const answer = await accepted(proposeWording(room.rita, correctionOf(claim).id, wording));
    expect(answer).toMatchObject({ ...wording, state: "open", createdBy: { name: "Rita" } });
    expect(answer.claimNow).toMatchObject({ review: "requested", covers: claim.covers });
    expect(correctionOf(answer.claimNow).insert).toBe("58 missiles");
    const approved = await accepted(decide(room.rita, answer.claimNow, { decision: "approve" }));
    expect(approved.review).toBe("approved");
  });

  it("becomes the words of whoever takes it over, and not of who proposed it", async () => {
    const claim = await flagged(room);
    const correction = correctionOf(claim);
    const { id } = await accepted(proposeWording(room.rita, correction.id, other()));
    const seen = { version: correction.version, state: "taken" } as const;
    const { claimNow, ...taken } = await accepted(settleWording(room.carl, id, seen));
    expect(taken).toMatchObject({
      insert: "57 missiles",
      wordings: [{ state: "taken", settledBy: { name: "Carl" } }],
    });
    const approved = await accepted(decide(room.rita, claimNow, { decision: "approve" }));
    expect(correctionOf(approved)).toMatchObject({ insert: "57 missiles", state: "approved" });
  });

  it("makes a reviewer who takes it over an author", async () => {
    const claim = await flagged(room);
    const correction = correctionOf(claim);
    const { id } = await accepted(proposeWording(room.rob, correction.id, other()));
    const seen = { version: correction.version, state: "taken" } as const;
    const { claimNow } = await accepted(settleWording(room.rita, id, seen));
    const yes = { decision: "approve" } as const;
    expect(await refusedAs(decide(room.rita, claimNow, yes))).toBe("own_finding");
    await accepted(decide(room.rob, claimNow, yes));
  });

  it("takes an approval back where it is taken over, and not where it is proposed or dismissed", async () => {
    let claim = await accepted(decide(room.rita, await flagged(room), { decision: "approve" }));
    const settle = async (state: "taken" | "dismissed") => {
      const { id, claimNow } = await accepted(
        proposeWording(room.rob, correctionOf(claim).id, other()),
      );
      expect(claimNow.review).toBe("approved");
      const { version } = correctionOf(claimNow);
      claim = (await accepted(settleWording(room.carl, id, { version, state }))).claimNow;
    };
    await settle("dismissed");
    expect(claim.review).toBe("approved");
    await settle("taken");
    expect(claim.review).toBe("none");
  });

  it("is refused for the words that stand, for no words, and where it was settled", async () => {
    const correction = correctionOf(await flagged(room));
    const propose = (insert: string) => proposeWording(room.rita, correction.id, other(insert));
    expect(await refusedAs(propose("58 missiles"))).toBe("invalid");
    expect(await refusedAs(propose("59 missiles"))).toBe("invalid");
    expect(await refusedAs(propose(""))).toBe("invalid");
    const { id } = await accepted(propose("57 missiles"));
    const seen = { version: correction.version, state: "taken" } as const;
    expect(await refusedAs(settleWording(room.carl, id, { ...seen, version: 9 }))).toBe("stale");
    await accepted(settleWording(room.carl, id, seen));
    const again = { ...seen, version: correction.version + 1 };
    expect(await refusedAs(settleWording(room.carl, id, again))).toBe("conflict");
    expect(await refusedAs(settleWording(room.otto, id, again))).toBe("not_found");
  });

  it("is nobody’s to settle who does not see it, and looks to them as if it were not there", async () => {
    const correction = correctionOf(await flagged(room));
    const { id } = await accepted(proposeWording(room.rita, correction.id, other()));
    const seen = { version: correction.version, state: "dismissed" } as const;
    const absent = await settleWording(room.otto, v7(), seen);
    expect(absent).toMatchObject({ refusal: "not_found" });
    expect(await settleWording(room.otto, id, seen)).toEqual(absent);
  });

  it("keeps what it does not name, and takes out what it names as nothing", async () => {
    const { id } = correctionOf(await flagged(room));
    const wordless = { id: v7(), noticeText: null, comment: null };
    expect(await accepted(proposeWording(room.rita, id, wordless))).toMatchObject({
      insert: "58 missiles",
      notice: "correction",
      noticeText: null,
    });
  });

  it("of a note still tells readers something", async () => {
    const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
    const { id } = await propose(room.carl, claim, "note");
    for (const changes of [{ noticeText: null }, { notice: "none" }] as const) {
      const wording = { id: v7(), comment: null, ...changes };
      expect(await refusedAs(proposeWording(room.rita, id, wording))).toBe("invalid");
    }
  });

  it("is not taken over once the text has its words", async () => {
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "59 missiles");
    const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
    const { id } = await accepted(proposeWording(room.rita, correctionOf(claimNow).id, other()));
    const text = STORY.replace("59 missiles", "57 missiles");
    await accepted(revise(room.carl, story, { text }));
    const { version } = correctionOf(await accepted(readLivingClaim(room.carl, claim.id)));
    const taken = { version, state: "taken" } as const;
    expect(await refusedAs(settleWording(room.carl, id, taken))).toBe("invalid");
    const after = correctionOf(await accepted(readLivingClaim(room.carl, claim.id)));
    expect(after).toMatchObject({ insert: "58 missiles", wordings: [{ state: "open" }] });
  });

  it("leaves whoever took it over an author when a colleague asks anew", async () => {
    const correction = correctionOf(await flagged(room));
    const { id } = await accepted(proposeWording(room.rob, correction.id, other()));
    const seen = { version: correction.version, state: "taken" } as const;
    const { claimNow } = await accepted(settleWording(room.rita, id, seen));
    const withdrawn = await accepted(decide(room.carl, claimNow, { decision: "withdraw" }));
    const asked = await accepted(decide(room.carl, withdrawn, { decision: "request" }));
    const yes = { decision: "approve" } as const;
    expect(await refusedAs(decide(room.rita, asked, yes))).toBe("own_finding");
  });

  it("is on record, with what it was before and after where it was taken over", async () => {
    const claim = await flagged(room);
    const correction = correctionOf(claim);
    const ids: string[] = [];
    for (const state of ["dismissed", "taken"] as const) {
      const { id } = await accepted(proposeWording(room.rita, correction.id, other()));
      await accepted(settleWording(room.carl, id, { version: correction.version, state }));
      ids.push(id);
    }
    const events = await room.db
      .selectFrom("events")
      .select(["type", "actor", "before", "after"])
      .where("claim", "=", claim.id)
      .where("type", "in", ["wording.proposed", "wording.taken", "wording.dismissed"])
      .orderBy("seq")
      .execute();
    const told = events.map(({ type, actor, ...payload }) => {
      const { before, after } = payload;
      return { type, actor, before: JSON.parse(before ?? "null"), after: JSON.parse(after ?? "") };
    });
    const [rita, carl] = [room.rita.user.id, room.carl.user.id];
    const words = { notice: "correction", noticeText: "It was otherwise." };
    const before = { insert: "58 missiles", ...words };
    const on = (at: number) => ({ id: ids[at], correction: correction.id });
    const later = (at: number) => ({ ...on(at), insert: "57 missiles", ...words });
    const comment = "The minutes say 57.";
    expect(told).toEqual([
      { type: "wording.proposed", actor: rita, before: null, after: { ...later(0), comment } },
      { type: "wording.dismissed", actor: carl, before, after: on(0) },
      { type: "wording.proposed", actor: rita, before: null, after: { ...later(1), comment } },
      { type: "wording.taken", actor: carl, before, after: later(1) },
    ]);
  });

  it("comes with a return in one act, for which it is reason enough", async () => {
    const claim = await flagged(room);
    const { id, version } = correctionOf(claim);
    const wording = [{ correction: id, version, insert: "57 missiles" }];
    const returned = await accepted(decide(room.rita, claim, { decision: "return", wording }));
    expect(returned.review).toBe("returned");
    expect(correctionOf(returned)).toMatchObject({
      insert: "58 missiles",
      wordings: [{ insert: "57 missiles", state: "open", createdBy: { name: "Rita" } }],
    });
  });

  it("goes out and comes in with a bundle", async () => {
    const claim = await flagged(room);
    await accepted(proposeWording(room.rita, correctionOf(claim).id, other()));
    const bundle = await accepted(bundleArticle(room.ada, claim.article, "leave"));
    const elsewhere = await openNewsroom();
    const view = await accepted(bring(elsewhere.ada, bundle));
    expect(view.claims[0]?.corrections[0]?.wordings).toMatchObject([{ insert: "57 missiles" }]);
    expect(await accepted(bundleArticle(elsewhere.ada, claim.article, "leave"))).toEqual(bundle);
    const older = structuredClone<unknown>(bundle);
    const plain = JSON.parse(JSON.stringify(older), (name, value) =>
      ["wordings", "covers", "amended"].includes(name) ? undefined : value,
    );
    const third = await openNewsroom();
    await accepted(bring(third.ada, plain));
    await elsewhere.close();
    await third.close();
  });
});

describe("a desk of two", () => {
  it("can always finish, whatever words they propose to each other", async () => {
    const rounds = fc.array(fc.tuple(fc.constantFrom("return", "propose"), fc.boolean()), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (rounds) => {
        let claim = await flagged(room);
        let number = 10;
        for (const [how, isTaken] of rounds) {
          const { id, version } = correctionOf(claim);
          const insert = `${number++} missiles`;
          if (how === "return") {
            const wording = [{ correction: id, version, insert }];
            claim = await accepted(decide(room.rita, claim, { decision: "return", wording }));
          } else {
            claim = (await accepted(proposeWording(room.rita, id, other(insert)))).claimNow;
          }
          const last = correctionOf(claim).wordings.at(-1)?.id ?? "";
          const state = isTaken ? "taken" : "dismissed";
          const seen = { version: correctionOf(claim).version, state } as const;
          claim = (await accepted(settleWording(room.carl, last, seen))).claimNow;
          if (claim.review !== "requested") {
            claim = await accepted(decide(room.carl, claim, { decision: "request" }));
          }
        }
        claim = await accepted(decide(room.rita, claim, { decision: "approve" }));
        const { article } = await accepted(viewArticle(room.rita, claim.article));
        const seen = { version: article.version, expectedRevision: 1 };
        await accepted(publishArticle(room.rita, article.id, seen));
      }),
      { numRuns: 12 },
    );
  });
});
