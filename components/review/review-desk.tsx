"use client";
import { ActsProvider } from "#components/claims/acts-context.tsx";
import { Announcer } from "#components/claims/announcer.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { ReviewQueue } from "./review-queue.tsx";

/** Where the second editor decides. */
export function ReviewDesk() {
  return (
    <ActsProvider>
      <PageShell layout="full">
        <ReviewQueue />
        <Announcer />
      </PageShell>
    </ActsProvider>
  );
}
