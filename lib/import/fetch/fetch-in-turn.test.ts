import { expect, test } from "vitest";
import { fetchInTurn } from "./fetch-in-turn.ts";

test("sixteen pages are fetched at once, the next is told to come again, and who is done makes room", async () => {
  const fetches = Array.from({ length: 17 }, () => fetchInTurn("https://localhost/"));
  const answers = await Promise.all(fetches);
  expect(answers.slice(0, 16)).toEqual(
    Array(16).fill(expect.objectContaining({ refusal: "invalid" })),
  );
  expect(answers[16]).toMatchObject({ refusal: "busy", retryAfter: 5 });
  expect(await fetchInTurn("https://localhost/")).toMatchObject({ refusal: "invalid" });
});
