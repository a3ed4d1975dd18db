import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react-aria-components";
import { TextField } from "#components/ui/text-field.tsx";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import { searchText } from "./text-ranges.ts";

export interface TextSearchFieldProps {
  readonly article: ImportedArticle;
  readonly chosen: Range | null;
  readonly choose: (words: Range) => void;
}

/** Chooses words of the text by typing them; Enter goes on to the next place that has them. */
export function TextSearchField({ article, chosen, choose }: TextSearchFieldProps) {
  const [wanted, setWanted] = useState("");
  const places = useMemo(() => searchText(article, wanted), [article, wanted]);
  const at = places.findIndex(({ start, end }) => start === chosen?.start && end === chosen.end);
  const search = (typed: string) => {
    setWanted(typed);
    const [first] = searchText(article, typed);
    if (first) choose(first);
  };
  const goOn = (event: KeyboardEvent) => {
    // All other keys are the page's: Escape leaves the bar.
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return event.continuePropagation();
    event.preventDefault();
    const next = places[(at + 1) % places.length];
    if (next) choose(next);
  };
  return (
    <TextField
      label="Words of the text"
      isLabelHidden
      placeholder="Type words of the text"
      value={wanted}
      onChange={search}
      onKeyDown={goOn}
      hint={wanted.trim() === "" ? null : hintFor(places.length, at)}
      autoComplete="off"
    />
  );
}

function hintFor(places: number, at: number): string {
  if (places === 0) return "These words are not in the text. Those above stay chosen.";
  if (places === 1) return "They stand there once.";
  return at === -1
    ? `They stand there ${places} times.`
    : `${at + 1} of ${places}: Enter for the next.`;
}
