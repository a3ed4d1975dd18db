/**
 * Devices that somebody has signed in on. The cookie holds a token for each account, the latest first: a
 * random name and the day, signed for the account's address with the server's secret. A token does not
 * reveal whose it is, signs nobody in, and only gives the device its own tries at that account.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { DAY } from "#lib/usecases/periods.ts";

/** Days that a token counts: browsers keep no cookie longer (RFC 6265bis, 5.5). */
export const DEVICE_DAYS = 400;

/** How many accounts one device remembers. */
const MAX_TOKENS = 8;

/** What a device cookie is read with. */
export interface DeviceReading {
  readonly secret: string;
  /** The cookie's value; null where there is none. */
  readonly cookie: string | null;
  readonly email: string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** The name of this device at this account; null where nobody has signed in to it here. */
export function deviceOf({ secret, cookie, email, now }: DeviceReading): string | null {
  for (const token of tokensIn(cookie)) {
    const [name = "", day = "", signature = ""] = token.split(".");
    const age = dayOf(now) - Number.parseInt(day, 36);
    if (isSame(signature, sign({ secret, email, name, day })) && age >= 0 && age < DEVICE_DAYS) {
      return name;
    }
  }
  return null;
}

/** The cookie's value after a sign-in: with a new token for this account, in place of its older one. */
export function rememberDevice(reading: DeviceReading): string {
  const { secret, cookie, email, now } = reading;
  const name = randomBytes(16).toString("base64url");
  const day = dayOf(now).toString(36);
  const others = tokensIn(cookie).filter(
    (token) => deviceOf({ ...reading, cookie: token }) === null,
  );
  const token = `${name}.${day}.${sign({ secret, email, name, day })}`;
  return [token, ...others].slice(0, MAX_TOKENS).join("~");
}

interface Signed {
  readonly secret: string;
  readonly email: string;
  readonly name: string;
  readonly day: string;
}

function sign({ secret, email, name, day }: Signed): string {
  const signed = JSON.stringify(["galley device", email.toLowerCase(), name, day]);
  return createHmac("sha256", secret).update(signed).digest("base64url");
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** At most as many as we write, so that a cookie with a thousand costs no more. */
function tokensIn(cookie: string | null): readonly string[] {
  return cookie === null || cookie === "" ? [] : cookie.split("~", MAX_TOKENS);
}

function dayOf(now: string): number {
  return Math.floor(Date.parse(now) / DAY);
}
