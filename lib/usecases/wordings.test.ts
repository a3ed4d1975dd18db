import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import { viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { readLivingClaim } from "./claims.ts";
import type { Context } from "./context.ts";
import { changeCorrection } from "./corrections.ts";
import { bring } from "./deeds-fixture.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
  propose,
  refusedAs,
  tag,
} from "./newsroom.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { proposeWording, settleWording } from "./wordings.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

type Decided = Omit<DecideReview, "version" | "comment"> & { readonly comment?: string };

const decide = (context: Context, { id, version }: Claim, decided: Decided) =>
  decideReview(context, id, { version, comment: null, ...decided });

async function flagged(): Promise<Claim> {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
  return accepted(decide(room.carl, claimNow, { decision: "request" }));
}

const correctionOf = ({ corrections: [correction] }: Claim) => {
  if (!correction) throw new Error("The claim has no correction.");
  return correction;
};

const other = (insert = "57 missiles") => ({ id: v7(), insert, comment: "The minutes say 57." });

async function allowAmending(mayAmend: 0 | 1): Promise<void> {
  await room.db.updateTable("desks").set({ mayAmendOnApproval: mayAmend }).execute();
}

describe("another wording", () => {
  it("leaves the correction as it is and its proposer free to decide", async () => {
    const claim = await flagged();
    const wording = other();
    const answer = await accepted(proposeWording(room.rita, correctionOf(claim).id, wording));
    expect(answer).toMatchObject({ ...wording, state: "open", createdBy: { name: "Rita" } });
    expect(answer.claimNow).toMatchObject({ review: "requested", covers: claim.covers });
    expect(correctionOf(answer.claimNow).insert).toBe("58 missiles");
    const approved = await accepted(decide(room.rita, answer.claimNow, { decision: "approve" }));
    expect(approved.review).toBe("approved");
  });

  it("becomes the words of whoever takes it over, and not of who proposed it", async () => {
    const claim = await flagged();
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
    const claim = await flagged();
    const correction = correctionOf(claim);
    const { id } = await accepted(proposeWording(room.rob, correction.id, other()));
    const seen = { version: correction.version, state: "taken" } as const;
    const { claimNow } = await accepted(settleWording(room.rita, id, seen));
    const yes = { decision: "approve" } as const;
    expect(await refusedAs(decide(room.rita, claimNow, yes))).toBe("own_finding");
    await accepted(decide(room.rob, claimNow, yes));
  });

  it("takes an approval back where it is taken over, and not where it is proposed or dismissed", async () => {
    let claim = await accepted(decide(room.rita, await flagged(), { decision: "approve" }));
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
    const correction = correctionOf(await flagged());
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

  it("comes with a return in one act, for which it is reason enough", async () => {
    const claim = await flagged();
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
    const claim = await flagged();
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

describe("an approval with other words", () => {
  const wordingFor = (claim: Claim) => {
    const { id, version } = correctionOf(claim);
    return [{ correction: id, version, insert: "57 missiles" }];
  };

  it("is refused where the desk does not allow it, with what to do", async () => {
    const claim = await flagged();
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
    await allowAmending(1);
    const claim = await flagged();
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
    await allowAmending(0);
  });

  it("is refused to an author, and with a decline", async () => {
    await allowAmending(1);
    const claim = await flagged();
    const { id, version } = correctionOf(claim);
    const changed = { version, insert: "56 missiles" };
    const { claimNow } = await accepted(changeCorrection(room.rita, id, changed));
    const approve = { decision: "approve", wording: wordingFor(claimNow) } as const;
    expect(await refusedAs(decide(room.rita, claimNow, approve))).toBe("own_finding");
    const decline = { decision: "decline", wording: wordingFor(claimNow) } as const;
    expect(await refusedAs(decide(room.rob, claimNow, decline))).toBe("invalid");
    await allowAmending(0);
  });
});

describe("a desk of two", () => {
  it("can always finish, whatever words they propose to each other", async () => {
    const rounds = fc.array(fc.tuple(fc.constantFrom("return", "propose"), fc.boolean()), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (rounds) => {
        let claim = await flagged();
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
  }, 60_000);
});
