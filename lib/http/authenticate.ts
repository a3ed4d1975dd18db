import { findSignedIn } from "#lib/auth/current-user.ts";
import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "#lib/usecases/context.ts";
import { contextOf } from "./context.ts";

/** Whom a route is for, and what it then gets to know. */
export interface Authenticated {
  readonly user: { readonly context: Context; readonly sessionId: string };
  /** Anybody: sign-in, set-up, invitations, health. */
  readonly guest: { readonly context: BaseContext };
}

export type Audience = keyof Authenticated;

type Authenticators = {
  readonly [A in Audience]: (base: BaseContext, request: Request) => AsyncResult<Authenticated[A]>;
};

/** How each audience is let in. Personal access tokens (`Authorization: Bearer`) belong into `user`. */
export const AUTHENTICATORS: Authenticators = {
  async user(base, request) {
    const signedIn = await findSignedIn(base, request);
    if (!signedIn) return refuse("not_signed_in", "Sign in, then do it again.");
    return { context: contextOf(base, signedIn), sessionId: signedIn.sessionId };
  },
  guest: async (context) => ({ context }),
};
