import { refuse } from "#lib/domain/refusal.ts";
import type { SignOutKeeps } from "#lib/domain/sign-out.ts";
import { requestJson } from "./api.ts";
import { apiRefused, refusalOf } from "./api-error.ts";
import { useFormMutation } from "./form-mutation.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * The endpoints are next-auth's (https://next-auth.js.org/getting-started/rest-api). Its own browser
 * code would ask once more and hide whether the server or the password said no.
 */
interface AuthAnswer {
  readonly url: string;
}

/** Signs in with e-mail and password. Refused with one message, whichever of the two is wrong. */
export function useSignIn() {
  return useFormMutation(async ({ email, password }: Credentials) => {
    try {
      await postAuth("callback/credentials", { email, password });
    } catch (error) {
      if (refusalOf(error)?.refusal !== "not_signed_in") throw error;
      const message = "That e-mail and password do not belong together. Check both and try again.";
      throw apiRefused(refuse("not_signed_in", message));
    }
  });
}

/** Asks the single sign-on service; gives the address to go to. */
export function useSignOn() {
  return useFormMutation((next: string) => postAuth("signin/oidc", { callbackUrl: next }));
}

/** Ends this session, and has the browser empty itself of all of Galley's, but for what `keep` names. */
export function useSignOut() {
  return useFormMutation((keep: SignOutKeeps | null) =>
    postAuth("signout", keep === null ? {} : { keep }),
  );
}

async function postAuth(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<AuthAnswer> {
  const { csrfToken } = await requestJson("GET", "/api/auth/csrf");
  const body = { ...fields, csrfToken, json: "true" };
  return requestJson("POST", `/api/auth/${path}`, { body });
}
