import { existsSync } from "node:fs";
import { isLost } from "#db/missing-database.ts";
import { openDatabase } from "#db/open.ts";
import { config } from "#lib/config.ts";
import { hasCode } from "#lib/domain/error-code.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { logToStandardError } from "#lib/log.ts";
import { baseContextOn } from "#lib/usecases/context.ts";
import { lockDataShared } from "../data/folder-lock.ts";
import { renewSeals, verify } from "../data/verify.ts";
import { backUp, restore } from "./backup.ts";
import { exportOne } from "./export.ts";
import { importAll } from "./import.ts";
import { listAll } from "./list.ts";
import type { Shell } from "./shell.ts";
import { describeSystemError } from "./system-error.ts";
import { manageUser } from "./user.ts";

const USAGE = `Usage: npm run --silent galley -- COMMAND

  import FILE|DIR … [--desk DESK] [--as EMAIL] [--again] [--revise]
                                                  text, HTML, Markdown and Word files, folders with
                                                  all in them: one JSON line an article on standard
                                                  output. A text that is on the desk is left alone
                                                  without --again; with --revise a newer version of
                                                  an article (by its address) is its next revision;
                                                  FILE.json is a bundle, with all its claims
  list [--desk DESK]                              one JSON line an article
  export ARTICLE --format FORMAT [--revision N] [--corrections accepted|proposed]
         [--confidential leave|include] [--as EMAIL] > FILE
  export ARTICLE … --format FORMAT … --to DIR     a file each in a folder, one JSON line a file
  user add EMAIL --name NAME --desk DESK --role checker|reviewer|admin
                                                  password on standard input, or a link is printed
  user password EMAIL                             the new one on standard input; ends all sessions
  user disable EMAIL · user enable EMAIL          keeps somebody out at once, lets them in again
  user untie EMAIL                                from single sign-on; ends all sessions; whoever
                                                  signs on next with that address is tied to it
  backup FILE [--unverified]                      a consistent copy, while Galley runs; of a damaged
                                                  database only when told so
  restore FILE                                    puts a copy in place; Galley must be stopped
  verify [FILE]                                   reads the database, or a copy, through: its pages,
                                                  every row against its seal, the record of events
  seal --anew                                     seals what is there as it is, for a lost key or a
                                                  damage that was looked at; Galley must be stopped

DESK is a desk's short name, or its name. Formats: ${FORMATS.join(", ")}
GALLEY_DATA names the data folder (default: data).
`;

type Command = (shell: Shell, args: readonly string[]) => Promise<Refusal | null>;

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importAll,
  list: listAll,
  export: exportOne,
  user: manageUser,
  backup: backUp,
};

/** Commands that open the database in their own way. */
const STANDALONE_COMMANDS: Readonly<
  Record<string, (args: readonly string[]) => Promise<Refusal | null>>
> = {
  restore,
  verify,
  seal: renewSeals,
};

/** `galley`: the desk's verbs from the shell. 0 done, 1 refused, 2 wrong usage. */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "help") {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  const standalone =
    name !== undefined && Object.hasOwn(STANDALONE_COMMANDS, name)
      ? STANDALONE_COMMANDS[name]
      : null;
  if (!command && !standalone) {
    process.stderr.write(
      `${name === undefined ? "Say what to do." : `There is no command ${name}.`}\n\n${USAGE}`,
    );
    return 2;
  }
  // Standard output is for what the command makes.
  logToStandardError();
  ignoreClosedPipes();
  try {
    const run = standalone ?? (command && ((args) => withDatabase(command, args)));
    const refusal = refuseWithoutDatabase(name, args) ?? (await run?.(args));
    if (!refusal) return 0;
    process.stderr.write(`${refusal.message}\n`);
    if (refusal.refusal !== "malformed") return 1;
    process.stderr.write("How it is used: npm run --silent galley -- --help\n");
    return 2;
  } catch (error) {
    const message = describeSystemError(error);
    if (message === null) throw error;
    process.stderr.write(`${message}\n`);
    return 1;
  }
}

/**
 * The reader of a pipe may stop early, as in `galley list | head`; an import goes on nevertheless. Lines that
 * cannot be written for another reason, such as a full disk, end the command.
 */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (hasCode(error, "EPIPE")) return;
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
  }
}

/**
 * At the shell only adding the first person creates a database: a mistyped folder would otherwise get one.
 * A lost one is reported when it is opened.
 */
function refuseWithoutDatabase(name: string | undefined, args: readonly string[]): Refusal | null {
  const { dataDir, databaseFile } = config();
  if (existsSync(databaseFile) || isLost(databaseFile)) return null;
  if (name === "restore" || (name === "user" && args[0] === "add")) return null;
  return refuse(
    "not_found",
    `There is no Galley database in ${dataDir}. Name its folder with GALLEY_DATA, or make one: npm start`,
  );
}

async function withDatabase(command: Command, args: readonly string[]): Promise<Refusal | null> {
  const { dataDir, databaseFile } = config();
  const lock = lockDataShared(dataDir);
  if (isRefusal(lock)) return lock;
  try {
    return await openAndRun(databaseFile, command, args);
  } catch (error) {
    const wrongUse = usageError(error);
    if (wrongUse) return wrongUse;
    throw error;
  } finally {
    lock.release();
  }
}

async function openAndRun(
  databaseFile: string,
  command: Command,
  args: readonly string[],
): Promise<Refusal | null> {
  const { db, close } = await openDatabase(databaseFile);
  try {
    return await command({ base: baseContextOn(db) }, args);
  } finally {
    await close();
  }
}

/** An error of `parseArgs` as a refusal. */
function usageError(error: unknown): Refusal | null {
  const isUsage =
    error instanceof TypeError &&
    "code" in error &&
    String(error.code).startsWith("ERR_PARSE_ARGS");
  return isUsage ? refuse("malformed", error.message) : null;
}
