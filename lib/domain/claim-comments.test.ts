import { describe, expect, it } from "vitest";
import type { Comment } from "./claim.ts";
import { RECENT_COMMENTS, withKnownComments, withRecentComments } from "./claim-comments.ts";
import { ADA, claimWith } from "./claim-fixture.ts";

const commentsTo = (count: number): Comment[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    body: "Who counted?",
    given: null,
    createdAt: "2026-01-01T00:00:00Z",
    createdBy: ADA,
  }));

describe("an answer to a change", () => {
  it("has the last comments of a thousand, and comes whole again beside what was known", () => {
    const claim = claimWith({ comments: commentsTo(1_000) });
    const answer = withRecentComments(claim);
    expect(answer.comments).toHaveLength(RECENT_COMMENTS);
    expect(answer.comments.at(-1)?.id).toBe("c999");
    expect(answer.earlierComments).toBe(1_000 - RECENT_COMMENTS);
    for (const known of [999, 1_000, 985]) {
      expect(withKnownComments(answer, commentsTo(known))).toEqual(claim);
    }
  });

  it("cannot be made whole where others said more than is known", () => {
    const answer = withRecentComments(claimWith({ comments: commentsTo(1_000) }));
    expect(withKnownComments(answer, commentsTo(900))).toBeNull();
    expect(withKnownComments(answer, [])).toBeNull();
  });

  it("stays as it is with few comments, which take the place of those known", () => {
    const claim = claimWith({ comments: commentsTo(RECENT_COMMENTS) });
    expect(withRecentComments(claim)).toBe(claim);
    expect(withKnownComments(claim, commentsTo(3))).toBe(claim);
  });
});
