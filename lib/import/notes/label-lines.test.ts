import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importText } from "../text/text.ts";

const STORY =
  "It rained in Vienna all of Tuesday, and nobody went out, and in the end it was not so bad as they said it would be.";
const NOTE = "This article was updated on 12 April 2024 to add a comment.";

function read(...paragraphs: readonly string[]) {
  const article = importText(paragraphs.join("\n\n"));
  if (isRefusal(article)) throw new TypeError(article.message);
  return { text: article.text, notes: article.notes.map(({ text }) => text) };
}

it.each(["Correction", "Corrections", "Clarification:", "Update", "Editor’s note"])(
  "%s in a line of its own is the label of the note under it, amid a story too",
  (label) => {
    expect(read(STORY, STORY, STORY, label, NOTE, STORY, STORY, STORY)).toEqual({
      text: Array(6).fill(STORY).join("\n"),
      notes: [`${label.replace(":", "")}: ${NOTE}`],
    });
  },
);

it("what stands over other words is theirs", () => {
  const lines = [STORY, "Update", STORY, STORY];
  expect(read(...lines)).toEqual({ text: lines.join("\n"), notes: [] });
});
