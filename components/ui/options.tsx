import { labelOf } from "#lib/domain/vocabulary.ts";
import type { Option } from "./select.tsx";
import { StateMark } from "./state-mark.tsx";
import type { Mark } from "./state-marks.ts";

/** Words of the vocabulary as the options of a choice, in their order; `marks` draws one before each. */
export function optionsOf<Id extends string>(
  ids: readonly Id[],
  marks?: Readonly<Record<Id, Mark>>,
): readonly Option<Id>[] {
  return ids.map((id) => ({
    id,
    label: labelOf(id),
    ...(marks && {
      mark: (
        <StateMark mark={marks[id]} show="shape">
          {""}
        </StateMark>
      ),
    }),
  }));
}
