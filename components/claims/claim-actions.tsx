import { useState } from "react";
import { useActs } from "#components/acts/acts-context.tsx";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { useFocusPart, usePanelPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import layout from "#components/ui/layout.module.css";
import { notify } from "#components/ui/toast-queue.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { can } from "#lib/domain/permission.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import styles from "./claim-panel.module.css";
import { faultOfFlag, faultOfMissing, flagAct, missingForFlag } from "./flag-claim.ts";
import { OverrideRulesDialog } from "./override-rules-dialog.tsx";

export interface ClaimActionsProps {
  readonly claim: Claim;
  readonly view: Pick<ArticleView, "revision" | "role" | "rules">;
  /** The form that is open in the panel: what it is for is not offered again. */
  readonly form: OpenForm | null;
  readonly onForm: (form: OpenForm | null) => void;
}

/** What is done most stands first. */
const ORDER: readonly Action[] = ["replace", "note", "insert", "delete"];

const KEYS: Partial<Readonly<Record<Action, string>>> = { replace: "r", note: "n" };

/** What can be done next with the open claim. */
export function ClaimActions({ claim, view, form, onForm }: ClaimActionsProps) {
  const focusPart = useFocusPart();
  const evidence = usePanelPart(claim.id, "add-evidence");
  const correction = usePanelPart(claim.id, "add-correction");
  const isCorrecting = form !== null && form.kind !== "evidence";
  const open = (next: OpenForm) => {
    onForm(next);
    focusPart(claim.id, next.kind === "evidence" ? "evidence" : "correction");
  };
  return (
    <section aria-label="What to do next" className={styles.actions}>
      <div className={layout.buttons}>
        {form?.kind !== "evidence" && (
          <div ref={evidence}>
            <Button size="small" onPress={() => open({ kind: "evidence" })}>
              Add evidence <Kbd>e</Kbd>
            </Button>
          </div>
        )}
        {!isCorrecting && claim.anchor.outcome !== "lost" && (
          <div ref={correction} className={styles.corrections}>
            {ORDER.map((action) => (
              <Button
                key={action}
                size="small"
                look={KEYS[action] ? "quiet" : "plain"}
                onPress={() =>
                  open({
                    kind: "propose",
                    action,
                    range: claim.anchor,
                    revision: view.revision.number,
                  })
                }
              >
                {ACTION_RULES[action].label} {KEYS[action] && <Kbd>{KEYS[action]}</Kbd>}
              </Button>
            ))}
          </div>
        )}
        <FlagButton claim={claim} view={view} />
      </div>
      <Missing claim={claim} view={view} />
    </section>
  );
}

type FlagProps = Pick<ClaimActionsProps, "claim" | "view">;

/** Asks for a second editor, or takes that back. */
function FlagButton({ claim, view }: FlagProps) {
  const { act } = useActs();
  const place = usePanelPart(claim.id, "review");
  const [isAsking, setAsking] = useState(false);
  const flag = flagAct(claim);
  const missing = missingForFlag(claim, view.rules);
  const fault = faultOfMissing(claim, view.rules);
  const maySetAside = can(view.role, "review.decide");
  if (faultOfFlag(claim, view.role) !== null) return null;
  const press = () => {
    if (fault === null) act(claim, flag);
    else if (maySetAside) setAsking(true);
    else notify({ message: fault });
  };
  return (
    <div ref={place}>
      <Button size="small" onPress={press}>
        {flag.decision === "withdraw" ? (
          "Withdraw from review"
        ) : (
          <>
            Flag for review <Kbd>f</Kbd>
          </>
        )}
      </Button>
      {isAsking && (
        <OverrideRulesDialog
          title="Flag the claim"
          label="Flag all the same"
          obstacles={missing}
          claims={[]}
          maySetAside={maySetAside}
          onConfirm={(reason) => act(claim, { ...flag, override: { reason } })}
          onOpen={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** What the desk's rules ask for before the claim is flagged. */
function Missing({ claim, view }: FlagProps) {
  const fault = faultOfMissing(claim, view.rules);
  return fault && <p className={styles.missing}>{fault}</p>;
}
