import { type RefObject, useCallback, useState } from "react";
import { useFocus } from "#components/ui/focus-target.tsx";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import { type NoteAttachment, reattachNotes, wordsForNote } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle, ImportedNote } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import type { PreviewGalleyHandle } from "./preview-galley.tsx";

/** A note that is being attached to other words. */
export interface Attaching {
  readonly note: ImportedNote;
  /** The words as they are chosen; null when what is selected is in several paragraphs. */
  readonly chosen: Range | null;
  /** Chooses words that are to be brought into sight. */
  readonly choose: (words: Range) => void;
  /** Attaches the note to the chosen words, and is done. */
  readonly attach: () => void;
  readonly cancel: () => void;
}

interface AttachingState {
  /** The note's place in the preview's list. */
  readonly index: number;
  readonly chosen: Range | null;
}

export interface NoteAttaching {
  /** Null while no note is being attached. */
  readonly attaching: Attaching | null;
  /**
   * Begins with what is selected in the text, or else with these words, which the note has. The same
   * function as long as the text is the same.
   */
  readonly start: (index: number, words: Range) => void;
  /** Takes what was selected in the text, while a note is being attached. */
  readonly select: (selected: Range | null) => void;
}

/** Attaches notes of a preview to words that are selected or stepped to in its proof. */
export function useAttaching(
  { draft, change }: KeptImport,
  article: ImportedArticle,
  proof: RefObject<PreviewGalleyHandle | null>,
): NoteAttaching {
  const [state, setState] = useState<AttachingState | null>(null);
  const focus = useFocus();
  const note = state && reattachNotes(article.notes, draft.noteTies)[state.index];
  const choose = ({ index }: AttachingState, chosen: Range) => {
    proof.current?.deselect();
    proof.current?.show(chosen);
    setState({ index, chosen });
  };
  const leave = ({ index }: AttachingState) => {
    proof.current?.deselect();
    proof.current?.point(null);
    setState(null);
    focus(actionsOf(index));
  };
  const attach = ({ index, chosen }: AttachingState) => {
    if (!chosen) return;
    change(({ noteTies }) => ({ noteTies: withAttached(noteTies, index, chosen) }));
    leave({ index, chosen });
  };
  const start = useCallback(
    (index: number, { start, end }: Range) => {
      const selected = proof.current?.selection();
      const chosen = (selected && wordsForNote(article, selected)) ?? { start, end };
      setState({ index, chosen });
      proof.current?.show(chosen);
      focus(ATTACH_BAR);
    },
    [article, proof, focus],
  );
  const select = (selected: Range | null) => {
    if (!state || !selected) return;
    const chosen = wordsForNote(article, selected);
    proof.current?.point(chosen);
    setState({ ...state, chosen });
  };
  if (!state || !note) return { start, select, attaching: null };
  const attaching = {
    note,
    chosen: state.chosen,
    choose: (words: Range) => choose(state, words),
    attach: () => attach(state),
    cancel: () => leave(state),
  };
  return { start, select, attaching };
}

function withAttached(
  ties: readonly NoteAttachment[],
  note: number,
  { start, end }: Range,
): NoteAttachment[] {
  return [...ties.filter((tie) => tie.note !== note), { note, start, end }];
}

/** The name of the place that has the focus while a note is being attached. */
export const ATTACH_BAR = "attach bar";

/** The name of the place with a note's buttons. */
export function actionsOf(index: number): string {
  return `note ${index}`;
}
