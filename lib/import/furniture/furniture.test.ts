import { describe, expect, it } from "vitest";
import { splitLines } from "../lines/lines.ts";
import { findFurniture } from "./furniture.ts";

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
    ["BC-EU--Harbour Talks, 2nd Ld-Writethru", ["wire slug"]],
    ["BC-EU--Harbour Talks, 2nd Ld-Writethru,380", ["wire slug"]],
    ["Harbour-talks-mayor,3rdlead", ["wire slug"]],
    ["Eds: UPDATES with quotes. With photos.", ["wire instruction"]],
    ["(Adds comment from mayor, paragraph 4; updates shares)", ["wire instruction"]],
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
    ["Save", ["sharing"]],
    ["Share on Facebook", ["sharing"]],
  ])("%j", (text, reasons) => {
    expect(reasonsFor(text)).toEqual(reasons);
  });
});

describe("furniture under the story", () => {
  it.each([
    ["(more)", ["wire instruction"]],
    ["ends", ["wire instruction"]],
    ["640 words", ["wire instruction"]],
    ["kos/lb/gd", ["wire line"]],
    ["AFP 041512 GMT MAY 23", ["wire line"]],
    ["((jane.doe@example.org; +44 20 5550 1234))", ["wire line"]],
    ["(The mayor adds nothing.)", [null]],
    ["(Updates to the plan are free.)", [null]],
    ["(Reporting by Jane Doe; Editing by Ann Ek)", [null]],
    ["PM-elect, Mayor, Add Voices To Harbour Row Today", [null]],
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
    ["Follow us on Twitter", ["sharing"]],
    ["Like us on Facebook and Instagram", ["sharing"]],
    ["Follow Ann Ek on Twitter", ["sharing"]],
    ["Newsletter: Get the Post’s morning briefing in your inbox. Sign up", ["newsletter"]],
    ["Sign up for our newsletter.", ["newsletter"]],
    ["Get the week’s best stories, in your inbox every Sunday", ["newsletter"]],
    ["Our Standards: The Thomson Reuters Trust Principles.", ["wire line"]],
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
    "Like us, they were hungry and afraid.",
    "Follow us, he told the crowd, and they did.",
    "Share this burden, he told them.",
    "Share via which the money moved was small.",
    "Listen: nobody asked us.",
    "Watch: the gap will close by 2018.",
    "Watch: who comes next?",
    "Read more: that was his advice.",
    "Get all the facts in your inbox, the senator said.",
    "Get our newsletter, she begged.",
    "Subscribe to the idea that alerts save lives and you will be poor.",
    "Sign up for the digest, it said, and weep.",
    "Check your inbox, she told him.",
    "Enter your e-mail and the machine hums.",
    "By signing up, you could see the sea from the wall.",
    "We use cookies to lure the raccoons, the ranger said.",
    "This site uses cookies of oats to feed its workers.",
    "Tags: he wore them.",
    "Topics: war and peace.",
    "More from him we never heard.",
    "No, no, no.",
    "Left, right, left, right.",
    "Home.",
    "1968",
    "Next.",
    "More.",
    "Copyright 2017 was the year, he said.",
    "He left with all rights reserved.",
    "The photographs may not be published, broadcast or sold, the judge ruled.",
    "The story of the mine appeared in the newspaper on Monday.",
    "This report was published in a magazine by the ministry.",
    "12:30 - Source: the police.",
    "Jane Doe is a former editor who could not reach her daughter.",
    "Jane Doe is a blogger known as @janedoe, and sits in prison.",
  ])("keeps: %s", (line) => {
    expect(reasonsFor("", line)).toEqual([null]);
  });

  it.each([
    "1,204 comments",
    "And more",
    "Check your email.",
    "More like this",
    "Categories: men, women, under-18s",
    "Jetzt weiterlesen? Nein, sagt sie.",
    "Jetzt hat auch der Verein einen Newsletter.",
    "Recibe cada día el boletín del pueblo, dijo el alcalde.",
    "Ricevi la newsletter, disse, e cancellala.",
  ])("keeps amid the story: %s", (line) => {
    expect(findFurniture(splitLines(`${STORY}\n\n${line}\n\n${STORY}`))[1]).toBeNull();
  });

  it.each(["Image", "Advertisement", "(MORE)", "0 comments", "Werbung", "Polecamy"])(
    "are the first words of a sentence, set apart from it: %s",
    (line) => {
      const rest = `was what it said, and ${STORY}`;
      expect(findFurniture(splitLines([STORY, line, rest].join("\n\n")))[1]).toBeNull();
      expect(findFurniture(splitLines([line, STORY, STORY].join("\n\n")))[0]).not.toBeNull();
    },
  );

  it("are items of a list in the story, most of which could be nothing else", () => {
    const songs = ["- More Rain", "- Advertisement", "- The Umbrella", "- Read more", "- Fog"];
    const page = [STORY, ...songs, STORY].join("\n\n");
    expect(findFurniture(splitLines(page)).every((reason) => reason === null)).toBe(true);
    const links = splitLines([STORY, "- Read more: Rain", "- Advertisement", STORY].join("\n\n"));
    expect(findFurniture(links)).toEqual([null, "related link", "advertisement", null]);
  });

  it("are the last sentences behind a newsletter’s line", () => {
    const page = `${STORY}\n\nSign up for our newsletter\n\nYou could hear the gulls.\n\nStay, he said.`;
    expect(findFurniture(splitLines(page))).toEqual([null, "newsletter", null, null]);
  });

  it("are a portrait of one of several people, under their name", () => {
    const page = `${STORY}\n\nJane Doe\n\nJane Doe is an author of songs about the harbour.`;
    expect(findFurniture(splitLines(page))).toEqual([null, null, null]);
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
