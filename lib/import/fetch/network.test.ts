import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { type Destination, realNetwork } from "./network.ts";

/** What a server hears first of somebody who connects; then it hangs up. */
async function listen(to: Pick<Destination, "protocol" | "serverName">): Promise<Buffer> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  if (place === null || typeof place === "string") throw new TypeError("It has no port.");
  const heard = once(server, "connection").then(async ([socket]) => {
    const words: Buffer[] = to.protocol === "http:" ? [] : await once(socket, "data");
    socket.destroy();
    return Buffer.concat(words);
  });
  const opened = realNetwork.connect({
    ...to,
    address: place.address,
    family: 4,
    port: place.port,
  });
  if (to.protocol === "http:") expect((await opened).remoteAddress).toBe("127.0.0.1");
  // Who hangs up in the middle has shown no certificate.
  else await expect(opened).rejects.toHaveProperty("code", "ECONNRESET");
  server.close();
  return heard;
}

it("connects to the address that it is given", async () => {
  expect(await listen({ protocol: "http:", serverName: null })).toHaveLength(0);
});

it("names the host to a TLS server, speaks HTTP/1.1 only, and takes nobody without a certificate", async () => {
  const hello = await listen({ protocol: "https:", serverName: "news.example.org" });
  expect(hello.includes("news.example.org")).toBe(true);
  expect(hello.includes("http/1.1")).toBe(true);
  expect(hello.includes("\u0002h2")).toBe(false);
});

it("names nobody to a TLS server that has an address only", async () => {
  const hello = await listen({ protocol: "https:", serverName: null });
  expect(hello.includes("127.0.0.1")).toBe(false);
});

it("sets a deadline that has not come yet", () => {
  expect(realNetwork.deadline().aborted).toBe(false);
});
