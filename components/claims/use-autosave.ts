import { useEffect, useEffectEvent, useRef } from "react";
import { z } from "zod";
import { useStoredDraft } from "#lib/client/acts/draft.ts";
import { faultOfHiddenCharacters } from "#lib/domain/hidden-characters.ts";

/** Milliseconds without a key before what was typed is saved. */
const PAUSE_MS = 700;

export interface AutosaveOptions {
  /** The draft's own name, such as `note CLAIM`. */
  readonly name: string;
  /** The words as they are saved. */
  readonly saved: string;
  /** Sends the words, naming the draft, which is emptied once the server has them. */
  readonly save: (text: string, draft: string) => void;
}

export interface Autosave {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Why the words cannot be saved as they are, or null. */
  readonly fault: string | null;
  /** Saves now, as when the field is left. */
  readonly flush: () => void;
}

/**
 * Words that are saved as one types and stored in this tab until the server has them. While nothing is
 * being typed the field shows what is saved, so a colleague's words appear.
 */
export function useAutosave({ name, saved, save }: AutosaveOptions): Autosave {
  const draft = useStoredDraft({ name, shape: z.string(), initial: null });
  const typed = draft.value;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const send = (text: string) => {
    timer.current = null;
    if (text === saved) draft.forget();
    else if (faultOfHiddenCharacters(text) === null) save(text, name);
  };
  const flush = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    if (typed === null || faultOfHiddenCharacters(typed) !== null) return;
    draft.hide();
    send(typed);
  };
  const flushLater = useEffectEvent(flush);
  const sendKept = useEffectEvent(() => {
    if (typed !== null) send(typed);
  });
  useEffect(() => {
    sendKept();
    return () => flushLater();
  }, []);
  return {
    text: typed ?? saved,
    fault: typed === null ? null : faultOfHiddenCharacters(typed),
    setText(text) {
      draft.change(text);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => send(text), PAUSE_MS);
    },
    flush,
  };
}
