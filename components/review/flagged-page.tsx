"use client";
import { Fragment } from "react";
import { CommentList } from "#components/claims/claim-comments.tsx";
import { EvidenceList } from "#components/claims/evidence-list.tsx";
import { Finding } from "#components/claims/finding.tsx";
import { ReviewRounds } from "#components/claims/review-rounds.tsx";
import { NoticeLine } from "#components/corrections/notice-line.tsx";
import { MarkedText } from "#components/notices/marked-text.tsx";
import { NoticeWarnings } from "#components/notices/notice-warnings.tsx";
import { piecesOf } from "#components/notices/pieces.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Due } from "#components/ui/deadline.tsx";
import { GivenBy } from "#components/ui/given-by.tsx";
import { Words } from "#components/ui/words.tsx";
import { isOpen } from "#lib/domain/correction.ts";
import { spellSigns } from "#lib/domain/hidden-signs.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { DecisionForm } from "./decision-form.tsx";
import styles from "./flagged-page.module.css";
import { placeOf, type Verb } from "./use-review.ts";

export interface FlaggedPageProps {
  readonly flagged: FlaggedClaim;
  readonly isCommentLacking: boolean;
  /** Other words are being written. */
  readonly isWording: boolean;
  readonly onWording: () => void;
  /** Leaves the words as the checker has them. */
  readonly onLeaveWording: () => void;
  readonly onDecide: (verb: Verb) => void;
}

/** A flagged claim as the second editor reads it, down to the decision. */
export function FlaggedPage(props: FlaggedPageProps) {
  const { flagged } = props;
  const { article, claim, context, warnings } = flagged;
  const corrections = claim.corrections.filter(isOpen);
  const told = corrections.filter(({ notice, noticeText }) => notice !== "none" || noticeText);
  const reasons = corrections.filter(({ reason }) => reason !== null);
  const isLost = claim.anchor.outcome === "lost";
  const claimed = isLost ? locate(context, claim.anchor) : claim.anchor;
  return (
    <article
      className={styles.page}
      aria-label={`Claim: ${spellSigns(claim.anchor.exact.slice(0, 80))}`}
    >
      <header className={styles.head}>
        <p className={styles.article}>
          <bdi>
            <Words>{article.headline}</Words>
          </bdi>{" "}
          · <bdi>{article.desk.name}</bdi>
        </p>
        <p className={styles.facts}>
          <Finding claim={claim} />
          <span>{labelOf(claim.kind)}</span>
          {claim.speaker && (
            <span>
              Speaker: <Words>{claim.speaker}</Words>
            </span>
          )}
          {article.deadline && (
            <span>
              <Due at={article.deadline} stage={article.stage} />
            </span>
          )}
          <span className={styles.open}>
            <ButtonLink href={placeOf(flagged)} size="small" look="plain">
              Open in the article
            </ButtonLink>
          </span>
        </p>
      </header>
      <div className={styles.passage} lang="" dir="auto">
        <MarkedText pieces={piecesOf(context, isLost ? [] : corrections, claimed)} />
      </div>
      {corrections.map(({ id, given }) => given && <GivenBy key={id} given={given} />)}
      {isLost && <p>The claim’s words are no longer in the article.</p>}
      {told.length > 0 && (
        <section aria-label="What readers would see" className={styles.section}>
          <h2 className={styles.title}>What readers would see</h2>
          {told.map(({ id, notice, noticeText }) => (
            <Fragment key={id}>
              <NoticeLine notice={notice} text={noticeText} />
              <NoticeWarnings warnings={warnings[id] ?? []} />
            </Fragment>
          ))}
        </section>
      )}
      {(claim.note || reasons.length > 0) && (
        <section aria-label="The checker’s note" className={styles.section}>
          <h2 className={styles.title}>The checker’s note</h2>
          {claim.note && (
            <p className={styles.words} dir="auto">
              <Words>{claim.note}</Words>
            </p>
          )}
          {reasons.map(({ id, reason }) => (
            <p key={id} className={styles.words}>
              Why the correction: <Words>{reason ?? ""}</Words>
            </p>
          ))}
        </section>
      )}
      <section aria-label="Evidence" className={styles.section}>
        <h2 className={styles.title}>Evidence</h2>
        {claim.evidence.length === 0 ? (
          <p className={styles.none}>No evidence is recorded.</p>
        ) : (
          <EvidenceList evidence={claim.evidence} />
        )}
      </section>
      {claim.comments.length > 0 && (
        <section aria-label="Comments" className={styles.section}>
          <h2 className={styles.title}>Comments</h2>
          <CommentList comments={claim.comments} />
        </section>
      )}
      <section aria-label="Rounds" className={styles.section}>
        <h2 className={styles.title}>So far</h2>
        <ReviewRounds rounds={claim.rounds} />
      </section>
      <DecisionForm {...props} />
    </article>
  );
}

/** Where a lost claim's last words stand in what is kept of their surroundings. */
function locate(
  { start, text }: FlaggedClaim["context"],
  { exact, prefix }: { readonly exact: string; readonly prefix: string },
) {
  const from = start + (text.startsWith(prefix + exact) ? prefix.length : text.indexOf(exact));
  return { start: from, end: from + exact.length };
}
