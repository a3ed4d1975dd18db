import type { AnswerOf, RouteName } from "#lib/domain/answers/routes.ts";
import type { Claim, Evidence } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { type RouteOptions, request } from "../api.ts";
import type { PerformedAct } from "./act.ts";

/** What every part of a claim has in common when an act has just made it. */
export function madeBy({ claim, by, at }: PerformedAct) {
  return { claim, createdAt: at, createdBy: by, version: 1 };
}

interface Part {
  readonly id: string;
}

/** Parts of a claim with one more, unless it is there. */
export function put<P extends Part>(parts: readonly P[], fresh: P): readonly P[] {
  return isAmong(parts, fresh.id) ? parts : [...parts, fresh];
}

/** Parts of a claim but for one. */
export function without<P extends Part>(parts: readonly P[], id: string): readonly P[] {
  return parts.filter((part) => part.id !== id);
}

/** Whether one of a claim’s parts is this. */
export function isAmong(parts: readonly Part[], id: string): boolean {
  return parts.some((part) => part.id === id);
}

/** Whether the fields that are named are so; empty words are none. */
export function holds(current: Claim | Correction | Evidence, wanted: object): boolean {
  const now = new Map<string, unknown>(Object.entries(current));
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || (value || null) === (now.get(name) || null),
  );
}

/** Changes a part of a claim at the server, which answers with the claim as it stands. */
export async function requestPart<Route extends PartRoute>(
  route: Route,
  ...options: RouteOptions<Route>
): Promise<Claim> {
  return (await request(route, ...options)).claimNow;
}

/** A route that answers with the claim as it stands then. */
type PartRoute = {
  [Route in RouteName]: AnswerOf<Route> extends { readonly claimNow: Claim } ? Route : never;
}[RouteName];
