/**
 * What a word processor's file says of who wrote a change or a comment; whether a desk may fetch pages;
 * by what another version of an article is found.
 */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `ALTER TABLE comments ADD COLUMN given_author TEXT`,
  `ALTER TABLE comments ADD COLUMN given_date TEXT`,
  `ALTER TABLE corrections ADD COLUMN given_author TEXT`,
  `ALTER TABLE corrections ADD COLUMN given_date TEXT`,
  `ALTER TABLE desks ADD COLUMN may_fetch INTEGER NOT NULL DEFAULT 0 CHECK (may_fetch IN (0, 1))`,
  `CREATE INDEX revisions_by_text ON revisions (sha256)`,
  `ALTER TABLE articles ADD COLUMN headline_key TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE articles ADD COLUMN address_key TEXT`,
  `CREATE INDEX articles_by_headline ON articles (desk, headline_key)`,
  `CREATE INDEX articles_by_address ON articles (desk, address_key) WHERE address_key IS NOT NULL`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await addKeys(db);
}

/** Articles that are there already get theirs. */
async function addKeys(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; headline: string; sourceUrl: string | null }>`
    SELECT id, headline, source_url AS "sourceUrl" FROM articles
  `.execute(db);
  for (const { id, headline, sourceUrl } of rows) {
    await sql`
      UPDATE articles SET headline_key = ${headlineKey(headline)},
        address_key = ${addressKey(sourceUrl)}
      WHERE id = ${id}
    `.execute(db);
  }
}

// The keys as they were when this was written: a migration does the same for ever.

const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|cmpid|smid|ref_src)$/i;

function addressKey(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const parameters = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  const path = pathname.replace(/\/+$/, "");
  const query = parameters.length > 0 ? `?${parameters.join("&")}` : "";
  return path === "" && query === "" ? null : `${host.replace(/^www\./, "")}${path}${query}`;
}

function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―]/gu, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
