import { expect, it } from "vitest";
import { withScheme } from "./web-address.ts";

it.each([
  ["riverton.example/minutes.pdf", "https://riverton.example/minutes.pdf"],
  [" www.riverton.example ", "https://www.riverton.example"],
  ["riverton.example:8080/a?b=c://d", "https://riverton.example:8080/a?b=c://d"],
  ["//riverton.example/a", "https://riverton.example/a"],
  ["http://riverton.example", "http://riverton.example"],
  ["mailto:ada@riverton.example", "mailto:ada@riverton.example"],
  ["page 12", "page 12"],
  ["", ""],
])("%s is sent as %s", (typed, sent) => {
  expect(withScheme(typed)).toBe(sent);
});
