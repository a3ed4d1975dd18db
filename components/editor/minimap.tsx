import type { MouseEvent } from "react";
import type { Claim } from "#lib/domain/claim.ts";
import { claimLook, REVIEW_NAMES } from "#lib/domain/claim-look.ts";
import { type Line, REVIEW_LOOKS, type Tone } from "#lib/domain/state-looks.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./minimap.module.css";

/** Rows of the strip: claims of one look in the same row are one stroke. */
const ROWS = 400;

/** Four lanes of one width with the same space between them, in a strip of 12. */
const WIDTH = 2.55;
const LANE = { done: 0, toDo: 3.15, found: 6.3, calling: 9.45 } as const;
type Lane = keyof typeof LANE;

/** Each line under the words keeps to a lane, so that colour never tells alone and a crowd hides nobody. */
const LANES: Readonly<Record<Line, Lane>> = {
  solid: "done",
  thin: "done",
  dotted: "toDo",
  dashed: "toDo",
  wavy: "found",
  double: "found",
  broken: "found",
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
      {strokesOf(claims, rowOf).map(({ lane, tone, d }) => (
        <path key={`${lane} ${tone}`} data-tone={tone} d={d} />
      ))}
      {open && <path data-open="" d={`M0 ${rowOf(open.anchor.start)}H12`} />}
    </svg>
  );
}

interface Strokes {
  readonly lane: Lane;
  readonly tone: Tone;
  readonly d: string;
}

function strokesOf(claims: readonly Claim[], rowOf: (offset: number) => number): Strokes[] {
  const drawn = new Map<string, { lane: Lane; tone: Tone; rows: Set<number> }>();
  const draw = (lane: Lane, tone: Tone, row: number) => {
    const key = `${lane} ${tone}`;
    const known = drawn.get(key) ?? { lane, tone, rows: new Set() };
    known.rows.add(row);
    drawn.set(key, known);
  };
  for (const claim of claims) {
    if (claim.anchor.outcome === "lost") continue;
    const row = rowOf(claim.anchor.start);
    const { line, tone } = claimLook(claim).finding;
    draw(LANES[line], tone, row);
    // What somebody waits for stands beside what was found, and does not replace it.
    const isCalling = claim.review === "requested" || claim.review === "returned";
    if (isCalling) draw("calling", REVIEW_LOOKS[claim.review].tone, row);
  }
  return [...drawn.values()].map(({ lane, tone, rows }) => {
    const [left, right] = [LANE[lane], LANE[lane] + WIDTH];
    return { lane, tone, d: [...rows].map((row) => `M${left} ${row}H${right}`).join("") };
  });
}

function describeStrip(claims: readonly Claim[]): string {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const claim of claims) {
    count(labelOf(claimLook(claim).state));
    if (claim.review !== "none") count(REVIEW_NAMES[claim.review]);
  }
  const parts = [...counts].map(([name, number]) => `${number} ${name.toLowerCase()}`);
  const all = `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
  return `Map of the article: ${[all, ...parts].join(", ")}.`;
}
