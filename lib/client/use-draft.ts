import { useState } from "react";
import { keepDraft, readDraft } from "./draft.ts";

/** Words being written, kept over a reload until they have been saved. */
export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly clear: () => void;
}

/** A draft under a name of its own, such as `comment CLAIM`; starts from `initial`. */
export function useDraft(name: string, initial = ""): Draft {
  const [text, setText] = useState(() => readDraft(name) ?? initial);
  return {
    text,
    setText(next) {
      setText(next);
      keepDraft(name, next === initial ? null : next);
    },
    clear() {
      setText(initial);
      keepDraft(name, null);
    },
  };
}
