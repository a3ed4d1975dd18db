import { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import { claimOn, correctionOn } from "#lib/domain/claim-fixture.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import {
  type ClaimsChange,
  changeClaims,
  FIRST_BATCH_SIZE,
  IDLE_BATCH_SIZE,
  openClaims,
} from "./claims-state.ts";
import { documentOf } from "./document.ts";
import { positionsOf } from "./positions.ts";

const text = "the bridge opened in 1984\nand carried millions";
const bridge = claimOn(text, "bridge opened");
const year = claimOn(text, "1984");
const millions = claimOn(text, "millions");

describe("the claims of a galley", () => {
  it("are drawn on their words", () => {
    expect(open([bridge, year, millions]).words()).toEqual(["bridge opened", "1984", "millions"]);
  });

  it("are drawn apart where they lie over each other", () => {
    const wide = claimOn(text, "the bridge opened in");
    expect(open([wide, bridge]).words()).toEqual(["the bridge opened in", "bridge opened"]);
  });

  it("are not drawn when lost", () => {
    const lost = { ...bridge, anchor: { ...bridge.anchor, outcome: "lost" } } as const;
    expect(open([lost, year]).words()).toEqual(["1984"]);
  });

  it("change only where they differ", () => {
    const before = open([bridge, year]);
    const checked = { ...year, check: "checked", verdict: "accurate" } as const;
    const after = before.tell({ kind: "claims", claims: [{ ...bridge }, checked, millions] });
    expect(after.words()).toEqual(["bridge opened", "1984", "millions"]);
    expect(after.find(bridge)).toBe(before.find(bridge));
    expect(after.find(year)).not.toBe(before.find(year));
    expect(after.tell({ kind: "claims", claims: [millions] }).words()).toEqual(["millions"]);
  });

  it("wait beyond the first screens, until their turn or until one is wanted", () => {
    const many = Array.from({ length: FIRST_BATCH_SIZE + IDLE_BATCH_SIZE + 5 }, (_, index) =>
      claimOn(text, "1984", { id: String(index) }),
    );
    const opened = open(many);
    expect(opened.words()).toHaveLength(FIRST_BATCH_SIZE);
    const last = many.at(-1)?.id ?? "";
    const wanted = opened.tell({ kind: "draw", claim: last });
    expect(wanted.words()).toHaveLength(FIRST_BATCH_SIZE + 1);
    const sliced = wanted.tell({ kind: "slice" });
    expect(sliced.words()).toHaveLength(FIRST_BATCH_SIZE + 1 + IDLE_BATCH_SIZE);
    expect(sliced.tell({ kind: "slice" }).words()).toHaveLength(many.length);
  });

  it("follow what is typed, those drawn later too", () => {
    const typed = open([bridge]).type("Then ", 2);
    expect(typed.words()).toEqual(["bridge opened"]);
    expect(typed.tell({ kind: "claims", claims: [bridge, millions] }).words()).toEqual([
      "bridge opened",
      "millions",
    ]);
  });

  it("show a replacement by the words that differ, each where it stands", () => {
    const wide = claimOn(text, "bridge opened in 1984");
    const corrections = [correctionOn(wide, { insert: "bridge closed in 1985" })];
    const drawn = open([{ ...wide, corrections }]).words();
    expect(drawn).toEqual(["bridge opened in 1984", "opened", "", "1984", ""]);
  });

  it.each([
    ["a replacement", { action: "replace" }, ["1984", "1984", ""]],
    ["a deletion", { action: "delete", insert: "" }, ["1984", "1984"]],
    ["an insertion", { action: "insert", end: year.anchor.start }, ["", "1984"]],
    ["a note", { action: "note", insert: "", state: "applied" }, ["1984", ""]],
    ["a declined one", { state: "declined" }, ["1984"]],
    ["one already in the text", { state: "applied" }, ["1984"]],
    ["a lost one", { outcome: "lost" }, ["1984"]],
  ] as const)("show %s", (_, more, words) => {
    const corrected = { ...year, corrections: [correctionOn(year, more)] };
    expect(open([corrected]).words()).toEqual(words);
  });
});

function open(claims: readonly Claim[]) {
  const blocks = text.split("\n").map((line) => ({ kind: "paragraph" as const, text: line }));
  const editor = EditorState.create({ doc: documentOf(revisionOf(blocks)) });
  return at(editor, openClaims(editor.doc, { positions: positionsOf(text), claims }));
}

function at(editor: EditorState, state: ReturnType<typeof openClaims>) {
  const find = (claim: Claim) =>
    state.drawn.find(undefined, undefined, (spec) => spec.claim === claim.id)[0];
  return {
    find: (claim: Claim) => find(claim)?.spec,
    words: () => state.drawn.find().map(({ from, to }) => editor.doc.textBetween(from, to)),
    tell: (change: ClaimsChange) => at(editor, changeClaims(state, editor.tr, change)),
    type: (words: string, position: number) => {
      const transaction = editor.tr.insertText(words, position);
      return at(editor.apply(transaction), changeClaims(state, transaction, undefined));
    },
  };
}
