import { describe, expect, it } from "vitest";
import { splitLines } from "../lines/lines.ts";
import { findFurniture } from "./furniture.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

const reasonAmid = (line: string) =>
  findFurniture(splitLines([STORY, line, STORY].join("\n\n")))[1] ?? null;

describe("what a page says to its readers amid a story", () => {
  it.each([
    ["Follow the author on Twitter @annek.", "sharing"],
    [
      "Follow Port News on Facebook, on X, and on Instagram. Send your ideas to a@b.example.",
      "sharing",
    ],
    ["Have a tip? Email tips@port.example", "reader call"],
    ["Got a story? Get in touch with our news desk at a@b.example.", "reader call"],
    ["Have you been affected? Email news@port.example.", "reader call"],
    ["Reach Ann Ek at ann.ek@port.example.", "reader call"],
    ["Don't miss the latest from the coast. Sign up to our newsletter here.", "newsletter"],
    ["Sign up to First Edition", "newsletter"],
    ["Image", "picture label"],
    ["For more stories like this, check our news page.", "reader call"],
    ["Add the Gazette as your preferred source to see more of us on Google.", "reader call"],
    ["The Port Daily newsletter brings you the news of the day. Sign up here.", "newsletter"],
    ["Purchase Licensing Rights", "page tool"],
    ["Printer friendly version | Email to a friend", "page tool"],
    ["[edit]", "page tool"],
    ["ALSO READ | Fares to double by 2026", "related link"],
    ["Read More Stories About:", "related link"],
    ["This post is for subscribers only", "paywall"],
    ["Mehr zum Thema", "related link"],
    ["Lire aussi : Le port ferme", "related link"],
    ["Más información", "related link"],
    ["Читайте также: Порт закрыт", "related link"],
    ["اقرأ أيضا", "related link"],
    ["קראו גם:", "related link"],
    ["関連記事", "related link"],
    ["Il vous reste 62.11% de cet article à lire. La suite est réservée aux abonnés.", "paywall"],
    ["Melden Sie sich für unseren Newsletter an", "newsletter"],
    ["Puedes seguir a El Puerto en Facebook y X, o recibir la newsletter.", "newsletter"],
  ])("%s", (line, reason) => {
    expect(reasonAmid(line)).toBe(reason);
  });
});

describe("words of a story that only begin like that", () => {
  it.each([
    "Follow the money on foot, she said.",
    "Have a tip? He had one: sell.",
    "Read more carefully, she told them.",
    "Mehr zum Thema wollte er nicht sagen.",
    "Lire aussi vite que lui, personne ne le peut.",
    "Saiba mais quem quiser, disse ele.",
    "The newsletter was late. Sign up, they told him.",
    "Download speeds fell.",
    "Have you been affected? He asked them all, and none of them knew.",
    "Sign up to serve, they told him.",
    "Image is everything.",
    "This article is for everyone who reads.",
    "Teilen ist schwer.",
  ])("%s", (line) => {
    expect(reasonAmid(line)).toBeNull();
  });
});

it("long lines of a page under a story do not make what stands over them the story", () => {
  const lines = [
    STORY,
    "Download",
    "Copyright © 2023 Port Radio. All rights reserved. Visit our terms of use and permissions pages for further information.",
    "Port Radio transcripts are created on a rush deadline by a contractor, and may not be in their final form.",
  ];
  expect(findFurniture(splitLines(lines.join("\n\n"))).map((reason) => reason !== null)).toEqual([
    ...[false, true, true, true],
  ]);
});
