import { afterEach, describe, expect, it, vi } from "vitest";
import { BODY_BOUNDS, GUEST_BOUNDS, readJson } from "./body.ts";

afterEach(() => vi.restoreAllMocks());

/**
 * A request that begins so and then goes on, by default without an end; how much of it was asked for, and
 * after how many bytes it was cut off.
 */
function endless(start: string, again: string, length = Number.POSITIVE_INFINITY) {
  const cut = Promise.withResolvers<number>();
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const piece = bytesOf(again.repeat(Math.ceil(10_000 / again.length)));
  let sent = 0;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(bytesOf(start)),
    pull(controller) {
      if (sent >= length) return controller.close();
      sent += piece.byteLength;
      controller.enqueue(piece);
    },
    cancel: () => cut.resolve(sent),
  });
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body, duplex: "half" };
  const request = new Request("http://internal/", init);
  return { request, sent: () => sent, cut: cut.promise };
}

describe("of JSON", () => {
  it.each([
    ["lists in lists", '{"a":', "[", "malformed"],
    ["objects in objects", "", '{"a":', "malformed"],
    ["hundreds of thousands of fields", "{", '"field":1,', "too_large"],
    ["hundreds of thousands of empty lists", '{"a":[', "[],", "too_large"],
    ["nothing but numbers", '{"a":[', "1,", "too_large"],
    ["words without an end", '{"a":"', "words ", "too_large"],
  ])("with %s the rest is not read, and nothing is parsed", async (_, start, again, code) => {
    const parse = vi.spyOn(JSON, "parse");
    const { request, sent } = endless(start, again);
    expect(await readJson(request, BODY_BOUNDS)).toMatchObject({ refusal: code });
    expect(sent()).toBeLessThan(1_100_000);
    expect(parse.mock.calls.join()).not.toContain(again);
  });

  it("a guest’s few kilobytes are read, and no more", async () => {
    const { request, sent } = endless('{"a":"', "words ");
    expect(await readJson(request, GUEST_BOUNDS)).toMatchObject({ refusal: "too_large" });
    expect(sent()).toBeLessThan(50_000);
  });

  it("what is refused is heard out, so that the answer arrives; without an end it is cut off", async () => {
    const { request, sent } = endless("{", '"field":1,', 4_000_000);
    expect(await readJson(request, BODY_BOUNDS)).toMatchObject({ refusal: "too_large" });
    await expect.poll(sent).toBe(4_000_000);
    const other = endless("{", '"field":1,');
    expect(await readJson(other.request, BODY_BOUNDS)).toMatchObject({ refusal: "too_large" });
    expect(await other.cut).toBeLessThan(20_000_000);
  });

  it("whoever goes away once they are refused breaks nothing", async () => {
    const gone = Promise.withResolvers<void>();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent < 5) return controller.enqueue(new TextEncoder().encode("[".repeat(100)));
        controller.error(new Error("gone"));
        gone.resolve();
      },
    });
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body, duplex: "half" };
    const request = new Request("http://internal/", init);
    expect(await readJson(request, BODY_BOUNDS)).toMatchObject({ refusal: "malformed" });
    await gone.promise;
  });

  it("whatever is within the bounds is handed on", async () => {
    const value = { text: "[[[[{{{{,,,,::::".repeat(50_000), list: [[1], { a: null }] };
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(value);
    const request = new Request("http://internal/", { method: "POST", headers, body });
    expect(await readJson(request, BODY_BOUNDS)).toEqual({ value });
  });
});
