// @vitest-environment jsdom
import { expect, it } from "vitest";
import { answerWith, namesOf, openPage } from "#components/ui/page-fixture.tsx";
import { keys } from "#lib/client/queries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import type { WaitingView } from "#lib/domain/answers/article.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import { WaitingLinks } from "./waiting-links.tsx";

function open(waiting: WaitingView) {
  answerWith(() => null);
  const client = createQueryClient({ onSignedOut: () => {} });
  client.setQueryData(keys.waiting, waiting);
  openPage(<WaitingLinks />, client);
}

const flaggedOn = (slug: string, claims: number) => ({
  desk: deskNamed(slug),
  claims,
  deciders: [],
});

it("names how much of what waits, and leads to its articles", () => {
  open({
    returned: 1,
    assigned: { articles: 1, claims: 3 },
    flagged: [flaggedOn("news", 2), flaggedOn("sport", 3)],
  });
  const links = [...document.querySelectorAll("a")];
  expect(namesOf("link")).toEqual([
    "Returned to me 1 claim",
    "Flagged, waiting 5 claims",
    "Assigned to me 4: 1 article, 3 claims",
  ]);
  const addresses = links.map((link) => link.getAttribute("href"));
  expect(addresses).toEqual(
    ["returned", "flagged", "assigned"].map((what) => `/articles?waiting=${what}`),
  );
  expect(links.map(({ textContent }) => textContent.replace(/\D/g, ""))).toEqual(["1", "5", "4"]);
});

it("leaves out what nothing waits of", () => {
  open({ returned: 0, assigned: { articles: 0, claims: 1 }, flagged: [] });
  expect(namesOf("link")).toHaveLength(1);
});
