import styles from "#components/panel/panel.module.css";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { useFocusPart } from "#components/panel/panel-part.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { useActs } from "../acts/acts-context.tsx";
import { EvidenceForm, type EvidenceFormProps } from "./evidence-form.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { WithdrawnEvidenceList } from "./withdrawn-evidence.tsx";

export interface ClaimEvidenceProps {
  readonly claim: Claim;
  readonly role: Role;
  readonly form: OpenForm | null;
  readonly onForm: (form: OpenForm | null) => void;
}

/** A claim's evidence and the form that adds to it. */
export function ClaimEvidence({ claim, role, form, onForm }: ClaimEvidenceProps) {
  const { act } = useActs();
  const focusPart = useFocusPart();
  const close = () => {
    onForm(null);
    focusPart(claim.id, "add-evidence");
  };
  const add: EvidenceFormProps["onSend"] = (input, events) => {
    act(claim, { kind: "add_evidence", claim: claim.id, input }, events);
    close();
  };
  const change: EvidenceFormProps["onSend"] = ({ id: evidence, ...changes }, events) => {
    act(claim, { kind: "change_evidence", claim: claim.id, evidence, changes }, events);
    close();
  };
  const open = (next: OpenForm) => {
    onForm(next);
    focusPart(claim.id, "evidence");
  };
  const edited = form?.kind === "evidence" ? form.evidence : undefined;
  const piece = claim.evidence.find(({ id }) => id === edited);
  const editing = piece && {
    id: piece.id,
    form: <EvidenceForm key={piece.id} {...{ claim, piece }} onSend={change} onClose={close} />,
  };
  const withdrawn = can(role, "evidence.purge") && <WithdrawnEvidenceList claim={claim} />;
  if (claim.evidence.length === 0 && form?.kind !== "evidence") return withdrawn;
  return (
    <section className={styles.section} aria-label="Evidence">
      <h4 className={styles.title}>Evidence</h4>
      {claim.evidence.length > 0 && (
        <EvidenceList
          evidence={claim.evidence}
          onEdit={({ id }) => open({ kind: "evidence", evidence: id })}
          editing={editing ?? null}
          onRemove={({ id }) =>
            act(claim, { kind: "withdraw_evidence", claim: claim.id, evidence: id })
          }
        />
      )}
      {form?.kind === "evidence" && !piece && (
        <EvidenceForm claim={claim} onSend={add} onClose={close} />
      )}
      {withdrawn}
    </section>
  );
}
