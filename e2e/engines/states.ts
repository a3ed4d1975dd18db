import { type APIResponse, expect } from "playwright/test";
import type { Claim } from "#lib/domain/claim.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import { CHECKS, VERDICTS } from "#lib/domain/vocabulary.ts";
import { created, flag, importStory, type Newsroom, tag } from "../newsroom.ts";

/** Claims that stand in one line, all of which somebody waits for. */
export const CROWD = ["Alpha", "beta", "gamma", "delta"];

const DECISIONS = ["approve", "return", "decline"] as const satisfies readonly Decision[];
const REVIEWED = ["asked", ...DECISIONS] as const;
const words = (state: string) => `The ${state.replaceAll("_", " ")} one`;

/** The identifier of an article with a claim in every state that there is, some of them in one line. */
export async function articleOfStates({ carl, rita }: Newsroom): Promise<string> {
  const states = [...CHECKS, ...VERDICTS, ...REVIEWED];
  const lines = [...states.map((state) => `${words(state)} stands here.`), `${CROWD.join(" ")}.`];
  const story = await importStory(carl, { headline: "Every state", text: lines.join("\n\n") });
  const { id } = story.article;

  // Only publishing makes a check stale, and only one that was done.
  const old = await flag(carl, story, { words: words("stale"), insert: "The stale one too" });
  await decide(await change(old, { check: "checked" }), "approve");
  const read = async () => (await carl.http.get(`/api/articles/${id}`)).json();
  const { version } = (await read()).article;
  await created(rita.http, `/api/articles/${id}/publish`, { version, expectedRevision: 1 });

  const view = await read();
  for (const check of CHECKS) {
    if (check !== "stale") await change(await tag(carl, view, words(check)), { check });
  }
  for (const verdict of VERDICTS) {
    await change(await tag(carl, view, words(verdict)), { check: "checked", verdict });
  }
  for (const decision of REVIEWED) {
    const claim = await tag(carl, view, words(decision));
    const judged = await change(claim, { check: "checked", verdict: "misleading" });
    const data = { version: judged.version, decision: "request" };
    const asked = await done(carl.http.post(`/api/claims/${claim.id}/review`, { data }));
    if (decision !== "asked") await decide(asked, decision);
  }
  for (const word of CROWD) await change(await tag(carl, view, word), { check: "awaiting_source" });
  return id;

  function change({ id, version }: Claim, changes: object): Promise<Claim> {
    return done(carl.http.patch(`/api/claims/${id}`, { data: { version, ...changes } }));
  }

  function decide({ id, version }: Claim, decision: Decision): Promise<Claim> {
    const data = { version, decision, comment: "Seen." };
    return done(rita.http.post(`/api/claims/${id}/review`, { data }));
  }
}

async function done(asked: Promise<APIResponse>): Promise<Claim> {
  const answer = await asked;
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}
