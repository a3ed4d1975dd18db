import { useRef, useState } from "react";
import {
  howMany,
  NONE_SELECTED,
  pressAll,
  pressRow,
  type Selected,
  type SelectedArticle,
} from "./selected-articles.ts";

/** The selected rows of the list, which stay selected under other filters. */
export interface ArticleSelection {
  readonly selected: Selected;
  readonly ofShown: "none" | "some" | "all";
  readonly press: (id: string) => void;
  readonly pressAll: () => void;
  readonly clear: () => void;
  /** Called for every key and button before it does anything, to know about Shift. */
  readonly watch: (event: { readonly shiftKey: boolean }) => void;
}

/** Which articles are selected; with Shift, all between the row pressed last and this one. */
export function useSelectedArticles(rows: readonly SelectedArticle[]): ArticleSelection {
  const [selected, setSelected] = useState<Selected>(NONE_SELECTED);
  const last = useRef<string | null>(null);
  const isRange = useRef(false);
  return {
    selected,
    ofShown: howMany(selected, rows),
    press(id) {
      const from = isRange.current ? last.current : null;
      last.current = id;
      setSelected((selected) => pressRow(selected, rows, { id, from }));
    },
    pressAll: () => setSelected((selected) => pressAll(selected, rows)),
    clear() {
      last.current = null;
      setSelected(NONE_SELECTED);
    },
    watch({ shiftKey }) {
      isRange.current = shiftKey;
    },
  };
}
