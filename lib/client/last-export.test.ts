import { describe, expect, it } from "vitest";
import { recallExport, rememberExport } from "./last-export.ts";
import { shelfOf } from "./shelf-fixture.ts";

describe("the last export", () => {
  it("is remembered for each person", () => {
    const shelf = shelfOf();
    rememberExport(shelf, "ada", { format: "markdown" });
    expect(recallExport(shelf, "ada")).toEqual({ format: "markdown" });
    expect(recallExport(shelf, "carl")).toEqual({ format: "text" });
  });

  it.each([
    ["a format that is gone", "papyrus accepted", "text"],
    ["words of something else", "", "text"],
    ["a choice of corrections, which is made anew", "markdown proposed", "markdown"],
  ])("is the format alone after %s", (_, kept, format) => {
    const shelf = shelfOf();
    shelf.setItem("galley export ada", kept);
    expect(recallExport(shelf, "ada")).toEqual({ format });
  });

  it("does without a storage that is full", () => {
    const shelf = shelfOf(0);
    rememberExport(shelf, "ada", { format: "html" });
    expect(recallExport(shelf, "ada").format).toBe("text");
  });
});
