import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { NamedPerson } from "#lib/domain/bundle/contents.ts";
import styles from "./bundle-preview.module.css";

/** People shown before somebody asks for all. */
const MAX_LISTED = 12;

export interface BundlePeopleProps {
  readonly people: readonly NamedPerson[];
  /** Whether the bundle can be brought in. */
  readonly canImport: boolean;
}

/** Whom a bundle names, and what becomes of those who have no account here. */
export function BundlePeople({ people, canImport }: BundlePeopleProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? people : people.slice(0, MAX_LISTED);
  const hasStrangers = canImport && people.some(({ isKnown }) => !isKnown);
  return (
    <section aria-labelledby="bundle-people">
      <h2 id="bundle-people">People in it</h2>
      <ul>
        {shown.map(({ name, isKnown }, at) => (
          // Two people may have one name; the list never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the file
          <li key={at} className={styles.person}>
            <span>
              <Words>{name}</Words>
            </span>
            <span className={typography.aside}>
              {isKnown ? "has an account here" : "not known here"}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <div>
          <Button size="small" onPress={() => setWhole(true)}>
            Show all {people.length.toLocaleString("en-GB")}
          </Button>
        </div>
      )}
      {hasStrangers && (
        <p className={typography.aside}>
          Whoever is not known here gets an account that nobody can sign in to. For what they are
          said to have decided, you answer: the record says that you brought it.
        </p>
      )}
    </section>
  );
}
