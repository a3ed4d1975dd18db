import { Fragment, type ReactNode } from "react";
import { CommentList } from "#components/claims/claim-comments.tsx";
import { EvidenceList } from "#components/claims/evidence-list.tsx";
import { Finding } from "#components/claims/finding.tsx";
import { ReviewRounds } from "#components/claims/review-rounds.tsx";
import { NoticeLine } from "#components/corrections/correction-reading.tsx";
import { MarkedText } from "#components/notices/marked-text.tsx";
import { NoticeWarnings } from "#components/notices/notice-warnings.tsx";
import { piecesOf } from "#components/notices/pieces.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import claimLine from "#components/ui/claim-line.module.css";
import { Due } from "#components/ui/deadline.tsx";
import layout from "#components/ui/layout.module.css";
import { SourceAttribution } from "#components/ui/source-attribution.tsx";
import { Words } from "#components/ui/words.tsx";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { findingLook } from "#lib/domain/claim-look.ts";
import { type Correction, isOpen } from "#lib/domain/correction.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { DecisionForm, type DecisionFormProps } from "./decision-form.tsx";
import styles from "./flagged-claim.module.css";
import { articlePath } from "./use-review.ts";

/** A flagged claim as the second editor reads it, down to the decision. */
export function FlaggedClaimView(props: DecisionFormProps) {
  const { flagged } = props;
  const { claim, context } = flagged;
  const corrections = claim.corrections.filter(isOpen);
  const isLost = claim.anchor.outcome === "lost";
  const claimed = isLost ? locate(context, claim.anchor) : claim.anchor;
  return (
    <article
      className={styles.page}
      aria-label={`Claim: ${spellHiddenCharacters(claim.anchor.exact.slice(0, 80))}`}
    >
      <FlaggedHead flagged={flagged} />
      <div className={`${styles.passage} ${claimLine.lines}`} lang="" dir="auto">
        <MarkedText
          pieces={piecesOf(context, isLost ? [] : corrections, claimed)}
          look={findingLook(claim)}
        />
      </div>
      {corrections.map(({ id, given }) => given && <SourceAttribution key={id} given={given} />)}
      {isLost && <p>The claim’s words are no longer in the article.</p>}
      <ReaderNotices corrections={corrections} warnings={flagged.warnings} />
      <CheckersNote note={claim.note} corrections={corrections} />
      <Section title="Evidence">
        {claim.evidence.length === 0 ? (
          <p className={styles.none}>No evidence is recorded.</p>
        ) : (
          <EvidenceList evidence={claim.evidence} />
        )}
      </Section>
      {claim.comments.length > 0 && (
        <Section title="Comments">
          <CommentList comments={claim.comments} />
        </Section>
      )}
      <Section title="So far" label="Rounds">
        <ReviewRounds rounds={claim.rounds} />
      </Section>
      <DecisionForm {...props} />
    </article>
  );
}

interface SectionProps {
  readonly title: string;
  /** The name for screen readers, where it is not the title. */
  readonly label?: string;
  readonly children: ReactNode;
}

function Section({ title, label = title, children }: SectionProps) {
  return (
    <section aria-label={label} className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

/** The article of the claim, and its kind. */
function FlaggedHead({ flagged }: Pick<DecisionFormProps, "flagged">) {
  const { article, claim } = flagged;
  return (
    <header className={layout.stack1}>
      <p className={styles.article}>
        <bdi>
          <Words>{article.headline}</Words>
        </bdi>{" "}
        · <bdi>{article.desk.name}</bdi>
      </p>
      <p className={styles.facts}>
        <Finding claim={claim} />
        <span>{kindLabel(claim)}</span>
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
          <ButtonLink href={articlePath(flagged)} size="small" look="plain">
            Open in the article
          </ButtonLink>
        </span>
      </p>
    </header>
  );
}

interface Corrections {
  readonly corrections: readonly Correction[];
}

function ReaderNotices({ corrections, warnings }: Corrections & Pick<FlaggedClaim, "warnings">) {
  const withNotice = corrections.filter(
    ({ notice, noticeText }) => notice !== "none" || noticeText,
  );
  if (withNotice.length === 0) return null;
  return (
    <Section title="What readers would see">
      {withNotice.map(({ id, notice, noticeText }) => (
        <Fragment key={id}>
          <NoticeLine notice={notice} text={noticeText} />
          <NoticeWarnings warnings={warnings[id] ?? []} />
        </Fragment>
      ))}
    </Section>
  );
}

function CheckersNote({ note, corrections }: Corrections & Pick<Claim, "note">) {
  const reasons = corrections.filter(({ reason }) => reason !== null);
  if (!note && reasons.length === 0) return null;
  return (
    <Section title="The checker’s note">
      {note && (
        <p className={styles.words} dir="auto">
          <Words>{note}</Words>
        </p>
      )}
      {reasons.map(({ id, reason }) => (
        <p key={id} className={styles.words}>
          Why the correction: <Words>{reason ?? ""}</Words>
        </p>
      ))}
    </Section>
  );
}

/** The range of a lost claim's last words in the stored context. */
function locate(
  { start, text }: FlaggedClaim["context"],
  { exact, prefix }: { readonly exact: string; readonly prefix: string },
) {
  const from = start + (text.startsWith(prefix + exact) ? prefix.length : text.indexOf(exact));
  return { start: from, end: from + exact.length };
}
