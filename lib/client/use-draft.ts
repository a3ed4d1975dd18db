import { useState } from "react";
import { keepDraft } from "./draft.ts";
import { readFreeDraft } from "./free-draft.ts";

/** Words being written, kept over a reload until they have been saved. */
export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Empties the field; the words are kept until they have been saved. */
  readonly hide: () => void;
}

/** A draft under a name of its own, such as `comment CLAIM`; starts from `initial`. */
export function useDraft(name: string, initial = ""): Draft {
  const [text, setText] = useState(() => readFreeDraft(name) ?? initial);
  return {
    text,
    setText(next) {
      setText(next);
      keepDraft(name, next === initial ? null : next);
    },
    hide: () => setText(initial),
  };
}
