import { TextArea, TextField } from "#components/ui/text-field.tsx";
import type { Claim } from "#lib/domain/claim.ts";
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
