import { labelOf } from "#lib/domain/vocabulary.ts";
import type { Option } from "./select.tsx";
import { StateMark } from "./state-mark.tsx";
import type { Mark } from "./state-marks.ts";

/**
 * Words of the vocabulary as the options of a choice, in their order; `marks` draws one before each, `labels`
 * says how people read them where that is more than the word.
 */
export function optionsOf<Id extends string>(
  ids: readonly Id[],
  marks?: Readonly<Record<Id, Mark>>,
  labels?: Readonly<Record<Id, string>>,
): readonly Option<Id>[] {
  return ids.map((id) => ({
    id,
    label: labels?.[id] ?? labelOf(id),
    ...(marks && {
      mark: (
        <StateMark mark={marks[id]} show="shape">
          {""}
        </StateMark>
      ),
    }),
  }));
}
