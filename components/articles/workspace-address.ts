import {
  CLAIM_STATUS_FILTERS,
  type ClaimFilter,
  NO_FILTER,
} from "#components/claims/claim-filter.ts";

/** What the address of a workspace holds, so that a reload, a link and the way back lead to the same. */
export interface WorkspacePlace {
  readonly claim: string | null;
  readonly filter: ClaimFilter;
  /** The offset in the middle of what is seen of the text; null at its beginning. */
  readonly at: number | null;
}

/** What an address says; what it says wrongly counts for nothing. */
export function readPlace(search: string): WorkspacePlace {
  const params = new URLSearchParams(search);
  const status = CLAIM_STATUS_FILTERS.find((known) => known === params.get("show"));
  const at = params.get("at") ?? "";
  return {
    claim: params.get("claim"),
    filter: { status: status ?? NO_FILTER.status, query: params.get("find") ?? NO_FILTER.query },
    at: /^\d{1,9}$/.test(at) ? Number(at) : null,
  };
}

/** The query of an address, with its question mark, or an empty string. */
export function writePlace({ claim, filter, at }: WorkspacePlace): string {
  const params = new URLSearchParams();
  if (claim !== null) params.set("claim", claim);
  if (filter.status !== NO_FILTER.status) params.set("show", filter.status);
  if (filter.query !== NO_FILTER.query) params.set("find", filter.query);
  if (at !== null) params.set("at", String(at));
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}
