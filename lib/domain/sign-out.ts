/** What a browser may keep at signing out: what other people have not sent from it yet. */
export const SIGN_OUT_KEEPS = ["storage"] as const;
export type SignOutKeeps = (typeof SIGN_OUT_KEEPS)[number];
