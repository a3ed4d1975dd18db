import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { CLIENT_HEADER } from "#lib/auth/client.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { serve } from "./server.ts";

/** What a server that trusts these proxies tells of a sender on this machine with these headers. */
async function tellClient(
  proxies: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const running = await serve(
    { host: "127.0.0.1", port: 0, headers: {}, proxies },
    ({ headers }, response) => {
      const told = [headers[CLIENT_HEADER], headers["x-forwarded-for"]];
      response.end(JSON.stringify(told));
    },
  );
  if (isRefusal(running)) throw new Error(running.message);
  onTestFinished(() => running.stop(0));
  const { port } = running.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
  const [client, forwarded] = await response.json();
  expect(forwarded).toBe(client);
  return client;
}

const from = (...hops: readonly string[]) => ({ "x-forwarded-for": hops.join(", ") });

describe("with no proxy named", () => {
  it.each([
    ["nothing", {}],
    ["a forwarded address", from("192.0.2.7")],
    ["our own header", { [CLIENT_HEADER]: "192.0.2.7" }],
    ["our own header in capitals", { "X-Galley-Client": "192.0.2.7" }],
    ["everything that proxies write", { ...from("192.0.2.7"), "x-real-ip": "192.0.2.8" }],
  ])("the sender is who connected, whatever is said with %s", async (_, headers) => {
    expect(await tellClient([], headers)).toBe("127.0.0.1");
  });
});

describe("behind named proxies", () => {
  it.each([
    ["one", ["127.0.0.1"], from("192.0.2.7"), "192.0.2.7"],
    ["one that is told a made-up hop", ["127.0.0.1"], from("1.1.1.1", "192.0.2.7"), "192.0.2.7"],
    ["a range", ["127.0.0.0/8"], from("192.0.2.7"), "192.0.2.7"],
    ["two", ["127.0.0.1", "10.0.0.0/8"], from("192.0.2.7", "10.1.2.3"), "192.0.2.7"],
    ["one of two", ["127.0.0.1"], from("192.0.2.7", "10.1.2.3"), "10.1.2.3"],
    ["a foreign one", ["10.0.0.0/8"], from("192.0.2.7"), "127.0.0.1"],
    ["one that says nothing", ["127.0.0.1"], {}, "127.0.0.1"],
    ["one that says words", ["127.0.0.1"], from("evil\tword"), "127.0.0.1"],
    ["one that writes the port", ["127.0.0.1"], from("192.0.2.7:443"), "192.0.2.7"],
    ["one that writes IPv6", ["127.0.0.1"], from("[2001:db8::1]:443"), "2001:db8::1"],
    [
      "one that passes our own header on",
      ["127.0.0.1"],
      { [CLIENT_HEADER]: "1.1.1.1" },
      "127.0.0.1",
    ],
  ])("%s: the sender is the first one before them", async (_, proxies, headers, client) => {
    expect(await tellClient(proxies, headers)).toBe(client);
  });
});
