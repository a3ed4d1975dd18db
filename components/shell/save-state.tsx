"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { retrySaves, type SaveState as State, saveStateStore } from "#lib/client/save-state.ts";
import { Button } from "../ui/button.tsx";
import { count } from "../ui/count.ts";
import styles from "./save-state.module.css";

const SAVED: State = { kind: "saved" };

/** Whether all changes have reached the server; asks before a page with unsaved work is closed. */
export function SaveState() {
  const cache = useQueryClient().getMutationCache();
  const [store] = useState(() => saveStateStore(cache));
  const state = useSyncExternalStore(store.subscribe, store.read, () => SAVED);
  const isSaved = state.kind === "saved";
  useEffect(() => {
    if (isSaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isSaved]);
  return (
    <span className={styles.state} data-kind={state.kind} role="status">
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.said} title={state.kind === "failed" ? state.message : undefined}>
        {describeState(state)}
      </span>
      {state.kind === "failed" && (
        <Button size="small" onPress={() => retrySaves(cache)}>
          Try again
        </Button>
      )}
    </span>
  );
}

function describeState(state: State): string {
  switch (state.kind) {
    case "saved":
      return "Saved";
    case "saving":
      return "Saving…";
    case "offline":
      return `Galley does not answer. ${count(state.waiting, "change waits", "changes wait")} here.`;
    case "failed":
      return `${count(state.waiting, "change", "changes")} not saved`;
    default:
      return state satisfies never;
  }
}
