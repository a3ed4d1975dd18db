import { Button } from "#components/ui/button.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import type { Obstacle } from "#lib/domain/gates.ts";
import styles from "./obstacle-list.module.css";

export interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[];
  readonly claims: readonly Pick<Claim, "id" | "anchor">[];
  /** Leads to a claim. */
  readonly onOpen: (claim: string) => void;
}

/** Claims of one rule that are named. */
const MAX_NAMED = 5;

/** The obstacles to a move, each with the claims that it is about. */
export function ObstacleList({ obstacles, claims, onOpen }: ObstacleListProps) {
  const exactOf = new Map(claims.map(({ id, anchor }) => [id, anchor.exact]));
  return (
    <ul className={styles.obstacles} aria-label="What stands in the way">
      {obstacles.map(({ rule, message, claims: concerned }) => (
        <li key={rule}>
          {message}
          <span className={styles.claims}>
            {concerned.slice(0, claims.length === 0 ? 0 : MAX_NAMED).map((id) => (
              <Button key={id} size="small" look="plain" onPress={() => onOpen(id)}>
                {shorten(exactOf.get(id) ?? "A claim")}
              </Button>
            ))}
            {claims.length > 0 && concerned.length > MAX_NAMED && (
              <span>and {concerned.length - MAX_NAMED} more</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The first words of a claim. */
function shorten(exact: string): string {
  return exact.length > 60 ? `${exact.slice(0, 57).trimEnd()}…` : exact;
}
