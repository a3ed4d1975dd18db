import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { del, docx, end, ins, p, r } from "./docx-fixture.ts";
import { importWord } from "./word.ts";

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const article = await importWord(bytes);
  if ("refusal" in article) throw new Error(article.message);
  return ImportedArticleShape.parse(article);
}

const moveFrom = (text: string) =>
  del(text).replaceAll("w:del ", "w:moveFrom ").replaceAll("w:del>", "w:moveFrom>");
const moveTo = (text: string) => ins(text).replaceAll("w:ins", "w:moveTo");
const range = (way: string, xml: string, name = "move1") =>
  `<w:move${way}RangeStart w:id="7" w:name="${name}"/>${xml}<w:move${way}RangeEnd w:id="7"/>`;
const movedFrom = (xml: string, name?: string) => range("From", xml, name);
const movedTo = (xml: string, name?: string) => range("To", xml, name);

describe("a move in a Word file", () => {
  const inside = (xml: string) =>
    xml.replace(/(<w:move\w+ [^>]*>)/u, '$1<w:moveToRangeStart w:id="7" w:name="move1"/>');
  it.each([
    [
      "as Word writes it",
      movedFrom(moveFrom("Go. ")) + r("Stay.") + movedTo(moveTo(" Go.")),
      ["move1", "move1"],
    ],
    [
      "as LibreOffice writes it",
      inside(moveFrom("Go. ")) + r("Stay.") + inside(moveTo(" Go.")),
      ["move1", "move1"],
    ],
    [
      "of each of two passages",
      movedFrom(moveFrom("A. ")) +
        r("Stay. ") +
        movedFrom(moveFrom("B. "), "move2") +
        r("Here.") +
        movedTo(moveTo(" B."), "move2") +
        r(" And.") +
        movedTo(moveTo(" A.")),
      ["move1", "move2", "move2", "move1"],
    ],
    ["without a name", moveFrom("Go. ") + r("Stay.") + moveTo(" Go."), [undefined, undefined]],
  ])("is two changes that say so, %s", async (_, xml, moves) => {
    const { changes, warnings } = await read(docx(p(xml)));
    expect(changes.map(({ move }) => move)).toEqual(moves);
    expect(warnings.some((warning) => warning.includes("decided together"))).toBe(
      moves[0] !== undefined,
    );
  });
});

it("a paragraph that was moved is told of at both places: half of a move would lose or double it", async () => {
  const { text, changes, comments, warnings } = await read(
    docx(
      p(r("One.")) +
        movedFrom(p(moveFrom("Two."), end("moveFrom"))) +
        p(r("Three.")) +
        movedTo(p(moveTo("Two."), end("moveTo"))) +
        p(r("Four.")),
    ),
  );
  expect(text).toBe("One.\nTwo.\nThree.\nFour.");
  expect(changes).toEqual([]);
  expect(comments.map(({ start, end, text: told }) => [text.slice(start, end), told])).toEqual([
    ["Two.", "Proposed: move these words to another place: Two."],
    ["Four.", "Proposed paragraph, moved here from elsewhere, before this: Two."],
  ]);
  expect(warnings).toEqual([expect.stringContaining("move it by hand")]);
});

it.each([
  [
    "to the same place",
    movedFrom(moveFrom("A. ")) +
      r("Stay. ") +
      movedFrom(moveFrom("B. "), "move2") +
      r("Here.") +
      movedTo(moveTo(" A.")) +
      movedTo(moveTo(" B."), "move2"),
  ],
  [
    "from beside each other",
    movedFrom(moveFrom("A. ")) +
      movedFrom(moveFrom("B. "), "move2") +
      r("Stay. ") +
      movedTo(moveTo("A. ")) +
      r("Here.") +
      movedTo(moveTo(" B."), "move2"),
  ],
])("of two passages moved %s neither takes words of the other along", async (_, xml) => {
  const { text, changes, comments, warnings } = await read(docx(p(xml)));
  const parts = (name: string) =>
    changes
      .filter(({ move }) => move === name)
      .flatMap(({ start, end, insert }) => [text.slice(start, end), insert])
      .map((words) => words.trim())
      .filter((words) => words !== "");
  expect([parts("move1"), parts("move2")]).toEqual([
    ["A.", "A."],
    ["B.", "B."],
  ]);
  expect(comments).toEqual([]);
  expect(warnings).toContainEqual(expect.stringContaining("two changes meet"));
});
