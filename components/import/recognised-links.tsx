"use client";
import { useState } from "react";
import { count } from "#components/ui/count.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import styles from "./import.module.css";

/** Where the links of the text lead, for those who cannot point at them. */
export function RecognisedLinks({ article }: { readonly article: ImportedArticle }) {
  const [isOpen, setOpen] = useState(false);
  const links = article.formats.filter((format) => format.kind === "link");
  if (links.length === 0) return null;
  return (
    <details className={styles.links} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count(links.length, "link", "links")}</summary>
      {isOpen && (
        <ul>
          {links.map(({ start, end, href }) => (
            <li key={`${start} ${end}`} className={styles.linkRow}>
              <p>{article.text.slice(start, end)}</p>
              <p className={styles.aside}>{href}</p>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
