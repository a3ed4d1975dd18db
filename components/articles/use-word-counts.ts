import { useEffect, useMemo, useState } from "react";
import type { ArticleView } from "#lib/domain/article.ts";
import { countWordsInClaims, countWordsInSteps, type WordCounts } from "#lib/domain/word-counts.ts";
import { repeatWhenIdle } from "#lib/editor/idle.ts";

/** Texts, in code units, and numbers of claims that are counted in a millisecond or two. */
const SHORT_TEXT = 12_000;
const FEW_CLAIMS = 200;

/**
 * How many words the article has and how many of them stand in claims; of a long one counted in idle moments,
 * and null until that has been done once.
 */
export function useWordCounts({ revision, claims }: ArticleView): WordCounts | null {
  const { text } = revision;
  const [counted, setCounted] = useState<WordCounts | null>(null);
  const places = useMemo(
    () => claims.map(({ anchor }) => anchor).filter(({ outcome }) => outcome !== "lost"),
    [claims],
  );
  const isShort = text.length <= SHORT_TEXT && places.length <= FEW_CLAIMS;
  const atOnce = useMemo(
    () => (isShort ? countWordsInClaims(text, places) : null),
    [isShort, text, places],
  );
  // Idle moments are outside of React.
  useEffect(() => {
    if (isShort) return;
    const steps = countWordsInSteps(text, places);
    return repeatWhenIdle(() => {
      const step = steps.next();
      if (!step.done) return "more";
      setCounted(step.value);
      return "done";
    });
  }, [isShort, text, places]);
  return atOnce ?? counted;
}
