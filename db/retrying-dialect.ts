/** SQLite for Kysely: while another process has locked the database, those who only read are not held up. */

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
 * SQLite on one connection, which everybody uses in turn. SQLite blocks the whole process while it waits
 * for a lock, so its own `busy_timeout` has to be short: instead, a statement outside of a transaction,
 * which includes its BEGIN, releases the connection and tries again until `LOCK_TIMEOUT` is over.
 */
export function retryingDialect(
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
      // Otherwise Kysely would take turns by itself, and a statement that waits could not release the connection.
      supportsMultipleConnections: true,
      acquireMigrationLock: (db, options) => adapter.acquireMigrationLock(db, options),
      releaseMigrationLock: (db, options) => adapter.releaseMigrationLock(db, options),
    }),
    createDriver: () => retryingDriver(dialect.createDriver(), isInTransaction),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function retryingDriver(driver: Driver, isInTransaction: () => boolean): Driver {
  const connectionMutex = createMutex();
  const retrying = retryWhenBusy(connectionMutex, isInTransaction);
  const withRetries = (connection: DatabaseConnection): DatabaseConnection => ({
    streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    executeQuery: (query, options) => retrying(() => connection.executeQuery(query, options)),
  });
  return {
    init: (options) => driver.init(options),
    async acquireConnection(options) {
      await connectionMutex.acquire();
      return withRetries(await driver.acquireConnection(options));
    },
    releaseConnection: async () => connectionMutex.release(),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: (options) => driver.destroy(options),
  };
}

/** Retries what finds the database busy. The caller holds the connection, which others get between tries. */
function retryWhenBusy(connectionMutex: Mutex, isInTransaction: () => boolean) {
  const retryMutex = createMutex();
  const isHopeless = (error: unknown, end: number) =>
    !isDatabaseFault(error, "busy") || isInTransaction() || performance.now() >= end;
  return async <T>(execute: () => Promise<T>): Promise<T> => {
    const end = performance.now() + LOCK_TIMEOUT;
    try {
      return await execute();
    } catch (error) {
      if (isHopeless(error, end)) throw error;
    }
    connectionMutex.release();
    // Each try blocks the process for a moment, so only the first of those who wait tries again.
    await retryMutex.acquire();
    try {
      for (;;) {
        await connectionMutex.acquire();
        try {
          return await execute();
        } catch (error) {
          if (isHopeless(error, end)) throw error;
        }
        connectionMutex.release();
        await sleep(RETRY);
      }
    } finally {
      retryMutex.release();
    }
  };
}

type Mutex = ReturnType<typeof createMutex>;

/** A lock that one holds at a time, in the order of asking. */
function createMutex() {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    async acquire(): Promise<void> {
      if (isTaken) return new Promise((resolve) => waiting.push(resolve));
      isTaken = true;
    },
    release(): void {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
