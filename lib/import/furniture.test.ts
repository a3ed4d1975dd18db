import { describe, expect, it } from "vitest";
import { findFurniture } from "./furniture.ts";
import { splitLines } from "./lines.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

function reasonsFor(before: string, after = ""): readonly (string | null)[] {
  const page = [before, STORY, STORY, after].filter((part) => part !== "").join("\n\n");
  return findFurniture(splitLines(page)).filter((_, index, all) =>
    before === "" ? index >= 2 : index < all.length - 2,
  );
}

describe("furniture over the story", () => {
  it.each([
    ["clock menu search facebook", ["menu"]],
    ["Skip to main content", ["menu"]],
    ["Filed under: Harbours, Mayors", ["tags"]],
    ["By |", ["empty byline"]],
    [
      "harbour talks today\nMayor: nothing decided\n02:10 - Source: Channel 5",
      ["video caption", "video caption", "video caption"],
    ],
    [
      "Story highlights\n\nMayor says nothing decided\n\nTalks took four hours",
      ["story highlights", "story highlights", "story highlights"],
    ],
    ["Updated 10:24 AM EDT, Wed April 12, 2017", ["time stamp"]],
    ["Published 12 April 2017", ["time stamp"]],
    ["3 hours ago", ["time stamp"]],
    ["5 min read", ["reading time"]],
    ["Facebook Twitter WhatsApp Email", ["sharing"]],
    ["Advertisement", ["advertisement"]],
  ])("%j", (text, reasons) => {
    expect(reasonsFor(text)).toEqual(reasons);
  });
});

describe("furniture under the story", () => {
  it.each([
    ["Read more: The harbour’s long winter", ["related link"]],
    [
      "Related articles\n\nA long winter\n\nThe mayor’s boat",
      ["related link", "related link", "related link"],
    ],
    [
      "Sign up for our newsletter\n\nGet the best of the harbour every morning.",
      ["newsletter", "newsletter"],
    ],
    ["Send this to a friend", ["sharing"]],
    ["Jane Doe\nJane Doe is a staff writer at the Courier.", ["author’s blurb", "author’s blurb"]],
    ["Jane Doe is an editor for the Courier. Follow her on Twitter.", ["author’s blurb"]],
    ["23 comments", ["comments"]],
    ["■", ["end mark"]],
    [
      "This article appeared in the Europe section of the print edition under the headline “Dry”",
      ["print edition"],
    ],
    ["© 2017 The Courier. All rights reserved.", ["copyright"]],
    ["We use cookies to make this site better.", ["cookie notice"]],
  ])("%j", (text, reasons) => {
    expect(reasonsFor("", text)).toEqual(reasons);
  });
});

describe("words of the article", () => {
  it.each([
    "Nobody was surprised.",
    "Jane Doe is a former harbour master.",
    "Jane Doe is a reporter at the Courier.",
    "Share prices fell on Wednesday",
    "Updated plans for the harbour",
    "Sign of the times",
    "Read the full letter here",
    "Tags of the trade were handed out.",
    "Related: to whom? asked the mayor. To nobody at all, he was told, and so the meeting went on until every last person in the room had gone home to sleep on it.",
    "1,200 comments were received by the council.",
    "By Monday the talks had failed.",
    "This article of faith was printed on every page of his life",
  ])("keeps: %s", (line) => {
    expect(reasonsFor("", line)).toEqual([null]);
  });

  it("are rows of tables and items of lists, days though they are", () => {
    const page = `${STORY}\n\n${STORY}\n\n12 April 2017 | 10.30\n13 April 2017 | 9.15`;
    expect(findFurniture(splitLines(page))).toEqual([null, null, null, null]);
    const items = splitLines(`${STORY}\n\n12 April 2017`).map((line, index) => {
      return index === 1 ? { ...line, kind: "list_item" as const } : line;
    });
    expect(findFurniture(items)).toEqual([null, null]);
  });

  it("are not furniture when nothing else is there", () => {
    expect(findFurniture(splitLines("Advertisement\n\nRead more: Words"))).toEqual([null, null]);
  });
});
