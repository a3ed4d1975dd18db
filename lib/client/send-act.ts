import type { Claim } from "#lib/domain/claim.ts";
import { refuse } from "#lib/domain/refusal.ts";
import type { Act } from "./acts.ts";
import { request } from "./api.ts";
import { apiRefused } from "./api-error.ts";

interface Answer {
  readonly claimNow: Claim;
}

/**
 * Sends an act and gives the claim as it then stands, null once deleted. `known` is the claim as the
 * server last told it: a write names the version that it saw. Throws `ApiRefused` and unreachable errors.
 */
export async function sendAct(act: Act, known: Claim | null): Promise<Claim | null> {
  const path = `/api/claims/${act.claim}`;
  switch (act.type) {
    case "tag": {
      const body = act.input;
      return request<Claim>(`/api/articles/${act.article}/claims`, { method: "POST", body });
    }
    case "change": {
      const body = { version: requireKnown(known).version, ...act.changes };
      return request<Claim>(path, { method: "PATCH", body });
    }
    case "delete": {
      const { version } = requireKnown(known);
      await request<unknown>(`${path}?version=${version}`, { method: "DELETE" });
      return null;
    }
    case "restore":
      return request<Claim>(`${path}/restore`, { method: "POST" });
    case "decide": {
      const { decision, comment, seen, override, wording } = act;
      const body = {
        version: requireKnown(known).version,
        decision,
        comment,
        ...seen,
        ...(override && { override }),
        ...(wording && { wording }),
      };
      return request<Claim>(`${path}/review`, { method: "POST", body });
    }
    default:
      return (await sendPart(act, path, known)).claimNow;
  }
}

type PartAct = Exclude<Act, { readonly type: "tag" | "change" | "delete" | "restore" | "decide" }>;

function sendPart(act: PartAct, path: string, known: Claim | null): Promise<Answer> {
  switch (act.type) {
    case "add_evidence":
      return request(`${path}/evidence`, { method: "POST", body: act.input });
    case "withdraw_evidence":
      return request(`/api/evidence/${act.evidence}`, { method: "DELETE" });
    case "propose":
      return request(`${path}/corrections`, { method: "POST", body: act.input });
    case "amend": {
      const body = { version: versionOf(known, act.correction), ...act.changes };
      return request(`/api/corrections/${act.correction}`, { method: "PATCH", body });
    }
    case "propose_wording":
      return request(`/api/corrections/${act.correction}/wordings`, {
        method: "POST",
        body: act.input,
      });
    case "settle_wording": {
      const version = versionOf(known, act.correction);
      const body = { version, state: act.state };
      return request(`/api/wordings/${act.wording}`, { method: "PATCH", body });
    }
    case "withdraw_correction":
      return request(`/api/corrections/${act.correction}`, { method: "DELETE" });
    case "comment":
      return request(`${path}/comments`, { method: "POST", body: act.input });
    default:
      return act satisfies never;
  }
}

function versionOf(known: Claim | null, correction: string): number {
  return requireKnown(known).corrections.find(({ id }) => id === correction)?.version ?? 1;
}

function requireKnown(known: Claim | null): Claim {
  if (known) return known;
  throw apiRefused(refuse("not_found", "This claim is gone. Somebody may have deleted it."));
}
