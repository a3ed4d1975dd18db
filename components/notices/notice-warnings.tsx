import { Button } from "#components/ui/button.tsx";
import { StateShape } from "#components/ui/state-shape.tsx";
import type { NoticeWarning } from "#lib/domain/notice/warning.ts";
import type { Range } from "#lib/domain/text.ts";
import { diffWords } from "#lib/editor/word-diff.ts";
import { MarkedText } from "./marked-text.tsx";
import styles from "./notice.module.css";

export interface NoticeWarningsProps {
  readonly warnings: readonly NoticeWarning[];
  /** Leads to the words that a warning is about. */
  readonly onShow?: (range: Range) => void;
}

/** What is amiss with a notice. Nothing of it is in the way of going on. */
export function NoticeWarnings({ warnings, onShow }: NoticeWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="What to look at in the notice">
      {warnings.map((warning) => {
        const { code, message, range, difference } = warning;
        return (
          <li key={`${code} ${range?.start} ${message}`} className={styles.warning}>
            <span className={styles.shape}>
              <StateShape shape="alert" />
            </span>
            <div>
              <p>{message}</p>
              {difference && <Difference {...difference} />}
            </div>
            {range && onShow && (
              <Button look="plain" size="small" onPress={() => onShow(range)}>
                Show
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Difference({ said, source }: NonNullable<NoticeWarning["difference"]>) {
  const pieces = diffWords(said, source).map(({ text, change }, key) => ({
    key,
    text,
    change,
    isClaimed: false,
  }));
  return (
    <p className={styles.difference}>
      <MarkedText pieces={pieces} />
    </p>
  );
}
