import type { Stage } from "#lib/domain/vocabulary.ts";
import { describeWithin } from "./describe-instant.ts";
import { Instant } from "./instant.tsx";
import { StateMark } from "./state-mark.tsx";

export interface DeadlineProps {
  readonly at: string;
  /** One that is ready or published is never late. */
  readonly stage: Stage;
}

/** When an article has to be done; marked once that has passed and it is not. */
export function Deadline({ at, stage }: DeadlineProps) {
  if (!isLate({ at, stage })) return <Instant at={at} />;
  return (
    <StateMark mark={{ shape: "alert", tone: "bad" }}>
      <Instant at={at} />, late
    </StateMark>
  );
}

/** The same among other words: "due today 18:00", "was due yesterday 18:00". */
export function Due({ at, stage }: DeadlineProps) {
  const instant = <Instant at={at} describe={describeWithin} />;
  if (!isLate({ at, stage })) return <>due {instant}</>;
  return <StateMark mark={{ shape: "alert", tone: "bad" }}>was due {instant}</StateMark>;
}

function isLate({ at, stage }: DeadlineProps): boolean {
  const isDone = stage === "ready" || stage === "published";
  return !isDone && Date.parse(at) < Date.now();
}
