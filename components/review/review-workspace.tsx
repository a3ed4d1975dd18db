"use client";
import { useState } from "react";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { ClaimLegend } from "#components/editor/claim-legend.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { commandsOf, useScreen, useScreenCommand } from "#components/shell/screen.tsx";
import { Announcer } from "#components/ui/announcer.tsx";
import { Button } from "#components/ui/button.tsx";
import { LoadFailure } from "#components/ui/empty-state.tsx";
import { useFocus, useFocusTarget } from "#components/ui/focus-target.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { usePageKeys } from "#components/ui/use-page-keys.ts";
import type { QueueFilters } from "#lib/client/queries.ts";
import { REVIEW_KEYS } from "#lib/editor/keymap.ts";
import { EmptyQueue } from "./empty-queue.tsx";
import { FlaggedClaimView } from "./flagged-claim.tsx";
import { QueueFilterBar, QueueList } from "./queue-list.tsx";
import { useFlagged } from "./review-state.ts";
import styles from "./review-workspace.module.css";
import { useReview } from "./use-review.ts";

/** The page on which the second editor decides. */
export function ReviewWorkspace() {
  return (
    <ActsProvider page="review">
      <PageShell layout="full">
        <ReviewQueue />
        <Announcer />
      </PageShell>
    </ActsProvider>
  );
}

/** The queue on the left, the claim to decide on beside it. */
function ReviewQueue() {
  const [filters, setFilters] = useState<QueueFilters>({});
  const queue = useFlagged(filters);
  const review = useReview(queue.flagged);
  const focus = useFocus();
  useScreen({
    keys: REVIEW_KEYS,
    commands: commandsOf(REVIEW_KEYS, review.run),
    help: [
      {
        id: "legend",
        label: "What lines and signs mean",
        run: () => review.setLegendOpen(true),
      },
    ],
  });
  usePageKeys({ keys: REVIEW_KEYS, onCommand: review.run, onEscape: () => focus("page") });
  return (
    <div className={styles.review}>
      <QueueColumn {...{ queue, review, filters }} onFilters={setFilters} />
      <FlaggedColumn {...{ queue, review, filters }} />
      <ClaimLegend isOpen={review.isLegendOpen} onClose={() => review.setLegendOpen(false)} />
    </div>
  );
}

interface ColumnProps {
  readonly queue: ReturnType<typeof useFlagged>;
  readonly review: ReturnType<typeof useReview>;
  readonly filters: QueueFilters;
}

interface QueueColumnProps extends ColumnProps {
  readonly onFilters: (filters: QueueFilters) => void;
}

function QueueColumn({ queue, review, filters, onFilters }: QueueColumnProps) {
  const { flagged, isPending, error, hasNextPage, fetchNextPage, isFetchingNextPage } = queue;
  const runOnPage = useScreenCommand();
  return (
    <section className={styles.queue} aria-labelledby="review-title">
      <div className={styles.head}>
        <h1 id="review-title" className={styles.title}>
          Review
        </h1>
        <p className={styles.count} role="status">
          {isPending || error ? "" : countOf(flagged.length, hasNextPage)}
        </p>
        <Button size="small" look="plain" aria-label="Keys" onPress={() => runOnPage("help")}>
          ?
        </Button>
      </div>
      <QueueFilterBar filters={filters} onFilters={onFilters} />
      <QueueList
        flagged={flagged}
        current={review.current?.claim.id ?? null}
        onOpen={review.open}
        more={
          hasNextPage && (
            <Button
              size="small"
              isPending={isFetchingNextPage}
              onPress={() => void fetchNextPage()}
            >
              Show more
            </Button>
          )
        }
      />
    </section>
  );
}

function FlaggedColumn({ queue, review, filters }: ColumnProps) {
  const page = useFocusTarget<HTMLElement>("page");
  const { isPending, error } = queue;
  const { current, run } = review;
  return (
    <section ref={page} className={styles.page} tabIndex={-1} aria-label="The claim to decide on">
      {error && <LoadFailure title="The flagged claims did not load" query={queue} />}
      {isPending && <Skeleton label="Loading the flagged claims" />}
      {current && (
        <FlaggedClaimView
          key={current.claim.id}
          flagged={current}
          isCommentMissing={review.isCommentMissing}
          isWording={review.isWording}
          onWording={() => run("wording")}
          onLeaveWording={review.leaveWording}
          onDecide={review.decide}
        />
      )}
      {!current && !isPending && !error && <EmptyQueue filters={filters} />}
    </section>
  );
}

function countOf(count: number, hasMore: boolean): string {
  return `${count}${hasMore ? "+" : ""} to decide`;
}
