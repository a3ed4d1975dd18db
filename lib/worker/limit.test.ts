import { expect, it } from "vitest";
import { limitConcurrency, limitToQueue } from "./limit.ts";

it("holds one holder back where they have their share, and nobody else", async () => {
  const limit = limitConcurrency(2, "Wait.");
  const ends = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const running = ends.map(({ promise }) => limit("ann", () => promise));
  const third = await limit("ann", async () => "third");
  expect(third).toMatchObject({ refusal: "busy", message: "Wait.", retryAfter: 5 });
  expect(await limit("bob", async () => "his")).toBe("his");
  ends[0]?.resolve("first");
  expect(await running[0]).toBe("first");
  expect(await limit("ann", async () => "fourth")).toBe("fourth");
});

it("gives a share back when the work fails", async () => {
  const limit = limitConcurrency(1, "Wait.");
  await expect(limit("ann", () => Promise.reject(new Error("broken")))).rejects.toThrow();
  expect(await limit("ann", async () => "again")).toBe("again");
});

/** Works that tell when they begin and end when they are let. */
function openWorks() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const work = (name: string) => {
    const end = Promise.withResolvers<string>();
    ends.set(name, end);
    return () => {
      begun.push(name);
      return end.promise;
    };
  };
  return { begun, work, end: (name: string) => ends.get(name)?.resolve(name) };
}

it("does one holder's works one after another, and another's at once", async () => {
  const { begun, work, end } = openWorks();
  const limit = limitToQueue(8, "Wait.");
  const anns = ["ann 1", "ann 2", "ann 3"].map((name) => limit("ann", work(name)));
  const bobs = limit("bob", work("bob 1"));
  end("bob 1");
  expect(await bobs).toBe("bob 1");
  expect(begun).toEqual(["ann 1", "bob 1"]);
  end("ann 1");
  end("ann 2");
  expect(await anns[1]).toBe("ann 2");
  end("ann 3");
  expect(await Promise.all(anns)).toEqual(["ann 1", "ann 2", "ann 3"]);
});

it("refuses what would wait behind too many, and begins none of it", async () => {
  const { begun, work, end } = openWorks();
  const limit = limitToQueue(1, "Wait.");
  const two = ["first", "second"].map((name) => limit("ann", work(name)));
  expect(await limit("ann", work("third"))).toMatchObject({
    ...{ refusal: "busy", message: "Wait.", retryAfter: 5 },
  });
  end("first");
  end("second");
  await Promise.all(two);
  end("fourth");
  const fourth = limit("ann", work("fourth"));
  end("fourth");
  expect(await fourth).toBe("fourth");
  expect(begun).toEqual(["first", "second", "fourth"]);
});

it("goes on when a work fails", async () => {
  const limit = limitToQueue(1, "Wait.");
  const failing = limit("ann", () => Promise.reject(new Error("broken")));
  const next = limit("ann", async () => "next");
  await expect(failing).rejects.toThrow("broken");
  expect(await next).toBe("next");
});
