import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type BatchAnswer, performOnEach, waitFor } from "#lib/client/batch.ts";
import { keys } from "#lib/client/queries.ts";
import type { Article } from "#lib/domain/article.ts";
import { type ArticlesChange, changeOne } from "./change-articles.ts";
import type { SelectedArticle } from "./selected-articles.ts";

/** How far a change of several articles is. */
export type ChangeState =
  | { readonly kind: "choosing" }
  | { readonly kind: "running"; readonly done: number }
  | { readonly kind: "done"; readonly changed: number; readonly refused: readonly Refused[] };

export interface Refused {
  readonly headline: string;
  readonly message: string;
}

const STOPPED = "It was stopped before this one. Nothing of it was changed.";

/** Changes several articles, one after another, and keeps what became of each. */
export function useChangeArticles(onChanged: (articles: readonly Article[]) => void) {
  const client = useQueryClient();
  const [state, setState] = useState<ChangeState>({ kind: "choosing" });
  const isStopped = useRef(false);
  const run = async (articles: readonly SelectedArticle[], change: ArticlesChange) => {
    isStopped.current = false;
    setState({ kind: "running", done: 0 });
    const stopped: Refused[] = [];
    const answers = await performOnEach<SelectedArticle, Article | null>({
      articles,
      async perform(article) {
        if (!isStopped.current) return changeOne(article, change);
        stopped.push({ headline: article.headline, message: STOPPED });
        return null;
      },
      wait: waitFor,
      onDone: (done) => setState({ kind: "running", done }),
      signal: new AbortController().signal,
    });
    const changed = changedIn(answers);
    const refused = answers.filter((answer) => "message" in answer);
    onChanged(changed);
    setState({ kind: "done", changed: changed.length, refused: [...refused, ...stopped] });
    for (const { id } of changed) void client.invalidateQueries({ queryKey: keys.article(id) });
    await client.invalidateQueries({ queryKey: keys.articles });
  };
  return {
    state,
    run: (articles: readonly SelectedArticle[], change: ArticlesChange) =>
      void run(articles, change),
    /** Begins with no further article; what is done stays. */
    stop() {
      isStopped.current = true;
    },
  };
}

function changedIn(answers: readonly BatchAnswer<Article | null>[]): readonly Article[] {
  return answers.flatMap((one) => ("answer" in one && one.answer ? [one.answer] : []));
}
