import { expect, it } from "vitest";
import { guessKind } from "./tag-claim.ts";

it.each([
  ["“We saw 3 birds,” she said", "quote"],
  ["»Nein«", "quote"],
  ["12 per cent", "number"],
  ["the tallest tower", "other"],
  ["it’s raining", "other"],
])("takes %s for a %s", (words, kind) => expect(guessKind(words)).toBe(kind));
