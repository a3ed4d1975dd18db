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

/** How many changes, and how many comments, are listed until all are asked for. */
const MOST = 20;

/** What a file says of its own words. */
type Said = "changes" | "comments";

/** What a person can do with a change or a comment; the same at every drawing. */
export interface ChangeActions {
  readonly show: (words: Range) => void;
  /** Brings those at these places of their list in, or does not. */
  readonly bring: (what: Said, indexes: readonly number[], to: "in" | "out") => void;
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
      <Findings what="changes" length={changes.length} out={withoutChanges} bring={actions.bring}>
        {(index) => (
          <Change
            key={index}
            index={index}
            text={text}
            change={changes[index]}
            isOut={withoutChanges.includes(index)}
            actions={actions}
          />
        )}
      </Findings>
      <Findings
        what="comments"
        length={comments.length}
        out={withoutComments}
        bring={actions.bring}
      >
        {(index) => (
          <Comment
            key={index}
            index={index}
            text={text}
            comment={comments[index]}
            isOut={withoutComments.includes(index)}
            actions={actions}
          />
        )}
      </Findings>
    </section>
  );
}

interface FindingsProps extends Pick<ChangeActions, "bring"> {
  readonly what: Said;
  readonly length: number;
  /** Which are not brought in. */
  readonly out: readonly number[];
  readonly children: (index: number) => ReactNode;
}

function Findings({ what, length, out, bring, children }: FindingsProps) {
  const [isWhole, setWhole] = useState(false);
  if (length === 0) return null;
  const shown = isWhole ? length : Math.min(length, MOST);
  const isNoneIn = out.length === length;
  return (
    <>
      {length > 1 && (
        <p>
          <Button
            size="small"
            onPress={() => bring(what, [...Array(length).keys()], isNoneIn ? "in" : "out")}
          >
            {isNoneIn ? `Bring all ${what} in` : `Bring no ${what} in`}
          </Button>
        </p>
      )}
      <ol aria-label={what === "changes" ? "Changes" : "Comments"}>
        {Array.from({ length: shown }, (_, index) => children(index))}
      </ol>
      {shown < length && (
        <p>
          <Button size="small" onPress={() => setWhole(true)}>
            Show all {count(length, what, what)}
          </Button>
        </p>
      )}
    </>
  );
}

interface FindingProps {
  readonly index: number;
  /** The article's text. */
  readonly text: string;
  /** Whether it is not brought in. */
  readonly isOut: boolean;
  readonly actions: ChangeActions;
}

const Change = memo(function Change(
  props: FindingProps & { readonly change: ImportedChange | undefined },
) {
  const { change, text } = props;
  if (!change) return null;
  const name = `“${text.slice(change.start, change.end)}” to “${change.insert}”`;
  return (
    <li className={styles.finding} data-out={props.isOut || undefined}>
      <FindingParts {...props} what="changes" finding={change} name={name}>
        <MarkedText pieces={piecesOfChange(text, change)} />
      </FindingParts>
    </li>
  );
});

const Comment = memo(function Comment(
  props: FindingProps & { readonly comment: ImportedComment | undefined },
) {
  const { comment, text, index } = props;
  if (!comment) return null;
  const name = `comment ${index + 1}`;
  return (
    <li className={styles.finding} data-out={props.isOut || undefined}>
      <p>
        <strong>{index + 1}</strong> <Words>{comment.text}</Words>
      </p>
      <FindingParts {...props} what="comments" finding={comment} name={name}>
        <mark className={styles.commented}>{text.slice(comment.start, comment.end)}</mark>
      </FindingParts>
    </li>
  );
});

interface FindingPartsProps extends Omit<FindingProps, "text"> {
  readonly what: Said;
  readonly finding: ImportedChange | ImportedComment;
  /** For screen readers: which one. */
  readonly name: string;
  /** The words it is about. */
  readonly children: ReactNode;
}

function FindingParts(props: FindingPartsProps) {
  const { what, finding, name, index, isOut, actions, children } = props;
  return (
    <>
      <button type="button" className={styles.place} onClick={() => actions.show(finding)}>
        <VisuallyHidden>Show in the text: </VisuallyHidden>
        {children}
      </button>
      <SourceAttribution given={finding} />
      <p className={styles.actions}>
        <Button size="small" onPress={() => actions.bring(what, [index], isOut ? "in" : "out")}>
          {isOut ? "Bring it in after all" : "Do not bring in"}{" "}
          <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
        {isOut && <span className={styles.aside}>Not brought in</span>}
      </p>
    </>
  );
}

function piecesOfChange(text: string, { start, end, insert }: ImportedChange) {
  const pieces = [
    { key: 0, text: text.slice(start, end), change: "deleted", isClaimed: false },
    { key: 1, text: insert, change: "inserted", isClaimed: false },
  ] as const;
  return pieces.filter((piece) => piece.text !== "");
}
