import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { focusSoon } from "#components/ui/focus-soon.ts";
import type { KeptImport } from "#lib/client/use-import-draft.ts";
import { type NoteTie, tieNotes, wordsToTie } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle, ImportedNote } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import type { ProofPlace } from "./use-proof.ts";

/** A note that is being tied to other words. */
export interface Tying {
  readonly note: ImportedNote;
  /** The words as they are chosen; null when what is selected is in several paragraphs. */
  readonly chosen: Range | null;
  /** Chooses words that are to be brought into sight. */
  readonly choose: (words: Range) => void;
  /** Ties the note to the chosen words, and is done. */
  readonly tie: () => void;
  readonly cancel: () => void;
}

interface TyingState {
  /** The note's place in the preview's list. */
  readonly index: number;
  readonly chosen: Range | null;
}

export interface TyingOf {
  /** Null while no note is being tied. */
  readonly tying: Tying | null;
  /**
   * Begins with what is selected in the text, or else with these words, which the note has. The same
   * function as long as the text and its place are.
   */
  readonly start: (index: number, words: Range) => void;
}

/** Ties notes of a preview to words that are selected or stepped to in its text. */
export function useTying(
  { draft, change }: KeptImport,
  article: ImportedArticle,
  place: ProofPlace,
): TyingOf {
  const [state, setState] = useState<TyingState | null>(null);
  const note = state && tieNotes(article.notes, draft.noteTies)[state.index];
  useSelections(state !== null, place, (selected) => {
    const chosen = wordsToTie(article, selected);
    place.point(chosen);
    setState((before) => before && { ...before, chosen });
  });
  const choose = (chosen: Range) => {
    document.getSelection()?.removeAllRanges();
    setState((before) => before && { ...before, chosen });
    place.show(chosen);
  };
  const leave = (index: number) => {
    setState(null);
    place.point(null);
    focusSoon(focusOf(index));
  };
  const start = useCallback(
    (index: number, { start, end }: Range) => {
      const selected = place.selected();
      const chosen = (selected && wordsToTie(article, selected)) ?? { start, end };
      setState({ index, chosen });
      place.show(chosen);
      focusSoon("[data-tie-bar] input");
    },
    [article, place],
  );
  return {
    start,
    tying:
      state && note
        ? {
            note,
            chosen: state.chosen,
            choose,
            cancel: () => leave(state.index),
            tie() {
              const { index, chosen } = state;
              if (!chosen) return;
              change(({ noteTies }) => ({ noteTies: withTie(noteTies, index, chosen) }));
              leave(index);
            },
          }
        : null,
  };
}

function withTie(ties: readonly NoteTie[], note: number, { start, end }: Range): NoteTie[] {
  return [...ties.filter((tie) => tie.note !== note), { note, start, end }];
}

/** What leads to the first button of a note. */
export function focusOf(index: number): string {
  return `[data-note="${index}"] [data-part="deeds"] button`;
}

/** Tells what is selected in the proof, as long as it is asked for. */
function useSelections(
  isAsked: boolean,
  place: ProofPlace,
  onSelect: (selected: Range) => void,
): void {
  const tell = useEffectEvent(() => {
    const selected = place.selected();
    if (selected) onSelect(selected);
  });
  useEffect(() => {
    if (!isAsked) return;
    const listen = () => tell();
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, [isAsked]);
}
