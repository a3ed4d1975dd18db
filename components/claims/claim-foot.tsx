import { useActs } from "#components/acts/acts-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { PersonAndTime } from "#components/ui/person-and-time.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { copyClaimLink } from "./claim-link.ts";
import styles from "./claim-panel.module.css";
import { mayDelete } from "./flag-claim.ts";

export interface ClaimFootProps {
  readonly claim: Claim;
  readonly role: Role;
  readonly onDeleted: () => void;
}

/** Who made the claim and when, its link, and the way to delete it. */
export function ClaimFoot({ claim, role, onDeleted }: ClaimFootProps) {
  const { act } = useActs();
  return (
    <div className={styles.foot}>
      <PersonAndTime person={claim.createdBy} at={claim.createdAt} />
      <span>
        <Button look="plain" size="small" onPress={() => copyClaimLink(claim)}>
          Copy link
        </Button>
        {mayDelete(claim, role) && (
          <Button
            look="plain"
            size="small"
            onPress={() => {
              act(claim, { kind: "delete", claim: claim.id });
              onDeleted();
            }}
          >
            Delete claim
          </Button>
        )}
      </span>
    </div>
  );
}
