import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importText } from "../text/text.ts";
import { readCopyLabels } from "./copy-labels.ts";
import { splitLines } from "./lines.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

it("reads the parts that copy names, and leaves out what is for the desk", () => {
  const head =
    "SLUG: TALKS06\nHEADLINE: Talks fail\nSTANDFIRST: Nobody gives way\nBYLINE: Jane Doe";
  const article = importText(`${head}\nWORDS: 412\n\n${STORY}`);
  if (isRefusal(article)) throw new TypeError(article.message);
  expect(article.text).toBe(`Talks fail\nNobody gives way\nJane Doe\n${STORY}`);
  expect(article.blocks).toEqual(["headline", "standfirst", "byline", "paragraph"]);
  expect(article).toMatchObject({ headline: "Talks fail", byline: "Jane Doe" });
  expect(article.leftOut.map(({ text }) => text)).toEqual(["SLUG: TALKS06", "WORDS: 412"]);
});

it("moves what is set off from the words with them", () => {
  const [line] = splitLines("Headline: Talks fail");
  const bold = { kind: "bold", start: 0, end: 15 } as const;
  const lines = [line, ...splitLines("By: Jane Doe")].flatMap((one) => one ?? []);
  const [headline] = readCopyLabels(
    lines.map((one, index) =>
      index === 0 ? { ...one, spans: { ...one.spans, formats: [bold] } } : one,
    ),
  );
  expect(headline).toMatchObject({
    text: "Talks fail",
    spans: { formats: [{ start: 0, end: 5 }] },
  });
});

it.each([
  `Headline: why papers shout\n\n${STORY}`,
  `Title: A\nTitle: B\n\n${STORY}`,
  `Talks fail\nDate: unknown\nBy: Jane Doe\n\n${STORY}`,
  `A book about the sea\n\nTitle: The Long Tide\nAuthor: Jane Doe\n\n${STORY}`,
  `${STORY}\n\nHeadline: Talks fail\nBy: Jane Doe`,
])("leaves other labels alone: %j", (text) => {
  expect(readCopyLabels(splitLines(text))).toEqual(splitLines(text));
});
