import { z } from "zod";
import { onThisMachine } from "#lib/machine-factor.ts";

/** One command to a driver, and its answer's value (W3C WebDriver, 6). Throws what the driver says is wrong. */
export type Command = (
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
) => Promise<unknown>;

const LIMIT = 60_000;

const Answer = z.object({ value: z.unknown() });
const Fault = z.object({ value: z.object({ error: z.string(), message: z.string() }) });

/** Commands the driver that listens at this address. */
export function commandDriver(address: string): Command {
  return async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      signal: AbortSignal.timeout(onThisMachine(LIMIT)),
      ...(body && { body: JSON.stringify(body) }),
    });
    const told: unknown = await answer.json();
    const fault = answer.ok ? null : Fault.safeParse(told).data?.value;
    if (!answer.ok) {
      throw new Error(
        `${method} ${path}: ${fault ? `${fault.error}: ${fault.message}` : answer.status}`,
      );
    }
    return Answer.parse(told).value;
  };
}
