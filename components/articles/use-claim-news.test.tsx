// @vitest-environment jsdom
import { useQuery } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { answerWith, openPage, refusal, until, words } from "#components/ui/page-fixture.tsx";
import { Toasts } from "#components/ui/toasts.tsx";
import { putClaim } from "#lib/client/claim-cache.ts";
import { articleQuery, keys } from "#lib/client/queries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { claimWith, viewWith } from "#lib/domain/claim-fixture.ts";
import { useClaimNews } from "./use-claim-news.ts";

const before = claimWith({ version: 1 });
const view = { ...viewWith(), claims: [before] };
const at = (version: number): ArticleView => putClaim(view, before.id, { ...before, version });
const change = (name: string) => ({
  by: { id: name, name },
  at: "2026-01-01T00:00:00Z",
  type: "claim.changed",
  set: { verdict: "misleading" },
});

function Page() {
  useQuery(articleQuery("a1"));
  useClaimNews("a1", before.id);
  return <Toasts />;
}

function open(answers: Readonly<Record<string, () => Response>>) {
  const asked: string[] = [];
  answerWith((route) => {
    asked.push(route);
    return answers[route]?.() ?? null;
  });
  const client = createQueryClient({ onSignedOut: () => {} });
  client.setQueryData(keys.me, {
    id: "Carl",
    name: "Carl",
    email: "c@example.org",
    memberships: [],
  });
  client.setQueryData(keys.article("a1"), view);
  openPage(<Page />, client);
  return { client, asked };
}

it("says what a colleague did to the open claim, once a poll shows it", async () => {
  const { client } = open({
    "GET /api/articles/a1": () => Response.json(at(2)),
    [`GET /api/claims/${before.id}/change`]: () => Response.json({ change: change("Ri\u202eta") }),
  });
  void client.refetchQueries({ queryKey: keys.article("a1") });
  await until(() => expect(words()).toContain("set the verdict to misleading."));
  expect(words()).not.toContain("\u202e");
});

it("says who deleted it", async () => {
  const gone = { code: "not_found", detail: "Rita deleted the claim.", change: change("Rita") };
  const { client } = open({
    "GET /api/articles/a1": () => Response.json({ ...view, claims: [] }),
    [`GET /api/claims/${before.id}/change`]: () => refusal(404, gone),
  });
  void client.refetchQueries({ queryKey: keys.article("a1") });
  await until(() => expect(words()).toContain("Rita deleted the claim."));
});

it("asks nothing after one’s own act, nor where nothing has changed", async () => {
  const { client, asked } = open({ "GET /api/articles/a1": () => Response.json(at(2)) });
  client.setQueryData(keys.article("a1"), at(2));
  await client.refetchQueries({ queryKey: keys.article("a1") });
  await until(() => expect(asked).toContain("GET /api/articles/a1"));
  expect(asked.filter((route) => route.endsWith("/change"))).toEqual([]);
});
