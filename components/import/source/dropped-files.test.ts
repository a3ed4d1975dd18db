import type { DirectoryDropItem, DropItem, FileDropItem } from "react-aria-components";
import { expect, it } from "vitest";
import { filesOfDrop } from "./dropped-files.ts";

const file = (name: string): FileDropItem => ({
  kind: "file",
  type: "text/plain",
  name,
  getFile: async () => new File(["words"], name),
  getText: async () => "words",
});

const folder = (name: string, entries: readonly (FileDropItem | DirectoryDropItem)[]) =>
  ({
    kind: "directory",
    name,
    async *getEntries() {
      yield* entries;
    },
  }) satisfies DirectoryDropItem;

const words: DropItem = { kind: "text", types: new Set(), getText: async () => "words" };

it.each<[string, readonly DropItem[], readonly string[]]>([
  ["nothing", [], []],
  ["words", [words], []],
  ["files", [file("b.txt"), file("a 10.txt"), file("a 9.txt")], ["a 9.txt", "a 10.txt", "b.txt"]],
  [
    "folders",
    [folder("2", [file("b"), folder("1", [file("c")]), file("a")]), file("1.txt")],
    ["1.txt", "c", "a", "b"],
  ],
  [
    "hidden ones",
    [folder("1", [file(".DS_Store"), file("a")]), folder(".git", [file("b")])],
    ["a"],
  ],
])("of %s come the files by name", async (_what, items, expected) => {
  expect((await filesOfDrop(items)).map(({ name }) => name)).toEqual(expected);
});
