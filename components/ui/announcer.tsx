import { useSyncExternalStore } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

interface Announcement {
  readonly count: number;
  readonly message: string;
}

let last: Announcement = { count: 0, message: "" };
const listeners = new Set<() => void>();

/** Tells screen readers what has just happened, where no element on the screen does. */
export function announce(message: string): void {
  last = { count: last.count + 1, message };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const NOTHING: Announcement = { count: 0, message: "" };

/** Reads announcements out. Mounted once a page. */
export function Announcer() {
  const { count, message } = useSyncExternalStore(
    subscribe,
    () => last,
    () => NOTHING,
  );
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        <span key={count}>{message}</span>
      </span>
    </VisuallyHidden>
  );
}
