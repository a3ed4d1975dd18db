import { expect, it, vi } from "vitest";
import { NO_FILTER } from "#components/claims/claim-filter.ts";
import { toastStore } from "#components/ui/toast-queue.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { claimWith, correctionWith, TEXT, viewWith } from "#lib/domain/claim-fixture.ts";
import { VERDICTS } from "#lib/domain/vocabulary.ts";
import { WORKSPACE_KEYS } from "#lib/editor/keymap.ts";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";
import { typeOver } from "./workspace-words.ts";

const bridge = { start: 4, end: 10 };

/** A workspace with a claim, open or not, in which words may be selected; tells all that is asked of it. */
function workspace({
  open = true,
  claim = claimWith(),
  selected = null,
  moving = null,
  view = {},
}: {
  readonly moving?: string | null;
  readonly open?: boolean;
  readonly claim?: Claim;
  readonly selected?: typeof bridge | null;
  readonly view?: Partial<ArticleView>;
} = {}) {
  const acts = { act: vi.fn(), undo: vi.fn(), redo: vi.fn(), remember: vi.fn(), retract: vi.fn() };
  const moves = { focus: vi.fn(), deselect: vi.fn(), select: vi.fn(), flip: vi.fn() };
  const galley = { ...moves, caret: () => 0, selection: () => selected };
  const state = {
    open: open ? claim.id : null,
    openClaim: open ? claim : null,
    openOnly: vi.fn(),
    openForm: vi.fn(),
    focusTextAt: vi.fn(),
    moving,
    setMoving: vi.fn(),
    focusPart: vi.fn(),
    form: null,
    setForm: vi.fn(),
    selected: null,
    select: vi.fn(),
    filter: NO_FILTER,
    setFilter: vi.fn(),
    shown: [claim],
    found: claim,
    isListUnfolded: false,
    unfoldList: vi.fn(),
    findClaims: vi.fn(),
    goTo: vi.fn(),
    dialog: null,
    setDialog: vi.fn(),
  };
  const all = viewWith({ claims: [claim], ...view });
  return {
    ...{ acts, state, view: all },
    galley: { current: galley },
    done: () => acts.act.mock.calls.map(([, act]) => act),
  };
}

it("does something for every key of the keymap", () => {
  const handled = Object.keys(WORKSPACE_COMMANDS).sort();
  expect(handled).toEqual([...new Set(WORKSPACE_KEYS.map(({ command }) => command))].sort());
});

it.each(VERDICTS)("says with a key that the open claim is %s, and checked", (verdict) => {
  const context = workspace();
  WORKSPACE_COMMANDS[`verdict:${verdict}`](context);
  const changes = { verdict, check: "checked" };
  expect(context.done()).toEqual([{ kind: "change", claim: "c1", changes }]);
});

/** Whether something was said on the screen meanwhile. */
function isSaid(does: () => void): boolean {
  const before = toastStore.read().at(-1)?.key;
  does();
  return toastStore.read().at(-1)?.key !== before;
}

it.each(["verdict:accurate", "evidence", "flag", "take", "open", "move"] as const)(
  "does nothing on %s while no claim is open, and says so",
  (command) => {
    const context = workspace({ open: false });
    expect(isSaid(() => WORKSPACE_COMMANDS[command](context))).toBe(true);
    expect([context.done(), context.state.openForm.mock.calls]).toEqual([[], []]);
  },
);

it.each(["claim", "replace", "note", "delete"] as const)(
  "does nothing on %s while no words are selected and no claim is open, and says so",
  (command) => {
    const context = workspace({ open: false });
    expect(isSaid(() => WORKSPACE_COMMANDS[command](context))).toBe(true);
    expect([context.done(), context.state.openForm.mock.calls]).toEqual([[], []]);
  },
);

it("never deletes the words of an open claim that are not selected", () => {
  const context = workspace();
  WORKSPACE_COMMANDS.delete(context);
  expect(context.state.openForm).not.toHaveBeenCalled();
});

it("proposes to delete selected words", () => {
  const context = workspace({ selected: { start: 20, end: 24 } });
  WORKSPACE_COMMANDS.delete(context);
  const form = expect.objectContaining({ action: "delete", range: { start: 20, end: 24 } });
  expect(context.state.openForm).toHaveBeenCalledWith("c1", form, undefined);
});

it("begins a replacement with what is typed over selected words", () => {
  const context = workspace({ selected: bridge });
  typeOver(context, "x");
  const [{ claim }] = context.done();
  const form = expect.objectContaining({ action: "replace", range: bridge, isFresh: true });
  expect(context.state.openForm).toHaveBeenCalledWith(claim, form, "x");
});

it("says what to do where something is typed and nothing is selected", () => {
  const context = workspace();
  expect(isSaid(() => typeOver(context, "x"))).toBe(true);
  expect(context.state.openForm).not.toHaveBeenCalled();
});

