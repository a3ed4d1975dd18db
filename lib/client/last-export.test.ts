import { describe, expect, it } from "vitest";
import { recallExport, rememberExport } from "./last-export.ts";
import { shelfOf } from "./shelf-fixture.ts";

describe("the last export", () => {
  it("is remembered for each person", () => {
    const shelf = shelfOf();
    rememberExport(shelf, "ada", { format: "markdown", corrections: "proposed" });
    expect(recallExport(shelf, "ada")).toEqual({ format: "markdown", corrections: "proposed" });
    expect(recallExport(shelf, "carl")).toEqual({ format: "text", corrections: "accepted" });
  });

  it.each([
    ["a format that is gone", "papyrus accepted", "text"],
    ["words of something else", "", "text"],
  ])("is the first format after %s", (_, kept, format) => {
    const shelf = shelfOf();
    shelf.setItem("galley export ada", kept);
    expect(recallExport(shelf, "ada")).toEqual({ format, corrections: "accepted" });
  });

  it("does without a storage that is full", () => {
    const shelf = shelfOf(0);
    rememberExport(shelf, "ada", { format: "html", corrections: "accepted" });
    expect(recallExport(shelf, "ada").format).toBe("text");
  });
});
