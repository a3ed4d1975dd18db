import { expect, it } from "vitest";
import { CreateArticle } from "#lib/domain/article-requests.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { parse } from "./parse.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const taken = { id, desk: "news", importId: id };

it.each([
  [{ ...taken, facts: { date: "yesterday" } }, "facts.date", /^Write the date as/],
  [{ ...taken, facts: { language: "not a code" } }, "facts.language", /^Write the language as/],
  [{ ...taken, facts: { byline: "Jane\nDoe" } }, "facts.byline", /line break/],
  [{ ...taken, facts: { sourceUrl: "javascript:alert(1)" } }, "facts.sourceUrl", /http/],
  [{ ...taken, facts: { sourceUrl: "https://a:b@c.org" } }, "facts.sourceUrl", /^Leave name/],
  [
    { ...taken, facts: { sourceUrl: `https://example.org/${"a".repeat(2_000)}` } },
    "facts.sourceUrl",
    /^At most 2,000 /,
  ],
  [
    { ...taken, facts: { sourceUrl: `https://example.org/${"ä".repeat(500)}` } },
    "facts.sourceUrl",
    /^At most 2,000 /,
  ],
  [{ id, desk: "news", headline: "Talks", text: " " }, "text", /must not be empty/],
])("of a request with two forms, what is wrong in %j is told at its field", (body, path, said) => {
  expect(parse(CreateArticle, body)).toMatchObject({
    refusal: "invalid",
    errors: [{ path, message: expect.stringMatching(said) }],
  });
});

it.each([
  ["a list of millions of wrong places", { ...taken, putBack: Array(2_000_000).fill(-1) }, 1],
  ["a part of a place", { ...taken, putBack: [0.5] }, 1],
  ["a hundred wrong fields", Object.fromEntries(Array.from({ length: 100 }, (_, i) => [i, i])), 20],
])("%s makes a short answer", (_, body, most) => {
  const refusal = parse(CreateArticle, body);
  if (!isRefusal(refusal)) throw new Error("It was taken.");
  expect(refusal.errors?.length).toBeLessThanOrEqual(most);
});
