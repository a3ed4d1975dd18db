import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Claim } from "#lib/domain/claim.ts";
import { request } from "./api.ts";
import { cacheClaim } from "./claim-cache.ts";

type ClaimVersion = Pick<Claim, "id" | "article" | "version">;

const keyOf = ({ id }: ClaimVersion) => ["withdrawn", id] as const;

/** The withdrawn confidential sources of a claim; the server tells admins only. */
export function useWithdrawn(claim: ClaimVersion) {
  return useQuery({
    // Withdrawing one more changes the claim.
    queryKey: [...keyOf(claim), claim.version],
    queryFn: ({ signal }) =>
      request("GET /api/claims/:id/evidence/withdrawn", { params: { id: claim.id }, signal }),
  });
}

/** Takes a withdrawn confidential source out of the database for good. */
export function usePurge(claim: ClaimVersion) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request("POST /api/evidence/:id/purge", { params: { id } }),
    onSuccess: ({ claimNow }) =>
      cacheClaim(client, { article: claim.article, claim: claim.id }, claimNow),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(claim) }),
  });
}
