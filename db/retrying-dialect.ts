/** SQLite for Kysely, so that a database that another process has locked holds up nobody who only reads. */

import { setTimeout as sleep } from "node:timers/promises";
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteDialect,
  type SqliteDialectConfig,
} from "kysely";
import { isDatabaseFault } from "./errors.ts";

/** Milliseconds that a statement waits for a lock of another process. */
export const LOCK_TIMEOUT = 10_000;

/** Milliseconds between two tries. */
const RETRY = 20;

/**
 * SQLite on one connection, with which everybody works in turn. SQLite waits for a lock with the whole
 * process, so its own `busy_timeout` has to be short: here a statement outside of a transaction, which
 * includes its BEGIN, gives its turn away and tries again until `LOCK_TIMEOUT` is over.
 */
export function patientDialect(
  config: SqliteDialectConfig,
  isInTransaction: () => boolean,
): Dialect {
  const dialect = new SqliteDialect(config);
  const adapter = dialect.createAdapter();
  return {
    createAdapter: () => ({
      supportsCreateIfNotExists: true,
      supportsReturning: true,
      supportsTransactionalDdl: false,
      // Kysely would keep the turns, and not take one back from whoever waits.
      supportsMultipleConnections: true,
      acquireMigrationLock: (db, options) => adapter.acquireMigrationLock(db, options),
      releaseMigrationLock: (db, options) => adapter.releaseMigrationLock(db, options),
    }),
    createDriver: () => patientDriver(dialect.createDriver(), isInTransaction),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function patientDriver(driver: Driver, isInTransaction: () => boolean): Driver {
  const turns = openTurns();
  const patiently = patienceFor(turns, isInTransaction);
  const patient = (connection: DatabaseConnection): DatabaseConnection => ({
    streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    executeQuery: (query, options) => patiently(() => connection.executeQuery(query, options)),
  });
  return {
    init: (options) => driver.init(options),
    async acquireConnection(options) {
      await turns.take();
      return patient(await driver.acquireConnection(options));
    },
    releaseConnection: async () => turns.give(),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: (options) => driver.destroy(options),
  };
}

/** What tries again: it begins and ends with the turn, and while it waits others have that. */
function patienceFor(turns: Turns, isInTransaction: () => boolean) {
  const tries = openTurns();
  const isHopeless = (error: unknown, end: number) =>
    !isDatabaseFault(error, "busy") || isInTransaction() || performance.now() >= end;
  return async <T>(execute: () => Promise<T>): Promise<T> => {
    const end = performance.now() + LOCK_TIMEOUT;
    try {
      return await execute();
    } catch (error) {
      if (isHopeless(error, end)) throw error;
    }
    turns.give();
    // Each try holds the process up a little, so that only the first of those who wait tries again.
    await tries.take();
    try {
      for (;;) {
        await turns.take();
        try {
          return await execute();
        } catch (error) {
          if (isHopeless(error, end)) throw error;
        }
        turns.give();
        await sleep(RETRY);
      }
    } finally {
      tries.give();
    }
  };
}

type Turns = ReturnType<typeof openTurns>;

/** A place that one has at a time, in the order of asking. */
function openTurns() {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    async take(): Promise<void> {
      if (isTaken) return new Promise((resolve) => waiting.push(resolve));
      isTaken = true;
    },
    give(): void {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
