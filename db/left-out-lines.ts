/** The lines that an import left out, kept with the revision that it made. */

import type { LeftOutLine } from "#lib/domain/import/imported-article.ts";
import { LeftOutLineShape } from "#lib/domain/import/imported-shape.ts";
import { insertRows } from "./insert-rows.ts";
import type { Db } from "./schema.ts";

/** A line that was left out, by its number among those of its import. */
export interface KeptLine {
  readonly number: number;
  /** The revision in whose words it has its place. */
  readonly revision: number;
  readonly line: LeftOutLine;
}

/** Keeps what was left out of the words that became a revision. */
export async function insertLeftOutLines(
  db: Db,
  { article, revision }: { readonly article: string; readonly revision: number },
  lines: readonly LeftOutLine[],
): Promise<void> {
  await insertRows(
    db,
    "leftOutLines",
    lines.map((line, number) => ({ article, revision, number, line: JSON.stringify(line) })),
  );
}

/** What the last import of an article left out and nobody has put back since. */
export async function readLeftOutLines(db: Db, article: string): Promise<readonly KeptLine[]> {
  const rows = await db
    .selectFrom("leftOutLines")
    .select(["number", "revision", "line"])
    .where("article", "=", article)
    .where("putBackIn", "is", null)
    .where("revision", "=", ({ selectFrom }) =>
      selectFrom("revisions")
        .select(({ fn }) => fn.max("number").as("number"))
        .where("revisions.article", "=", article)
        .where("origin", "=", "import"),
    )
    .orderBy("number")
    .execute();
  return rows.map(({ line, ...row }) => ({
    ...row,
    line: LeftOutLineShape.parse(JSON.parse(line)),
  }));
}

/** Notes that lines are among the words again, from a revision on. */
export async function markPutBack(
  db: Db,
  { article, revision }: { readonly article: string; readonly revision: number },
  lines: readonly KeptLine[],
): Promise<void> {
  for (const { revision: from, number } of lines) {
    await db
      .updateTable("leftOutLines")
      .set({ putBackIn: revision })
      .where("article", "=", article)
      .where("revision", "=", from)
      .where("number", "=", number)
      .execute();
  }
}
