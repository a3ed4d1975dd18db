import { Rewording } from "#components/corrections/proposed-wordings.tsx";
import styles from "#components/panel/panel.module.css";
import { Badge } from "#components/ui/badge.tsx";
import { Words } from "#components/ui/words.tsx";
import type { ReviewEntry } from "#lib/domain/claim.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import { PersonAndTime } from "../ui/person-and-time.tsx";

const DID: Readonly<Record<Decision, string>> = {
  request: "asked for a review",
  withdraw: "withdrew it",
  approve: "approved",
  return: "returned",
  decline: "declined: stet",
};

/** The decisions so far, earliest first. */
export function ReviewRounds({ rounds }: { readonly rounds: readonly ReviewEntry[] }) {
  if (rounds.length === 0) return null;
  return (
    <ol className={styles.parts}>
      {rounds.map(({ at, by, comment, decision, own, amended, override }) => (
        <li key={`${at} ${decision}`}>
          <PersonAndTime person={by} at={at} /> {DID[decision]}{" "}
          {own && <Badge tone="doubt">Own finding</Badge>}
          {amended.length > 0 && <Badge tone="doubt">With other words</Badge>}
          {amended.map(({ correction, before, after }) => (
            <Rewording key={correction} before={before} after={after} />
          ))}
          {override && (
            <p className={styles.said} dir="auto">
              <Badge tone="doubt">Desk’s rules set aside</Badge> <Words>{override}</Words>
            </p>
          )}
          {comment && (
            <p className={styles.said} dir="auto">
              <Words>{comment}</Words>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
