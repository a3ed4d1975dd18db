import { handle } from "#lib/http/handle.ts";
import { readHealth } from "#lib/http/health.ts";

export const dynamic = "force-dynamic";

export const GET = handle({ auth: "guest", answers: "GET /api/health" }, ({ context }) =>
  readHealth(context),
);
