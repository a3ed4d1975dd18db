import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Claim } from "#lib/domain/claim.ts";
import { request } from "./api.ts";
import { keepClaim } from "./claim-cache.ts";

/** A confidential source that was withdrawn and still stands in the database. */
export interface WithdrawnEvidence {
  readonly id: string;
  readonly title: string;
  readonly deletedAt: string;
}

type Place = Pick<Claim, "id" | "article" | "version">;

const keyOf = ({ id }: Place) => ["withdrawn", id] as const;

/** The withdrawn confidential sources of a claim; the server tells admins only. */
export function useWithdrawn(claim: Place) {
  return useQuery({
    // Withdrawing one more changes the claim.
    queryKey: [...keyOf(claim), claim.version],
    queryFn: ({ signal }) =>
      request<{ readonly evidence: readonly WithdrawnEvidence[] }>(
        `/api/claims/${claim.id}/evidence/withdrawn`,
        { signal },
      ),
  });
}

/** Takes a withdrawn confidential source out of the database for good. */
export function usePurge(claim: Place) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<{ readonly claimNow: Claim }>(`/api/evidence/${id}/purge`, { method: "POST" }),
    onSuccess: ({ claimNow }) =>
      keepClaim(client, { article: claim.article, claim: claim.id }, claimNow),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(claim) }),
  });
}
