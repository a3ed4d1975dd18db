import { Kbd } from "#components/ui/kbd.tsx";
import { shorten } from "#components/ui/shorten.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import styles from "./claim-panel.module.css";

export interface ClaimNeighboursProps {
  readonly previous: Claim | null;
  readonly next: Claim | null;
  readonly onOpen: (claim: string) => void;
}

/** The claims before and after the open one, a press or a key away. */
export function ClaimNeighbours({ previous, next, onOpen }: ClaimNeighboursProps) {
  return (
    <nav className={styles.neighbours} aria-label="Neighbouring claims">
      <Neighbour label="Previous claim" keyName="k" sign="↑" claim={previous} onOpen={onOpen} />
      <Neighbour label="Next claim" keyName="j" sign="↓" claim={next} onOpen={onOpen} />
    </nav>
  );
}

interface NeighbourProps {
  readonly label: string;
  readonly keyName: string;
  readonly sign: string;
  readonly claim: Claim | null;
  readonly onOpen: (claim: string) => void;
}

function Neighbour({ label, keyName, sign, claim, onOpen }: NeighbourProps) {
  return (
    <button
      type="button"
      className={styles.neighbour}
      aria-keyshortcuts={keyName}
      disabled={claim === null}
      onClick={() => claim && onOpen(claim.id)}
    >
      <span aria-hidden="true">{sign}</span>
      <VisuallyHidden>{label}: </VisuallyHidden>
      <span className={styles.neighbourWords} dir="auto">
        {claim ? <Words>{shorten(claim.anchor.exact)}</Words> : "None"}
      </span>
      <span aria-hidden="true">
        <Kbd>{keyName}</Kbd>
      </span>
    </button>
  );
}
