// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { Announcer } from "#components/ui/announcer.tsx";
import {
  answerWith,
  expectFocus,
  field,
  namesOf,
  notesOf,
  openPage,
  press,
  refusal,
  strike,
  type,
  until,
} from "#components/ui/page-fixture.tsx";
import { dismissToast, toastStore } from "#components/ui/toast-queue.ts";
import { keys } from "#lib/client/queries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { articleWith, claimOn, correctionOn } from "#lib/domain/claim-fixture.ts";
import { DecisionForm } from "./decision-form.tsx";
import { useFlagged } from "./review-state.ts";
import { useReview } from "./use-review.ts";

const push = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

const WORDS = "The bridge carried 41,000 vehicles.";
const COVERS = "a".repeat(64);

function flagged(exact: string, more: Partial<FlaggedClaim> = {}): FlaggedClaim {
  const claim = claimOn(WORDS, exact, { review: "requested", covers: COVERS });
  const corrections = [correctionOn(claim, { id: `k ${exact}` })];
  return {
    claim: { ...claim, corrections },
    article: articleWith(),
    context: { start: 0, text: WORDS },
    warnings: {},
    ...{ own: false, maySelfReview: false, mayAmendOnApproval: false },
    ...more,
  };
}

let clock: number;
beforeEach(() => {
  clock = 1_000_000;
  vi.spyOn(Date, "now").mockImplementation(() => clock);
  push.mockClear();
  for (const { key } of toastStore.read()) dismissToast(key);
});

/** Time in which the next claim can be read. */
const read = () => {
  clock += 1_000;
};

/** The queue with these claims, and the form for the open one; tells what is sent, which gets this answer. */
function open(entries: readonly FlaggedClaim[], answer: () => Response | null = () => null) {
  const client = createQueryClient({ onSignedOut: () => {} });
  const page = { data: entries, next: null };
  client.setQueryData(keys.queueBy({}), { pages: [page], pageParams: [null] });
  const sent = answerWith((route) => (route.startsWith("POST") ? answer() : null));
  const now: { run: ReturnType<typeof useReview>["run"] } = { run: () => {} };
  function Page() {
    const review = useReview(useFlagged({}).flagged);
    now.run = review.run;
    const { current, isCommentMissing, isWording, run, leaveWording, decide } = review;
    return (
      <section aria-label={current ? current.claim.anchor.exact : "Nothing"}>
        <h1>{current?.claim.anchor.exact ?? "Nothing"}</h1>
        {current && (
          <DecisionForm
            key={current.claim.id}
            flagged={current}
            {...{ isCommentMissing, isWording }}
            onWording={() => run("wording")}
            onLeaveWording={leaveWording}
            onDecide={decide}
          />
        )}
        <Announcer />
      </section>
    );
  }
  openPage(
    <ActsProvider page="review">
      <Page />
    </ActsProvider>,
    client,
  );
  return { sent, run: (command: Parameters<typeof now.run>[0]) => act(() => now.run(command)) };
}

const shown = () => document.querySelector("h1")?.textContent;
const said = () => namesOf("status").join(" ");
const hinted = () => toastStore.read().at(-1)?.message;
const decisions = (sent: ReturnType<typeof open>["sent"]) => sent.map(({ body }) => body);
const three = ["bridge", "41,000", "vehicles"].map((exact) => flagged(exact));
const COMMENT = "Comment for the checker";

it("sends an approval of what was seen, and goes on to the next claim", async () => {
  const { sent, run } = open(three);
  expect(shown()).toBe("bridge");
  run("approve");
  expect(shown()).toBe("41,000");
  expect(said()).toContain("Next: 41,000. In The bridge");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    route: "POST /api/claims/bridge/review",
    body: { decision: "approve", comment: null, revision: 1, covers: COVERS },
  });
});

it("decides on nothing that nobody can have read yet", async () => {
  const { sent, run } = open(three);
  run("approve");
  run("approve");
  expect(shown()).toBe("41,000");
  read();
  run("decline");
  expect(shown()).toBe("vehicles");
  await until(() => expect(sent).toHaveLength(2));
  expect(decisions(sent)).toMatchObject([{ decision: "approve" }, { decision: "decline" }]);
});

it("stays at its place: after the last claim of the queue it is the one before", () => {
  const { run } = open(three);
  run("previous");
  expect([shown(), hinted()]).toEqual(["bridge", "No flagged claim comes after it that way."]);
  run("next");
  run("next");
  run("next");
  expect([shown(), hinted()]).toEqual(["vehicles", "No flagged claim comes after it that way."]);
  run("approve");
  expect([shown(), said()]).toEqual(["41,000", "Next: 41,000. In The bridge"]);
  read();
  run("approve");
  read();
  run("approve");
  expect([shown(), said()]).toEqual(["Nothing", "The queue is empty."]);
});

