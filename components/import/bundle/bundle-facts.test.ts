import { expect, it } from "vitest";
import type { BundleContents } from "#lib/domain/bundle/contents.ts";
import { bundleFacts, confidentialityWarning } from "./bundle-facts.ts";

const CONTENTS: BundleContents = {
  headline: "Talks",
  publication: "The Herald",
  date: "2017-04-12",
  stage: "ready",
  revisions: 2,
  words: 1_234,
  claims: 12,
  corrections: 3,
  evidence: 4,
  confidential: 0,
  isConfidentialLeftOut: false,
  comments: 5,
  reviews: 1,
  events: 60,
};

it("tells what is in a bundle, and nothing of facts that it lacks", () => {
  expect(bundleFacts(CONTENTS)).toEqual([
    ["Published", "The Herald, 2017-04-12"],
    ["Stage", "Ready"],
    ["Words", "1,234"],
    ["Revisions", "2"],
    ["Claims", "12"],
    ["Corrections", "3"],
    ["Evidence", "4"],
    ["Comments", "5"],
    ["Review", "1 request or decision"],
    ["Record", "60 events"],
  ]);
  const [first] = bundleFacts({ ...CONTENTS, publication: null, date: null });
  expect(first?.[0]).toBe("Stage");
});

it.each([
  [{ confidential: 2 }, /^It holds 2 pieces of confidential evidence. Everybody on the desk News/],
  [{ confidential: 1 }, /will see it\.$/],
  [{ isConfidentialLeftOut: true }, /was left out/],
])("says of confidential evidence where %j: %s", (part, words) => {
  expect(confidentialityWarning({ ...CONTENTS, ...part }, "News")).toMatch(words);
});

it("says nothing of confidential evidence where there is none", () => {
  expect(confidentialityWarning(CONTENTS, "News")).toBeNull();
});
