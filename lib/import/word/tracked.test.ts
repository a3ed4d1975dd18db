import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { BY, del, docx, end, ins, p, part, r } from "./docx-fixture.ts";
import { importWord } from "./word.ts";

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const article = await importWord(bytes);
  if ("refusal" in article) throw new Error(article.message);
  return article;
}

const BEN = { author: "Ben", date: "2024-03-06T09:00:00Z" };

/** Each change as `[words → insert] author`, each comment as `{words} author: text`. */
function shown({ text, changes, comments }: ImportedArticle): readonly string[] {
  return [
    ...changes.map(
      ({ start, end, insert, author }) =>
        `[${text.slice(0, start).slice(-3)}|${text.slice(start, end)} → ${insert}] ${author}`,
    ),
    ...comments.map(
      ({ start, end, author, text: words }) => `{${text.slice(start, end)}} ${author}: ${words}`,
    ),
  ];
}

it("tells that of two people's changes that meet only one can be approved", async () => {
  const meeting = await read(docx(p(r("By ") + del("June") + ins("July", BEN) + r("."))));
  expect(meeting.warnings).toContainEqual(expect.stringContaining("In 1 place"));
  const apart = await read(docx(p(r("By ") + del("June") + r(" or ") + ins("July", BEN))));
  expect(apart.warnings).toEqual([]);
});

