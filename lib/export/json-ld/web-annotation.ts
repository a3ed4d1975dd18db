import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { authorshipOf } from "../reviewed/authorship.ts";
import { requireNoConfidential } from "../reviewed/confidential.ts";
import { headlineOf } from "../reviewed/headline.ts";
import { type ExportOptions, isIncluded } from "../reviewed/options.ts";
import { bodiesOfClaim, bodiesOfCorrection, creatorOf, personNode } from "./annotation-bodies.ts";
import { type AnnotatedWords, targetsIn } from "./annotation-target.ts";
import { iriOf, type Json, type Node, writeJsonLd } from "./json-ld.ts";

/**
 * Claims and corrections as an AnnotationPage (https://www.w3.org/TR/annotation-model/#annotation-page),
 * in the order of the text, each correction behind its claim. Claims whose words are gone stay in, by
 * their last words. The text in which positions count is given with them. Identifiers are those of the
 * desk, so that two exports of one claim are one annotation. Throws TypeError for confidential evidence.
 */
export function renderWebAnnotation(reviewed: ReviewedArticle, options: ExportOptions): string {
  const { article, revision, claims } = requireNoConfidential(reviewed);
  const targetOf = targetsIn(reviewed);
  const annotations = claims.flatMap((claim) => [
    annotateClaim(claim, targetOf),
    ...claim.corrections
      .filter((correction) => isIncluded(correction, options))
      .map((correction) => annotateCorrection(claim, correction, targetOf)),
  ]);
  return writeJsonLd({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${iriOf(article.id)}#annotations-${revision.number}`,
    type: "AnnotationPage",
    partOf: {
      id: `${iriOf(article.id)}#annotations`,
      type: "AnnotationCollection",
      label: headlineOf(reviewed),
      total: annotations.length,
    },
    startIndex: 0,
    // Positions count in these words, which no page shows quite so; `schema` is a prefix of the context.
    "schema:isBasedOn": {
      id: `${iriOf(article.id)}#revision-${revision.number}`,
      type: "Text",
      "schema:sha256": revision.sha256,
      "schema:text": revision.text,
    },
    items: annotations,
  });
}

type TargetOf = (place: AnnotatedWords) => Node;

function annotateClaim(claim: Claim, targetOf: TargetOf): Node {
  return {
    id: iriOf(claim.id),
    type: "Annotation",
    motivation: motivationOf(claim),
    creator: personNode(claim.createdBy),
    created: claim.createdAt,
    modified: claim.updatedAt,
    body: bodiesOfClaim(claim),
    target: targetOf(claim.anchor),
  };
}

/** What was done with the words: judged, else commented on, else only marked. */
function motivationOf({ verdict, note, comments, evidence }: Claim): Json {
  if (verdict !== null) return "assessing";
  return note !== null || comments.length + evidence.length > 0 ? "commenting" : "highlighting";
}

/**
 * An applied correction is at the words that took the old ones' place. Nobody notes when a correction
 * was amended, other than as a change of its claim.
 */
function annotateCorrection(claim: Claim, correction: Correction, targetOf: TargetOf): Node {
  return {
    id: iriOf(correction.id),
    type: "Annotation",
    motivation: ACTION_RULES[correction.action].editsText ? "editing" : "commenting",
    creator: creatorOf(correction),
    created: authorshipOf(correction).date,
    modified: claim.updatedAt,
    body: bodiesOfCorrection(correction),
    target: targetOf(correction),
  };
}
