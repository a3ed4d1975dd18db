import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AcceptInvitation, ChangePassword, SetUp } from "#lib/domain/requests.ts";
import { request } from "./api.ts";
import { asForm } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** Makes the first account and its desk. */
export function useSetUp() {
  return useMutation({
    ...asForm,
    mutationFn: (body: SetUp) => request("POST /api/setup", { body }),
  });
}

/** Takes an invitation: as whoever is signed in, else with a new account of name and password. */
export function useAcceptInvitation() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: ({ token, ...body }: AcceptInvitation) => {
      return request("POST /api/invitations/:token", { params: { token }, body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}

/** Changes one's own name. */
export function useChangeMe() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: (body: { readonly name: string }) => request("PATCH /api/me", { body }),
    onSuccess: (me) => client.setQueryData(keys.me, me),
  });
}

/** Changes one's own password, which ends all of one's sessions but this. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: (body: ChangePassword) => request("POST /api/me/password", { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sessions }),
  });
}

/** Ends all of one's sessions but this. */
export function useSignOutOthers() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: () => request("DELETE /api/me/sessions"),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sessions }),
  });
}
