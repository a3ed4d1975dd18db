// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { answerWith, namesOf, openPage, words } from "#components/ui/page-fixture.tsx";
import { keys, type QueueFilters } from "#lib/client/queries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import type { WaitingView } from "#lib/domain/answers/article.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { EmptyQueue } from "./empty-queue.tsx";

const NEWS = deskNamed("news", "News");
const SPORT = deskNamed("sport", "Sport");
const person = (name: string) => ({ id: name, name });
const onNews = { desk: NEWS, claims: 3, deciders: [person("Ada"), person("Rita")] };
const onSport = { desk: SPORT, claims: 1, deciders: [] };

function open(role: Role, flagged: WaitingView["flagged"], filters: QueueFilters = {}) {
  answerWith(() => null);
  const client = createQueryClient({ onSignedOut: () => {} });
  const memberships = [
    { desk: NEWS, role },
    { desk: SPORT, role: "checker" as const },
  ];
  client.setQueryData(keys.me, { ...person("Carl"), email: "carl@example.org", memberships });
  const assigned = { articles: 0, claims: 0 };
  client.setQueryData(keys.waiting, { returned: 0, assigned, flagged });
  openPage(<EmptyQueue filters={filters} />, client);
}

describe("an empty queue", () => {
  it("tells a checker how much is flagged, and who decides", () => {
    open("checker", [onNews]);
    expect(words()).toContain("3 claims are flagged, waiting for a reviewer");
    expect(words()).toContain("Ada or Rita may decide; you are a checker there.");
    expect(namesOf("link")).toEqual(["See where"]);
  });

  it("tells it by desk, and what to do where nobody decides", () => {
    open("checker", [onNews, onSport]);
    expect(words()).toContain("4 claims are flagged");
    expect(words()).toContain("News, 3 claims: Ada or Rita may decide;");
    expect(words()).toContain("Sport, 1 claim: Nobody may decide. Ask an admin");
  });

  it("names only the desk that is asked for", () => {
    open("checker", [onNews, onSport], { desk: "news" });
    expect(words()).toContain("3 claims are flagged");
    expect(words()).not.toContain("Sport");
  });

  it("tells a reviewer of what others decide, not of their own desk", () => {
    open("reviewer", [onNews, onSport]);
    expect(words()).toContain("1 claim is flagged, waiting for a reviewer");
    expect(words()).not.toContain("Rita");
  });

  it.each([
    ["nothing is flagged", "checker", [], {}, "Nothing is flagged"],
    ["only their own was", "reviewer", [onNews], {}, "Nothing is flagged"],
    ["the filters leave nothing", "checker", [onNews], { kind: "name" }, "Nothing is flagged here"],
  ] as const)("says so where %s", (_, role, flagged, filters, said) => {
    open(role, flagged, filters);
    expect(words()).toContain(said);
    expect(words()).not.toContain("waiting for a reviewer");
  });
});
