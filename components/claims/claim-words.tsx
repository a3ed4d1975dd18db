import { TextArea, TextField } from "#components/ui/text-field.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import { useActs } from "../acts/acts-context.tsx";
import { useAutosave } from "./use-autosave.ts";

/** The checker's own words about the claim, saved while they are typed. */
export function ClaimNote({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const { text, setText, fault, flush } = useAutosave({
    name: `note ${claim.id}`,
    saved: claim.note ?? "",
    save: (note, draft) =>
      act(claim, { kind: "change", claim: claim.id, changes: { note } }, { draft }),
  });
  return (
    <TextArea
      label="Note"
      rows={2}
      placeholder="What you looked at, and what you found"
      value={text}
      onChange={setText}
      onBlur={flush}
      error={fault}
    />
  );
}

/** Who makes the assertion, saved while it is typed. */
export function ClaimSpeaker({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const { text, setText, fault, flush } = useAutosave({
    name: `speaker ${claim.id}`,
    saved: claim.speaker ?? "",
    save: (speaker, draft) =>
      act(claim, { kind: "change", claim: claim.id, changes: { speaker } }, { draft }),
  });
  return <TextField label="Speaker" value={text} onChange={setText} onBlur={flush} error={fault} />;
}
