/** Which claims of an article are read, in queries that are prepared for all of them and for some. */
import { type Compilable, type RawBuilder, sql } from "kysely";
import { type ArgumentOf, type PreparedQuery, prepareQuery } from "./prepared-query.ts";
import type { Db } from "./schema.ts";

/** Claims of an article, in one of its revisions. */
export interface ClaimFilter {
  readonly article: string;
  /** The revision in which the anchors stand. */
  readonly revision: number;
  /** Only these claims. */
  readonly claims?: readonly string[];
}

/** As it is asked; the claims are a JSON list. */
interface Arguments {
  readonly article: string;
  readonly revision: number;
  readonly claims: string;
}

/** A query for all living claims of an article, and one for some. */
interface ForClaims<Row> {
  readonly all: PreparedQuery<Arguments, Row>;
  readonly some: PreparedQuery<Arguments, Row>;
}

/** Whether a column holds a living claim that is asked for. */
type IsAsked = (column: RawBuilder<unknown>) => RawBuilder<boolean>;

/** Prepares a query about the claims of an article. */
export function prepareForClaims<Row>(
  build: (db: Db, argument: ArgumentOf<Arguments>, isAsked: IsAsked) => Compilable<Row>,
): ForClaims<Row> {
  return {
    all: prepareQuery<Arguments, Row>((db, argument) =>
      build(
        db,
        argument,
        (column) => sql`${column} IN (
          SELECT claims.id FROM claims
          WHERE claims.article = ${argument("article")} AND claims.deleted_at IS NULL)`,
      ),
    ),
    some: prepareQuery<Arguments, Row>((db, argument) =>
      build(
        db,
        argument,
        (column) => sql`${column} IN (
          SELECT claims.id FROM json_each(${argument("claims")}) AS asked
          JOIN claims ON claims.id = asked.value
          WHERE claims.article = ${argument("article")} AND claims.deleted_at IS NULL)`,
      ),
    ),
  };
}

/** What a prepared query finds for a filter. */
export function readPrepared<Row>(
  { all, some }: ForClaims<Row>,
  db: Db,
  { article, revision, claims }: ClaimFilter,
): Promise<readonly Row[]> {
  const asked = { article, revision, claims: JSON.stringify(claims ?? []) };
  return claims ? some(db, asked) : all(db, asked);
}
