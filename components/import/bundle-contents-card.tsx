import { Words } from "#components/ui/words.tsx";
import type { BundleContents } from "#lib/domain/bundle/contents.ts";
import styles from "./bundle-preview.module.css";
import { contentsInWords } from "./bundle-words.ts";

/** The headline, and what comes with the article, in numbers. */
export function BundleContentsCard({ contents }: { readonly contents: BundleContents }) {
  return (
    <article className={styles.card} aria-label="What the bundle holds">
      <h2 className={styles.headline} dir="auto">
        <Words>{contents.headline}</Words>
      </h2>
      <dl>
        {contentsInWords(contents).map(([name, words]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
