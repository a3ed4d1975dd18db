import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { del, docx, end, ins, p, part, r } from "../docx-fixture.ts";
import { importWord } from "../word.ts";

async function read(body: string, others: Record<string, string> = {}): Promise<ImportedArticle> {
  const article = await importWord(docx(body, others));
  if ("refusal" in article) throw new Error(article.message);
  return article;
}

const BEN = { author: "Ben", date: "2024-03-06T09:00:00Z" };
const FIRST =
  "The council closed the old harbour wall on Monday, after engineers had found cracks.";
const SECOND =
  "It will stay closed until the spring, the harbour master told the people on the quay.";

/** A paragraph that was written with tracking on. */
const written = (words: string) => p(ins(words), end("ins"));

function proposalsOf({ text, changes, comments }: ImportedArticle): readonly string[] {
  return [
    ...changes.map(({ start, end: to, insert }) => `${text.slice(start, to)} → ${insert}`),
    ...comments.map(({ author, text: words }) => `${author}: ${words}`),
  ];
}

describe("a file that was written with tracking on", () => {
  it.each([
    ["all of it", written(FIRST) + p(ins(SECOND)), `${FIRST}\n${SECOND}`],
    [
      "but for its first and last line",
      p(r("The wall")) + written(FIRST) + written(SECOND) + p(r("End.")),
      `The wall\n${FIRST}\n${SECOND}\nEnd.`,
    ],
    [
      "by somebody without a name",
      p(r("The wall.")) +
        `<w:p><w:ins w:id="1">${r(FIRST)}</w:ins></w:p><w:p><w:ins w:id="1">${r(SECOND)}</w:ins></w:p>`,
      `The wall.\n${FIRST}\n${SECOND}`,
    ],
    [
      "by two, one after the other",
      written(FIRST) + p(ins(`${SECOND} ${SECOND}`, BEN)),
      `${FIRST}\n${SECOND} ${SECOND}`,
    ],
    [
      "with words and a paragraph's end that its author took out again",
      p(r("Old. ") + del("Gone."), end("del")) + p(ins(`${FIRST} ${SECOND}`)),
      `Old. ${FIRST} ${SECOND}`,
    ],
    [
      "with a table that was put in",
      `${p(r("Over."))}${written(FIRST)}<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="Ada"/></w:trPr><w:tc>${p(ins("new row of many words"))}</w:tc></w:tr></w:tbl>`,
      `Over.\n${FIRST}\nnew row of many words`,
    ],
  ])("%s is read as after those changes, and says so", async (_, body, text) => {
    const article = await read(body);
    expect(article.text).toBe(text);
    expect(proposalsOf(article)).toEqual([]);
    expect(article.warnings).toEqual([expect.stringMatching(/written with changes tracked/u)]);
  });

  it("keeps what others did later as proposals", async () => {
    const later = `<w:ins w:id="1" w:author="Ada">${r("It will stay closed until ")}${del("the spring", BEN)}</w:ins>`;
    const body =
      written(FIRST) +
      p(`${later}${ins("the summer", BEN)}${ins(", they said.")}`, end("ins")) +
      p(ins("New by Ben.", BEN));
    const article = await read(body);
    expect(article.text).toBe(`${FIRST}\nIt will stay closed until the spring, they said.`);
    expect(proposalsOf(article)).toEqual([
      "the spring → the summer",
      "Ben: Proposed new paragraph: New by Ben.",
    ]);
    expect(article.warnings[0]).toMatch(/Ada/u);
  });

  it("has the formats and notes of its author", async () => {
    const style = `<w:style w:styleId="H" w:type="paragraph"><w:name w:val="heading 1"/></w:style>`;
    const heading =
      '<w:pStyle w:val="H"/><w:pPrChange w:id="2" w:author="Ada"><w:pPr/></w:pPrChange>';
    const bold = `${r("bold", '<w:b/><w:rPrChange w:id="1" w:author="Ada"><w:rPr/></w:rPrChange>')}`;
    const note = `<w:footnote w:id="1">${p(ins("Port log."))}</w:footnote>`;
    const article = await read(
      p(ins("The wall"), heading + end("ins")) +
        p(
          ins(
            `${r(`${FIRST} So `)}${bold}${r(" it was.")}<w:r><w:footnoteReference w:id="1"/></w:r>`,
          ),
        ),
      {
        "word/styles.xml": part("w:styles", style),
        "word/footnotes.xml": part("w:footnotes", note),
      },
    );
    expect(article.text).toBe(`The wall\n${FIRST} So bold it was.¹\n¹ Port log.`);
    expect(article.blocks[0]).toBe("headline");
    expect(article.formats).toHaveLength(1);
  });

  it("is not one that was rewritten word by word", async () => {
    const article = await read(p(r("So. ") + del(FIRST) + ins(`${SECOND} It is so.`)));
    expect(article.text).toBe(`So. ${FIRST}`);
    expect(proposalsOf(article)).toEqual([`${FIRST} → ${SECOND} It is so.`]);
    expect(article.warnings).toEqual([]);
  });
});

it("paragraphs that stand in comments only are told of", async () => {
  const article = await read(
    p(r(FIRST), end("ins")) + p(ins("New words."), end("ins")) + p(ins("More.")) + p(r(SECOND)),
  );
  expect(article.text).toBe(`${FIRST}\n${SECOND}`);
  expect(article.comments).toHaveLength(2);
  expect(article.warnings).toEqual([expect.stringMatching(/^2 paragraphs .* comments/u)]);
});
