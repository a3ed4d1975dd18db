import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { bring, performSteps } from "./article-steps-fixture.ts";
import { viewArticle } from "./articles.ts";
import { anyTries, attack } from "./attack-fixture.ts";
import { bundleArticle } from "./bundle.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, openNewsroom, refusedAs, STORY } from "./newsroom-fixture.ts";
import { publishArticle } from "./publish.ts";
import { approve, flag, publish } from "./publishing-fixture.ts";
import { decideReview } from "./review.ts";

describe("an admin with a bundle in which others found, wrote and approved everything", () => {
  /** Somebody's bundle, as the admin wrote it: nothing in it names them. */
  async function forge(steps: Parameters<typeof performSteps>[1]): Promise<ArticleBundle> {
    const elsewhere = await openNewsroom();
    const story = await performSteps(elsewhere, steps);
    const bundle = await accepted(bundleArticle(elsewhere.rob, story.article.id, "leave"));
    await elsewhere.close();
    return bundle;
  }

  const FLAGGED = [
    ["correct", "59 missiles"],
    ["request", "airfield"],
  ] as const;
  const APPROVED = [...FLAGGED, ["approve", "airfield"]] as const;

  it.each([
    ["asked for a review", FLAGGED],
    ["approved", APPROVED],
  ])("cannot get a word of it approved or published where they %s", async (_, steps) => {
    await fc.assert(
      fc.asyncProperty(anyTries, async (tries) => {
        const here = await openNewsroom();
        const view = await accepted(bring(here.ada, await forge(steps)));
        await attack(here.ada, view.article.id, tries);
        const { article, revision, claims } = await accepted(
          viewArticle(here.ada, view.article.id),
        );
        expect(article.revision).toBe(1);
        expect(revision.text).toBe(STORY);
        const decided = claims.flatMap(({ rounds }) => rounds);
        const mine = decided.filter(({ by }) => by.id === here.ada.user.id);
        expect(mine.some(({ decision }) => decision === "approve")).toBe(false);
        await here.close();
      }),
      { numRuns: 12 },
    );
  });

  it("is told what to do, and another reviewer can publish it", async () => {
    const here = await openNewsroom();
    const { article } = await accepted(bring(here.ada, await forge(APPROVED)));
    const seen = { version: article.version, expectedRevision: 1 };
    const refused = await publishArticle(here.ada, article.id, seen);
    expect(refused).toMatchObject({
      refusal: "own_finding",
      message: expect.stringContaining("Ask another reviewer"),
    });
    await accepted(publishArticle(here.rita, article.id, seen));
    await here.close();
  });

  it("may, once somebody here has approved it, publish it too", async () => {
    const here = await openNewsroom();
    const view = await accepted(bring(here.ada, await forge(FLAGGED)));
    const [claim] = view.claims;
    const yes = { version: claim?.version ?? 0, decision: "approve", comment: null } as const;
    expect(await refusedAs(decideReview(here.ada, claim?.id ?? "", yes))).toBe("own_finding");
    await accepted(decideReview(here.rita, claim?.id ?? "", yes));
    const seen = { version: view.article.version, expectedRevision: 1 };
    await accepted(publishArticle(here.ada, view.article.id, seen));
    await here.close();
  });

  it("may where the desk lets reviewers decide on their own", async () => {
    const here = await openNewsroom();
    await here.db.updateTable("desks").set({ maySelfReview: 1 }).execute();
    const { article } = await accepted(bring(here.ada, await forge(APPROVED)));
    const seen = { version: article.version, expectedRevision: 1 };
    await accepted(publishArticle(here.ada, article.id, seen));
    await here.close();
  });

  it("may once it was asked about and approved anew here, and publish what they did not bring", async () => {
    const here = await openNewsroom();
    const view = await accepted(bring(here.ada, await forge(APPROVED)));
    const story = await importStory(here.carl);
    await approve(here.rita, await flag(here.carl, story, "59 missiles", "58 missiles"));
    await accepted(publish(here.ada, story));
    const [claim] = view.claims;
    const { version = 0, id = "" } = claim ?? {};
    const ask = { version, decision: "request", comment: null } as const;
    await approve(here.rob, await accepted(decideReview(here.rita, id, ask)));
    await accepted(publish(here.ada, view));
    await here.close();
  });

  it("gets no file in which those approvals count", async () => {
    const here = await openNewsroom();
    const { article } = await accepted(bring(here.ada, await forge(APPROVED)));
    for (const format of FORMATS.filter((one) => one !== "bundle")) {
      const file = await exportArticle(here.ada, article.id, { format });
      if (isRefusal(file)) continue;
      const isRecord = ["check-sheet", "annotated-copy", "web-annotation", "docx"].includes(format);
      if (!isRecord) expect(String(file.body)).not.toContain("59 missiles indeed");
      if (format === "annotated-copy") {
        expect(file.body).toContain("from a bundle by");
        expect(file.body).toContain("Rita (elsewhere)");
      }
    }
    await here.close();
  });

  it("leaves its people named as being elsewhere, and their names as they came", async () => {
    const here = await openNewsroom();
    const bundle = await forge(APPROVED);
    const view = await accepted(bring(here.ada, bundle));
    expect(view.article.brought).toEqual({
      by: { id: here.ada.user.id, name: "Ada" },
      at: here.ada.now,
    });
    const rounds = view.claims.flatMap((claim) => claim.rounds);
    expect(rounds.map(({ by }) => by.name)).toEqual(["Carl (elsewhere)", "Rita (elsewhere)"]);
    const again = await accepted(bundleArticle(here.ada, view.article.id, "leave"));
    expect(again).toEqual(bundle);
    await here.close();
  });

  it.each<[string, (bundle: ArticleBundle) => unknown]>([
    [
      "an address with a password",
      (bundle) => withEvidence(bundle, { url: "https://a:b@example.org/" }),
    ],
    ["an address of another scheme", (bundle) => withEvidence(bundle, { url: "ftp://a.org/" })],
    ["a title of nothing", (bundle) => withEvidence(bundle, { title: "\u200b" })],
    ["a title that is too long", (bundle) => withEvidence(bundle, { title: "a".repeat(1_001) })],
    ["turned words", (bundle) => withCorrection(bundle, { insert: "8\u202e5 missiles" })],
    ["a turned notice", (bundle) => withCorrection(bundle, { noticeText: "It \u202ewas." })],
    ["a notice too long", (bundle) => withCorrection(bundle, { noticeText: "a".repeat(10_001) })],
    ["a name that hides", (bundle) => ({ ...bundle, people: withName(bundle, "Ri\u200bta") })],
  ])("is refused %s", async (_, forged) => {
    const here = await openNewsroom();
    const bundle = await forge([
      ["correct", "59 missiles"],
      ["open", "airfield"],
    ]);
    expect(isRefusal(await bring(here.ada, forged(bundle)))).toBe(true);
    await accepted(bring(here.ada, bundle));
    await here.close();
  });
});

type Bundled = ArticleBundle["claims"][number];

function withEvidence(bundle: ArticleBundle, changes: Partial<Bundled["evidence"][number]>) {
  const change = (claim: Bundled) => {
    return { ...claim, evidence: claim.evidence.map((one) => ({ ...one, ...changes })) };
  };
  return { ...bundle, claims: bundle.claims.map(change) };
}

function withCorrection(bundle: ArticleBundle, changes: Partial<Bundled["corrections"][number]>) {
  const change = (claim: Bundled) => {
    return { ...claim, corrections: claim.corrections.map((one) => ({ ...one, ...changes })) };
  };
  return { ...bundle, claims: bundle.claims.map(change) };
}

function withName({ people }: ArticleBundle, name: string) {
  return people.map((one) => ({ ...one, name }));
}
