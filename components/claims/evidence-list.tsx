import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { StateMark } from "#components/ui/state-mark.tsx";
import { STANCE_MARKS } from "#components/ui/state-marks.ts";
import { Words } from "#components/ui/words.tsx";
import type { Evidence } from "#lib/domain/claim.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./evidence.module.css";

export interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  /** Takes a piece back; absent where the list is only read. */
  readonly onRemove?: (evidence: Evidence) => void;
  /** Opens a piece to be changed. */
  readonly onEdit?: (evidence: Evidence) => void;
  /** The piece that is being changed, and its form in its place. */
  readonly editing?: { readonly id: string; readonly form: ReactNode } | null;
}

/** The sources for and against a claim. */
export function EvidenceList({ evidence, onRemove, onEdit, editing }: EvidenceListProps) {
  return (
    <ul className={layout.stack}>
      {evidence.map((piece) =>
        piece.id === editing?.id ? (
          <li key={piece.id}>{editing.form}</li>
        ) : (
          <li key={piece.id} className={styles.piece}>
            <div className={styles.head}>
              <StateMark mark={STANCE_MARKS[piece.stance]}>{labelOf(piece.stance)}</StateMark>
              {piece.primary && <Badge>Primary</Badge>}
              {piece.confidential && <ConfidentialMark />}
              {onRemove && (
                <span className={styles.remove}>
                  {onEdit && (
                    <Button
                      look="plain"
                      size="small"
                      aria-label={`Change ${spellHiddenCharacters(piece.title)}`}
                      onPress={() => onEdit(piece)}
                    >
                      Change
                    </Button>
                  )}
                  <Button
                    look="plain"
                    size="small"
                    aria-label={`Remove ${spellHiddenCharacters(piece.title)}`}
                    onPress={() => onRemove(piece)}
                  >
                    Remove
                  </Button>
                </span>
              )}
            </div>
            <p className={styles.title}>
              <SourceTitle {...piece} />
              {piece.locator && (
                <span className={styles.locator}>
                  , <Words>{piece.locator}</Words>
                </span>
              )}
            </p>
            {piece.excerpt && (
              <blockquote className={styles.excerpt} dir="auto">
                <Words>{piece.excerpt}</Words>
              </blockquote>
            )}
          </li>
        ),
      )}
    </ul>
  );
}

function SourceTitle({ title, url }: Pick<Evidence, "title" | "url">) {
  if (!url) return <Words>{title}</Words>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <Words>{title}</Words>
    </a>
  );
}

function ConfidentialMark() {
  return (
    <span className={styles.confidential} title="Stays on the desk: no export carries it">
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
        <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentcolor" strokeWidth="1.5" />
        <rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentcolor" />
      </svg>
      Confidential
    </span>
  );
}
