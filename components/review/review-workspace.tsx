"use client";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { Announcer } from "#components/ui/announcer.tsx";
import { ReviewQueue } from "./review-queue.tsx";

/** Where the second editor decides. */
export function ReviewWorkspace() {
  return (
    <ActsProvider>
      <PageShell layout="full">
        <ReviewQueue />
        <Announcer />
      </PageShell>
    </ActsProvider>
  );
}
