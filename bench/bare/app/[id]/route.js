/** What `npm run bench -- --only http` measures Galley beside: the same rows, read and sent, and nothing else. */
import Database from "better-sqlite3";

export const dynamic = "force-dynamic";

// None while it is built.
const file = process.env.BENCH_DATABASE;
const database = file ? new Database(file, { readonly: true }) : null;

const LIVING = "SELECT id FROM claims WHERE article = ? AND deleted_at IS NULL";
const reads = database
  ? {
      session: database.prepare(
        `SELECT * FROM sessions JOIN people ON people.id = sessions.person
         JOIN memberships ON memberships.person = people.id
         JOIN desks ON desks.id = memberships.desk WHERE sessions.id = ?`,
      ),
      article: database.prepare("SELECT * FROM articles WHERE id = ?"),
      revision: database.prepare("SELECT * FROM revisions WHERE article = ? ORDER BY number DESC"),
      members: database.prepare(
        "SELECT * FROM memberships JOIN people ON people.id = memberships.person WHERE desk = ?",
      ),
      claims: database.prepare(
        `SELECT * FROM claims JOIN claim_anchors ON claim = id
         WHERE article = ? AND deleted_at IS NULL AND revision = 1`,
      ),
      evidence: database.prepare(`SELECT * FROM evidence WHERE claim IN (${LIVING})`),
      corrections: database.prepare(
        `SELECT * FROM corrections JOIN correction_anchors ON correction = id
         WHERE claim IN (${LIVING})`,
      ),
      comments: database.prepare(`SELECT * FROM comments WHERE claim IN (${LIVING})`),
      reviews: database.prepare(`SELECT * FROM reviews WHERE claim IN (${LIVING})`),
    }
  : null;

export async function GET(request, { params }) {
  const { id } = await params;
  const session = reads?.session.all(request.headers.get("x-session"));
  if (!reads || session.length === 0) return new Response(null, { status: 401 });
  const article = reads.article.get(id);
  if (!session.some(({ desk }) => desk === article.desk))
    return new Response(null, { status: 404 });
  const parts = ["evidence", "corrections", "comments", "reviews"].map((name) =>
    Map.groupBy(reads[name].all(id), ({ claim }) => claim),
  );
  const [evidence, corrections, comments, reviews] = parts;
  const claims = reads.claims.all(id).map((claim) => ({
    ...claim,
    evidence: evidence.get(claim.id) ?? [],
    corrections: corrections.get(claim.id) ?? [],
    comments: comments.get(claim.id) ?? [],
    rounds: reviews.get(claim.id) ?? [],
  }));
  const members = reads.members.all(article.desk).map(({ id, name }) => ({ id, name }));
  const { text, blocks, formats } = reads.revision.get(id);
  const revision = { text, blocks: JSON.parse(blocks), formats: JSON.parse(formats) };
  return Response.json({ article, revision, claims, members });
}
