import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import styles from "./refused-articles.module.css";

export interface RefusedArticlesProps {
  readonly refused: readonly { readonly headline: string; readonly message: string }[];
}

/** The articles of several with which something could not be done, and why. */
export function RefusedArticles({ refused }: RefusedArticlesProps) {
  return (
    <ul className={styles.reasons}>
      {refused.map(({ headline, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: headlines may be alike, and the list never changes
        <li key={index}>
          <p className={typography.serif} dir="auto">
            <Words>{headline}</Words>
          </p>
          <p>{message}</p>
        </li>
      ))}
    </ul>
  );
}
