/** For tests: a publisher's server on loopback, and networks on which every way leads to it. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Destination, HostAddress, Network } from "./network.ts";

/** A public address, as far as anybody can tell. */
export const PUBLIC = "93.184.216.34";

export interface LoopbackSite {
  /** How often somebody connected. */
  countConnections(): number;
  /** What was asked, oldest first. */
  readonly requests: readonly IncomingMessage[];
  /** Where Galley meant to connect to, oldest first. */
  readonly destinations: readonly Destination[];
  /** Every connection goes to this server, wherever it was meant to go; `resolve` answers for the DNS. */
  network(resolve?: Network["resolve"], signal?: AbortSignal): Network;
  close(): Promise<void>;
}

/** Serves what `listener` answers, in plain HTTP also where https is asked for. */
export async function openSite(listener: RequestListener): Promise<LoopbackSite> {
  const requests: IncomingMessage[] = [];
  const destinations: Destination[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  server.on("connection", () => connections++);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server.address());
  const dial: Network["connect"] = async (to) => {
    destinations.push(to);
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return socket;
  };
  return {
    countConnections: () => connections,
    requests,
    destinations,
    network: (resolve = answering(PUBLIC), signal = new AbortController().signal) => ({
      resolve,
      connect: dial,
      deadline: () => signal,
    }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A DNS that gives every name these addresses. */
export function answering(...addresses: readonly string[]): Network["resolve"] {
  const hosts = addresses.map((address): HostAddress => {
    return { address, family: address.includes(":") ? 6 : 4 };
  });
  return async () => hosts;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new TypeError("It has no port.");
  return address.port;
}
