// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { NoticeSettingProvider } from "#components/notices/notice-setting.tsx";
import {
  answerWith,
  choose,
  expectFocus,
  field,
  namesOf,
  notesOf,
  openPage,
  press,
  strike,
  type,
  until,
} from "#components/ui/page-fixture.tsx";
import { keys } from "#lib/client/queries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { ADA, claimWith, correctionWith, TEXT, viewWith } from "#lib/domain/claim-fixture.ts";
import type { Correction } from "#lib/domain/correction.ts";
import type { Review } from "#lib/domain/vocabulary.ts";
import { AmendForm } from "./amend-form.tsx";

const RITA = { id: "rita", name: "Rita" };
const COVERS = "a".repeat(64);

interface Opened {
  readonly correction?: Partial<Correction>;
  readonly review?: Review;
  readonly desk?: Partial<ArticleView>;
  readonly me?: string;
}

/** The form for Ada's correction as Rita, a reviewer, has it; tells what is sent, which nothing answers. */
function open({ correction: more = {}, review = "none", desk = {}, me = RITA.id }: Opened = {}) {
  const id = "01900000-0000-7000-8000-00000000000c";
  const correction = correctionWith({ id, version: 3, ...more });
  const claim = claimWith({ review, covers: COVERS, corrections: [correction] });
  const view = viewWith({ claims: [claim], reviewers: [RITA.id, "ravi"], ...desk });
  const client = createQueryClient({ onSignedOut: () => {} });
  client.setQueryData(keys.article("a1"), view);
  client.setQueryData(keys.me, { id: me, name: "Me", email: "me@example.org", memberships: [] });
  const sent = answerWith(() => null);
  const onClose = vi.fn();
  const page = openPage(
    <ActsProvider page="review">
      <NoticeSettingProvider view={view}>
        <AmendForm text={TEXT} desk={view} {...{ claim, correction, onClose }} />
      </NoticeSettingProvider>
    </ActsProvider>,
    client,
  );
  return { ...page, id, sent, onClose };
}

const actions = () => namesOf("button").filter((name) => !name.endsWith(" Tell readers"));

it("begins with the words of the correction, and saves what is changed from the version seen", async () => {
  const { id, sent, onClose } = open({ correction: { reason: "Count" }, me: ADA.id });
  expect(actions()).toEqual(["Save", "Cancel"]);
  expect(namesOf("note")).toEqual([]);
  expect([field("New words").value, field("Reason, for colleagues").value]).toEqual([
    "40,812",
    "Count",
  ]);
  type("New words", "40,813");
  press("button", "Save");
  expect(onClose).toHaveBeenCalledOnce();
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    route: `PATCH /api/corrections/${id}`,
    body: { version: 3, insert: "40,813", notice: "none", noticeText: null, reason: "Count" },
  });
});

it("tells whoever could decide what they lose, and first offers to propose the words", async () => {
  const { id, sent } = open();
  expect(namesOf("note")[0]).toContain("you become an author of this correction");
  expect(actions()).toEqual(["Propose this wording", "Change it myself", "Cancel"]);
  type("New words", "40,813");
  strike("Enter", { ctrlKey: true });
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    route: `POST /api/corrections/${id}/wordings`,
    body: { insert: "40,813", notice: "none", noticeText: null },
  });
});

it("lets them change it themselves all the same", async () => {
  const { id, sent } = open();
  type("New words", "40,813");
  press("button", "Change it myself");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.route).toBe(`PATCH /api/corrections/${id}`);
});

it("approves with the words, of what was seen, where the desk allows it", async () => {
  const { id, sent } = open({ review: "requested", desk: { mayAmendOnApproval: true } });
  type("New words", "40,813");
  press("button", "Approve with this wording");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    route: "POST /api/claims/c1/review",
    body: {
      ...{ decision: "approve", revision: 1, covers: COVERS },
      wording: [{ correction: id, version: 3, insert: "40,813" }],
    },
  });
});

it.each<[string, Opened]>([
  ["is not flagged", { review: "none", desk: { mayAmendOnApproval: true } }],
  ["is of a desk that approves the checker’s words only", { review: "requested" }],
])("offers no approval with the words of a claim that %s", (_, opened) => {
  open(opened);
  expect(actions()).not.toContain("Approve with this wording");
});

it.each(["Propose this wording", "Change it myself"])(
  "says at the field what is wrong, whatever is to be done: %s",
  (action) => {
    const { sent, onClose } = open();
    type("New words", "");
    press("button", action);
    expect(notesOf(field("New words"))).toContain("The new words are missing.");
    expectFocus("textbox", "New words");
    expect([sent.length, onClose.mock.calls.length]).toEqual([0, 0]);
  },
);

it("says at the notice that hidden characters are in it", () => {
  const { sent } = open({ me: ADA.id });
  choose("Tell readers", "Correction");
  type("What readers are told", "It was \u202e41,000.");
  press("button", "Save");
  expect(notesOf(field("What readers are told"))).toContain("hidden characters");
  expectFocus("textbox", "What readers are told");
  expect(sent).toHaveLength(0);
});

it("keeps what is written over a reload, and forgets it when it is cancelled", () => {
  const first = open();
  type("New words", "40,813");
  first.close();
  const second = open();
  expect(field("New words").value).toBe("40,813");
  press("button", "Cancel");
  second.close();
  open();
  expect(field("New words").value).toBe("40,812");
});
