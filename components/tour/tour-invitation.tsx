import { useState, useSyncExternalStore } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import styles from "./tour.module.css";
import { isTourSeen, rememberTourSeen } from "./tour-seen.ts";

/** Where the tour of an article begins. */
export const tourOf = (article: string) => `/articles/${article}?tour`;

const never = () => () => {};

/** Offers the tour on a first visit to a desk that has the sample articles. */
export function TourInvitation({ article }: { readonly article: string }) {
  const [isRefused, refuse] = useState(false);
  const isSeen = useSyncExternalStore(never, isTourSeen, () => true);
  if (isSeen || isRefused) return null;
  return (
    <aside className={styles.invitation} aria-label="Tour">
      <p>New here? Five steps on a sample article show the way from a claim to a correction.</p>
      <ButtonLink look="primary" size="small" href={tourOf(article)}>
        Take the tour
      </ButtonLink>
      <Button
        look="plain"
        size="small"
        onPress={() => {
          rememberTourSeen();
          refuse(true);
        }}
      >
        Not now
      </Button>
    </aside>
  );
}
