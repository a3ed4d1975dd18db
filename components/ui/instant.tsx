import { describeInFull, describeInstant } from "./describe-instant.ts";

export interface InstantProps {
  readonly at: string;
  /** How it is said; default `describeInstant`, as by itself. */
  readonly describe?: typeof describeInstant;
}

/** A point in time as one would say it now, and in full when pointed at. */
export function Instant({ at, describe = describeInstant }: InstantProps) {
  return (
    // The server may be in another time zone than the reader.
    <time dateTime={at} title={describeInFull(at)} suppressHydrationWarning>
      {describe(at, new Date())}
    </time>
  );
}
