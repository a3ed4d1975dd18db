import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LoadFailure } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { Checkbox } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import { useEditLines, useLeftOut } from "#lib/client/article-mutations.ts";
import { newId } from "#lib/client/new-id.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { type BlockKind, labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./article-lines.module.css";
import { KindsOfLines } from "./kinds-of-lines.tsx";

export interface ArticleLinesProps {
  readonly view: ArticleView;
  readonly onClose: () => void;
}

/** Puts back what the import left out, and says what a line is; both make the next revision. */
export function ArticleLines({ view: { article, revision }, onClose }: ArticleLinesProps) {
  const left = useLeftOut(article.id);
  const edit = useEditLines(article.id);
  const [putBack, setPutBack] = useState<readonly number[]>([]);
  const [kinds, setKinds] = useState<ReadonlyMap<number, BlockKind>>(new Map());
  const changes = putBack.length + kinds.size;
  const save = () => {
    const seen = { version: article.version, expectedRevision: revision.number };
    const lines = [...kinds].map(([line, kind]) => ({ line, kind }));
    edit.mutate(
      { id: newId(), ...seen, putBack: [...putBack], kinds: lines },
      {
        onSuccess: (answer) => {
          notify({ message: `Revision ${answer.revision.number} is on the desk.` });
          onClose();
        },
      },
    );
  };
  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button look="primary" isDisabled={changes === 0} isPending={edit.isPending} onPress={save}>
        Save as revision {revision.number + 1}
      </Button>
    </>
  );
  return (
    <Dialog title="Lines of the article" isOpen width="wide" onClose={onClose} actions={actions}>
      <p className={typography.aside}>
        Claims are carried to the new revision, where their words stand as before.
      </p>
      <FormError title="Nothing was changed." error={edit.error} />
      <section aria-labelledby="left-out-lines">
        <h3 id="left-out-lines">Left out at the import</h3>
        {left.isPending && <Skeleton label="Loading what was left out" lines={3} />}
        {left.isLoadingError && <LoadFailure title="It did not load" query={left} />}
        {left.data?.lines.length === 0 && <p className={typography.aside}>Nothing is left out.</p>}
        <ul className={styles.lines}>
          {left.data?.lines.map(({ number, text, reason, before }) => (
            <li key={number} className={styles.line}>
              <Checkbox
                isSelected={putBack.includes(number)}
                onChange={(isBack) => setPutBack(withNumber(putBack, number, isBack))}
              >
                <span className={styles.words} dir="auto">
                  <Words>{text}</Words>
                </span>
              </Checkbox>
              <p className={typography.aside}>
                {labelOf(reason)}, before line {before + 1}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <KindsOfLines
        lines={revision}
        kinds={kinds}
        onKind={(line, kind) =>
          setKinds(withKind(kinds, { line, kind, was: revision.blocks[line] }))
        }
      />
    </Dialog>
  );
}

function withNumber(numbers: readonly number[], number: number, isIn: boolean) {
  const others = numbers.filter((one) => one !== number);
  return isIn ? [...others, number] : others;
}

interface ChosenKind {
  readonly line: number;
  readonly kind: BlockKind;
  readonly was: BlockKind | undefined;
}

function withKind(kinds: ReadonlyMap<number, BlockKind>, { line, kind, was }: ChosenKind) {
  const next = new Map(kinds);
  if (kind === was) next.delete(line);
  else next.set(line, kind);
  return next;
}
