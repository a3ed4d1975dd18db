"use client";
import { describeInFull, describeInstant } from "./describe-instant.ts";

/** A point in time as one would say it now, and in full when pointed at. */
export function Instant({ at }: { readonly at: string }) {
  return (
    // The server may stand in another time zone than the reader.
    <time dateTime={at} title={describeInFull(at)} suppressHydrationWarning>
      {describeInstant(at, new Date())}
    </time>
  );
}
