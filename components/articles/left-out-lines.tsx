"use client";
import { Switch } from "#components/ui/switch.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { LeftOutLine } from "#lib/domain/imported.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./import.module.css";

export interface LeftOutLinesProps {
  readonly lines: readonly LeftOutLine[];
  /** Which of them go back, by their place in `lines`. */
  readonly putBack: readonly number[];
  readonly onChange: (putBack: readonly number[]) => void;
}

/** What was taken for the page's furniture, each line with its reason and a way back. */
export function LeftOutLines({ lines, putBack, onChange }: LeftOutLinesProps) {
  const put = (index: number, isBack: boolean) => {
    const others = putBack.filter((one) => one !== index);
    onChange(isBack ? [...others, index].sort((a, b) => a - b) : others);
  };
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">Left out</h2>
      {lines.length === 0 ? (
        <p className={styles.aside}>Nothing. Every line is in the article.</p>
      ) : (
        <ul className={styles.leftOut}>
          {lines.map(({ text, reason, before }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is its identity
            <li key={index} className={styles.leftOutLine}>
              <div>
                <p>{text}</p>
                <p className={styles.aside}>
                  {labelOf(reason)}, before line {before + 1}
                </p>
              </div>
              <Switch
                isSelected={putBack.includes(index)}
                onChange={(isBack) => put(index, isBack)}
              >
                Put back <VisuallyHidden>“{text}”</VisuallyHidden>
              </Switch>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
