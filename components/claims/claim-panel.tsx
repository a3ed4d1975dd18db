import { ClaimCorrections } from "#components/corrections/claim-corrections.tsx";
import panel from "#components/panel/panel.module.css";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { usePanelPart } from "#components/panel/panel-part.ts";
import layout from "#components/ui/layout.module.css";
import { shorten } from "#components/ui/shorten.ts";
import { Words } from "#components/ui/words.tsx";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { ClaimActions } from "./claim-actions.tsx";
import { ClaimComments } from "./claim-comments.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimFacts } from "./claim-facts.tsx";
import {
  ClaimAssignment,
  ClaimCheck,
  ClaimKind,
  ClaimNote,
  ClaimSpeaker,
} from "./claim-fields.tsx";
import { ClaimFoot } from "./claim-foot.tsx";
import styles from "./claim-panel.module.css";
import { ClaimReview } from "./claim-review.tsx";
import { ClaimSurroundings } from "./claim-surroundings.tsx";
import { ReturnReason } from "./return-reason.tsx";
import { VerdictChoice } from "./verdict-choice.tsx";

export interface ClaimPanelProps {
  readonly claim: Claim;
  /** Its place in the text: "¶ 12", or null. */
  readonly place: string | null;
  readonly view: Pick<
    ArticleView,
    "members" | "revision" | "role" | "rules" | "reviewers" | "maySelfReview" | "mayAmendOnApproval"
  >;
  readonly form: OpenForm | null;
  readonly onForm: (form: OpenForm | null) => void;
  /** The claim has been deleted; the focus has to go somewhere. */
  readonly onDeleted: () => void;
}

/**
 * The open claim whole. What one decides from and with stands first (its words, its state, the verdicts
 * and what can be done next), so that any window shows it without scrolling; the rest follows.
 */
export function ClaimPanel({ claim, place, view, form, onForm, onDeleted }: ClaimPanelProps) {
  const words = usePanelPart(claim.id, "claim");
  const isLost = claim.anchor.outcome === "lost";
  return (
    <article
      className={styles.panel}
      aria-label={`Claim: ${shorten(spellHiddenCharacters(claim.anchor.exact))}`}
    >
      <div className={layout.stack2}>
        {claim.review === "returned" && <ReturnReason rounds={claim.rounds} />}
        <div ref={words} tabIndex={-1} className={styles.heading}>
          <h3 className={styles.words}>
            <q dir="auto">
              <Words>{claim.anchor.exact}</Words>
            </q>
          </h3>
          <ClaimFacts claim={claim} place={place} />
        </div>
        {isLost && <ClaimSurroundings anchor={claim.anchor} />}
        <VerdictChoice claim={claim} />
        <ClaimActions {...{ claim, view, form, onForm }} />
      </div>
      <ClaimEvidence {...{ claim, form, onForm }} role={view.role} />
      <ClaimCorrections {...{ claim, form, onForm }} revision={view.revision} desk={view} />
      <ClaimNote claim={claim} />
      <ClaimReview claim={claim} />
      <ClaimComments claim={claim} />
      <section className={panel.section} aria-label="More about the claim">
        <h4 className={panel.title}>More</h4>
        <div className={layout.pair}>
          <ClaimKind claim={claim} />
          <ClaimCheck claim={claim} />
        </div>
        <ClaimSpeaker claim={claim} />
        <ClaimAssignment claim={claim} members={view.members} />
      </section>
      <ClaimFoot claim={claim} role={view.role} onDeleted={onDeleted} />
    </article>
  );
}
