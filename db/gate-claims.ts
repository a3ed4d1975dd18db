import { sql } from "kysely";
import type { GateClaim } from "#lib/domain/gates.ts";
import type { Db } from "./schema.ts";

/** What a desk's rules look at in the living claims of an article, in the order of the text. */
export async function readGateClaims(
  db: Db,
  { article, revision }: { readonly article: string; readonly revision: number },
): Promise<GateClaim[]> {
  const rows = await db
    .selectFrom("claims")
    .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
    .select(["claims.id", "check", "verdict", "review", "outcome"])
    .select((row) =>
      row
        .selectFrom("evidence")
        .whereRef("evidence.claim", "=", "claims.id")
        .where("evidence.deletedAt", "is", null)
        .select(sql<number>`count(*)`.as("count"))
        .as("sources"),
    )
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("revision", "=", revision)
    .orderBy("start")
    .orderBy("claims.id")
    .execute();
  return rows.map(({ outcome, sources, ...claim }) => ({
    ...claim,
    hasEvidence: (sources ?? 0) > 0,
    isLost: outcome === "lost",
  }));
}
