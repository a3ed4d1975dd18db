/** Reads a whole database through, in a connection of its own, and tells what is wrong with it. */
import Database from "better-sqlite3";
import { isDatabaseFault } from "./errors.ts";
import { findBrokenEvent } from "./events.ts";
import { kyselyOver } from "./open.ts";
import { APPLICATION_ID } from "./open-error.ts";
import { findBrokenRevision } from "./revisions.ts";
import { hasSealTables, readKeyFingerprint, type SealKeys, sealKeysBeside } from "./seal-key.ts";
import { type Extent, findDamagedRows } from "./verify.ts";

/**
 * What was damaged, or changed behind Galley's back: the file's pages and indexes, its tables, their rows,
 * the chain of events, the revisions' hashes; a sentence each, empty when all is whole. As it stands at
 * one instant: others may write meanwhile. An `extent` that is not `all` looks at a sample of the rows
 * and leaves out what takes long.
 */
export async function findDamage(
  file: string,
  extent: Extent,
  keys: SealKeys = sealKeysBeside(file),
): Promise<readonly string[]> {
  try {
    const connection = new Database(file, { readonly: true, fileMustExist: true });
    try {
      connection.exec("BEGIN");
      return await findIn(connection, extent, keys);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!isDatabaseFault(error, "damaged")) throw error;
    return [`${file} cannot be read through (${error.message}).`];
  }
}

async function findIn(
  connection: Database.Database,
  extent: Extent,
  keys: SealKeys,
): Promise<readonly string[]> {
  if (connection.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
    return [`${connection.name} is not a Galley database.`];
  }
  const found = [
    ...(extent === "all" ? findBrokenPages(connection) : []),
    ...findBrokenSeals(connection, extent, keys),
  ];
  return found.length > 0 || extent !== "all" ? found : findBrokenHashes(connection);
}

/** Indexes are compared with their tables too (https://www.sqlite.org/pragma.html#pragma_integrity_check). */
function findBrokenPages(connection: Database.Database): readonly string[] {
  const lines = connection.prepare<[], string>("PRAGMA integrity_check(20)").pluck().all();
  return lines.filter((line) => line !== "ok").map((line) => `The file: ${line}.`);
}

function findBrokenSeals(
  connection: Database.Database,
  extent: Extent,
  keys: SealKeys,
): readonly string[] {
  const fingerprint = readKeyFingerprint(connection);
  if (fingerprint !== null) return findDamagedRows(connection, keys.find(fingerprint), extent);
  // A database of an older Galley gets its seals when it is opened.
  if (!keys.exist() && !hasSealTables(connection)) return [];
  return ["It has no seals, and had them once."];
}

async function findBrokenHashes(connection: Database.Database): Promise<readonly string[]> {
  const db = kyselyOver(connection);
  const event = await findBrokenEvent(db);
  if (event !== null) return [`events, row ${event}: the record does not fit together there.`];
  const revision = await findBrokenRevision(db);
  if (revision === null) return [];
  const { article, number } = revision;
  return [`revisions: revision ${number} of article ${article} does not hold its own words.`];
}
