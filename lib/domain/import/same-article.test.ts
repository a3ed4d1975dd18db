import { describe, expect, test } from "vitest";
import { addressKey, headlineKey, isSameStory } from "./same-article.ts";

describe("the addresses of one page", () => {
  const page = "https://example.org/news/2026/fire?id=7&page=2";
  const same: string[] = [
    "http://example.org/news/2026/fire?id=7&page=2",
    "https://EXAMPLE.org/news/2026/fire/?page=2&id=7",
    "https://www.example.org/news/2026/fire?id=7&page=2#comments",
    "https://example.org:443/news/2026/fire?utm_source=mail&id=7&UTM_medium=x&page=2",
  ];
  test.each(same)("%s is the same", (address) => {
    expect(addressKey(address)).toBe(addressKey(page));
  });
  const other: string[] = [
    "https://example.org/news/2026/fire?id=8&page=2",
    "https://example.org/news/2026/Fire?id=7&page=2",
    "https://example.net/news/2026/fire?id=7&page=2",
    "https://example.org/?id=7&page=2",
  ];
  test.each(other)("%s is another", (address) => {
    expect(addressKey(address)).not.toBe(addressKey(page));
  });
  const none = [
    null,
    "",
    "no address",
    "file:///etc/motd",
    "https://example.org/",
    "http://www.example.org?utm_source=x#top",
  ];
  test.each(none)("%s is none", (address) => {
    expect(addressKey(address)).toBeNull();
  });
});

test("headlines are the same whatever their case, spaces, quotation marks and dashes", () => {
  expect(headlineKey(" “It’s over” –\u00a0Minister ")).toBe(headlineKey(`"IT'S OVER" - minister`));
  expect(headlineKey("Ten dead")).not.toBe(headlineKey("Nine dead"));
});

describe("two articles at one address", () => {
  const paragraph =
    "The bridge was closed on Monday, the town said, and it stayed so for a long time.";
  const one = { headline: "The bridge", text: `The bridge\n${paragraph}\nHe left.` };
  const cases: [name: string, isSame: boolean, headline: string, text: string][] = [
    ["tell one story under one headline", true, "THE  BRIDGE", "Other words."],
    ["tell one story with a paragraph of both", true, "The town", `It rained.\n ${paragraph}`],
    ["are two with a few words of both", false, "The town", "It rained.\nHe left."],
    [
      "are two with nothing of both",
      false,
      "The town",
      "It rained all day long, and nobody knew why it did so in the town.",
    ],
  ];
  test.each(cases)("%s", (_, isSame, headline, text) => {
    expect(isSameStory(one, { headline, text })).toBe(isSame);
    expect(isSameStory({ headline, text }, one)).toBe(isSame);
  });
});
