import type { MouseEvent } from "react";
import type { Claim } from "#lib/domain/claim.ts";
import { CLAIM_STATES, type ClaimState, claimLook } from "#lib/editor/claim-look.ts";
import styles from "./minimap.module.css";

/** Rows of the strip: claims of one state in the same row are one stroke. */
const ROWS = 400;

type Lane = readonly [left: number, right: number];
const DONE: Lane = [0, 2.6];
const TO_DO: Lane = [3.1, 5.7];
const FOUND: Lane = [6.2, 8.8];
const CALLING: Lane = [9.3, 12];

/** Each state keeps to a lane, so that colour never tells alone and a crowd hides nobody. */
const LANES: Readonly<Record<ClaimState, Lane>> = {
  fine: DONE,
  settled: DONE,
  approved: DONE,
  unchecked: TO_DO,
  checking: TO_DO,
  awaiting: TO_DO,
  doubtful: FOUND,
  wrong: FOUND,
  stale: FOUND,
  flagged: CALLING,
  returned: CALLING,
};

export interface MinimapProps {
  /** Code units of the revision's text. */
  readonly length: number;
  readonly claims: readonly Claim[];
  readonly openClaim: string | null;
  /** A press on the strip: the offset of the place meant. */
  readonly onPlace: (offset: number) => void;
}

/** The whole article at a glance: every claim by state at its place. */
export function Minimap(props: MinimapProps) {
  const { claims, length, onPlace, openClaim } = props;
  const rowOf = (offset: number) => Math.round((offset / Math.max(length, 1)) * ROWS);
  const strokes = strokesOf(claims, rowOf);
  const open = claims.find((claim) => claim.id === openClaim && claim.anchor.outcome !== "lost");
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const { height, top } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientY - top) / height, 0), 1);
    onPlace(Math.round(share * length));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys j and k go the same ways.
    <svg
      role="img"
      aria-label={describeStrip(claims)}
      className={styles.strip}
      viewBox={`0 0 12 ${ROWS}`}
      preserveAspectRatio="none"
      onClick={onClick}
    >
      {CLAIM_STATES.map((state) => (
        <path key={state} data-state={state} d={strokes.get(state)} />
      ))}
      {open && <path data-state="open" d={`M0 ${rowOf(open.anchor.start)}H12`} />}
    </svg>
  );
}

function strokesOf(
  claims: readonly Claim[],
  rowOf: (offset: number) => number,
): ReadonlyMap<ClaimState, string> {
  const rows = new Map<ClaimState, Set<number>>();
  for (const claim of claims) {
    if (claim.anchor.outcome === "lost") continue;
    const { state } = claimLook(claim);
    const known = rows.get(state) ?? new Set();
    rows.set(state, known.add(rowOf(claim.anchor.start)));
  }
  return new Map([...rows].map(([state, places]) => [state, drawStrokes(state, places)]));
}

function drawStrokes(state: ClaimState, rows: ReadonlySet<number>): string {
  const [left, right] = LANES[state];
  return [...rows].map((row) => `M${left} ${row}H${right}`).join("");
}

function describeStrip(claims: readonly Claim[]): string {
  const counts = new Map<ClaimState, number>();
  for (const claim of claims) {
    const { state } = claimLook(claim);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const parts = [...counts].map(([state, count]) => `${count} ${state}`);
  const all = `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
  return `Map of the article: ${[all, ...parts].join(", ")}.`;
}
