import { useState } from "react";
import { useFocusPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Instant } from "#components/ui/instant.tsx";
import layout from "#components/ui/layout.module.css";
import { notify, notifyError } from "#components/ui/toast-queue.ts";
import { Words } from "#components/ui/words.tsx";
import { usePurge, useWithdrawn } from "#lib/client/purge.ts";
import type { WithdrawnEvidence } from "#lib/domain/answers/routes.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import styles from "./evidence.module.css";

/** Withdrawn confidential sources that are still in the database; for admins. */
export function WithdrawnEvidenceList({ claim }: { readonly claim: Claim }) {
  const { data } = useWithdrawn(claim);
  if (!data || data.evidence.length === 0) return null;
  return (
    <details className={styles.withdrawn}>
      <summary>Withdrawn, confidential ({data.evidence.length})</summary>
      <ul className={layout.stack}>
        {data.evidence.map((piece) => (
          <Withdrawn key={piece.id} claim={claim} piece={piece} />
        ))}
      </ul>
    </details>
  );
}

interface WithdrawnProps {
  readonly claim: Claim;
  readonly piece: WithdrawnEvidence;
}

function Withdrawn({ claim, piece: { id, title, deletedAt } }: WithdrawnProps) {
  const [isAsking, setAsking] = useState(false);
  const focusPart = useFocusPart();
  const purge = usePurge(claim);
  const close = () => setAsking(false);
  const onSuccess = () => {
    notify({ message: "The source was purged." });
    focusPart(claim.id, "add-evidence");
  };
  return (
    <li className={styles.piece}>
      <div className={styles.head}>
        <span className={styles.title}>
          <Words>{title}</Words>
        </span>
        <span className={styles.locator}>
          withdrawn <Instant at={deletedAt} />
        </span>
        <span className={styles.remove}>
          <Button
            look="plain"
            size="small"
            aria-label={`Purge ${spellHiddenCharacters(title)}`}
            onPress={() => setAsking(true)}
          >
            Purge…
          </Button>
        </span>
      </div>
      <ConfirmDialog
        title="Purge this source for good?"
        verb="Purge"
        isOpen={isAsking}
        isPending={purge.isPending}
        onClose={close}
        onConfirm={() => purge.mutate(id, { onSettled: close, onError: notifyError, onSuccess })}
      >
        <p>
          What it said goes from the database and its record; that it was there, and that you purged
          it, stays. This cannot be undone. Backups made before still hold it.
        </p>
      </ConfirmDialog>
    </li>
  );
}
