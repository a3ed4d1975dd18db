import { findSignedIn } from "#lib/auth/current-user.ts";
import { type Answer, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "#lib/usecases/context.ts";
import { contextOf } from "./context.ts";

/** Whom a route is for, and what it then gets to know. */
export interface Admitted {
  readonly user: { readonly context: Context; readonly sessionId: string };
  /** Anybody: sign-in, set-up, invitations, health. */
  readonly guest: { readonly context: BaseContext };
}

export type Audience = keyof Admitted;

type Admissions = {
  readonly [A in Audience]: (base: BaseContext, request: Request) => Answer<Admitted[A]>;
};

/** How each audience is let in. Personal access tokens (`Authorization: Bearer`) belong into `user`. */
export const ADMISSIONS: Admissions = {
  async user(base, request) {
    const signedIn = await findSignedIn(base, request);
    if (!signedIn) return refuse("not_signed_in", "Sign in, then do it again.");
    return { context: contextOf(base, signedIn), sessionId: signedIn.sessionId };
  },
  guest: async (context) => ({ context }),
};
