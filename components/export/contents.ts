import { count } from "#components/ui/count.ts";
import type { ExportChoice } from "#lib/client/export/exports.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { type Correction, editOf, isAccepted } from "#lib/domain/correction.ts";
import type { FormatWithoutPreview } from "#lib/domain/formats.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";

type DescribeContents = (view: ArticleView, choice: ExportChoice) => readonly string[];

const CONTENTS: Readonly<Partial<Record<ExportFormat, DescribeContents>>> = {
  bundle: contentsOfBundle,
  docx: contentsOfWord,
} satisfies Readonly<Record<FormatWithoutPreview, DescribeContents>>;

/** What is in a file that cannot be looked at, a sentence each, as far as the browser knows it. */
export function contentsOf(view: ArticleView, choice: ExportChoice): readonly string[] {
  return CONTENTS[choice.format]?.(view, choice) ?? [];
}

function contentsOfWord(
  { article, claims }: ArticleView,
  { corrections: wanted, revision }: ExportChoice,
): string[] {
  const given = revision ?? article.published?.revision ?? article.revision;
  if (given !== article.revision) {
    return [`Changes and comments as they stood in revision ${given}.`];
  }
  const isAsPublished = revision === null && article.published !== null;
  const edits = claims
    .flatMap(({ corrections }) => corrections)
    .filter(({ state }) => !isAsPublished || state === "applied")
    .filter((correction) => editOf(correction) !== null && correction.outcome !== "lost");
  const proposed = edits.filter(({ state }) => state === "proposed");
  const drawn = [...edits.filter(isAccepted), ...(wanted === "proposed" ? proposed : [])];
  const isLeftOut = wanted === "accepted" && proposed.length > 0;
  return [
    drawn.length === 0
      ? `No tracked change: no correction ${isLeftOut ? "is approved yet" : "has been made"}.`
      : `${count(drawn.length, "tracked change", "tracked changes")} to accept or reject, by ${namesOf(drawn)}.`,
    isLeftOut
      ? `${count(proposed.length, "correction is", "corrections are")} still to be decided and ${proposed.length === 1 ? "stays" : "stay"} out.`
      : "",
    commentsIn(claims),
  ].filter((sentence) => sentence !== "");
}

function commentsIn(claims: readonly Claim[]): string {
  if (claims.length === 0) return "No comment: no claim has been tagged yet.";
  const said = claims.flatMap(({ comments }) => comments).length;
  const records = `A comment on ${claims.length === 1 ? "the only claim" : `each of ${claims.length} claims`}, with its verdict and its sources`;
  return said === 0
    ? `${records}.`
    : `${records}, and ${count(said, "answer", "answers")} of colleagues.`;
}

function contentsOfBundle(
  { article, claims }: ArticleView,
  { confidential }: ExportChoice,
): string[] {
  const evidence = claims.flatMap((claim) => claim.evidence);
  const secret = evidence.filter((one) => one.confidential).length;
  const corrections = claims.flatMap((claim) => claim.corrections).length;
  return [
    `${article.revision === 1 ? "The only revision" : `All ${article.revision} revisions`}, and the record of who did what.`,
    claims.length === 0
      ? "No claim, save for what was deleted."
      : `${count(claims.length, "claim", "claims")} with ${count(evidence.length, "source", "sources")} and ${count(corrections, "correction", "corrections")}; what was deleted is in it too.`,
    confidential === "include"
      ? `Confidential evidence is in it${secret > 0 ? `: ${count(secret, "source", "sources")}` : ""}.`
      : `Confidential evidence stays out${secret > 0 ? `: ${count(secret, "source", "sources")}` : ""}.`,
  ];
}

/** People that are named. */
const MAX_NAMES = 4;

/** Whoever wrote the corrections, the one with the most first. */
function namesOf(corrections: readonly Correction[]): string {
  const shares = new Map<string, number>();
  for (const { given, createdBy } of corrections) {
    const name = given?.author ?? createdBy.name;
    shares.set(name, (shares.get(name) ?? 0) + 1);
  }
  const names = [...shares].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const others = names.length - MAX_NAMES;
  const named = others > 1 ? [...names.slice(0, MAX_NAMES), `${others} others`] : names;
  return new Intl.ListFormat("en-GB").format(named);
}
