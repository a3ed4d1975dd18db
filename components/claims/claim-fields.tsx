import { usePanelPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Select } from "#components/ui/select.tsx";
import { CHECK_MARKS } from "#components/ui/state-marks.ts";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import type { ClaimChanges } from "#lib/client/acts/act.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Person } from "#lib/domain/person.ts";
import { CHECKS, KINDS, labelOf, PRIORITIES } from "#lib/domain/vocabulary.ts";
import { useActs } from "../acts/acts-context.tsx";
import { useAutosave } from "./use-autosave.ts";

/** The checker's own words about the claim, saved while they are typed. */
export function ClaimNote({ claim }: { readonly claim: Claim }) {
  const field = useClaimField(claim, "note");
  return (
    <TextArea
      label="Note"
      rows={2}
      placeholder="What you looked at, and what you found"
      {...field}
    />
  );
}

/** Who makes the assertion, saved while it is typed. */
export function ClaimSpeaker({ claim }: { readonly claim: Claim }) {
  const field = useClaimField(claim, "speaker");
  return <TextField label="Speaker" {...field} />;
}

function useClaimField(claim: Claim, name: "note" | "speaker") {
  const { act } = useActs();
  const { text, setText, fault, flush } = useAutosave({
    name: `${name} ${claim.id}`,
    saved: claim[name] ?? "",
    save: (text, draft) =>
      act(claim, { kind: "change", claim: claim.id, changes: { [name]: text } }, { draft }),
  });
  return { value: text, onChange: setText, onBlur: flush, error: fault };
}

/** What sort of claim it is. The first thing to say about a new one. */
export function ClaimKind({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const place = usePanelPart(claim.id, "kind");
  const say = (kind: Claim["kind"]) =>
    act(claim, { kind: "change", claim: claim.id, changes: { kind } });
  return (
    <div ref={place} className={layout.stack1}>
      <Select
        label={claim.isKindGuessed ? "Kind, guessed" : "Kind"}
        options={optionsOf(KINDS)}
        value={claim.kind}
        onChange={say}
      />
      {claim.isKindGuessed && (
        <div className={layout.buttons}>
          <Button size="small" onPress={() => say(claim.kind)}>
            It is: {labelOf(claim.kind).toLowerCase()}
          </Button>
        </div>
      )}
    </div>
  );
}

/** How far the check is. Only publishing makes it `stale`, so that is offered only where it is so. */
export function ClaimCheck({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const checks = CHECKS.filter((check) => check !== "stale" || claim.check === "stale");
  return (
    <Select
      label="Check"
      options={optionsOf(checks, CHECK_MARKS)}
      value={claim.check}
      onChange={(check) => {
        if (check !== "stale") act(claim, { kind: "change", claim: claim.id, changes: { check } });
      }}
    />
  );
}

export interface ClaimAssignmentProps {
  readonly claim: Claim;
  readonly members: readonly Person[];
}

/** How urgent it is and whose it is. */
export function ClaimAssignment({ claim, members }: ClaimAssignmentProps) {
  const { act } = useActs();
  const change = (changes: ClaimChanges) =>
    act(claim, { kind: "change", claim: claim.id, changes });
  return (
    <div className={layout.pair}>
      <Select
        label="Priority"
        options={optionsOf(PRIORITIES)}
        value={claim.priority}
        onChange={(priority) => change({ priority })}
      />
      <OptionalSelect
        label="Assignee"
        none="Nobody"
        options={members.map(({ id, name }) => ({ id, label: name }))}
        value={claim.assignee?.id ?? null}
        onChange={(assignee) => change({ assignee })}
      />
    </div>
  );
}
