import { expect, it } from "vitest";
import { describeSize } from "./file-size.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1.0 KB"],
  [4_249, "4.2 KB"],
  [9_960, "10 KB"],
  [999_600, "1.0 MB"],
  [38_000_000, "38 MB"],
  [5_000_000_000_000, "5000 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(describeSize(bytes)).toBe(words);
});
