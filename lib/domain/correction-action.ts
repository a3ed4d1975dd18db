import { type Action, NOTICES, type Notice } from "./vocabulary.ts";

/** What is to be known of an action, so that nothing else asks which one it is. */
export interface ActionRule {
  /** On the button that proposes it. */
  readonly label: string;
  /** Whether it is about words of the article; without them it has a point between two characters. */
  readonly hasRange: boolean;
  /** Whether it brings new words, which are its `insert`. */
  readonly takesInsert: boolean;
  /** Whether it changes the article's text once it is applied. A note leaves the words as they are. */
  readonly editsText: boolean;
  /** As what readers may be told of it, in the order of the menu. */
  readonly notices: readonly Notice[];
  /** What a new one starts with. */
  readonly firstNotice: Notice;
}

const EDIT = { editsText: true, notices: NOTICES, firstNotice: "none" } as const;

/** The rules of each action. */
export const ACTION_RULES: Readonly<Record<Action, ActionRule>> = {
  replace: { label: "Replace", hasRange: true, takesInsert: true, ...EDIT },
  insert: { label: "Insert after", hasRange: false, takesInsert: true, ...EDIT },
  delete: { label: "Delete words", hasRange: true, takesInsert: false, ...EDIT },
  note: {
    label: "Editor’s note",
    hasRange: true,
    takesInsert: false,
    editsText: false,
    notices: NOTICES.filter((notice) => notice !== "none"),
    firstNotice: "editors_note",
  },
};

/** The actions that change the text. */
export type EditingAction = Exclude<Action, "note">;
