import { useState } from "react";
import { count } from "#components/ui/count.ts";
import { optionsOf } from "#components/ui/options.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/select.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { RevisionText } from "#lib/domain/revision.ts";
import { BLOCK_KINDS, type BlockKind } from "#lib/domain/vocabulary.ts";
import styles from "./article-lines.module.css";

/** Lines that are shown at once: the head of an article, or what was searched for. */
const MAX_SHOWN = 40;

export interface KindsOfLinesProps {
  readonly lines: Pick<RevisionText, "text" | "blocks">;
  readonly kinds: ReadonlyMap<number, BlockKind>;
  readonly onKind: (line: number, kind: BlockKind) => void;
}

/** What each line is: a byline, a heading, a paragraph. */
export function KindsOfLines({ lines, kinds, onKind }: KindsOfLinesProps) {
  const [wanted, setWanted] = useState("");
  const found = lines.text
    .split("\n")
    .map((text, line) => ({ text, line }))
    .filter(({ text }) => text.trim() !== "" && isLike(text, wanted));
  return (
    <section aria-labelledby="kinds-of-lines">
      <h3 id="kinds-of-lines">What each line is</h3>
      <SearchField
        label="Search lines"
        placeholder="Words of a line"
        initial=""
        onSearch={setWanted}
      />
      <ul className={styles.lines}>
        {found.slice(0, MAX_SHOWN).map(({ text, line }) => (
          <li key={line} className={styles.line}>
            <p className={styles.words} dir="auto">
              <Words>{text}</Words>
            </p>
            <Select
              label={`Kind of line ${line + 1}`}
              isLabelHidden
              options={optionsOf(BLOCK_KINDS)}
              value={kinds.get(line) ?? lines.blocks[line] ?? "paragraph"}
              onChange={(kind) => onKind(line, kind)}
            />
          </li>
        ))}
      </ul>
      {found.length > MAX_SHOWN && (
        <p className={typography.aside}>
          {count(found.length - MAX_SHOWN, "line", "lines")} more: search for their words.
        </p>
      )}
    </section>
  );
}

function isLike(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.trim().toLowerCase());
}
