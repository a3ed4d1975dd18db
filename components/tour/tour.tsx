import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import styles from "./tour.module.css";
import { TOUR_STEPS } from "./tour-steps.ts";

/** The place of the tour’s card, for the focus. */
export const TOUR = "tour";

/** Five steps through the workspace. It stands beside the work, which goes on under it. */
export function Tour({ onClose }: { readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const card = useFocusTarget<HTMLElement>(TOUR);
  const step = TOUR_STEPS[at];
  useEffect(() => card.current?.focus(), [card]);
  // The ring is on an element that another component draws.
  useEffect(() => {
    const target = document.querySelector(`[data-tour="${step?.target}"]`);
    target?.setAttribute("data-tour-here", "");
    return () => target?.removeAttribute("data-tour-here");
  }, [step]);
  if (!step) return null;
  const isLast = at === TOUR_STEPS.length - 1;
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label="Tour of the workspace"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div aria-live="polite">
        <p className={styles.count}>
          Step {at + 1} of {TOUR_STEPS.length}
        </p>
        <h2 className={styles.title}>{step.title}</h2>
        <p>{step.explanation}</p>
      </div>
      <div className={styles.buttons}>
        {!isLast && (
          <Button look="plain" size="small" onPress={onClose}>
            Skip the tour
          </Button>
        )}
        {at > 0 && (
          <Button size="small" onPress={() => setAt(at - 1)}>
            Back
          </Button>
        )}
        <Button look="primary" size="small" onPress={() => (isLast ? onClose() : setAt(at + 1))}>
          {isLast ? "Done" : "Next"}
        </Button>
      </div>
    </section>
  );
}
