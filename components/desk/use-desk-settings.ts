import { notifyError } from "#components/ui/toast-queue.ts";
import { useChangeDesk } from "#lib/client/desk-mutations.ts";
import type { DeskView } from "#lib/domain/answers/people.ts";
import type { ChangeDesk } from "#lib/domain/requests.ts";

export interface DeskPartProps {
  readonly desk: DeskView;
  readonly mayManage: boolean;
}

/** Changes a desk, one change at a time: the next one names the version that this one makes. */
export function useDeskSettings(desk: DeskView) {
  const { mutate, variables, isPending } = useChangeDesk(desk.slug);
  return {
    /** The change that is being saved, to be shown already; null when there is none. */
    pending: isPending ? variables : null,
    change: (changes: Omit<ChangeDesk, "version">) =>
      mutate({ version: desk.version, ...changes }, { onError: notifyError }),
  };
}
