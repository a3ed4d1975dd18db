// @vitest-environment jsdom
import fc from "fast-check";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { revisionOf } from "#lib/domain/revision.ts";
import { documentOf } from "./document.ts";
import { revisionOfDocument } from "./document-fixture.ts";
import { hiddenCharacters, nodesOfWords } from "./hidden-characters.ts";

function draw(lines: readonly string[]) {
  const revision = revisionOf(lines.map((text) => ({ kind: "paragraph", text }) as const));
  const state = EditorState.create({ doc: documentOf(revision), plugins: [hiddenCharacters] });
  return new EditorView(document.createElement("div"), { state });
}

const signsIn = (element: ParentNode) =>
  [...element.querySelectorAll("[data-hidden-sign]")].map((sign) => [
    sign.getAttribute("data-hidden-sign"),
    sign.textContent,
  ]);

describe("hidden signs of a galley", () => {
  it("are drawn where they stand and are in the text as before", () => {
    const view = draw(["He said \u202eon.", "שלום \u2067a\u2069", "\u0007"]);
    expect(signsIn(view.dom)).toEqual([
      ["U+202E", "\u202e"],
      ["U+0007", "\u0007"],
    ]);
    expect(view.dom.querySelectorAll("p")[0]?.textContent).toBe("He said \u202eon.");
    expect(revisionOfDocument(view.state.doc).text).toBe(
      "He said \u202eon.\nשלום \u2067a\u2069\n\u0007",
    );
  });

  it("follow what is typed", () => {
    const view = draw(["He said on."]);
    view.dispatch(view.state.tr.insertText("\u202e", 4));
    expect(signsIn(view.dom)).toEqual([["U+202E", "\u202e"]]);
    view.dispatch(view.state.tr.delete(4, 5));
    expect(signsIn(view.dom)).toEqual([]);
  });

  it("leave every word as it is", () => {
    const sign = fc.constantFrom(..."\u202e\u202c\u2067\u2069\u0007\u200baש ", "\u{e0041}", "😀");
    const line = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const view = draw(lines);
        const drawn = [...view.dom.querySelectorAll("p")].map(({ textContent }) => textContent);
        expect(drawn).toEqual(lines);
        view.destroy();
      }),
      { numRuns: 40 },
    );
  });

  it("are drawn in words beside the text too", () => {
    const chip = document.createElement("span");
    chip.append(...nodesOfWords("a\u202eb"));
    expect(signsIn(chip)).toEqual([["U+202E", "\u202e"]]);
    expect(chip.textContent).toBe("a\u202eb");
  });
});