it("asks at the field for what has to change before a return, and sends it with that", async () => {
  const { sent, run } = open(three);
  run("return");
  expect(shown()).toBe("bridge");
  expectFocus("textbox", COMMENT);
  expect(notesOf(field(COMMENT))).toContain("Say what has to change before you return it.");
  type(COMMENT, " Ring her. ");
  expect(notesOf(field(COMMENT))).not.toContain("Say what has to change");
  strike("Enter", { ctrlKey: true });
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ decision: "return", comment: "Ring her." });
});

it("keeps the comment on one claim from the others, and until it is decided", () => {
  const { run } = open(three);
  type(COMMENT, "Ring her.");
  run("next");
  expect(field(COMMENT).value).toBe("");
  run("previous");
  expect(field(COMMENT).value).toBe("Ring her.");
});

it("brings the last claim back with its undoing", async () => {
  const { sent, run } = open(three, () => Response.json(three[0]?.claim));
  run("approve");
  expect(shown()).toBe("41,000");
  run("undo");
  await until(() => expect(shown()).toBe("bridge"));
  expect(decisions(sent)).toMatchObject([{ decision: "approve" }, { decision: "request" }]);
  run("decline");
  await until(() => expect(sent).toHaveLength(3));
});

it("says of every key of a decision why it does nothing while the queue is empty", () => {
  const { run } = open([]);
  for (const command of ["approve", "return", "decline", "wording", "open", "next"] as const) {
    for (const { key } of toastStore.read()) dismissToast(key);
    run(command);
    expect(hinted(), command).toContain("Nothing is flagged");
  }
});

it("lets nobody decide on their own finding", () => {
  const { sent, run } = open([flagged("bridge", { own: true })]);
  expect(namesOf("button")).toEqual([]);
  run("approve");
  expect(hinted()).toContain("This is your own finding.");
  run("wording");
  expect(hinted()).toContain("This is your own finding.");
  expect([shown(), sent.length, namesOf("textbox")]).toEqual(["bridge", 0, []]);
});

it("lets those decide on their own whose desk does, and says that it is marked", async () => {
  const { sent } = open([flagged("bridge", { own: true, maySelfReview: true })]);
  expect(document.body.textContent).toContain("Own finding: it will be marked as such");
  press("button", "Approve a");
  await until(() => expect(sent).toHaveLength(1));
});

it("sends other words with a return, which then needs no comment", async () => {
  const { sent, run } = open(three);
  run("wording");
  expectFocus("textbox", "Other words");
  type("Other words", "older\nbridge");
  expect(field("Other words").value).toBe("older bridge");
  run("return");
  await until(() => expect(sent).toHaveLength(1));
  const wording = [{ correction: "k bridge", version: 1, insert: "older bridge" }];
  expect(sent[0]?.body).toMatchObject({ decision: "return", wording });
});

it("approves with other words only where the desk allows it", async () => {
  const { sent, run } = open([flagged("bridge"), flagged("41,000", { mayAmendOnApproval: true })]);
  run("wording");
  type("Other words", "older bridge");
  run("approve");
  expect([shown(), sent.length]).toEqual(["bridge", 0]);
  expect(toastStore.read().at(-1)?.message).toContain("approves the checker’s words only");
  run("next");
  run("wording");
  type("Other words", "40,812");
  press("button", "Approve with these words a");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ decision: "approve", wording: [{ insert: "40,812" }] });
});

it("shows other words that were written before, and discards them when they are left", async () => {
  const { sent, run } = open(three);
  run("wording");
  type("Other words", "older bridge");
  run("next");
  expect(namesOf("textbox")).toEqual([COMMENT]);
  run("previous");
  expect(field("Other words").value).toBe("older bridge");
  press("button", "Leave the words");
  expect(namesOf("textbox")).toEqual([COMMENT]);
  run("approve");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).not.toHaveProperty("wording");
});

it("brings a claim back whose decision is refused, with the other words", async () => {
  const { run } = open(three, () => refusal(403, { code: "forbidden", detail: "Not yours." }));
  run("wording");
  type("Other words", "older bridge");
  run("return");
  expect(shown()).toBe("41,000");
  await until(() => expect(toastStore.read().at(-1)?.message).toContain("Not yours."));
  expect(
    toastStore
      .read()
      .map(({ message }) => message)
      .join(),
  ).not.toContain("Returned:");
  run("previous");
  expect([shown(), field("Other words").value]).toEqual(["bridge", "older bridge"]);
});

it("leads to the claim in its article", () => {
  const { run } = open(three);
  run("open");
  expect(push).toHaveBeenCalledWith("/articles/a1?claim=bridge");
});
