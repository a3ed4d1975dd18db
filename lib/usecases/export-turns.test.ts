import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, type Newsroom, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";

const room = newsroomForEachTest();

it("sixty exports by one person come one after another, and a colleague's does not wait for them", async () => {
  const { article } = await importStory(room.carl);
  const done: string[] = [];
  const wanted = (who: Newsroom["carl"]) =>
    exportArticle(who, article.id, { format: "text" }).finally(() => done.push(who.user.name));
  // The processes that write: one that has to start first is not what anybody waits for here.
  await Promise.all([accepted(wanted(room.carl)), accepted(wanted(room.rita))]);
  done.length = 0;
  const carls = Array.from({ length: 60 }, () => wanted(room.carl));
  const ritas = wanted(room.rita);
  await accepted(ritas);
  const answered = done.filter((name) => name === "Carl").length;
  // Those that are refused are, at once; of the nine that are made hers waits for no line of his.
  expect(answered).toBeLessThan(51 + 9);
  const answers = await Promise.all(carls);
  const busy = answers.filter((answer) => isRefusal(answer));
  expect(busy).toHaveLength(51);
  expect(busy[0]).toMatchObject({ refusal: "busy", retryAfter: 5 });
});

it("one that nobody waits for any more is not made when its turn comes", async () => {
  const { article } = await importStory(room.carl);
  const leaving = new AbortController();
  const first = exportArticle(room.carl, article.id, { format: "text" });
  const { signal } = leaving;
  const second = exportArticle(room.carl, article.id, { format: "text", signal });
  leaving.abort();
  await accepted(first);
  expect(await refusedAs(second)).toBe("failed");
});