it("opens the claim that is made of the selected words already", () => {
  const claim = claimWith();
  const { start, end } = claim.anchor;
  const context = workspace({ claim, open: false, selected: { start, end } });
  WORKSPACE_COMMANDS.claim(context);
  expect(context.done()).toEqual([]);
  expect(context.state.openOnly).toHaveBeenCalledWith("c1");
});

it("selects the words of the open claim to move their ends, then moves the other one", () => {
  const context = workspace();
  WORKSPACE_COMMANDS.move(context);
  expect(context.galley.current.select).toHaveBeenCalledWith(claimWith().anchor);
  expect(context.state.setMoving).toHaveBeenCalledWith("c1");
  const moving = workspace({ moving: "c1" });
  WORKSPACE_COMMANDS.move(moving);
  expect(moving.galley.current.flip).toHaveBeenCalled();
});

it("sets the words of the claim whose ends are moved", () => {
  const context = workspace({ moving: "c1", selected: bridge });
  WORKSPACE_COMMANDS.open(context);
  expect(context.done()).toEqual([
    { kind: "move", claim: "c1", place: { revision: 1, ...bridge } },
  ]);
});

it("moves no claim onto the words of another, nor to where it is", () => {
  const other = claimWith({ id: "c2", anchor: { ...claimWith().anchor, ...bridge } });
  const context = workspace({
    moving: "c1",
    selected: bridge,
    view: { claims: [claimWith(), other] },
  });
  expect(isSaid(() => WORKSPACE_COMMANDS.open(context))).toBe(true);
  const { start, end } = claimWith().anchor;
  const same = workspace({ moving: "c1", selected: { start, end } });
  WORKSPACE_COMMANDS.open(same);
  expect([context.done(), same.done()]).toEqual([[], []]);
});

it("tags the selected words, opens the claim and stays in the text", () => {
  const context = workspace({ selected: bridge });
  WORKSPACE_COMMANDS.claim(context);
  const [{ kind, claim, input }] = context.done();
  expect([kind, input]).toEqual(["tag", { id: claim, revision: 1, ...bridge, kind: "other" }]);
  expect(context.state.openOnly).toHaveBeenCalledWith(claim);
  expect(context.state.focusTextAt).toHaveBeenCalledWith(claim);
});

it("tags nothing where nothing is selected", () => {
  const context = workspace();
  WORKSPACE_COMMANDS.claim(context);
  expect(context.done()).toEqual([]);
});

it.each([
  ["the open claim’s words", { open: true, selected: null }, "c1", [19, 25]],
  [
    "selected words in the open claim",
    { open: true, selected: { start: 20, end: 24 } },
    "c1",
    [20, 24],
  ],
] as const)("corrects %s", (_, wanted, claim, [start, end]) => {
  const context = workspace(wanted);
  WORKSPACE_COMMANDS.replace(context);
  expect(context.done()).toEqual([]);
  const form = expect.objectContaining({ kind: "propose", action: "replace", revision: 1 });
  expect(context.state.openForm).toHaveBeenCalledWith(claim, form, undefined);
  expect(context.state.openForm.mock.lastCall?.[1].range).toMatchObject({ start, end });
});

it("makes a claim of words that are in none before they are corrected", () => {
  const context = workspace({ selected: bridge });
  WORKSPACE_COMMANDS.note(context);
  const [{ claim }] = context.done();
  expect(context.state.openForm).toHaveBeenCalledWith(
    claim,
    expect.objectContaining({ action: "note", range: bridge }),
    undefined,
  );
  expect(TEXT.slice(bridge.start, bridge.end)).toBe("bridge");
});

const rules = { flag: ["verdict"], ready: [], publish: [] } as const;

it.each([
  ["asks for a review", {}, {}, true],
  ["withdraws nothing", { review: "requested" }, {}, false],
  ["leaves an approval to reviewers", { review: "approved" }, {}, false],
  ["asks for what the desk wants first", {}, { rules }, false],
] as const)("the flag key %s", (_, claim, view, isDone) => {
  const context = workspace({ claim: claimWith(claim), view });
  const before = toastStore.read().at(-1)?.key;
  WORKSPACE_COMMANDS.flag(context);
  expect(context.done().map(({ decision }) => decision)).toEqual(isDone ? ["request"] : []);
  expect(toastStore.read().at(-1)?.key !== before).toBe(!isDone);
});

it("leads a reviewer to the button that sets the desk’s rules aside", () => {
  const context = workspace({ view: { rules, role: "reviewer" } });
  WORKSPACE_COMMANDS.flag(context);
  expect(context.state.focusPart).toHaveBeenCalledWith("c1", "review");
});

it("takes over no wording where none is proposed", () => {
  const context = workspace({ claim: claimWith({ corrections: [correctionWith()] }) });
  WORKSPACE_COMMANDS.take(context);
  expect(context.done()).toEqual([]);
});
