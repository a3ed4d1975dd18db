import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { hasCode } from "./domain/error-code.ts";

/** A single sign-on service (OpenID Connect) whose people may sign in. */
export interface SignOn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button on the sign-in page says. */
  readonly name: string;
}

/** What the environment decides. */
export interface Config {
  /** Absolute path of the folder with everything that must survive (`GALLEY_DATA`). */
  readonly dataDir: string;
  readonly databaseFile: string;
  readonly port: number;
  /** The address listened on: 127.0.0.1 serves this machine only, 0.0.0.0 the network (`HOST`). */
  readonly host: string;
  /** The address people type, without a path (`GALLEY_URL`). */
  readonly origin: string;
  /** The origins from which a browser may change something. */
  readonly origins: readonly string[];
  /** Whether cookies are for https only. */
  readonly secureCookies: boolean;
  readonly signOn: SignOn | null;
  /** Addresses and ranges of the proxies in front, which say for whom they ask (`GALLEY_PROXIES`). */
  readonly proxies: readonly string[];
  readonly logLevel: LogLevel;
}

/** What is written to the log: each level with those before it (`GALLEY_LOG`). */
export const LOG_LEVELS = ["silent", "error", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

const webAddress = z.string().refine(isOrigin, {
  message: "should be an address like https://galley.example.org, without a path",
});

const given = z.string().trim().min(1).optional();

const environmentSchema = z.object({
  GALLEY_LOG: z.enum(LOG_LEVELS, { error: `should be one of ${LOG_LEVELS.join(", ")}` }).optional(),
  NODE_ENV: z.string().optional(),
  GALLEY_DATA: z.string().trim().min(1).default("data"),
  PORT: z
    .string()
    .default("3000")
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
      message: "should be a whole number from 0 to 65535",
    })
    .transform(Number),
  HOST: z
    .string()
    .trim()
    .min(1)
    .regex(/^[\w.:-]+$/, "should be an address of this machine, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  GALLEY_URL: webAddress.optional(),
  GALLEY_PROXIES: z
    .string()
    .default("")
    .transform((list) => list.split(",").map((proxy) => proxy.trim()))
    .transform((proxies) => proxies.filter((proxy) => proxy !== ""))
    .refine((proxies) => proxies.every(isProxy), {
      message: "should be addresses or ranges with commas between, such as 127.0.0.1, 10.0.0.0/8",
    }),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "should be an http or https URL" }).optional(),
  OIDC_CLIENT_ID: given,
  OIDC_CLIENT_SECRET: given,
  OIDC_NAME: z.string().trim().min(1).default("single sign-on"),
});

/** The configuration these variables make. A wrong one is refused by name; an empty one counts as not set. */
export function parseConfig(environment: Environment): Config | Refusal {
  const set = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: [name], message }) => {
      const value = environment[String(name)] ?? "";
      return `${String(name)} ${message}; it is "${value}".`;
    });
    return refuse("invalid", lines.join("\n"));
  }
  const values = parsed.data;
  const signOn = readSignOn(values);
  if (isRefusal(signOn)) return signOn;
  const dataDir = path.resolve(values.GALLEY_DATA);
  const origin = new URL(values.GALLEY_URL ?? `http://localhost:${values.PORT}`).origin;
  return {
    dataDir,
    databaseFile: path.join(dataDir, "galley.db"),
    port: values.PORT,
    host: values.HOST,
    origin,
    origins: values.GALLEY_URL === undefined ? loopbackOrigins(values.PORT) : [origin],
    secureCookies: origin.startsWith("https:"),
    signOn,
    // Tests make thousands of requests.
    logLevel: values.GALLEY_LOG ?? (values.NODE_ENV === "test" ? "error" : "info"),
    proxies: values.GALLEY_PROXIES,
  };
}

let current: Config | null = null;

/** The configuration of this process, read at the first call. Throws what is wrong with it. */
export function config(): Config {
  if (current !== null) return current;
  const parsed = parseConfig(process.env);
  if (isRefusal(parsed)) throw new RangeError(parsed.message);
  current = parsed;
  return current;
}

/**
 * The secret that signs sessions: 64 hexadecimal digits in `data/secret`, made at the first call
 * and readable by its owner only.
 */
export function readSecret(dataDir: string): string {
  return readOrMake(
    path.join(dataDir, "secret"),
    "Remove it and a new one is made; everyone signs in again.",
  );
}

/**
 * The 64 hexadecimal digits in a file of its owner's only, random ones made at the first call. Of two
 * processes that make it at once, both get the first one's. Throws with `advice` for other words.
 */
export function readOrMake(file: string, advice: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const kept = readIfThere(file);
  if (kept === null) {
    writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    try {
      // A link appears whole and never replaces a file that is there.
      linkSync(draft, file);
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
    } finally {
      rmSync(draft);
    }
  }
  const secret = (kept ?? readFileSync(file, "utf8")).trim();
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw new RangeError(`${file} should hold 64 hexadecimal digits. ${advice}`);
}

/** What a file says; null where there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && `${url.origin}/` === url.href;
}

/** An address, or a range that leaves somebody out: with all of them anybody would be believed. */
function isProxy(value: string): boolean {
  const [address = "", bits, ...more] = value.split("/");
  const version = isIP(address);
  if (version === 0 || address.includes("%") || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

function loopbackOrigins(port: number): readonly string[] {
  return ["localhost", "127.0.0.1", "[::1]"].map(
    (name) => new URL(`http://${name}:${port}`).origin,
  );
}

function readSignOn(values: z.infer<typeof environmentSchema>): SignOn | null | Refusal {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = values;
  const wanted = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET };
  const missing = Object.entries(wanted).filter(([, value]) => value === undefined);
  if (missing.length === 3) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    const names = missing.map(([name]) => name).join(" and ");
    const message = `Single sign-on needs ${names} too. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none of them.`;
    return refuse("invalid", message);
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  };
}
