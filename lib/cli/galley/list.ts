import { parseArgs } from "node:util";
import { type PlaceInList, readArticlePage } from "#db/article-page.ts";
import { readArticleSummaries } from "#db/articles.ts";
import { listDeskSlugs } from "#db/desks.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { requireDesk, type Shell } from "./shell.ts";

/** Articles read at a time. */
const PAGE = 200;

/** `galley list`: one JSON line an article, the last worked on first. */
export async function listAll({ base }: Shell, args: readonly string[]): Promise<Refusal | null> {
  const { values } = parseArgs({ args: [...args], options: { desk: { type: "string" } } });
  const slugs = values.desk === undefined ? await listDeskSlugs(base.db) : [values.desk];
  const desks: DeskId[] = [];
  for (const slug of slugs) {
    const desk = await requireDesk(base, slug);
    if (isRefusal(desk)) return desk;
    desks.push(desk.id);
  }
  // Archived ones follow: a list for programs leaves nothing out.
  for (const archived of ["out", "only"] as const) await listSome(base, desks, archived);
  return null;
}

async function listSome(
  base: Shell["base"],
  desks: readonly DeskId[],
  archived: "out" | "only",
): Promise<void> {
  const newest = { sort: "updated", order: "descending", limit: PAGE, archived } as const;
  for (let after: PlaceInList | undefined; process.stdout.writable; ) {
    const places = await readArticlePage(base.db, { desks, after, ...newest });
    const articles = await readArticleSummaries(
      base.db,
      places.map(({ id }) => id),
    );
    for (const { id, headline, desk, stage, revision, progress, updatedAt } of articles) {
      const line = {
        id,
        headline,
        desk: desk.slug,
        stage,
        revision,
        ...progress,
        updatedAt,
        isArchived: archived === "only",
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    if (places.length < PAGE) return;
    after = places.at(-1);
  }
}
