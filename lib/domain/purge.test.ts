import { describe, expect, it } from "vitest";
import { isAboutEvidence, isPurged, purgeEvent } from "./purge.ts";

const ID = "0198a6e0-0000-7000-8000-000000000001";
const OTHER = "0198a6e0-0000-7000-8000-000000000002";

const event = (type: string, after: unknown, before: unknown = null) => ({
  type,
  before: before === null ? null : JSON.stringify(before),
  after: after === null ? null : JSON.stringify(after),
});

describe("a purge of a source", () => {
  it.each([
    ["its words", event("evidence.added", { id: ID, title: "A driver" }), true],
    ["earlier words", event("evidence.withdrawn", null, { id: ID, title: "A driver" }), true],
    ["words in no known shape", { type: "evidence.added", before: null, after: "A driver" }, true],
    ["words in an event of a newer version", event("evidence.moved", { id: ID, to: "A" }), true],
    ["that it was there", event("evidence.added", { id: ID, confidential: true }), false],
    ["that it was withdrawn", event("evidence.withdrawn", null, { id: ID }), false],
    ["another source", event("evidence.added", { id: OTHER, title: "A driver" }), false],
    ["something else", event("comment.added", { id: ID, body: "A driver" }), false],
    ["what is purged already", event("evidence.added", { purged: 1 }), false],
    ["an event of a newer version", event("claim.merged", { into: OTHER }), false],
  ])("looks at %s", (_, one, isRemoved) => {
    const purged = { before: null, after: '{"purged":1}' };
    expect(purgeEvent(one, new Set([ID]))).toEqual(isRemoved ? purged : null);
  });

  it("is seen in what it leaves, also where that was damaged", () => {
    expect(isPurged({ after: '{"purged":1}' })).toBe(true);
    expect(isPurged({ after: '{"purged":1,"events":[]}' })).toBe(true);
    for (const after of [null, "", '{"purged":', '{"id":"a"}', '"purged"']) {
      expect(isPurged({ after })).toBe(false);
    }
  });
});

it("no event is about evidence where there is none", () => {
  expect(isAboutEvidence(event("evidence.added", { id: ID }), new Set())).toBe(false);
  expect(isAboutEvidence({ type: "evidence.added", before: null, after: "?" }, new Set())).toBe(
    false,
  );
});
