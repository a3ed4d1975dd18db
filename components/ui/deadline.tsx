"use client";
import type { Stage } from "#lib/domain/vocabulary.ts";
import { Instant } from "./instant.tsx";
import { StateMark } from "./state-mark.tsx";

export interface DeadlineProps {
  readonly at: string;
  /** Where the article stands; one that is ready or published is never late. */
  readonly stage: Stage;
}

/** When an article has to be done; marked once that has passed and it is not. */
export function Deadline({ at, stage }: DeadlineProps) {
  const isDone = stage === "ready" || stage === "published";
  const isLate = !isDone && Date.parse(at) < Date.now();
  if (!isLate) return <Instant at={at} />;
  return (
    <StateMark mark={{ shape: "alert", tone: "bad" }}>
      <Instant at={at} />, late
    </StateMark>
  );
}
