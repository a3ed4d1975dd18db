import styles from "#components/panel/panel.module.css";
import { usePanelPart } from "#components/panel/panel-part.ts";
import { Select } from "#components/ui/select.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { CHECK_MARKS } from "#components/ui/state-marks.ts";
import type { ClaimChanges } from "#lib/client/acts/act.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Person } from "#lib/domain/person.ts";
import { CHECKS, KINDS, labelOf, PRIORITIES } from "#lib/domain/vocabulary.ts";
import { useActs } from "../acts/acts-context.tsx";

const NOBODY = "nobody";
const kinds = KINDS.map((id) => ({ id, label: labelOf(id) }));
const priorities = PRIORITIES.map((id) => ({ id, label: labelOf(id) }));

/** What sort of claim it is. The first thing to say about a new one. */
export function ClaimKind({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const place = usePanelPart(claim.id, "kind");
  return (
    <div ref={place}>
      <Select
        label="Kind"
        options={kinds}
        value={claim.kind}
        onChange={(kind) => act(claim, { kind: "change", claim: claim.id, changes: { kind } })}
      />
    </div>
  );
}

/** How far the check is. `stale` is said by publishing only, so it is offered only where it stands. */
export function ClaimCheck({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const checks = CHECKS.filter((check) => check !== "stale" || claim.check === "stale");
  return (
    <Select
      label="Check"
      options={checks.map((id) => ({
        id,
        label: labelOf(id),
        mark: (
          <StateMark mark={CHECK_MARKS[id]} show="shape">
            {""}
          </StateMark>
        ),
      }))}
      value={claim.check}
      onChange={(check) => {
        if (check !== "stale") act(claim, { kind: "change", claim: claim.id, changes: { check } });
      }}
    />
  );
}

export interface ClaimDutyProps {
  readonly claim: Claim;
  readonly members: readonly Person[];
}

/** How urgent it is and whose it is. */
export function ClaimDuty({ claim, members }: ClaimDutyProps) {
  const { act } = useActs();
  const change = (changes: ClaimChanges) =>
    act(claim, { kind: "change", claim: claim.id, changes });
  const people = members.map(({ id, name }) => ({ id, label: name }));
  return (
    <div className={styles.pair}>
      <Select
        label="Priority"
        options={priorities}
        value={claim.priority}
        onChange={(priority) => change({ priority })}
      />
      <Select
        label="Assignee"
        options={[{ id: NOBODY, label: "Nobody" }, ...people]}
        value={claim.assignee?.id ?? NOBODY}
        onChange={(id) => change({ assignee: id === NOBODY ? null : id })}
      />
    </div>
  );
}
