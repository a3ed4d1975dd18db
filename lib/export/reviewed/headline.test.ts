import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { reviewedOf, textOf } from "../article-fixture.ts";
import { exportFile } from "../registry.ts";
import { correctText } from "./corrected.ts";
import { headlineOf } from "./headline.ts";

const text = textOf([["headline", "Harbour talks fail"], "Ten people came."]);
const corrected = reviewedOf(text, [
  { at: "fail", action: "replace", insert: "succeed", noticeText: null },
]);

function ofRevision(number: number, headline: string) {
  const base = reviewedOf(text, [], headline);
  return {
    ...base,
    article: { ...base.article, revision: 2 },
    revision: { ...base.revision, number },
  };
}

it.each([
  ["its own, which is the article’s", ofRevision(2, "Harbour talks fail"), "Harbour talks fail"],
  ["the one that the desk gave the article", ofRevision(2, "Harbour"), "Harbour"],
  ["its own of an earlier revision", ofRevision(1, "Harbour talks succeed"), "Harbour talks fail"],
  ["the article’s where it has none", reviewedOf(textOf(["Ten came."]), [], "Ten"), "Ten"],
])("a revision’s headline is %s", (_, reviewed, headline) => {
  expect(headlineOf(reviewed)).toBe(headline);
});

it("is corrected with the words, in a page’s title too", async () => {
  const words = correctText(corrected);
  if (isRefusal(words)) throw new TypeError(words.message);
  expect(headlineOf(corrected, words)).toBe("Harbour talks succeed");
  const titleOf = async (format: "html" | "html-with-notes") => {
    const options = { corrections: "accepted" } as const;
    const file = await exportFile({ format, reviewed: corrected, options });
    return "body" in file && /<title>(.*)<\/title>/u.exec(String(file.body))?.[1];
  };
  expect(await titleOf("html")).toBe("Harbour talks succeed");
  expect(await titleOf("html-with-notes")).toBe("Harbour talks fail");
});
