// @vitest-environment jsdom
import { act } from "react";
import { expect, it, vi } from "vitest";
import { NoticeSettingProvider } from "#components/notices/notice-setting.tsx";
import {
  answerWith,
  find,
  namesOf,
  openPage,
  press,
  query,
  refusal,
  type,
  until,
  words,
} from "#components/ui/page-fixture.tsx";
import type { ArticleView } from "#lib/domain/article.ts";
import { articleWith, claimWith, correctionWith, viewWith } from "#lib/domain/claim-fixture.ts";
import { PublishDialog } from "./publish-dialog.tsx";

const PUBLISH = "POST /api/articles/a1/publish";
const AS_IT_STANDS = "Publish revision 1 as it stands";
const NEXT = "Publish revision 2";

const approved = correctionWith({ state: "approved" });
const corrected = viewWith({ claims: [claimWith({ check: "checked", corrections: [approved] })] });
const rules = { flag: [], ready: [], publish: ["checked"] } as const;

/** The dialog for an article, whose request gets this answer; tells what is sent and asked for. */
function open(view: ArticleView, answer: () => Response | null = () => null) {
  const sent = answerWith((route) => (route === PUBLISH ? answer() : null));
  const asked = { onClose: vi.fn(), onDone: vi.fn(), onChange: vi.fn(), onOpen: vi.fn() };
  openPage(
    <NoticeSettingProvider view={view}>
      <PublishDialog view={view} {...asked} />
    </NoticeSettingProvider>,
  );
  return { sent, ...asked };
}

const isDisabled = (name: string) => find("button", name).matches(":disabled");

it("publishes the approved corrections that are seen, and says what that means", async () => {
  const proposed = correctionWith({ id: "k2", state: "proposed" });
  const flagged = claimWith({ id: "c2", review: "requested", corrections: [proposed] });
  const { sent } = open({ ...corrected, claims: [...corrected.claims, flagged] });
  expect(words()).toContain("1 approved correction goes into revision 2.");
  expect(words()).toContain("1 of 2 claims is not checked yet.");
  expect(words()).toContain("1 checked claim gets new words and has to be checked again.");
  expect(words()).toContain("1 claim is still flagged and stays open.");
  press("button", NEXT);
  await until(() => expect(sent).toHaveLength(1));
  const body = { version: 1, expectedRevision: 1, corrections: ["k1"] };
  expect(sent).toEqual([{ route: PUBLISH, body }]);
});

it("publishes as it stands where no correction is approved, and says so", async () => {
  const { sent } = open(viewWith());
  expect(namesOf("dialog")).toEqual(["Publish as it stands"]);
  expect(words()).toContain("No correction is approved");
  press("button", AS_IT_STANDS);
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ version: 1, expectedRevision: 1, corrections: [] });
});

it("publishes once, also where the second press comes before the first is drawn", async () => {
  const { sent } = open(corrected);
  const button = find("button", NEXT);
  act(() => {
    button.click();
    button.click();
  });
  await act(async () => {});
  expect(sent).toHaveLength(1);
});

it("says that nothing was published where it was refused, and can be tried again", async () => {
  const refused = () => refusal(409, { code: "stale", detail: "Somebody changed it." });
  const { sent, onDone } = open(corrected, refused);
  press("button", NEXT);
  await until(() => expect(words()).toContain("Nothing was published.Somebody changed it."));
  expect(onDone).not.toHaveBeenCalled();
  press("button", NEXT);
  await until(() => expect(sent).toHaveLength(2));
});

it("names what the desk asks for, leads to the claims, and goes on with a reason alone", async () => {
  const { sent, onOpen } = open(viewWith({ rules }));
  expect(words()).toContain("1 claim is not checked yet.");
  press("button", "41,000");
  expect(onOpen).toHaveBeenCalledWith("c1");
  expect(isDisabled(AS_IT_STANDS)).toBe(true);
  type("Why it goes on without that", "  ");
  expect(isDisabled(AS_IT_STANDS)).toBe(true);
  type("Why it goes on without that", " The agency checked it. ");
  press("button", AS_IT_STANDS);
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ override: { reason: "The agency checked it." } });
});

it("asks for no reason where the desk’s rules are met", () => {
  open(viewWith({ rules, claims: [claimWith({ check: "checked" })] }));
  expect(namesOf("textbox")).toEqual([]);
  expect(isDisabled(AS_IT_STANDS)).toBe(false);
});

it.each([
  ["are met", {}],
  ["are not", { rules }],
])("lets nobody publish words alone that they brought in, whether the rules %s", (_, more) => {
  open(viewWith({ ownWords: "You brought it in. A colleague has to publish it.", ...more }));
  expect(namesOf("note")).toEqual(["You brought it in. A colleague has to publish it."]);
  expect(namesOf("textbox")).toEqual([]);
  expect(isDisabled(AS_IT_STANDS)).toBe(true);
});

it("publishes nothing twice: what is published already has to wait for a correction", () => {
  const by = { id: "ada", name: "Ada" };
  const published = { revision: 1, at: "2026-01-01T00:00:00.000Z", by, broughtBy: null };
  open(viewWith({ article: articleWith({ stage: "published", published }) }));
  expect(words()).toContain("Revision 1 is published already");
  expect(isDisabled(AS_IT_STANDS)).toBe(true);
});

it("leads to a correction whose notice is to be changed", () => {
  const { onChange } = open(corrected);
  press("button", "Change the notice…");
  expect(onChange).toHaveBeenCalledWith("c1", "k1");
});

it("is left without publishing", () => {
  const { sent, onClose, onDone } = open(corrected);
  press("button", "Cancel");
  expect([onClose.mock.calls.length, onDone.mock.calls.length, sent.length]).toEqual([1, 0, 0]);
});

it("says what became of the claims, and goes on with the new revision", async () => {
  const { revision, claims } = corrected;
  const changed = { id: claims[0]?.id, outcome: "changed", check: "stale" };
  const answer = { revision: { ...revision, number: 2 }, claims: [changed] };
  const { onDone, onClose } = open(corrected, () => Response.json(answer));
  press("button", NEXT);
  await until(() => expect(words()).toContain("Revision 2 is published"));
  expect(words()).toContain("These claims have new words.");
  expect(query("button", NEXT)).toBeNull();
  press("button", "Go on with revision 2");
  expect([onDone.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 0]);
});
