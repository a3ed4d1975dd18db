import { expect, test } from "vitest";
import { readNextPath } from "./page.ts";

test.each([
  ["/articles?q=a#top", "/articles?q=a#top"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["/\t/evil.example/", "/"],
  ["/.//evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  [["/a", "/b"], "/"],
  [undefined, "/"],
])("after signing in, next=%j leads to %s", (next, path) => {
  expect(readNextPath(next)).toBe(path);
});
