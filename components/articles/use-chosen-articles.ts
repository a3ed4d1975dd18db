import { useRef, useState } from "react";
import {
  type Chosen,
  type ChosenArticle,
  howMany,
  NONE_CHOSEN,
  pressAll,
  pressRow,
} from "./chosen-articles.ts";

/** The choice among the rows of the list, which lasts over other filters. */
export interface ChoosingArticles {
  readonly chosen: Chosen;
  readonly ofShown: "none" | "some" | "all";
  readonly press: (id: string) => void;
  readonly pressAll: () => void;
  readonly clear: () => void;
  /** Hears of every key and button before it does anything, to know about Shift. */
  readonly watch: (event: { readonly shiftKey: boolean }) => void;
}

/** Which articles are chosen; with Shift, all between the row pressed last and this one. */
export function useChosenArticles(rows: readonly ChosenArticle[]): ChoosingArticles {
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN);
  const last = useRef<string | null>(null);
  const isRange = useRef(false);
  return {
    chosen,
    ofShown: howMany(chosen, rows),
    press(id) {
      const from = isRange.current ? last.current : null;
      last.current = id;
      setChosen((chosen) => pressRow(chosen, rows, { id, from }));
    },
    pressAll: () => setChosen((chosen) => pressAll(chosen, rows)),
    clear() {
      last.current = null;
      setChosen(NONE_CHOSEN);
    },
    watch({ shiftKey }) {
      isRange.current = shiftKey;
    },
  };
}
