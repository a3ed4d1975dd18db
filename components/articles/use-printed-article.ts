import { useEffect, useEffectEvent } from "react";
import { printAs } from "#lib/client/print/print-as.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import styles from "./printed-article.module.css";

/** Prints the article with its claims numbered and their record in place of the page. */
export function usePrintedArticle(view: ArticleView): void {
  const viewNow = useEffectEvent(() => view);
  useEffect(
    () =>
      printAs({
        className: styles.printed ?? "",
        async print() {
          const { printArticle } = await import("#lib/client/print/printed-article.ts");
          return () => printArticle(viewNow());
        },
      }),
    [],
  );
}