describe("tracked changes of a Word file", () => {
  it.each([
    ["an insertion", p(r("one ") + ins("two ") + r("three")), "one three", ["[ne | → two ] Ada"]],
    ["a deletion", p(r("one ") + del("two ") + r("three")), "one two three", ["[ne |two  → ] Ada"]],
    [
      "a deletion and an insertion side by side as one replacement",
      p(r("a ") + del("b") + ins("c") + r(" d")),
      "a b d",
      ["[a |b → c] Ada"],
    ],
    [
      "the same the other way round",
      p(r("a ") + ins("c") + del("b") + r(" d")),
      "a b d",
      ["[a |b → c] Ada"],
    ],
    [
      "what two people did side by side as two changes",
      p(r("a ") + del("b") + ins("c", BEN) + r(" d")),
      "a b d",
      ["[a |b → ] Ada", "[a b| → c] Ben"],
    ],
    [
      "words that one put in and another took out as nothing",
      p(r("a") + ins(del("x", BEN)) + r("b")),
      "ab",
      [],
    ],
    [
      "a move as a deletion and an insertion",
      p(
        del("go ", BEN).replaceAll("w:del ", "w:moveFrom ").replaceAll("w:del>", "w:moveFrom>") +
          r("here "),
      ) + p(r("there") + ins(" go", BEN).replaceAll("w:ins", "w:moveTo")),
      "go here\nthere",
      ["[|go  → ] Ben", "[ere| →  go] Ben"],
    ],
    [
      "white space before an insertion at the end of a line",
      p(r("one ") + ins("two")) + p(r("x")),
      "one\nx",
      ["[one| →  two] Ada"],
    ],
    [
      "white space behind an insertion at the start of a line",
      p(ins("two") + r(" one")) + p(r("x")),
      "one\nx",
      ["[| → two ] Ada"],
    ],
    [
      "a change inside a link, a smart tag and a content control",
      p(
        `<w:smartTag><w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${r("a")}${ins("b")}</w:sdtContent></w:sdt></w:smartTag>${r("c")}`,
      ),
      "ac",
      ["[a| → b] Ada"],
    ],
    [
      "a whole paragraph that was put in behind another",
      p(r("First one."), end("ins")) + p(ins("New words.")) + p(r("Last.")),
      "First one.\nLast.",
      ["{First one.} Ada: Proposed new paragraph after this: New words."],
    ],
    [
      "a whole paragraph that was put in before another",
      p(r("First.")) + p(ins("New words."), end("ins")) + p(r("Last. More.")),
      "First.\nLast. More.",
      ["{Last.} Ada: Proposed new paragraph before this: New words."],
    ],
    [
      "words that go on into a paragraph that was put in",
      p(r("Words before") + ins(" and then"), end("ins")) + p(ins("Again.")) + p(r("End.")),
      "Words before\nEnd.",
      ["[ore| →  and then] Ada", "{Words before} Ada: Proposed new paragraph after this: Again."],
    ],
    [
      "a paragraph that was split",
      p(r("One here. "), end("ins", BEN)) + p(r("Two there.")),
      "One here. Two there.",
      ["{One here.} Ben: Proposed: begin a new paragraph behind these words."],
    ],
    [
      "two paragraphs that were joined",
      p(r("One."), end("del", BEN)) + p(r("Two.")),
      "One.\nTwo.",
      ["{One.} Ben: Proposed: join this paragraph to the next one."],
    ],
    [
      "a whole paragraph that was taken out, with no more than its words",
      p(r("One.")) + p(del("Two."), end("del")) + p(r("Three.")),
      "One.\nTwo.\nThree.",
      ["[ne.\n|Two. → ] Ada".replace("ne.\n", "e.\n")],
    ],
    [
      "rows of a table that were put in and taken out",
      `${p(r("Over."))}<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="Ben"/></w:trPr><w:tc>${p(r("new"))}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1" w:author="Ada"/></w:trPr><w:tc>${p(r("old"))}</w:tc></w:tr></w:tbl>`,
      "Over.\nold",
      ["[r.\n|old → ] Ada", "{Over.} Ben: Proposed new paragraph: new"],
    ],
    [
      "a tab in an insertion, and a line break as a paragraph",
      p(r("One.") + ins(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>`)),
      "One.",
      ["[ne.| → a\tb] Ada", "{One.} Ada: Proposed new paragraph after this: c"],
    ],
  ])("reads %s", async (_, body, text, changes) => {
    const article = await read(docx(body));
    expect(article.text).toBe(text);
    expect(shown(article)).toEqual(changes);
  });

  it("keeps author and date as they are given, or none", async () => {
    const body = p(`${r("a ")}<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>${r("b")}${ins("y")}`);
    const { changes } = await read(docx(body));
    expect(changes).toEqual([
      { start: 2, end: 2, insert: "x", author: null, date: null },
      { start: 3, end: 3, insert: "y", ...BY },
    ]);
  });

  it("reads formats as they were before, and says how many were changed", async () => {
    const was = '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr><w:i/></w:rPr></w:rPrChange>';
    const style =
      '<w:pStyle w:val="Heading1"/><w:pPrChange w:id="2" w:author="A"><w:pPr><w:pStyle w:val="Quote"/></w:pPr></w:pPrChange>';
    const article = await read(docx(p(r("Words.", was), style) + p(r("More."))));
    expect(article.formats).toEqual([{ kind: "italic", start: 0, end: 6 }]);
    expect(article.blocks[0]).toBe("quotation");
    expect(article.warnings).toEqual([expect.stringMatching(/^2 tracked changes of formatting/u)]);
  });

  it("reads any tracked edits back, and the text from before them", async () => {
    const words = fc.stringMatching(/^[a-zé”—🧱ß٣]{1,6}$/u);
    const edit = fc.record({ kept: words, gone: fc.option(words), put: fc.option(words) });
    const paragraphs = fc.array(fc.array(edit, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(paragraphs, async (all) => {
        const body = all.map((edits) =>
          p(
            edits
              .map(
                ({ kept, gone, put }) => r(kept) + (gone ? del(gone) : "") + (put ? ins(put) : ""),
              )
              .join(""),
          ),
        );
        const article = await read(docx(p(r("Over all of it.")) + body.join("")));
        const lines = all.map((edits) =>
          edits.map(({ kept, gone }) => kept + (gone ?? "")).join(""),
        );
        expect(article.text).toBe(["Over all of it.", ...lines].join("\n"));
        const expected = all
          .flat()
          .flatMap(({ gone, put }) => (gone || put ? [`${gone ?? ""}→${put ?? ""}`] : []));
        const found = article.changes.map(
          ({ start, end, insert }) => `${article.text.slice(start, end)}→${insert}`,
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const comment = (id: number, text: string, more = "") =>
  `<w:comment w:id="${id}" w:author="Cleo" w:date="2024-01-02T03:04:05Z"><w:p ${more}>${r(text)}</w:p></w:comment>`;
const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

describe("comments of a Word file", () => {
  it.each([
    ["on its words", p(r("a ") + from(0) + r("b c") + to(0) + reference(0) + r(" d")), "b c"],
    [
      "over several lines on the first with words",
      p(from(0)) + p(r("one")) + p(r("two") + to(0)),
      "one",
    ],
    [
      "without a range on the sentence where it is",
      p(r("One. Two here") + reference(0) + r(" on.")),
      "Two here",
    ],
    [
      "on words that were put in on the sentence beside",
      p(r("One. ") + from(0) + ins("new") + to(0) + r("Two.")),
      "One.",
    ],
    [
      "between paragraphs on what it goes round",
      `${p(r("one"))}${from(0)}${p(r("two"))}${to(0)}${p(r("three"))}`,
      "two",
    ],
    ["that nothing refers to on the start", p(r("One. Two.")), "One."],
    ["in an empty paragraph on the line before", p(r("One. Two.")) + p(reference(0)), "Two."],
  ])("stands %s", async (_, body, words) => {
    const comments = part("w:comments", comment(0, "Sure?"));
    const article = await read(docx(body, { "word/comments.xml": comments }));
    expect(shown(article).filter((line) => line.startsWith("{"))).toEqual([
      `{${words}} Cleo: Sure?`,
    ]);
    expect(article.comments[0]).toMatchObject({ author: "Cleo", date: "2024-01-02T03:04:05Z" });
  });

  it("reads answers with what they answer, and what is resolved", async () => {
    const body = p(r("a ") + from(0) + r("b") + to(0) + reference(0) + r(" c"));
    const article = await read(
      docx(body, {
        "word/comments.xml": part(
          "w:comments",
          comment(0, "Sure?", 'w14:paraId="A"') + comment(1, "Yes.", 'w14:paraId="B"'),
        ),
        "word/commentsExtended.xml": part(
          "w15:commentsEx",
          '<w15:commentEx w15:paraId="A" w15:done="1"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A" w15:done="0"/>',
        ),
      }),
    );
    expect(shown(article)).toEqual([
      "{b} Cleo: Sure?\n(Marked as resolved in the file.)",
      "{b} Cleo: Yes.",
    ]);
  });
});
