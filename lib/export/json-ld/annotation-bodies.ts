import type { Claim, Comment, Evidence } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import type { Person } from "#lib/domain/person.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { type Authored, authorshipOf } from "../reviewed/authorship.ts";
import { iriOf, type Node } from "./json-ld.ts";

/** Why a body is there (Web Annotation Vocabulary, 4: the motivations). */
type Purpose =
  | "assessing"
  | "commenting"
  | "describing"
  | "editing"
  | "linking"
  | "replying"
  | "tagging";

/** What an annotation says of a claim: kind, verdict, speaker, note, evidence, comments. */
export function bodiesOfClaim(claim: Claim): Node[] {
  const { kind, check, verdict, speaker, note, evidence, comments, anchor } = claim;
  return [
    ...textualBodies("tagging", labelOf(kind)),
    ...textualBodies("assessing", verdict && labelOf(verdict)),
    ...textualBodies("tagging", check === "checked" ? null : labelOf(check)),
    ...textualBodies("tagging", anchor.outcome === "lost" ? "Words gone from the text" : null),
    ...textualBodies("describing", speaker && `Speaker: ${speaker}`),
    ...textualBodies("commenting", note),
    ...evidence.flatMap(bodiesOfEvidence),
    ...comments.map(bodyOfComment),
  ];
}

/** What an annotation says of a correction: the new words first, then what they replaced, and why. */
export function bodiesOfCorrection(correction: Correction): Node[] {
  const { action, insert, exact, notice, noticeText, reason } = correction;
  const { editsText } = ACTION_RULES[action];
  return [
    ...(editsText ? [textualBody("editing", insert)] : []),
    ...textualBodies("tagging", labelOf(correction.state)),
    ...textualBodies("describing", editsText && exact !== "" ? `Old words: ${exact}` : null),
    ...textualBodies("commenting", noticeText && formatNotice(notice, noticeText)),
    ...textualBodies("describing", reason && `Reason: ${reason}`),
  ];
}

/** Whoever wrote something, by the name in the file that it came from where there is one. */
export function creatorOf(written: Authored): Node {
  const { author } = authorshipOf(written);
  return author === written.createdBy.name
    ? personNode(written.createdBy)
    : { type: "Person", name: author };
}

/** A person (Web Annotation Data Model, 3.3.1). */
export function personNode({ id, name }: Person): Node {
  return { id: iriOf(id), type: "Person", name };
}

/** A source with an address is one that software can follow, its words found there by their quote. */
function bodiesOfEvidence({ stance, title, locator, url, excerpt }: Evidence): Node[] {
  const label = `${labelOf(stance)}: ${[title, locator].filter(Boolean).join(", ")}`;
  if (url === null) return textualBodies("describing", excerpt ? `${label}. “${excerpt}”` : label);
  const selector = excerpt ? { type: "TextQuoteSelector", exact: excerpt } : undefined;
  return [{ type: "SpecificResource", purpose: "linking", label, source: url, selector }];
}

function bodyOfComment(comment: Comment): Node {
  return {
    id: iriOf(comment.id),
    ...textualBody("replying", comment.body),
    creator: creatorOf(comment),
    created: authorshipOf(comment).date,
  };
}

/** One where there is something to say, else none. */
function textualBodies(purpose: Purpose, value: string | null): Node[] {
  return value === null || value.trim() === "" ? [] : [textualBody(purpose, value)];
}

/** Words of a person or of Galley (Web Annotation Data Model, 3.2.4). */
function textualBody(purpose: Purpose, value: string): Node {
  return { type: "TextualBody", purpose, format: "text/plain", value };
}
