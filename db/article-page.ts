/** Which articles stand on a page of the list, and in which order. */
import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import {
  type ArticleSort,
  type Direction,
  STAGES,
  type Stage,
  type Waiting,
} from "#lib/domain/vocabulary.ts";
import type { ArticlesTable, Db, DesksTable, PeopleTable } from "./schema.ts";
import { isWaiting } from "./waiting.ts";

/** What an article is sorted by; null where it has nothing. */
export type SortValue = string | number | null;

/** An article's place in the order of a list. */
export interface PlaceInList {
  readonly id: string;
  readonly sortedBy: SortValue;
}

/** Which articles a list shows, and how it is sorted. */
export interface ArticleFilter {
  /** Identifiers of the desks to look on. */
  readonly desks: readonly DeskId[];
  readonly stage?: Stage | undefined;
  /** Whether archived articles are left out, or all others are. */
  readonly archived: "out" | "only";
  /** Only those in which something waits for this person. */
  readonly waiting?: { readonly what: Waiting; readonly person: string } | undefined;
  /** What the headline contains. */
  readonly headline?: string | undefined;
  readonly sort: ArticleSort;
  readonly order: Direction;
  /** Only what comes after this place. */
  readonly after?: PlaceInList | undefined;
  readonly limit: number;
}

/** Claims of an article that are not deleted, of which `condition` holds. */
const countClaims = (condition: RawBuilder<unknown>) =>
  sql`(SELECT count(*) FROM claims
    WHERE claims.article = articles.id AND deleted_at IS NULL AND ${condition})`;

const SETTLED = sql`"check" IN ('checked', 'waived')`;
const STAGE_NUMBER = sql.join(
  STAGES.map((stage, number) => sql`WHEN ${stage} THEN ${number}`),
  sql` `,
);

/** What each column sorts by: its value, and null, which comes last, for an article that has none. */
const SORTED_BY: Readonly<Record<ArticleSort, RawBuilder<unknown>>> = {
  headline: sql`galley_sort_key(articles.headline)`,
  desk: sql`galley_sort_key(desks.name)`,
  stage: sql`CASE articles.stage ${STAGE_NUMBER} END`,
  checked: sql`${countClaims(SETTLED)} * 1.0 / nullif(${countClaims(sql`1`)}, 0)`,
  flagged: sql`nullif(${countClaims(sql`review = 'requested'`)}, 0)`,
  returned: sql`nullif(${countClaims(sql`review = 'returned'`)}, 0)`,
  deadline: sql`articles.deadline`,
  assignee: sql`galley_sort_key(assignees.name)`,
  updated: sql`articles.updated_at`,
};

/** Columns of which every article has a value: an index can serve them. */
const NEVER_EMPTY: readonly ArticleSort[] = ["headline", "desk", "stage", "updated"];

/** The places of the articles on a page, in order. */
export async function readArticlePage(
  db: Db,
  filter: ArticleFilter,
): Promise<readonly PlaceInList[]> {
  const sortedBy = SORTED_BY[filter.sort];
  const direction = filter.order === "ascending" ? "asc" : "desc";
  let query = db
    .selectFrom("articles")
    .innerJoin("desks", "desks.id", "articles.desk")
    .leftJoin("people as assignees", "assignees.id", "articles.assignee")
    .select(["articles.id", sql<SortValue>`${sortedBy}`.as("sortedBy")])
    .where("articles.desk", "in", [...filter.desks])
    .where("articles.archivedAt", filter.archived === "only" ? "is not" : "is", null)
    .limit(filter.limit);
  if (filter.stage) query = query.where("articles.stage", "=", filter.stage);
  if (filter.waiting) query = query.where(isWaiting(filter.waiting.what, filter.waiting.person));
  if (filter.headline) {
    const pattern = `%${filter.headline.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`articles.headline LIKE ${pattern} ESCAPE '\\'`);
  }
  if (filter.after) query = afterPlace(query, filter, filter.after);
  if (!NEVER_EMPTY.includes(filter.sort)) query = query.orderBy(sql`${sortedBy} IS NULL`);
  return query.orderBy(sql`${sortedBy}`, direction).orderBy("articles.id", direction).execute();
}

interface Joined {
  articles: ArticlesTable;
  desks: DesksTable;
  assignees: { [Column in keyof PeopleTable]: PeopleTable[Column] | null };
}

/** What has nothing to be sorted by comes last, whichever way the others go. */
function afterPlace<Row>(
  query: SelectQueryBuilder<Joined, "articles" | "desks" | "assignees", Row>,
  { sort, order }: Pick<ArticleFilter, "sort" | "order">,
  { id, sortedBy: value }: PlaceInList,
) {
  const sortedBy = SORTED_BY[sort];
  const follows = order === "ascending" ? sql`>` : sql`<`;
  if (value === null) {
    return query.where(sql<boolean>`${sortedBy} IS NULL AND articles.id ${follows} ${id}`);
  }
  const isBehind = sql<boolean>`(${sortedBy}, articles.id) ${follows} (${value}, ${id})`;
  if (NEVER_EMPTY.includes(sort)) return query.where(isBehind);
  return query.where(sql<boolean>`(${sortedBy} IS NULL OR ${isBehind})`);
}
