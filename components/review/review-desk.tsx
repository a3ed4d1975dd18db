"use client";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { Announcer } from "#components/ui/announcer.tsx";
import { FocusProvider } from "#components/ui/focus-target.tsx";
import { ReviewQueue } from "./review-queue.tsx";

/** Where the second editor decides. */
export function ReviewDesk() {
  return (
    <ActsProvider>
      <FocusProvider>
        <PageShell layout="full">
          <ReviewQueue />
          <Announcer />
        </PageShell>
      </FocusProvider>
    </ActsProvider>
  );
}
