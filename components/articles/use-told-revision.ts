import { useEffect, useRef } from "react";
import { notify } from "#components/ui/toast-queue.ts";

export interface ShownRevision {
  readonly revision: number;
  /** Whether one is just publishing it oneself, which is told elsewhere. */
  readonly isPublishing: boolean;
}

/** Tells when the article has moved on to another revision: a colleague has published it. */
export function useToldRevision({ revision, isPublishing }: ShownRevision): void {
  const last = useRef(revision);
  // The text gives way to another one without anything being done here: only an effect sees that.
  useEffect(() => {
    if (revision > last.current && !isPublishing) {
      notify({
        message: `The article is at revision ${revision} now, and shown as it stands there.`,
      });
    }
    last.current = revision;
  }, [revision, isPublishing]);
}
