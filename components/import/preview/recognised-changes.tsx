import { memo, type ReactNode, useState } from "react";
import { MarkedText } from "#components/notices/marked-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { SourceAttribution } from "#components/ui/source-attribution.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type {
  ImportedArticle,
  ImportedChange,
  ImportedComment,
} from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import { summariseChanges } from "./changes-summary.ts";
import styles from "./findings.module.css";

/** Changes, and comments, that are listed until all are asked for. */
const MAX_LISTED = 20;

/** What a file says of its own words. */
type FindingKind = "changes" | "comments";

/** What a person can do with a change or a comment; the same at every render. */
export interface ChangeActions {
  readonly show: (words: Range) => void;
  /** Imports those at these places of their list, or leaves them out. */
  readonly include: (kind: FindingKind, indexes: readonly number[], to: "in" | "out") => void;
}

export interface RecognisedChangesProps {
  readonly article: ImportedArticle;
  readonly decisions: Pick<ImportDecisions, "withoutChanges" | "withoutComments">;
  readonly actions: ChangeActions;
}

/** Changes and comments that a word processor kept in the file; each becomes a claim. */
export function RecognisedChanges({ article, decisions, actions }: RecognisedChangesProps) {
  const { changes, comments, text } = article;
  if (changes.length + comments.length === 0) return null;
  const { withoutChanges, withoutComments } = decisions;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changes and comments</h2>
      <p className={styles.aside} role="status">
        {summariseChanges(article, decisions)}
      </p>
      <Findings kind="changes" findings={changes} out={withoutChanges} {...{ text, actions }} />
      <Findings kind="comments" findings={comments} out={withoutComments} {...{ text, actions }} />
    </section>
  );
}

interface FindingsProps {
  readonly kind: FindingKind;
  readonly findings: readonly (ImportedChange | ImportedComment)[];
  /** Which are left out. */
  readonly out: readonly number[];
  /** The article's text. */
  readonly text: string;
  readonly actions: ChangeActions;
}

function Findings({ kind, findings, out, text, actions }: FindingsProps) {
  const [isWhole, setWhole] = useState(false);
  const { length } = findings;
  if (length === 0) return null;
  const shown = isWhole ? findings : findings.slice(0, MAX_LISTED);
  const isNoneIn = out.length === length;
  return (
    <>
      {length > 1 && (
        <p>
          <Button
            size="small"
            onPress={() => actions.include(kind, [...findings.keys()], isNoneIn ? "in" : "out")}
          >
            {isNoneIn ? `Bring all ${kind} in` : `Bring no ${kind} in`}
          </Button>
        </p>
      )}
      <ol aria-label={kind === "changes" ? "Changes" : "Comments"}>
        {shown.map((finding, index) => (
          <Finding
            // biome-ignore lint/suspicious/noArrayIndexKey: its place in the list is its identity
            key={index}
            {...{ kind, finding, index, text, actions }}
            isOut={out.includes(index)}
          />
        ))}
      </ol>
      {shown.length < length && (
        <p>
          <Button size="small" onPress={() => setWhole(true)}>
            Show all {count(length, kind, kind)}
          </Button>
        </p>
      )}
    </>
  );
}

interface FindingProps extends Pick<FindingsProps, "kind" | "text" | "actions"> {
  readonly finding: ImportedChange | ImportedComment;
  readonly index: number;
  /** Whether it is left out. */
  readonly isOut: boolean;
}

const Finding = memo(function Finding(props: FindingProps) {
  const { kind, finding, index, text, isOut, actions } = props;
  const { name, lead, about } = describeFinding(finding, text, index + 1);
  return (
    <li className={styles.finding} data-out={isOut || undefined}>
      {lead}
      <button type="button" className={styles.place} onClick={() => actions.show(finding)}>
        <VisuallyHidden>Show in the text: </VisuallyHidden>
        {about}
      </button>
      <SourceAttribution given={finding} />
      <p className={styles.actions}>
        <Button size="small" onPress={() => actions.include(kind, [index], isOut ? "in" : "out")}>
          {isOut ? "Bring it in after all" : "Do not bring in"}{" "}
          <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
        {isOut && <span className={styles.aside}>Not brought in</span>}
      </p>
    </li>
  );
});

interface FindingParts {
  /** Which one, for screen readers. */
  readonly name: string;
  /** Shown before what it is about. */
  readonly lead: ReactNode;
  readonly about: ReactNode;
}

function describeFinding(
  finding: ImportedChange | ImportedComment,
  text: string,
  number: number,
): FindingParts {
  const original = text.slice(finding.start, finding.end);
  if ("insert" in finding) {
    const { insert } = finding;
    const about = <MarkedText pieces={piecesOfChange(original, insert)} />;
    return { name: `“${original}” to “${insert}”`, lead: null, about };
  }
  return {
    name: `comment ${number}`,
    lead: (
      <p>
        <strong>{number}</strong> <Words>{finding.text}</Words>
      </p>
    ),
    about: (
      <mark className={styles.commented}>
        <Words>{original}</Words>
      </mark>
    ),
  };
}

function piecesOfChange(original: string, insert: string) {
  const pieces = [
    { key: 0, text: original, change: "deleted", isClaimed: false },
    { key: 1, text: insert, change: "inserted", isClaimed: false },
  ] as const;
  return pieces.filter((piece) => piece.text !== "");
}
