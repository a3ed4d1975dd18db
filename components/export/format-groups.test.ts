import { expect, it } from "vitest";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { FORMAT_GROUPS } from "./format-groups.ts";

it("has every format in one group", () => {
  const grouped = FORMAT_GROUPS.flatMap(({ formats }) => formats);
  expect([...grouped].sort()).toEqual([...FORMATS].sort());
});
