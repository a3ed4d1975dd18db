import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { CreateArticle } from "#lib/domain/article-requests.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { createArticle } from "./create-article.ts";
import { exportArticle } from "./export.ts";
import { importedOf, keepPreview, openImported } from "./import-fixture.ts";
import { accepted, refusedAs, STORY } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { decideReview } from "./review.ts";

const room = newsroomForAllTests();

const place = (words: string) => {
  const start = STORY.indexOf(words);
  return { start, end: start + words.length };
};
const given = { author: "Ann", date: "2026-01-01T10:00:00" };

describe("facts put right in the preview", () => {
  const request = (facts: object) => ({ id: v7(), desk: "news", importId: v7(), facts });

  test("go before what was recognised; null takes one away; the others stay", async () => {
    const known = { byline: "Jane Doe", dateline: "KYIV", date: "2026-01" };
    const importId = await keepPreview(room.carl, importedOf({ text: STORY, ...known }));
    const facts = { headline: "They spoke", byline: null, language: "de-AT" };
    const wanted = CreateArticle.parse({ ...request(facts), importId });
    const { article } = await accepted(createArticle(room.carl, wanted));
    expect(article).toMatchObject({ ...facts, dateline: "KYIV", date: "2026-01" });
    expect((await accepted(createArticle(room.carl, wanted))).article.id).toBe(article.id);
    const otherFacts = { ...wanted, facts: { ...facts, byline: "J." } };
    expect(await refusedAs(createArticle(room.carl, otherFacts))).toBe("exists");
  });

  const fit = ["2026", "2026-01", "2026-01-31", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00"];
  test.each(fit)("a date may be %s", (date) => {
    expect(CreateArticle.safeParse(request({ date })).success).toBe(true);
  });

  const unfit: [name: string, facts: object][] = [
    ["a headline that is none", { headline: null }],
    ["an empty headline", { headline: " " }],
    ["a day that there is not", { date: "2026-02-30" }],
    ["a month that there is not", { date: "2026-13" }],
    ["a language that is no tag", { language: "German!" }],
    ["a byline of two lines", { byline: "Jane\nDoe" }],
    ["a fact that there is not", { subject: "war" }],
  ];
  test.each(unfit)("%s is refused", (_, facts) => {
    expect(CreateArticle.safeParse(request(facts)).success).toBe(false);
  });
});

describe("what was decided in the preview", () => {
  const noteOf = (text: string, words: string) => {
    const line = { text: `*${text}`, before: 1, nth: 1, kind: "paragraph", formats: [] } as const;
    const cut = { text: "*", at: place(words).end, nth: 0, formats: [] };
    const notice = "correction" as const;
    return { ...place(words), text, mark: "*", notice, doubt: null, line, cut };
  };
  const change = { ...place("two "), insert: "", ...given };
  const comments = ["Really?", "Who?"].map((text) => ({ ...place("Tuesday"), text, ...given }));
  const found = importedOf({
    text: STORY,
    notes: [noteOf("Correction: A.", "Tuesday"), noteOf("Correction: B.", "59 missiles")],
    changes: [change, { ...place("Tuesday"), insert: "Monday", ...given }],
    comments,
  });
  const request = async (decisions: object) => {
    const importId = await keepPreview(room.carl, found);
    return CreateArticle.parse({ id: v7(), desk: "news", importId, ...decisions });
  };

  test("is what the article is made of", async () => {
    const decisions = {
      notesAsText: [1],
      noteTies: [{ note: 0, ...place("airfield") }],
      withoutChanges: [1],
      withoutComments: [0],
    };
    const { revision, claims } = await accepted(createArticle(room.carl, await request(decisions)));
    const [first = "", ...rest] = STORY.replace("59 missiles", "59 missiles*").split("\n");
    expect(revision.text).toBe([first, "*Correction: B.", ...rest].join("\n"));
    const seen = claims.map(({ anchor, corrections, comments }) => [
      anchor.exact,
      corrections.map(({ action, noticeText }) => noticeText ?? action),
      comments.map(({ body }) => body),
    ]);
    expect(seen).toEqual([
      ["two", ["delete"], []],
      ["Tuesday", [], ["Who?"]],
      ["airfield", ["Correction: A."], []],
    ]);
  });

  test.each([
    ["no words", { start: 3, end: 3 }],
    ["words that are not there", { start: 3, end: 9_000 }],
  ])("ties no note to %s", async (_what, range) => {
    const wanted = await request({ noteTies: [{ note: 0, ...range }] });
    expect(await refusedAs(createArticle(room.carl, wanted))).toBe("invalid");
  });

  test("is not of a preview that an older version kept", async () => {
    const { notes, ...older } = found;
    const importId = await keepPreview(room.carl, { ...older, notes: [] });
    await room.carl.db
      .updateTable("imports")
      .set({ article: JSON.stringify({ ...older, notes: notes.map(({ line, ...note }) => note) }) })
      .where("id", "=", importId)
      .execute();
    const wanted = { id: v7(), desk: ON_NEWS, importId };
    expect(await refusedAs(createArticle(room.carl, wanted))).toBe("not_found");
  });
});

describe("what a file says of its own words", () => {
  test("becomes proposed corrections and comments, with author and date as given", async () => {
    const changes = [
      { ...place("Tuesday"), insert: "Monday", ...given },
      { ...place("two "), insert: "", ...given },
      { start: STORY.length, end: STORY.length, insert: " Nobody died.", author: null, date: null },
    ];
    const comments = [{ ...place("Tuesday"), text: "Really?", ...given, date: null }];
    const { claims } = await openImported(
      room.carl,
      importedOf({ text: STORY, changes, comments }),
    );
    const seen = claims.map(({ anchor, kind, corrections, comments, createdBy }) => ({
      exact: anchor.exact,
      kind,
      by: createdBy.name,
      corrections: corrections.map(({ action, insert, exact, state, given }) => {
        return { action, insert, exact, state, given };
      }),
      comments: comments.map(({ body, given }) => ({ body, given })),
    }));
    const claim = { kind: "other", by: "Carl", comments: [] };
    const proposal = { state: "proposed", given };
    expect(seen).toEqual([
      {
        ...claim,
        exact: "two",
        corrections: [{ ...proposal, action: "delete", insert: "", exact: "two " }],
      },
      {
        ...claim,
        exact: "Tuesday",
        corrections: [{ ...proposal, action: "replace", insert: "Monday", exact: "Tuesday" }],
        comments: [{ body: "Really?", given: { author: "Ann", date: null } }],
      },
      {
        ...claim,
        exact: "airfield.",
        corrections: [
          { action: "insert", insert: " Nobody died.", exact: "", state: "proposed", given: null },
        ],
      },
    ]);
  });

  test("is reviewed as any finding, and goes into what is exported", async () => {
    const changes = [{ ...place("59"), insert: "60", ...given }];
    const { article, claims } = await openImported(room.carl, importedOf({ text: STORY, changes }));
    const { id = "", version = 0 } = claims[0] ?? {};
    const ask = { version, decision: "request", comment: null } as const;
    const flagged = await accepted(decideReview(room.carl, id, ask));
    const yes = { version: flagged.version, decision: "approve", comment: null } as const;
    await accepted(decideReview(room.rita, id, yes));
    const file = await accepted(exportArticle(room.carl, article.id, { format: "text" }));
    expect(String(file.body)).toContain("Some 60 missiles");
  });

  test("is the importer’s finding where four eyes are the rule, whoever judged it", async () => {
    const changes = [{ ...place("59"), insert: "60", ...given }];
    const { claims } = await openImported(room.rita, importedOf({ text: STORY, changes }));
    const { id = "", version = 0 } = claims[0] ?? {};
    const ask = { version, decision: "request", comment: null } as const;
    const flagged = await accepted(decideReview(room.carl, id, ask));
    const yes = { version: flagged.version, decision: "approve", comment: null } as const;
    expect(await refusedAs(decideReview(room.rita, id, yes))).toBe("own_finding");
  });
});
