import { can, hasRole } from "./permission.ts";
import type { Published } from "./publication.ts";
import { type Refusal, refuse, refuseField } from "./refusal.ts";
import { labelOf, type Role, type Stage } from "./vocabulary.ts";

/** From one stage to another: the least role that may take an article there, and on which condition. */
interface Move {
  readonly role: Role;
  /** Whether the current revision has to be one that has been published already. */
  readonly takesPublished: boolean;
}

const BY_CHECKER: Move = { role: "checker", takesPublished: false };
const BY_REVIEWER: Move = { role: "reviewer", takesPublished: false };
/** Back to what was published; publishing itself is a use-case of its own. */
const BACK_TO_PUBLISHED: Move = { role: "reviewer", takesPublished: true };

const OPEN = {
  incoming: BY_CHECKER,
  checking: BY_CHECKER,
  review: BY_CHECKER,
  ready: BY_REVIEWER,
  published: BACK_TO_PUBLISHED,
} as const;
const PASSED = {
  ...OPEN,
  incoming: BY_REVIEWER,
  checking: BY_REVIEWER,
  review: BY_REVIEWER,
} as const;

/**
 * Who may take an article from where to where by hand. Checkers work up to the review; what a second
 * editor lets pass, or takes back, is theirs.
 */
const MOVES: Readonly<Record<Stage, Readonly<Record<Stage, Move>>>> = {
  incoming: OPEN,
  checking: OPEN,
  review: OPEN,
  ready: PASSED,
  published: PASSED,
};

/** An article's place, as far as moving it depends on it. */
export interface Standing {
  readonly stage: Stage;
  /** The number of the current revision. */
  readonly revision: number;
  readonly published: Pick<Published, "revision"> | null;
}

/** Why somebody with this role may not take an article to a stage by hand; null where they may. */
export function refuseMove(standing: Standing, to: Stage, role: Role): Refusal | null {
  const { stage: from, revision } = standing;
  if (from === to) return null;
  const move = MOVES[from][to];
  if (!hasRole(role, move.role)) return refuse("forbidden", explainRole(from, to, move.role));
  if (!move.takesPublished || isPublishedNow(standing)) return null;
  return refuseField(
    "stage",
    `Revision ${revision} has not been published. Publish it: that is what takes the article there.`,
  );
}

function explainRole(from: Stage, to: Stage, role: Role): string {
  const act = isSignedOff(from)
    ? `This article is ${from}, and only a ${role} takes that back`
    : `Only a ${role} makes an article ${to}`;
  const instead = isSignedOff(from) ? "" : ` Move it to “${labelOf("review")}” to ask for that.`;
  return `${act}. Ask one on your desk.${instead}`;
}

/** Whether the current revision is the one that was published last. */
export function isPublishedNow({ revision, published }: Omit<Standing, "stage">): boolean {
  return published?.revision === revision;
}

/** Whether a second editor has let it pass. */
export function isSignedOff(stage: Stage): boolean {
  return stage === "ready" || stage === "published";
}

/**
 * Whether what is said about an article (headline, byline, address …) goes out with words that a second
 * editor has let pass, also where the article is being worked on again.
 */
function isPrinted({ stage, published }: Omit<Standing, "revision">): boolean {
  return isSignedOff(stage) || published !== null;
}

/** Why somebody with this role may not change what exports print of an article; null where they may. */
export function refuseFactChange(standing: Omit<Standing, "revision">, role: Role): Refusal | null {
  if (!isPrinted(standing) || can(role, "article.publish")) return null;
  const why = isSignedOff(standing.stage) ? `is ${standing.stage}` : "has been published";
  return refuse(
    "forbidden",
    `This article ${why}, and its headline and facts are printed with it. Ask a reviewer on your desk to change them, or propose a correction of the words.`,
  );
}
