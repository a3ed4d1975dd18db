import { expect, it, vi } from "vitest";
import { NO_FILTER } from "#components/claims/claim-filter.ts";
import { toastStore } from "#components/ui/toast-queue.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { claimWith, correctionWith, TEXT, viewWith } from "#lib/domain/claim-fixture.ts";
import { VERDICTS } from "#lib/domain/vocabulary.ts";
import { WORKSPACE_KEYS } from "#lib/editor/keymap.ts";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";

const bridge = { start: 4, end: 10 };

/** A workspace with a claim, open or not, in which words may be selected; tells all that is asked of it. */
function workspace({
  open = true,
  claim = claimWith(),
  selected = null,
  view = {},
}: {
  readonly open?: boolean;
  readonly claim?: Claim;
  readonly selected?: typeof bridge | null;
  readonly view?: Partial<ArticleView>;
} = {}) {
  const acts = { act: vi.fn(), undo: vi.fn(), remember: vi.fn() };
  const galley = { focus: vi.fn(), deselect: vi.fn(), caret: () => 0, selection: () => selected };
  const search = { focus: vi.fn() };
  const state = {
    open: open ? claim.id : null,
    openClaim: open ? claim : null,
    openOnly: vi.fn(),
    openForm: vi.fn(),
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
    search: { current: search },
    done: () => acts.act.mock.calls.map(([, act]) => act),
  };
}

it("does something for every key of the keymap", () => {
  const handled = Object.keys(WORKSPACE_COMMANDS).sort();
  expect(handled).toEqual(WORKSPACE_KEYS.map(({ command }) => command).sort());
});

it.each(VERDICTS)("says with a key that the open claim is %s, and checked", (verdict) => {
  const context = workspace();
  WORKSPACE_COMMANDS[`verdict:${verdict}`](context);
  const changes = { verdict, check: "checked" };
  expect(context.done()).toEqual([{ kind: "change", claim: "c1", changes }]);
});

it.each(["verdict:accurate", "evidence", "flag", "take", "open"] as const)(
  "does nothing on %s while no claim is open",
  (command) => {
    const context = workspace({ open: false });
    WORKSPACE_COMMANDS[command](context);
    expect([context.done(), context.state.openForm.mock.calls]).toEqual([[], []]);
  },
);

it("tags the selected words, opens the claim and stays in the text", () => {
  const context = workspace({ selected: bridge });
  WORKSPACE_COMMANDS.claim(context);
  const [{ kind, claim, input }] = context.done();
  expect([kind, input]).toEqual(["tag", { id: claim, revision: 1, ...bridge, kind: "other" }]);
  expect(context.state.openOnly).toHaveBeenCalledWith(claim);
  expect(context.galley.current.focus).toHaveBeenCalled();
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
  expect(context.state.openForm).toHaveBeenCalledWith(claim, form);
  expect(context.state.openForm.mock.lastCall?.[1].range).toMatchObject({ start, end });
});

it("makes a claim of words that are in none before they are corrected", () => {
  const context = workspace({ selected: bridge });
  WORKSPACE_COMMANDS.note(context);
  const [{ claim }] = context.done();
  expect(context.state.openForm).toHaveBeenCalledWith(
    claim,
    expect.objectContaining({ action: "note", range: bridge }),
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
