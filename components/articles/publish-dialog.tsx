import { useMemo, useRef, useState } from "react";
import { ObstacleList, type ObstacleListProps } from "#components/claims/obstacle-list.tsx";
import { ReasonField, type ReasonFieldProps } from "#components/claims/override-rules-dialog.tsx";
import { dayOf } from "#components/notices/notice-day.ts";
import { useNoticeSetting } from "#components/notices/notice-setting.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import layout from "#components/ui/layout.module.css";
import { usePendingActs } from "#lib/client/acts/pending-acts.ts";
import { usePublish } from "#lib/client/article-mutations.ts";
import { type ArticleView, progressOf } from "#lib/domain/article.ts";
import { type Correction, editOf } from "#lib/domain/correction.ts";
import { gateClaimOf, obstacles } from "#lib/domain/gates.ts";
import { isPublishedNow } from "#lib/domain/stage.ts";
import { rangesOverlap } from "#lib/domain/text.ts";
import { lintApproved } from "./linted-corrections.ts";
import { PublishNotices, PublishWarnings } from "./publish-notices.tsx";
import { PublishOutcome } from "./publish-outcome.tsx";

export interface PublishDialogProps {
  readonly view: ArticleView;
  readonly onClose: () => void;
  /** Closes the dialog after something has been published. */
  readonly onDone: () => void;
  /** Closes the dialog and opens a claim with one of its corrections to be changed. */
  readonly onChange: (claim: string, correction: string) => void;
  /** Closes the dialog and opens a claim. */
  readonly onOpen: (claim: string) => void;
}

/** Shows what publishing will change and what that means; afterwards, what became of each claim. */
export function PublishDialog({ view, onClose, onDone, onChange, onOpen }: PublishDialogProps) {
  const { article, claims, revision } = view;
  const publish = usePublish(article.id);
  // A second press can come before the first is rendered as pending.
  const isSent = useRef(false);
  const setting = useNoticeSetting();
  const [day] = useState(() => dayOf(new Date()));
  const linted = useMemo(() => lintApproved(claims, setting, day), [claims, setting, day]);
  const approved = linted.map(({ correction }) => correction);
  const [reason, setReason] = useState("");
  const missing = useMemo(
    () => obstacles("publish", claims.map(gateClaimOf), view.rules),
    [claims, view.rules],
  );
  const isPublished =
    approved.length === 0 && article.stage === "published" && isPublishedNow(article);
  const send = () => {
    if (isSent.current) return;
    isSent.current = true;
    const onError = () => {
      isSent.current = false;
    };
    const { version, revision: expectedRevision } = article;
    const corrections = approved.map(({ id }) => id);
    const setAside = missing.length > 0 && { override: { reason: reason.trim() } };
    publish.mutate({ version, expectedRevision, corrections, ...setAside }, { onError });
  };
  const isSaving = usePendingActs(article.id).length > 0;
  if (publish.data) {
    return <PublishOutcome claims={claims} answer={publish.data} onClose={onDone} />;
  }
  const isAllowed = view.ownWords === null && (missing.length === 0 || reason.trim() !== "");
  const isReady = isAllowed && !isPublished && !isSaving;
  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button look="primary" isDisabled={!isReady} isPending={publish.isPending} onPress={send}>
        {approved.length > 0
          ? `Publish revision ${article.revision + 1}`
          : `Publish revision ${article.revision} as it stands`}
      </Button>
    </>
  );
  return (
    <Dialog title={titleOf(approved)} isOpen onClose={onClose} actions={actions} width="wide">
      <FormError error={publish.error} title="Nothing was published." />
      {!isPublished && (
        <PublishObstacles
          ownWords={view.ownWords}
          obstacles={missing}
          claims={claims}
          onOpen={onOpen}
          value={reason}
          onChange={setReason}
        />
      )}
      {isSaving && <p>Some changes are still being saved. Wait a moment.</p>}
      {approved.length === 0 ? (
        <p>{isPublished ? describePublished(view) : describeUnchanged(view)}</p>
      ) : (
        <>
          <p>{describeChanges(view, approved)}</p>
          <PublishNotices {...{ linted, onChange }} text={revision.text} />
          <PublishWarnings linted={linted} />
        </>
      )}
    </Dialog>
  );
}

function titleOf(approved: readonly Correction[]): string {
  return approved.length > 0 ? "Publish the corrections" : "Publish as it stands";
}

/** What publishing without corrections means. */
function describeUnchanged(view: ArticleView): string {
  const { revision } = view.article;
  return `No correction is approved: revision ${revision} is published as it stands, and no word of it changes. ${describeUnchecked(view)}`;
}

function describePublished({ article: { revision } }: ArticleView): string {
  return `Revision ${revision} is published already, and no further correction is approved. Flag a claim with its correction, and a second editor decides on it under Review.`;
}

/** What the new revision brings, in a sentence or three. */
function describeChanges(view: ArticleView, approved: readonly Correction[]): string {
  const { article, claims } = view;
  const edits = approved.filter((correction) => editOf(correction));
  const touched = claims.filter(
    ({ anchor, check }) =>
      check === "checked" &&
      anchor.outcome !== "lost" &&
      edits.some((edit) => rangesOverlap(edit, anchor)),
  );
  const flagged = claims.filter(({ review }) => review === "requested");
  return [
    `${count(approved.length, "approved correction goes", "approved corrections go")} into revision ${article.revision + 1}.`,
    "Earlier revisions stay as they are.",
    describeUnchecked(view),
    touched.length > 0 &&
      `${count(touched.length, "checked claim gets new words and has", "checked claims get new words and have")} to be checked again.`,
    flagged.length > 0 &&
      `${count(flagged.length, "claim is still flagged and stays", "claims are still flagged and stay")} open.`,
  ]
    .filter((sentence) => sentence)
    .join(" ");
}

/** "2 of 6 claims are not checked yet.", or "". */
function describeUnchecked({ claims }: ArticleView): string {
  const { claims: all, checked } = progressOf(claims);
  const left = all - checked;
  if (left === 0) return "";
  return `${left} of ${count(all, "claim", "claims")} ${left === 1 ? "is" : "are"} not checked yet.`;
}

interface PublishObstaclesProps extends ObstacleListProps, ReasonFieldProps {
  /** Why whoever looks at it may not publish alone; null where they may. */
  readonly ownWords: string | null;
}

/** The obstacles to publishing, and the reason to go on all the same. */
function PublishObstacles(props: PublishObstaclesProps) {
  const { ownWords, value, onChange, ...list } = props;
  if (ownWords !== null) return <p role="note">{ownWords}</p>;
  if (list.obstacles.length === 0) return null;
  return (
    <section className={layout.stack3} aria-label="Before it is published">
      <p>The desk asks for this before an article is published:</p>
      <ObstacleList {...list} />
      <ReasonField value={value} onChange={onChange} />
    </section>
  );
}
