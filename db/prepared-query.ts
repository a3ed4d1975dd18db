/**
 * Queries whose SQL is made once. Kysely builds and translates a query anew each time, which takes longer than
 * SQLite does for most of them: what is asked at every request is built here with names in the place of values.
 */
import { type Compilable, type CompiledQuery, type RawBuilder, sql } from "kysely";
import type { Db } from "./schema.ts";

/** A value of a prepared query, by its name. */
export type ArgumentOf<Args> = <Name extends keyof Args & string>(
  name: Name,
) => RawBuilder<Args[Name]>;

/** Asks a prepared query. */
export type PreparedQuery<Args, Row> = (db: Db, args: Args) => Promise<readonly Row[]>;

/** A query that is built at its first use; `argument` stands in it for each value. */
export function prepareQuery<Args extends object, Row>(
  build: (db: Db, argument: ArgumentOf<Args>) => Compilable<Row>,
): PreparedQuery<Args, Row> {
  /** What stands for the values in the query, which hands it back among its parameters. */
  const named = new Map<unknown, keyof Args>();
  const argument: ArgumentOf<Args> = (name) => {
    const value = {};
    named.set(value, name);
    return sql`${value}`;
  };
  let prepared: CompiledQuery<Row> | null = null;
  let nameColumns: ((row: object) => Row) | null = null;
  return async (db, args) => {
    prepared ??= build(db, argument).compile();
    const parameters = prepared.parameters.map((one) => {
      const name = named.get(one);
      return name === undefined ? one : args[name];
    });
    const { rows } = await db.withoutPlugins().executeQuery<object>({ ...prepared, parameters });
    const [first] = rows;
    if (!first) return [];
    nameColumns ??= columnNamer<Row>(Object.keys(first));
    return rows.map(nameColumns);
  };
}

/** Gives rows the names that columns have in the code, all rows of a query in the same way. */
function columnNamer<Row>(columns: readonly string[]): (row: object) => Row {
  const names = columns.map(
    (column) => [column, column.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())] as const,
  );
  return (row) => {
    const values: Record<string, unknown> = Object(row);
    const named: Record<string, unknown> = {};
    for (const [column, name] of names) named[name] = values[column];
    // The query says which columns there are, and their types.
    return named as Row;
  };
}
