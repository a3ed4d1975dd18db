"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { replayOutbox } from "#lib/client/acts/replay-outbox.ts";
import { useMe } from "#lib/client/queries.ts";
import { notifyRefused } from "./notify-refused.ts";

/** Sends acts that had no answer before a reload. Mounted in the shell of every page. */
export function OutboxReplayer() {
  const client = useQueryClient();
  const me = useMe().data?.id ?? null;
  useEffect(() => {
    if (me !== null) replayOutbox(client, me, notifyRefused);
  }, [client, me]);
  return null;
}
