import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findDamage } from "#db/integrity-check.ts";
import { renameLeftovers } from "#db/missing-database.ts";
import { openDatabase } from "#db/open.ts";
import { isDatabaseRefused } from "#db/open-error.ts";
import { type Config, config, parseConfig, readSecret } from "#lib/config.ts";
import { hasCode } from "#lib/domain/error-code.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { closeDatabase } from "#lib/http/database.ts";
import { log, noteOf } from "#lib/log.ts";
import { baseContextOn } from "#lib/usecases/context.ts";
import { ensureSetupLink } from "#lib/usecases/setup.ts";
import { ensureBuild } from "./build.ts";
import { checkDaily } from "./daily-check.ts";
import {
  type FolderLock,
  lockDataShared,
  lockServing,
  refuseUnwritable,
} from "./data/folder-lock.ts";
import { refuseDamaged } from "./data/verify.ts";
import { buildDir, projectDir } from "./project.ts";
import { findPort, serve } from "./server.ts";
import { serverHeaders } from "./server-headers.ts";
import { waitForSignal } from "./wait-for-signal.ts";

/** How Next serves: what has been built, or the sources as they are while one works on them. */
type Mode = "production" | "development";

/** Milliseconds that running requests get to finish. */
const grace = 5000;

/** Rows of each table that are read through at a start. */
const SAMPLE = 500;

/**
 * `npm start`: builds when needed, migrates the database and serves until it is stopped. With `--anew` it
 * first renames what is left of a lost database.
 */
export function run(args: readonly string[]): Promise<number> {
  return start("production", args);
}

/** `npm run dev`: the same from the sources, which reload as they change. */
export function runDev(args: readonly string[]): Promise<number> {
  return start("development", args);
}

async function start(mode: Mode, args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== "--anew")) {
    console.error("Starting takes nothing but --anew, for a data folder whose database is lost.");
    return 2;
  }
  const refusal = await refuseOrServe(mode, args.includes("--anew") ? "anew" : "as it is");
  if (refusal === null) return 0;
  console.error(refusal.message);
  return 1;
}

async function refuseOrServe(mode: Mode, data: "anew" | "as it is"): Promise<Refusal | null> {
  const parsed = parseConfig(process.env);
  if (isRefusal(parsed)) return parsed;
  // Before the port: a second start should report that Galley runs, not that a port is taken.
  const serving = lockServing(parsed.dataDir);
  if (isRefusal(serving)) return serving;
  const settings = await readSettings(parsed);
  if (isRefusal(settings)) return settings;
  if (data === "anew") {
    const moved = renameLeftovers(settings.databaseFile);
    if (isRefusal(moved)) return moved;
    for (const name of moved) console.log(`What was left of the old is now ${name}.`);
  }
  serving.announce(settings.origin);
  // The build comes before the migration: where it fails, the older program still fits the data.
  const lock = mode === "production" ? await ensureBuild(console.log) : NO_LOCK;
  if (isRefusal(lock)) return lock;
  const dataLock = lockDataShared(settings.dataDir);
  if (isRefusal(dataLock)) return dataLock;
  const setupToken = await prepareData(settings);
  if (isRefusal(setupToken)) return setupToken;

  const app = await loadNext(mode, settings);
  const handle = app.getRequestHandler();
  await app.prepare();
  const headers = serverHeaders({ isSecure: settings.secureCookies });
  const running = await serve({ ...settings, headers }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ error: noteOf(error) }, "failed");
      response.destroy();
    });
  });
  if (isRefusal(running)) return running;
  console.log(greet(settings, setupToken));
  if (mode === "production") sendConsoleToLog();

  checkDaily();
  await waitForSignal();
  await running.stop(grace);
  // A timer that counts keeps the process alive where Next waits for what never comes.
  await Promise.race([app.close(), sleep(grace)]);
  // Merges the write-ahead log into the file, so that a copy of the file has everything.
  await closeDatabase();
  lock.release();
  dataLock.release();
  serving.release();
  // Next leaves timers and workers behind that would keep the process alive.
  process.exit(0);
}

/** What Next and its libraries print may quote what somebody sent, and break lines. */
function sendConsoleToLog(): void {
  const report = (...messages: readonly unknown[]) => {
    const error = messages.find((one) => one instanceof Error);
    log.error(error ? { error: noteOf(error) } : {}, "A page or a library failed.");
  };
  Object.assign(console, { error: report, warn: report });
}

const NO_LOCK: FolderLock = { release: () => {} };

/** The configuration, with its port tried before the long work begins. PORT=0 becomes a free one. */
async function readSettings(parsed: Config): AsyncResult<Config> {
  const port = await findPort(parsed);
  if (isRefusal(port)) return port;
  process.env.PORT = String(port);
  return config();
}

async function prepareData(settings: Config): AsyncResult<string | null> {
  try {
    const { db, close } = await openDatabase(settings.databaseFile);
    const token = await ensureSetupLink(baseContextOn(db));
    await close();
    const damage = await findDamage(settings.databaseFile, { rows: SAMPLE });
    return damage.length > 0 ? refuseDamaged(settings.databaseFile, damage) : token;
  } catch (error) {
    if (isDatabaseRefused(error)) return refuse("conflict", error.message);
    if (["EACCES", "EROFS", "ENOSPC"].some((code) => hasCode(error, code))) {
      return refuseUnwritable(settings.dataDir);
    }
    throw error;
  }
}

async function loadNext(mode: Mode, { dataDir, host, port, origin }: Config) {
  Object.assign(process.env, {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: readSecret(dataDir),
    GALLEY_REVISION: process.env.GALLEY_REVISION || revisionOf(mode),
  });
  const { default: next } = await import("next");
  return next({ dev: mode === "development", dir: projectDir, hostname: host, port });
}

/** The revision in the health answer where the deployment names none. */
function revisionOf(mode: Mode): string {
  if (mode === "development") return mode;
  return readFileSync(path.join(buildDir, "BUILD_ID"), "utf8").trim();
}

/** The lines that say where Galley is; the last one marks their end for programs. */
function greet({ host, origin, proxies }: Config, setupToken: string | null): string {
  const isOpenToNetwork = host === "0.0.0.0" || host === "::";
  return [
    `Galley is open at ${origin}`,
    ...(isOpenToNetwork && process.env.GALLEY_URL === undefined
      ? [
          "It answers the network, but takes changes from this machine only: set GALLEY_URL to the address people type.",
        ]
      : []),
    ...(origin.startsWith("https:") && proxies.length === 0
      ? [
          "Everybody seems to come from one address, that of the proxy in front: name it in GALLEY_PROXIES.",
        ]
      : []),
    ...(setupToken === null
      ? []
      : ["Nobody has an account yet. Make the first one here:", `${origin}/setup/${setupToken}`]),
    "Stop it with Ctrl+C.",
  ].join("\n");
}
