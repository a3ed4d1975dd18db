import type { AcceptInvitation, ChangePassword, SetUp } from "#lib/domain/requests.ts";
import { request } from "./api.ts";
import { refreshes, useFormMutation } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** Makes the first account and its desk. */
export function useSetUp() {
  return useFormMutation((body: SetUp) => request("POST /api/setup", { body }));
}

/** Takes an invitation: as whoever is signed in, else with a new account of name and password. */
export function useAcceptInvitation() {
  return useFormMutation(
    ({ token, ...body }: AcceptInvitation) =>
      request("POST /api/invitations/:token", { params: { token }, body }),
    refreshes(keys.me),
  );
}

/** Changes one's own name. */
export function useChangeMe() {
  return useFormMutation((body: { readonly name: string }) => request("PATCH /api/me", { body }), {
    onSuccess: (client, me) => client.setQueryData(keys.me, me),
  });
}

/** Changes one's own password, which ends all of one's sessions but this. */
export function useChangePassword() {
  return useFormMutation(
    (body: ChangePassword) => request("POST /api/me/password", { body }),
    refreshes(keys.sessions),
  );
}

/** Ends all of one's sessions but this. */
export function useSignOutOthers() {
  return useFormMutation(() => request("DELETE /api/me/sessions"), refreshes(keys.sessions));
}
