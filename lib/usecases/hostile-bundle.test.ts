import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArticleBundle, BundleShape } from "#lib/domain/bundle.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { readBundle } from "#lib/import/bundle.ts";
import { viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { bring, bytesOf, EVERYTHING, play, readHere } from "./deeds-fixture.ts";
import { importBundle } from "./import-bundle.ts";
import { accepted, type Newsroom, openNewsroom, refusedAs } from "./newsroom.ts";

describe("a hostile bundle", () => {
  let bundle: ArticleBundle;
  let elsewhere: Newsroom;
  beforeAll(async () => {
    const room = await openNewsroom();
    const story = await play(room, EVERYTHING);
    bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
    await room.close();
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
    const answer = importBundle(elsewhere.ada, { desk: "news", bytes }, readHere);
    expect(await refusedAs(answer)).toBe(code);
  });

  it("never breaks what reads it, whatever is changed in it", async () => {
    const paths = pathsIn(bundle);
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.integer());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, value) => {
        const changed = put(bundle, path, value);
        const read = readBundle(bytesOf(changed));
        if (!isRefusal(read)) expect(BundleShape.parse(read)).toEqual(read);
      }),
      { numRuns: 200 },
    );
  });
});

/** The path of everything in a value. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([name, one]) => pathsIn(one, [...path, name]));
  return path.length > 0 ? [path, ...inside] : inside;
}
