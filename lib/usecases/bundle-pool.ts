import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { fileOf } from "#db/open.ts";
import type { BundleImported, BundlePreview } from "#lib/domain/bundle/contents.ts";
import type { DeskRef } from "#lib/domain/desk-ref.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { TaskMessages } from "#lib/worker/child-handle.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { openPool } from "#lib/worker/pool.ts";
import { type Context, membershipOn, requirePermissionAt, type User } from "./context.ts";
import type { BundleToImport } from "./import-bundle.ts";

/** What a child does with a bundle: with which database's file, and for whom. */
export interface BundleTask extends BundleToImport {
  readonly verb: "preview" | "import";
  readonly file: string;
  readonly user: User;
  readonly session?: string;
}

/** A bundle for a desk, and a signal that aborts when nobody waits for it any more. */
export interface BundleUpload extends BundleToImport {
  readonly signal?: AbortSignal;
}

const MESSAGES: TaskMessages = {
  tooLong: (seconds) =>
    `This took longer than ${seconds} seconds and was stopped. If it is a bundle, try again when Galley has less to do.`,
  tooLarge: "This takes more memory than a bundle may. If it is one, tell who runs Galley.",
  cancelled: "The import was stopped.",
  mistake: "Galley made a mistake while reading this bundle. Tell who runs Galley.",
  tooMany: "Other bundles are being read. Try again in a moment.",
  logged: "Reading a bundle failed.",
};

const POOL = oncePerProcess("bundle-pool", () =>
  openPool<BundleTask, BundlePreview | BundleImported>({
    workers: 1,
    waiting: 4,
    idle: 5_000,
    time: 30_000,
    memory: 1_024,
    thread: path.join(path.dirname(fileURLToPath(import.meta.url)), "bundle-thread.ts"),
    messages: MESSAGES,
  }),
);

/**
 * What `previewBundle` does, outside of this process: at most 30 seconds and 1,024 MiB, one at a time.
 * Refuses `too_large` beyond a limit, `busy` where too many wait, and `failed` for a mistake of ours,
 * which is written down. Stops when the signal aborts.
 */
export async function previewBundleInWorker(
  context: Context,
  sent: BundleUpload,
): AsyncResult<BundlePreview> {
  const answer = await askWorker(context, "preview", sent);
  if (isRefusal(answer) || "people" in answer) return answer;
  throw new TypeError("A preview was asked for.");
}

/**
 * What `importBundle` does, outside of this process and within the same limits. All of it is written in
 * one transaction of that process: wherever it ends, the article is here whole or not at all, and who
 * reads meanwhile does not wait.
 */
export async function importBundleInWorker(
  context: Context,
  sent: BundleUpload,
): AsyncResult<BundleImported> {
  const answer = await askWorker(context, "import", sent);
  if (isRefusal(answer) || "article" in answer) return answer;
  throw new TypeError("An article was asked for.");
}

/** Null for somebody who may import a bundle to this desk, an admin there; else who can. */
export function refuseBundleImport(context: Context, desk: DeskRef): Refusal | null {
  const permitted = requirePermissionAt(context, desk, "bundle.import");
  if (!isRefusal(permitted)) return null;
  const name = membershipOn(context, desk)?.desk.name;
  if (name === undefined) return permitted;
  const message = `This is a bundle: an article with all that was decided on it. Only an admin of the desk ${name} can bring it in. Ask one there.`;
  return refuse("forbidden", message);
}

async function askWorker(
  context: Context,
  verb: BundleTask["verb"],
  { desk, bytes, signal }: BundleUpload,
): AsyncResult<BundlePreview | BundleImported> {
  const refusal = refuseBundleImport(context, desk);
  if (refusal) return refusal;
  const file = await fileOf(context.db);
  if (file === null) throw new TypeError("Another process cannot share a database in memory.");
  // Handing over a large one takes a while, and receiving it already took one.
  await nextTurn();
  const { user, session } = context;
  return POOL.ask({ verb, desk, bytes, file, user, ...(session && { session }) }, signal);
}
