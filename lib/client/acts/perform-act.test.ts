import { afterEach, describe, expect, it, vi } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import {
  ADA,
  claimWith,
  correctionWith,
  evidenceWith,
  roundWith,
  viewWith,
} from "#lib/domain/claim-fixture.ts";
import { messageOf } from "../api-error.ts";
import { articleQuery, keys } from "../queries.ts";
import { createQueryClient } from "../query-client.ts";
import type { Act, PerformedAct } from "./act.ts";
import { performAct } from "./perform-act.ts";

/** What a server would answer: a status with a body, or nothing at all. */
type Answer = readonly [status: number, body: unknown] | null;
/** Answers by "METHOD path"; the last one stands for all that follow. */
type Script = Readonly<Record<string, readonly Answer[]>>;

afterEach(() => vi.unstubAllGlobals());

/** Performs an act on the fixture's article against a scripted network; tells how it ended. */
async function perform(act: Act, script: Script, shown: ArticleView = viewWith()) {
  const asked = scriptNetwork({ "GET /api/articles/a1": [[200, shown]], ...script });
  const client = createQueryClient({ onSignedOut: () => {} });
  const { queries, mutations } = client.getDefaultOptions();
  client.setDefaultOptions({ queries: { ...queries }, mutations: { ...mutations, retryDelay: 0 } });
  await client.fetchQuery(articleQuery("a1"));
  const performed: PerformedAct = { ...act, article: "a1", by: ADA, at: "2026-01-01T00:00:00Z" };
  const told = await new Promise<string>((resolve) => {
    performAct(client, performed, {
      onSaved: () => resolve("saved"),
      onRefused: (error) => resolve(messageOf(error)),
    });
  });
  const now = client.getQueryData<ArticleView>(keys.article("a1"));
  return { told, asked, now, claims: now?.claims ?? [] };
}

function scriptNetwork(script: Script): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method }: { method: string }) => {
    const name = `${method} ${path.split("?")[0]}`;
    const answers = script[name] ?? [];
    const answer =
      answers[Math.min(asked.filter((one) => one === name).length, answers.length - 1)];
    asked.push(name);
    if (!answer) throw new TypeError(`nothing answers ${name}`);
    const [status, body] = answer;
    const type = status < 400 ? "application/json" : "application/problem+json";
    return new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
  });
  return asked;
}

const gone: Answer = [404, { code: "not_found", detail: "There is no such thing." }];
const stale = (current: unknown): Answer => [
  409,
  { code: "stale", detail: "Somebody changed it.", current },
];

const view = viewWith();
const claim = claimWith();
const evidence = evidenceWith();
const correction = correctionWith();
const full: Claim = { ...claim, evidence: [evidence], corrections: [correction] };
const round = roundWith();

describe("an act on what is not there", () => {
  const act = { kind: "withdraw_evidence", claim: "c1", evidence: "e1" } as const;
  const shown = { ...view, claims: [full] };

  it("keeps the claim when only the evidence is gone, and says so", async () => {
    const bare = { ...claim, version: 7 };
    const { told, claims } = await perform(
      act,
      { "DELETE /api/evidence/e1": [gone], "GET /api/claims/c1": [[200, bare]] },
      shown,
    );
    expect(claims).toEqual([bare]);
    expect(told).toContain("before you");
  });

  it("takes the claim away when that itself is gone, and says so", async () => {
    const deleted = [404, { code: "not_found", detail: "Rita deleted the claim." }] as const;
    const script = { "DELETE /api/evidence/e1": [deleted], "GET /api/claims/c1": [deleted] };
    const { told, claims } = await perform(act, script, shown);
    expect(claims).toEqual([]);
    expect(told).toBe("Rita deleted the claim.");
  });
});

describe("an act whose answer was lost", () => {
  const change = { kind: "change", claim: "c1", changes: { verdict: "accurate" } } as const;
  const changed: Claim = { ...full, verdict: "accurate", version: 2 };
  const decide = { kind: "decide", claim: "c1", decision: "request", comment: null } as const;
  const flagged: Claim = { ...full, review: "requested", rounds: [round], version: 2 };
  const amend: Act = {
    kind: "amend",
    claim: "c1",
    correction: "k1",
    changes: { insert: "40,000", reason: "" },
  };
  const amended: Claim = {
    ...full,
    version: 2,
    corrections: [{ ...correction, insert: "40,000", version: 2 }],
  };

  it.each<[string, Act, string, Answer, Claim]>([
    ["a change", change, "PATCH /api/claims/c1", stale(changed), changed],
    ["a decision", decide, "POST /api/claims/c1/review", stale(flagged), flagged],
    [
      "an amendment",
      amend,
      "PATCH /api/corrections/k1",
      stale({ ...correction, claimNow: amended }),
      amended,
    ],
  ])("is saved when %s is there already", async (_, act, path, answer, current) => {
    const { told, claims } = await perform(
      act,
      { [path]: [null, answer] },
      { ...view, claims: [full] },
    );
    expect([told, claims]).toEqual(["saved", [current]]);
  });

  it("is saved when what it took away is not there", async () => {
    const deleted = { "DELETE /api/claims/c1": [null, gone], "GET /api/claims/c1": [gone] };
    const deletion = await perform({ kind: "delete", claim: "c1" }, deleted);
    expect([deletion.told, deletion.claims]).toEqual(["saved", []]);

    const shown = { ...view, claims: [full] };
    const bare = { ...full, evidence: [], version: 2 };
    const withdrawn = { "DELETE /api/evidence/e1": [null, gone] };
    const { told, claims } = await perform(
      { kind: "withdraw_evidence", claim: "c1", evidence: "e1" },
      { ...withdrawn, "GET /api/claims/c1": [[200, bare]] },
      shown,
    );
    expect([told, claims]).toEqual(["saved", [bare]]);
  });

  it("is refused when a colleague has made something else of the claim", async () => {
    const theirs: Claim = { ...full, verdict: "misleading", version: 2 };
    const { told, claims } = await perform(change, {
      "PATCH /api/claims/c1": [null, stale(theirs)],
    });
    expect([told, claims]).toEqual(["Somebody changed it.", [theirs]]);
  });

  it("is refused when a colleague took the same decision", async () => {
    const by = { id: "bob", name: "Bob" };
    const theirs: Claim = { ...flagged, rounds: [{ ...round, by }] };
    const { told } = await perform(decide, {
      "POST /api/claims/c1/review": [null, stale(theirs)],
    });
    expect(told).toBe("Somebody changed it.");
  });
});

it("is refused at once when it is stale and no answer was lost", async () => {
  const changed: Claim = { ...claim, verdict: "accurate", version: 2 };
  const act = { kind: "change", claim: "c1", changes: { verdict: "accurate" } } as const;
  const { told } = await perform(act, { "PATCH /api/claims/c1": [stale(changed)] });
  expect(told).toBe("Somebody changed it.");
});

it("reads the article again when the answer is about another revision", async () => {
  const moved: Claim = { ...claim, anchor: { ...claim.anchor, start: 3, end: 9, revision: 2 } };
  const text = "On 41,000 vehicles.";
  const later = { ...view, revision: { ...view.revision, number: 2, text }, claims: [moved] };
  const { told, now } = await perform(
    { kind: "change", claim: "c1", changes: { note: "Counted." } },
    {
      "PATCH /api/claims/c1": [[200, { ...moved, note: "Counted.", version: 2 }]],
      "GET /api/articles/a1": [
        [200, view],
        [200, later],
      ],
    },
  );
  expect(told).toBe("saved");
  expect(now).toEqual(later);
});
