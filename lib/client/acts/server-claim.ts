/** A claim as it stands at the server, whatever was done here. */
import type { QueryClient } from "@tanstack/react-query";
import type { Claim } from "#lib/domain/claim.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { request } from "../api.ts";
import { apiRefused, refusalOf } from "../api-error.ts";
import { cacheClaim } from "../claim-cache.ts";
import { keys } from "../queries.ts";
import type { PerformedAct } from "./act.ts";

/** After a refusal, shows what stands at the server. Gives the error to be told. */
export async function syncFromRefusal(
  client: QueryClient,
  act: PerformedAct,
  error: Error,
): Promise<Error> {
  const refusal = refusalOf(error);
  const current = claimIn(refusal?.current, act.claim);
  if (current) {
    await cacheClaim(client, act, current);
  } else if (refusal?.refusal === "not_found" && act.kind !== "tag" && act.kind !== "restore") {
    return refetchClaim(client, act, error);
  } else if (refusal?.refusal === "stale" || refusal?.refusal === "conflict") {
    void client.invalidateQueries({ queryKey: keys.article(act.article) });
  }
  return error;
}

/** Something is missing: the claim itself, or only the part of it that the act was about. */
async function refetchClaim(client: QueryClient, act: PerformedAct, error: Error): Promise<Error> {
  try {
    const current = await readClaim(act.claim);
    await cacheClaim(client, act, current);
    // Of a claim that is gone the server has said who deleted it; of a part, at most that it is not there.
    return current ? apiRefused(refuse("not_found", PART_GONE)) : error;
  } catch {
    // It cannot be told now; the article is read again when it can.
    void client.invalidateQueries({ queryKey: keys.article(act.article) });
    return error;
  }
}

const PART_GONE = "A colleague took it away before you. The claim is shown as it stands now.";

/** The claim as it stands at the server, null where it is gone. */
export async function readClaim(id: string): Promise<Claim | null> {
  try {
    return await request("GET /api/claims/:id", { params: { id } });
  } catch (error) {
    if (refusalOf(error)?.refusal === "not_found") return null;
    throw error;
  }
}

/** A claim in what a refusal says is current, or null. */
export function claimIn(current: unknown, id: string): Claim | null {
  if (typeof current !== "object" || current === null) return null;
  if ("claimNow" in current) return claimIn(current.claimNow, id);
  return isClaim(current) && current.id === id ? current : null;
}

function isClaim(value: object): value is Claim {
  return "anchor" in value && "version" in value && "id" in value;
}
