import { type Refusal, refuse } from "#lib/domain/refusal.ts";

const CHANGES_NOTHING = ["GET", "HEAD", "OPTIONS"];

/**
 * A refusal of a request that another site made a browser send (Fetch Standard, 3.1 and Fetch Metadata,
 * 2.3). The origin is compared with the configured ones, never with a header. Programs that send
 * neither header nor cookie pass: nothing is done in anybody's name but theirs.
 */
export function refuseForeignOrigin(request: Request, origins: readonly string[]): Refusal | null {
  if (CHANGES_NOTHING.includes(request.method)) return null;
  const origin = request.headers.get("origin");
  if (origin !== null) return origins.includes(origin) ? null : foreign(origins);
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin") return null;
  return site === null && !request.headers.has("cookie") ? null : foreign(origins);
}

function foreign(origins: readonly string[]): Refusal {
  return refuse(
    "wrong_origin",
    `Galley takes changes from ${origins.join(", ")} only. Open it there, or set GALLEY_URL to the address people type.`,
  );
}
