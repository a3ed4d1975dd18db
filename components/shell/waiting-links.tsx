import Link from "next/link";
import { useWaiting } from "#lib/client/queries.ts";
import type { WaitingView } from "#lib/domain/answers/article.ts";
import { WAITING, type Waiting } from "#lib/domain/vocabulary.ts";
import { count, counts } from "../ui/count.ts";
import { StateMark } from "../ui/state-mark.tsx";
import { WAITING_LABELS, WAITING_MARKS } from "../ui/state-marks.ts";
import styles from "./page-shell.module.css";

/** How much waits for whoever has signed in, each sort leading to its articles; nothing where nothing does. */
export function WaitingLinks() {
  const waiting = useWaiting().data;
  if (!waiting) return null;
  return WAITING.map((what) => <WaitingLink key={what} what={what} {...amountOf(waiting, what)} />);
}

interface Amount {
  readonly number: number;
  /** The number of what: "2 claims". */
  readonly said: string;
}

function WaitingLink({ what, number, said }: Amount & { readonly what: Waiting }) {
  if (number === 0) return null;
  const label = WAITING_LABELS[what];
  return (
    <Link
      href={`/articles?waiting=${what}`}
      className={`${styles.place} ${styles.waiting}`}
      aria-label={nameOf(label, { number, said })}
      title={`${label}: ${said}`}
    >
      <StateMark mark={WAITING_MARKS[what]} show="shape">
        {""}
      </StateMark>
      <span className={styles.name}>{label}</span> <span className={styles.number}>{number}</span>
    </Link>
  );
}

/** What it is called: it begins with what is seen, as people say it who speak to their computer. */
function nameOf(label: string, { number, said }: Amount): string {
  return said.startsWith(`${number} `) ? `${label} ${said}` : `${label} ${number}: ${said}`;
}

function amountOf({ returned, flagged, assigned }: WaitingView, what: Waiting): Amount {
  switch (what) {
    case "returned":
      return { number: returned, said: count(returned, "claim", "claims") };
    case "flagged": {
      const claims = flagged.reduce((sum, desk) => sum + desk.claims, 0);
      return { number: claims, said: count(claims, "claim", "claims") };
    }
    case "assigned": {
      const { articles, claims } = assigned;
      const said = counts([articles, "article", "articles"], [claims, "claim", "claims"]);
      return { number: articles + claims, said };
    }
    default:
      return what satisfies never;
  }
}
