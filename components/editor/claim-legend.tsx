import { Dialog } from "#components/ui/dialog.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import typography from "#components/ui/typography.module.css";
import { REVIEW_NAMES } from "#lib/domain/claim-look.ts";
import {
  CHECK_LOOKS,
  type FindingLook,
  type Look,
  REVIEW_LOOKS,
  VERDICT_LOOKS,
} from "#lib/domain/state-looks.ts";
import { CHECKS, labelOf, REVIEWS, VERDICTS } from "#lib/domain/vocabulary.ts";
import styles from "./claim-legend.module.css";
import claimStyles from "./claims.module.css";

interface Entry {
  readonly name: string;
  readonly look: Look;
  /** The line under the words; a review adds a sign and a wash, and no line. */
  readonly line?: FindingLook["line"];
  readonly review?: string;
}

interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const found = (name: string, look: FindingLook): Entry => ({
  name: labelOf(name),
  look,
  line: look.line,
});

const GROUPS: readonly Group[] = [
  { title: "What was found", entries: VERDICTS.map((word) => found(word, VERDICT_LOOKS[word])) },
  {
    title: "Without a verdict",
    entries: CHECKS.map((word) => found(word, CHECK_LOOKS[word])),
  },
  {
    title: "The second editor",
    entries: REVIEWS.filter((review) => review !== "none").map((review) => ({
      name: REVIEW_NAMES[review],
      look: REVIEW_LOOKS[review],
      review,
    })),
  },
];

export interface ClaimLegendProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What the lines, signs and colours of claims mean, drawn as the text and the list draw them. */
export function ClaimLegend({ isOpen, onClose }: ClaimLegendProps) {
  return (
    <Dialog title="Lines and signs" isOpen={isOpen} onClose={onClose} width="wide">
      <div className={styles.groups}>
        {GROUPS.map(({ title, entries }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.title}>{title}</h3>
            <ul className={styles.entries}>
              {entries.map((entry) => (
                <li key={entry.name} className={styles.entry}>
                  <Sample {...entry} />
                  <StateMark mark={entry.look}>{entry.name}</StateMark>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={typography.aside}>
        The second editor’s sign stands in the margin beside the claim, which keeps the line of what
        was found. In the strip at the edge every claim is a stroke of its colour: at the left what
        is settled, then what is to be checked, then what is doubtful or wrong, and at the right
        what is flagged or came back.
      </p>
    </Dialog>
  );
}

function Sample({ look, line, review }: Entry) {
  return (
    <span className={`${styles.sample} ${claimStyles.claims}`} aria-hidden="true">
      <span data-claim="" data-line={line} data-tone={look.tone} data-review={review}>
        words
      </span>
    </span>
  );
}
