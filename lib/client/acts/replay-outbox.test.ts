import { afterEach, expect, it, vi } from "vitest";
import { ADA, claimWith, viewWith } from "#lib/domain/claim-fixture.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { messageOf } from "../api-error.ts";
import { articleQuery } from "../queries.ts";
import { createQueryClient } from "../query-client.ts";
import { storageWith } from "../storage-fixture.ts";
import type { Act, PerformedAct } from "./act.ts";
import { createOutbox } from "./outbox.ts";
import { replayOutbox } from "./replay-outbox.ts";

const PATIENCE = { timeout: onThisMachine(10_000) };
const claim = claimWith();

afterEach(() => vi.unstubAllGlobals());

const note = (words: string): Act => ({ kind: "change", claim: "c1", changes: { note: words } });
const comment: Act = { kind: "comment", claim: "c1", input: { id: "m1", body: "Who counted?" } };

/** A page that opens with acts of Ada in its outbox, at a server that holds the claim in a version. */
async function reopen(acts: readonly Act[], { version }: { readonly version: number }) {
  const [storage, drafts] = [storageWith(), storageWith()];
  vi.stubGlobal("window", { localStorage: storage, sessionStorage: drafts });
  const outbox = createOutbox(storage);
  acts.forEach((act, index) => {
    const performed: PerformedAct = { ...act, article: "a1", by: ADA, at: claim.createdAt };
    outbox.keep({ key: String(index), act: performed, seen: claim.version, draft: null });
  });
  const sent = serve({ ...claim, version });
  const client = createQueryClient({ onSignedOut: () => {} });
  await client.fetchQuery(articleQuery("a1"));
  const refused: string[] = [];
  const onRefused = (_: PerformedAct, error: Error) => refused.push(messageOf(error));
  const replay = (person: string) => replayOutbox(client, person, onRefused);
  return { sent, refused, replay, left: () => outbox.read("ada").length };
}

/** A server with that one claim; gives the bodies of what it was sent. */
function serve(first: typeof claim): unknown[] {
  let now = first;
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (path: string, init: { method: string; body?: string }) => {
    if (init.method === "GET") return Response.json(viewWith({ claims: [now] }));
    const body = JSON.parse(init.body ?? "{}");
    sent.push(body);
    const isStale = init.method === "PATCH" && body.version !== now.version;
    const problem = { code: "stale", detail: "Somebody changed it.", current: now };
    if (isStale) return Response.json(problem, { status: 409 });
    now = { ...now, version: now.version + 1, note: body.note ?? now.note };
    return Response.json(path.endsWith("/comments") ? { claimNow: now } : now);
  });
  return sent;
}

it("sends what had no answer in its order, each on the version before, and drops it", async () => {
  const page = await reopen([note("One."), comment, note("Two.")], { version: 1 });
  page.replay("ada");
  page.replay("ada");
  await vi.waitFor(() => expect(page.left()).toBe(0), PATIENCE);
  expect(page.sent).toEqual([
    { version: 1, note: "One." },
    { id: "m1", body: "Who counted?" },
    { version: 3, note: "Two." },
  ]);
});

it("does not write over what a colleague did meanwhile; tells that and drops it", async () => {
  const page = await reopen([note("One.")], { version: 7 });
  page.replay("ada");
  await vi.waitFor(() => expect(page.refused).toEqual(["Somebody changed it."]), PATIENCE);
  expect([page.sent, page.left()]).toEqual([[{ version: 1, note: "One." }], 0]);
});

it("sends nothing for somebody else", async () => {
  const page = await reopen([note("One.")], { version: 1 });
  page.replay("bob");
  expect([page.sent, page.left()]).toEqual([[], 1]);
});
