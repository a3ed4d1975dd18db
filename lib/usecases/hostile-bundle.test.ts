import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArticleBundle, BundleShape } from "#lib/domain/bundle/bundle.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { readBundle } from "#lib/import/bundle.ts";
import { bring, bytesOf, EVERY_STEP, performSteps } from "./article-steps-fixture.ts";
import { viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { exportArticle } from "./export.ts";
import { importBundle } from "./import-bundle.ts";
import { accepted, type Newsroom, openNewsroom, refusedAs } from "./newsroom-fixture.ts";
import { publishArticle } from "./publish.ts";

describe("a hostile bundle", () => {
  let bundle: ArticleBundle;
  let openBundle: ArticleBundle;
  let elsewhere: Newsroom;
  beforeAll(async () => {
    bundle = await bundleOf(EVERY_STEP);
    openBundle = await bundleOf(APPROVED);
    elsewhere = await openNewsroom();
  });
  afterAll(() => elsewhere.close());

  /** Where to put what. Objects in the way are copied. */
  function put(
    into: unknown,
    [step, ...steps]: readonly (string | number)[],
    value: unknown,
  ): unknown {
    if (step === undefined) return value;
    if (Array.isArray(into)) return into.with(Number(step), put(into[Number(step)], steps, value));
    const fields: Record<string, unknown> = { ...Object(into) };
    return { ...fields, [step]: put(fields[step], steps, value) };
  }

  const STRANGER = "01900000-0000-7000-8000-00000000dead";

  it.each<[what: string, path: string, value: unknown, told?: string]>([
    ["another format", "format", "something"],
    ["a newer version", "version", 2],
    ["a field that nobody knows", "article.passwordHash", "x"],
    ["no identifier", "article.id", "../../etc"],
    ["a person who is not in it", "article.createdBy", STRANGER, "article"],
    ["a claim of nobody", "claims.0.createdBy", STRANGER, "claims.0"],
    ["a decision of nobody", "claims.0.reviews.0.by", STRANGER, "claims.0.reviews"],
    ["no people", "people", [], "article"],
    ["a stage that there is not", "article.stage", "secret"],
    ["a time that is none", "article.createdAt", "yesterday"],
    ["a revision too few", "article.revision", 1, "article.revision"],
    ["revisions out of order", "revisions.1.number", 1],
    ["a line without a kind", "revisions.0.blocks", ["paragraph"]],
    [
      "a format outside the text",
      "revisions.0.formats",
      [{ kind: "bold", start: 0, end: 9_999_999 }],
      "revisions.0.formats.0",
    ],
    [
      "a link that runs",
      "revisions.0.formats",
      [{ kind: "link", start: 0, end: 3, href: "javascript:alert(1)" }],
      "revisions.0.formats.0",
    ],
    [
      "formats out of order",
      "revisions.0.formats",
      [
        { kind: "bold", start: 5, end: 9 },
        { kind: "bold", start: 0, end: 3 },
      ],
      "revisions.0.formats.1",
    ],
    ["a headline of two lines", "article.headline", "a\nb"],
    ["a headline that turns what follows", "article.headline", "a\u202eb"],
    ["a byline that turns what follows", "article.byline", "a\u202eb"],
    ["a date that is none", "article.date", "not a date"],
    ["a language that is none", "article.language", 'x" onx="'],
    ["words that are not those of the hash", "revisions.0.sha256", "0".repeat(64)],
    ["half of a character", "revisions.0.text", "a\ud800b"],
    ["an anchor outside the text", "claims.0.anchors.0.end", 5_000_000, "claims.0.anchors.0"],
    ["an anchor that is inside out", "claims.0.anchors.0.start", 5_000, "claims.0.anchors.0"],
    ["a negative offset", "claims.0.anchors.0.start", -1],
    ["an anchor in no revision", "claims.0.anchors.0.revision", 7],
    ["a quote that nobody wrote", "claims.0.anchors.0.exact", "60 missiles"],
    ["no anchors", "claims.0.anchors", []],
    [
      "a correction outside the text",
      "claims.0.corrections.0.anchors.0.end",
      5_000_000,
      "claims.0.corrections.0.anchors.0",
    ],
    ["a correction applied nowhere", "claims.0.corrections.0.appliedIn", null],
    ["an address that runs", "claims.0.evidence.0.url", "javascript:alert(1)"],
    ["an event about another article", "events.0.article", STRANGER],
    ["an event about no claim", "events.0.claim", STRANGER],
    ["an event that was changed", "events.0.type", "article.stolen", "events.0.hash"],
    ["an event with another's hash", "events.0.hash", "0".repeat(64)],
  ])("with %s is refused, and told where", async (_, path, value, told = path) => {
    const answer = await bring(elsewhere.ada, put(bundle, path.split("."), value));
    if (!isRefusal(answer)) throw new Error("It was taken in.");
    expect(answer).toMatchObject({ refusal: "invalid" });
    expect(answer.errors?.[0]?.path).toContain(told);
    expect(await refusedAs(viewArticle(elsewhere.ada, bundle.article.id))).toBe("not_found");
  });

  it("with somebody who wrote a correction twice is refused", async () => {
    const authors = Array(2).fill(bundle.people[0]?.id);
    const twice = put(bundle, ["claims", 0, "corrections", 0, "authors"], authors);
    const path = "claims.0.corrections.0.authors";
    expect(await bring(elsewhere.ada, twice)).toMatchObject({ errors: [{ path }] });
  });

  describe("with corrections that no desk can have", () => {
    const CORRECTION = ["claims", 0, "corrections", 0];

    it("is refused for new words of two lines", async () => {
      const changed = put(openBundle, [...CORRECTION, "insert"], "a\nb");
      const path = "claims.0.corrections.0";
      expect(await bring(elsewhere.ada, changed)).toMatchObject({ errors: [{ path }] });
    });

    it("is refused for new words that are the old ones", async () => {
      const changed = put(openBundle, [...CORRECTION, "insert"], "59 missiles");
      const path = "claims.0.corrections.0";
      expect(await bring(elsewhere.ada, changed)).toMatchObject({ errors: [{ path }] });
    });

    it("is refused for two approved ones of the same words", async () => {
      const [correction] = openBundle.claims[0]?.corrections ?? [];
      const twice = [correction, { ...correction, id: STRANGER }];
      const path = "claims.0.corrections.1";
      const changed = put(openBundle, ["claims", 0, "corrections"], twice);
      expect(await bring(elsewhere.ada, changed)).toMatchObject({ errors: [{ path }] });
    });

    it("is refused for an approval that nobody gave", async () => {
      const path = "claims.0.review";
      for (const reviews of [[], openBundle.claims[0]?.reviews.slice(0, 1)]) {
        const changed = put(openBundle, ["claims", 0, "reviews"], reviews);
        expect(await bring(elsewhere.ada, changed)).toMatchObject({ errors: [{ path }] });
      }
    });

    it("is refused for an approved correction of a claim that is not", async () => {
      const path = "claims.0.corrections.0.state";
      const changed = put(openBundle, ["claims", 0, "review"], "none");
      expect(await bring(elsewhere.ada, changed)).toMatchObject({ errors: [{ path }] });
    });

    it("can be published once it is taken in as it is", async () => {
      await workWith(openBundle);
    });
  });

  it("with one identifier for two things is refused", async () => {
    const [first, ...claims] = bundle.claims;
    const twice = { ...bundle, claims: [first, first, ...claims] };
    expect(await bring(elsewhere.ada, twice)).toMatchObject({ errors: [{ path: "claims.1.id" }] });
  });

  it.each([
    ["no JSON", new TextEncoder().encode("{"), "unsupported_type"],
    ["no UTF-8", new Uint8Array([0xff, 0xfe]), "unsupported_type"],
    ["nothing", new Uint8Array(), "unsupported_type"],
    ["null", new TextEncoder().encode("null"), "invalid"],
    ["a deep list", new TextEncoder().encode("[".repeat(200_000)), "unsupported_type"],
    ["too many bytes", new Uint8Array(64 * 1_048_576 + 1), "too_large"],
  ])("of %s is refused", async (_, bytes, code) => {
    const answer = importBundle(elsewhere.ada, { desk: ON_NEWS, bytes });
    expect(await refusedAs(answer)).toBe(code);
  });

  it("never breaks what reads it, nor what is done with it, whatever is changed in it", async () => {
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.integer());
    const changes = fc.constantFrom(bundle, openBundle).chain((bundle) => {
      return fc.tuple(fc.constant(bundle), fc.constantFrom(...pathsIn(bundle)), value);
    });
    await fc.assert(
      fc.asyncProperty(changes, async ([bundle, path, value]) => {
        const changed = put(bundle, path, value);
        const read = readBundle(bytesOf(changed));
        if (isRefusal(read)) return;
        expect(BundleShape.parse(read)).toEqual(read);
        await workWith(changed);
      }),
      { numRuns: 300 },
    );
  });
});

/** What is approved and not published yet. */
const APPROVED = [
  ["correct", "59 missiles"],
  ["request", "airfield"],
  ["approve", "airfield"],
] as const;

/** A bundle of an article with which people have done this. */
async function bundleOf(steps: Parameters<typeof performSteps>[1]): Promise<ArticleBundle> {
  const room = await openNewsroom();
  const story = await performSteps(room, steps);
  const bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
  await room.close();
  return bundle;
}

/** Brings it into a newsroom of its own and does there what people do: what it refuses, it refuses. */
async function workWith(bundle: unknown): Promise<void> {
  const room = await openNewsroom();
  const view = await bring(room.ada, bundle);
  if (!isRefusal(view)) {
    const { id, version, revision } = view.article;
    for (const format of FORMATS) await exportArticle(room.rita, id, { format });
    await publishArticle(room.rita, id, { version, expectedRevision: revision });
    await accepted(viewArticle(room.rita, id));
  }
  await room.close();
}

/** The path of everything in a value. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([name, one]) => pathsIn(one, [...path, name]));
  return path.length > 0 ? [path, ...inside] : inside;
}
