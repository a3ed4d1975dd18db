import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { notifyRefused } from "#components/acts/notify-refused.ts";
import { useSignOut } from "#lib/client/session.ts";
import {
  clearPerson,
  clearTab,
  findUnsent,
  sendUnsent,
  storageToKeep,
  type UnsentWork,
  unsentInTab,
  waitUntilSent,
} from "#lib/client/sign-out/sign-out.ts";
import { answerOtherTabs } from "#lib/client/sign-out/tabs.ts";
import { notifyError } from "../ui/toast-queue.ts";

/** Milliseconds to wait for the answer to the last changes before asking. */
const JUST_NOW_MS = 1_000;

// A whole new page: nothing of this person's desk stays in memory.
const toSignIn = () => window.location.assign("/sign-in");

/** Signs a person out of this browser. */
export function useSignOutDialog(person: string | null) {
  const client = useQueryClient();
  const signOut = useSignOut();
  const [unsent, setUnsent] = useState<readonly UnsentWork[]>([]);
  const [isSending, setSending] = useState(false);

  useEffect(() => {
    if (person === null) return;
    const isMine = (other: string) => other === person;
    const tabs = answerOtherTabs({
      unsent: (other) => (isMine(other) ? unsentInTab(client, other) : []),
      onSignedOut: (other) => {
        if (!isMine(other)) return;
        clearTab(client, other);
        toSignIn();
      },
    });
    return tabs.close;
  }, [client, person]);

  if (person === null) return null;
  const leave = () =>
    signOut.mutate(storageToKeep(person), {
      onSuccess: () => {
        clearPerson(client, person);
        toSignIn();
      },
      onError: notifyError,
    });
  const leaveOrAsk = async () => {
    const found = await findUnsent(client, person);
    setUnsent(found);
    if (found.length === 0) leave();
  };
  return {
    unsent,
    pending: pendingOf(isSending, signOut.isPending),
    /** Signs out, or asks where that would lose something. */
    begin: async () => {
      await waitUntilSent(client, person, JUST_NOW_MS);
      await leaveOrAsk();
    },
    send: async () => {
      setSending(true);
      await sendUnsent(client, person, notifyRefused);
      setSending(false);
      await leaveOrAsk();
    },
    leave,
    stay: () => setUnsent([]),
  };
}

function pendingOf(isSending: boolean, isLeaving: boolean): "sending" | "leaving" | null {
  if (isSending) return "sending";
  return isLeaving ? "leaving" : null;
}
