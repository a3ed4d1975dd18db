import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as claimRequests from "./claim-requests.ts";
import * as correctionRequests from "./correction-requests.ts";
import * as otherRequests from "./requests.ts";

const requests = { ...otherRequests, ...claimRequests, ...correctionRequests };

/** An article's own words, and fields whose words are compared and not shown. */
const OTHERS =
  /^(CreateImport\.|List|ImportBundle\.desk$|ChangePassword\.)|\.(token|password|expects|hash)$/;

/** Every request with its fields, as the schemas of the domain have them. */
const FIELDS = Object.entries(requests).flatMap(([name, schema]) => {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([field, inner]) => [`${name}.${field}`, inner] as const);
});

const HIDDEN = ["a \u202eb", "a\u2067b", "a\u0007b", "a\u{e0041}b", "a\u3164b"];

describe("what people write themselves", () => {
  it("is in every request looked at", () => {
    expect(FIELDS.length).toBeGreaterThan(60);
  });

  it.each(FIELDS.filter(([name]) => !OTHERS.test(name)))(
    "has no hidden characters in %s",
    (_, field) => {
      // What takes no words at all, or words of a form of its own, takes none of these either.
      if (!(field instanceof z.ZodType) || !field.safeParse("Words of a colleague").success) return;
      for (const words of HIDDEN) expect(field.safeParse(words).success, words).toBe(false);
    },
  );

  it("may be Arabic or Hebrew, with directions that end", () => {
    const words = "שלום \u2067a\u2069, 50%\u200f";
    expect(requests.AddComment.shape.body.safeParse(words).success).toBe(true);
  });
});
