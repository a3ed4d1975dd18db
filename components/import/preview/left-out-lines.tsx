import { memo, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Switch } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import type { LeftOutLine } from "#lib/domain/import/imported-article.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { groupByReason, type LeftOutGroup, type PlacedLine } from "./left-out-groups.ts";
import styles from "./left-out-lines.module.css";

/** More lines than this are grouped by reason and folded. */
const MAX_UNGROUPED = 8;

/** A group of so few lines is not folded: that would save no room. */
const MAX_UNFOLDED = 2;

/** Puts lines back, or leaves them out again; the same function at every render. */
export type PutLines = (changed: readonly number[], to: "back" | "out") => void;

export interface LeftOutLinesProps {
  readonly lines: readonly LeftOutLine[];
  /** Which of them go back, by their place in `lines`. */
  readonly putBack: readonly number[];
  readonly put: PutLines;
}

/** What was taken for the page's furniture, each line with its reason and a way back. */
export function LeftOutLines({ lines, putBack, put }: LeftOutLinesProps) {
  const groups = useMemo(() => groupByReason(lines), [lines]);
  const back = useMemo(() => new Set(putBack), [putBack]);
  const all = [...lines.keys()];
  return (
    <section aria-labelledby="left-out">
      <div className={styles.head}>
        <h2 id="left-out">Left out</h2>
        {lines.length > 1 && <PutAll indexes={all} back={back} put={put} what="all" />}
      </div>
      {lines.length === 0 ? (
        <p className={typography.aside}>Nothing. Every line is in the article.</p>
      ) : (
        <p className={typography.aside} role="status">
          {summarise(lines.length, putBack.length)}
        </p>
      )}
      {lines.length <= MAX_UNGROUPED ? (
        <Lines lines={lines.map((line, index) => ({ ...line, index }))} back={back} put={put} />
      ) : (
        groups.map((group) =>
          group.lines.length <= MAX_UNFOLDED ? (
            <Lines key={group.reason} lines={group.lines} back={back} put={put} />
          ) : (
            <Group key={group.reason} group={group} back={back} put={put} />
          ),
        )
      )}
    </section>
  );
}

function summarise(all: number, back: number): string {
  const left = all === 1 ? "1 line" : `${all} lines`;
  return back === 0 ? `${left}, taken for the page’s furniture.` : `${left}, ${back} put back.`;
}

/** Which lines were put back, and what changes that. */
interface PutBack {
  readonly back: ReadonlySet<number>;
  readonly put: PutLines;
}

interface PutAllProps extends PutBack {
  readonly indexes: readonly number[];
  /** Which lines, for screen readers. */
  readonly what: string;
}

function PutAll({ indexes, back, put, what }: PutAllProps) {
  const isAllBack = indexes.every((index) => back.has(index));
  return (
    <Button size="small" onPress={() => put(indexes, isAllBack ? "out" : "back")}>
      {isAllBack ? "Leave all out" : "Put all back"}
      {what !== "all" && <VisuallyHidden> of “{what}”</VisuallyHidden>}
    </Button>
  );
}

interface GroupProps extends PutBack {
  readonly group: LeftOutGroup;
}

/** Folded up until it is opened, and not drawn before: a page may leave out hundreds of lines. */
function Group({ group: { reason, lines }, back, put }: GroupProps) {
  const [isOpen, setOpen] = useState(false);
  const indexes = lines.map(({ index }) => index);
  const backHere = indexes.filter((index) => back.has(index)).length;
  return (
    <details className={styles.group} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{labelOf(reason)}</span>
        <span className={styles.count}>
          {lines.length}
          {backHere > 0 && `, ${backHere} put back`}
        </span>
      </summary>
      {isOpen && (
        <>
          {lines.length > 1 && (
            <PutAll indexes={indexes} back={back} put={put} what={labelOf(reason)} />
          )}
          <Lines lines={lines} back={back} put={put} />
        </>
      )}
    </details>
  );
}

interface LinesProps extends PutBack {
  readonly lines: readonly PlacedLine[];
}

function Lines({ lines, back, put }: LinesProps) {
  return (
    <ul>
      {lines.map((line) => (
        <Line key={line.index} {...line} isBack={back.has(line.index)} put={put} />
      ))}
    </ul>
  );
}

type LineProps = Pick<PlacedLine, "text" | "reason" | "before" | "index"> & {
  readonly isBack: boolean;
  readonly put: PutLines;
};

const Line = memo(function Line({ text, reason, before, index, isBack, put }: LineProps) {
  return (
    <li className={styles.line}>
      <div>
        <p dir="auto">
          <Words>{text}</Words>
        </p>
        <p className={typography.aside}>
          {labelOf(reason)}, before line {before + 1}
        </p>
      </div>
      <Switch isSelected={isBack} onChange={(isBack) => put([index], isBack ? "back" : "out")}>
        Put back <VisuallyHidden>“{spellHiddenCharacters(text)}”</VisuallyHidden>
      </Switch>
    </li>
  );
});
