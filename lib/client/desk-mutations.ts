import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChangeDesk, Invite } from "#lib/domain/requests.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { request } from "./api.ts";
import { refreshes, useFormMutation } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** Makes an invitation's link, which is shown this once. */
export function useInvite(desk: string) {
  return useFormMutation(
    (body: Invite) => request("POST /api/desks/:desk/people", { params: { desk }, body }),
    refreshes(keys.people(desk)),
  );
}

/** Changes a desk's name or policy. */
export function useChangeDesk(desk: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeDesk) => request("PATCH /api/desks/:desk", { params: { desk }, body }),
    onSuccess: (view) => client.setQueryData(keys.desk(desk), view),
    onError: () => client.invalidateQueries({ queryKey: keys.desk(desk) }),
  });
}

/** Gives a member another role. */
export function useChangeMember(desk: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, role }: { readonly id: string; readonly role: Role }) =>
      request("PATCH /api/desks/:desk/people/:person", {
        params: { desk, person: id },
        body: { role },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.people(desk) }),
  });
}

/** Takes a member off the desk, at once. */
export function useRemoveMember(desk: string) {
  return useFormMutation(
    (person: string) =>
      request("DELETE /api/desks/:desk/people/:person", { params: { desk, person } }),
    refreshes(keys.people(desk)),
  );
}

/** Withdraws an open invitation: its link stops working. */
export function useRevokeInvitation(desk: string) {
  return useFormMutation(
    (invitation: string) =>
      request("DELETE /api/desks/:desk/invitations/:invitation", { params: { desk, invitation } }),
    refreshes(keys.people(desk)),
  );
}
