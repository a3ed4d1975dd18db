import { expect, it } from "vitest";
import type { Destination } from "#lib/client/import/import-draft.ts";
import type { ImportMatch } from "#lib/domain/answers/import.ts";
import {
  chosenDestination,
  destinationQuestion,
  offeredRevisions,
  sameArticle,
  submitErrorTitle,
  submitLabel,
} from "./destination.ts";

const TOLD = {
  date: null,
  opening: "It rained.",
  createdAt: "2026-11-30T12:00:00.000Z",
  isArchived: false,
};
const match = (id: string, why: ImportMatch["why"]): ImportMatch => {
  return { id, headline: `Talks ${id}`, revision: 3, why, ...TOLD };
};
const revision = (article: string): Destination => {
  return { kind: "revision", article, headline: `Talks ${article}`, revision: 3 };
};

it.each<[string, readonly ImportMatch[], Destination | null, Destination | null]>([
  ["nothing like it", [], null, { kind: "new" }],
  ["the same text", [match("a", "text")], null, { kind: "new" }],
  ["an earlier version", [match("a", "address")], null, null],
  ["an earlier version, chosen", [match("a", "address")], revision("a"), revision("a")],
])(
  "where the desk has %s, what becomes of it is chosen or clear",
  (_what, matches, destination, expected) => {
    expect(chosenDestination({ destination }, { matches })).toEqual(expected);
  },
);

it.each<[Destination | null, readonly ImportMatch[], string, string]>([
  [null, [], "Open article", "The article was not opened."],
  [{ kind: "new" }, [match("a", "text")], "Import it again", "The article was not opened."],
  [revision("a"), [], "Add as revision 4", "The revision was not added."],
])("the button for %j with %j is “%s”", (destination, matches, label, errorTitle) => {
  expect(submitLabel(destination, { matches })).toBe(label);
  expect(submitErrorTitle(destination)).toBe(errorTitle);
});

it("offers the articles that match and the one chosen by hand, each once", () => {
  const matches = [match("a", "text"), match("b", "address")];
  const articles = (destination: Destination | null) =>
    offeredRevisions(matches, destination).map(({ article }) => article);
  expect(articles(null)).toEqual(["b"]);
  expect(articles(revision("b"))).toEqual(["b"]);
  expect(articles(revision("c"))).toEqual(["b", "c"]);
});

it("names the article that it looks like, and asks openly about one chosen by hand", () => {
  const matches = [match("b", "address")];
  expect(destinationQuestion(matches, offeredRevisions(matches, null))).toBe(
    "This looks like a newer version of “Talks b”, which is here in revision 3.",
  );
  expect(destinationQuestion([], offeredRevisions([], revision("c")))).toBe("What becomes of it?");
});

it("opens the article that has the text already, unless something else is chosen", () => {
  const matches = [match("b", "address"), match("a", "text")];
  expect(sameArticle({ destination: null }, { matches })?.id).toBe("a");
  expect(sameArticle({ destination: { kind: "new" } }, { matches })).toBeNull();
  expect(sameArticle({ destination: null }, { matches: [match("b", "address")] })).toBeNull();
});

it("offers no archived article to be revised", () => {
  const archived = { ...match("b", "address"), isArchived: true };
  expect(offeredRevisions([archived], null)).toEqual([]);
});
