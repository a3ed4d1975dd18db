import { expect, it } from "vitest";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { refusedAs } from "#lib/usecases/newsroom-fixture.ts";
import { newsroomForAllTests } from "#lib/usecases/newsroom-hooks-fixture.ts";
import { receiveBundle } from "./receive-bundle.ts";

const room = newsroomForAllTests();

function send(type = "application/json"): Request {
  const headers = { "content-type": type };
  return new Request("http://internal/", { method: "POST", body: "{}", headers });
}

it("hands the file on, with the desk that it is for", async () => {
  const answer = await receiveBundle(
    { context: room.ada, desk: ON_NEWS, request: send() },
    async (context, { desk, bytes }) => [context, desk, new TextDecoder().decode(bytes)],
  );
  expect(answer).toEqual([room.ada, ON_NEWS, "{}"]);
});

it("reads nothing of somebody who may not bring one, or of another type", async () => {
  const never = () => Promise.reject(new Error("It was done."));
  const [carls, texts] = [send(), send("text/plain")];
  const ofCarl = { context: room.carl, desk: ON_NEWS, request: carls };
  expect(await refusedAs(receiveBundle(ofCarl, never))).toBe("forbidden");
  const ofText = { context: room.ada, desk: ON_NEWS, request: texts };
  expect(await refusedAs(receiveBundle(ofText, never))).toBe("unsupported_type");
  expect([carls.bodyUsed, texts.bodyUsed]).toEqual([false, false]);
});

it("holds one person's fifth back, unread, until another is done", async () => {
  const end = Promise.withResolvers<string>();
  const bring = (request = send()) =>
    receiveBundle({ context: room.ada, desk: ON_NEWS, request }, () => end.promise);
  const four = [1, 2, 3, 4].map(() => bring());
  const fifth = send();
  expect(await refusedAs(bring(fifth))).toBe("busy");
  expect(fifth.bodyUsed).toBe(false);
  end.resolve("done");
  expect(await Promise.all(four)).toEqual(["done", "done", "done", "done"]);
  expect(await bring()).toBe("done");
});
