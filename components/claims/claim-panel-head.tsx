import { Button } from "#components/ui/button.tsx";
import styles from "./claim-panel.module.css";

export interface ClaimPanelHeadProps {
  /** Which of the listed claims it is, from 1. */
  readonly number: number;
  readonly count: number;
  /** Back to the list. */
  readonly onClose: () => void;
}

/** The way back from an open claim to the list of them. */
export function ClaimPanelHead({ number, count, onClose }: ClaimPanelHeadProps) {
  return (
    <div className={styles.head}>
      <Button look="plain" size="small" onPress={onClose}>
        <span aria-hidden="true">‹</span> All claims
      </Button>
      <span className={styles.position}>
        {number} of {count}
      </span>
    </div>
  );
}
