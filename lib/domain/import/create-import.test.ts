import { describe, expect, it } from "vitest";
import { ON_NEWS } from "../desk-fixture.ts";
import { CreateImport } from "../requests.ts";

describe("a request to import", () => {
  it.each([
    [{ text: "Words" }, { kind: "text", text: "Words" }],
    [{ html: "<p>Words" }, { kind: "html", html: "<p>Words" }],
    [{ markdown: "# Words" }, { kind: "markdown", markdown: "# Words" }],
    [{ url: "https://example.org/" }, { kind: "url", url: "https://example.org/" }],
  ])("with %j brings that", (fields, source) => {
    expect(CreateImport.parse({ desk: "news", ...fields })).toEqual({ desk: ON_NEWS, source });
  });

  it.each([
    ["nothing", {}, ["text"]],
    ["two sources", { text: "Words", html: "<p>Words" }, ["html"]],
    ["an empty text", { text: " \n" }, ["text"]],
    ["half of a character", { html: "<p>\ud800" }, ["html"]],
    ["a NUL", { markdown: "a\0" }, ["markdown"]],
    ["a number", { text: 59 }, ["text"]],
    ["a long address", { url: `https://example.org/${"a".repeat(2_000)}` }, ["url"]],
  ])("with %s is refused at that field", (_, fields, path) => {
    const { error } = CreateImport.safeParse({ desk: "news", ...fields });
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it("with a field that is none is refused", () => {
    const { error } = CreateImport.safeParse({ desk: "news", text: "Words", colour: 1 });
    expect(error?.issues).toMatchObject([{ code: "unrecognized_keys", keys: ["colour"] }]);
  });
});
