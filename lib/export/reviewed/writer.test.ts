import { describe, expect, it } from "vitest";
import { authorshipOf } from "./authorship.ts";

const own = {
  createdAt: "2017-04-12T12:00:00.678Z",
  createdBy: { id: "ada", name: "Ada" },
};

describe("authorshipOf", () => {
  it.each([
    ["the desk's where nothing is given", null, "Ada", "2017-04-12T12:00:00Z"],
    [
      "those given",
      { author: "Bob", date: "2019-03-01T10:00:00+01:00" },
      "Bob",
      "2019-03-01T09:00:00Z",
    ],
    ["the desk's for what is missing", { author: " ", date: null }, "Ada", "2017-04-12T12:00:00Z"],
    ["the desk's time for no time", { author: "Bob", date: "soon" }, "Bob", "2017-04-12T12:00:00Z"],
  ])("tells %s", (_, given, author, date) => {
    expect(authorshipOf({ ...own, given })).toEqual({ author, date });
  });
});
