import { ACTION_RULES } from "../correction-action.ts";
import type { FieldError } from "../refusal.ts";
import { isRangeIn, linesOf } from "../text.ts";
import type { ArticleBundle, BundledClaim, BundledCorrection } from "./bundle.ts";
import { faultsOfDecisions } from "./check-decisions.ts";
import { peopleNamedIn } from "./named-people.ts";

type FieldErrors = Generator<FieldError>;
type Texts = ReadonlyMap<number, string>;

/**
 * The first place where a bundle of the right shape does not fit together, with its path; null when it
 * does: everybody it names is in it, its revisions are numbered without gaps, every claim and correction
 * stands in each revision from its first to the current one, and on the very words that it says, and
 * nothing is decided that no desk decides (see `faultsOfDecisions`).
 */
export function faultOfBundle(bundle: ArticleBundle): FieldError | null {
  for (const check of CHECKS) {
    const { value } = check(bundle).next();
    if (value) return value;
  }
  return null;
}

const CHECKS: readonly ((bundle: ArticleBundle) => FieldErrors)[] = [
  faultsOfRevisions,
  faultsOfPublications,
  faultsOfClaims,
  faultsOfPeople,
  faultsOfEvents,
  faultsOfDecisions,
];

function* faultsOfRevisions({ article, revisions }: ArticleBundle): FieldErrors {
  for (const [index, revision] of revisions.entries()) {
    const path = `revisions.${index}`;
    if (revision.number !== index + 1) {
      yield fault(
        `${path}.number`,
        `Revisions count from 1 without gaps: ${index + 1} is expected.`,
      );
    }
    const lines = linesOf(revision.text).length;
    if (lines !== revision.blocks.length) {
      yield fault(`${path}.blocks`, `The text has ${lines} lines, each with one kind.`);
    }
    for (const [at, format] of revision.formats.entries()) {
      if (!isRangeIn(revision.text, format)) {
        yield fault(`${path}.formats.${at}`, "It is outside the text.");
      }
      if (format.start < (revision.formats[at - 1]?.start ?? 0)) {
        yield fault(`${path}.formats.${at}`, "Formats come in the order of their starts.");
      }
    }
  }
  if (article.revision !== revisions.length) {
    yield fault("article.revision", "The current revision is the last one.");
  }
}

/** What publishing made was published, and what was published is there. */
function* faultsOfPublications({ revisions, publications }: ArticleBundle): FieldErrors {
  if (!publications) return;
  for (const [at, { revision, kind }] of publications.entries()) {
    const path = `publications.${at}.revision`;
    const published = revisions[revision - 1];
    if (!published) yield fault(path, "There is no such revision.");
    if (revision < (publications[at - 1]?.revision ?? 1)) {
      yield fault(path, "An earlier revision is not published after a later one.");
    }
    if (kind === "corrected" && published?.origin !== "publish") {
      yield fault(path, "Publishing corrections made another revision.");
    }
  }
  const told = new Set(
    publications.filter(({ kind }) => kind === "corrected").map(({ revision }) => revision),
  );
  for (const { number, origin } of revisions) {
    if (origin !== "publish" || told.has(number)) continue;
    yield fault(
      "publications",
      `Revision ${number} was made by publishing, and is not among them.`,
    );
  }
}

function* faultsOfClaims({ article, revisions, claims }: ArticleBundle): FieldErrors {
  const texts = new Map(revisions.map(({ number, text }) => [number, text]));
  const seen = new Set<string>([article.id]);
  for (const [index, claim] of claims.entries()) {
    const path = `claims.${index}`;
    yield* faultsOfParts(claim, path, seen);
    yield* faultsOfAnchors(claim.anchors, `${path}.anchors`, article.revision);
    yield* faultsOfQuotes(claim, path, texts);
    for (const [at, correction] of claim.corrections.entries()) {
      yield* faultsOfCorrection(correction, `${path}.corrections.${at}`, texts);
    }
  }
}

/** Identifiers stand for one thing each. */
function* faultsOfParts(claim: BundledClaim, path: string, seen: Set<string>): FieldErrors {
  const { evidence, corrections, comments, reviews } = claim;
  const lists = Object.entries({ evidence, corrections, comments, reviews });
  const wordings = corrections.flatMap((one, at) =>
    one.wordings.map(({ id }, index) => {
      return { id, path: `${path}.corrections.${at}.wordings.${index}.id` };
    }),
  );
  const parts = lists.flatMap(([name, list]) =>
    list.map(({ id }, at) => ({ id, path: `${path}.${name}.${at}.id` })),
  );
  for (const part of [{ id: claim.id, path: `${path}.id` }, ...parts, ...wordings]) {
    if (seen.has(part.id))
      yield fault(part.path, "This identifier stands for something else already.");
    seen.add(part.id);
  }
}

function* faultsOfAnchors(
  anchors: readonly { readonly revision: number }[],
  path: string,
  current: number,
): FieldErrors {
  const first = current - anchors.length + 1;
  if (anchors.length === 0 || first < 1) {
    yield fault(path, "It stands in each revision from its first to the current one, once.");
  }
  for (const [at, { revision }] of anchors.entries()) {
    if (revision === first + at) continue;
    yield fault(`${path}.${at}.revision`, `Revision ${first + at} is expected here.`);
  }
}

function* faultsOfQuotes({ anchors }: BundledClaim, path: string, texts: Texts): FieldErrors {
  for (const [at, anchor] of anchors.entries()) {
    const { start, end, exact } = anchor;
    const where = `${path}.anchors.${at}`;
    if (start >= end || exact === "") yield fault(where, "It has no words.");
    // What is lost keeps the place and the words that it last had.
    if (anchor.outcome === "lost") continue;
    const text = texts.get(anchor.revision) ?? "";
    if (!isRangeIn(text, anchor)) yield fault(where, "It is outside the text.");
    if (text.slice(start, end) !== exact) yield fault(`${where}.exact`, "Other words stand there.");
  }
}

function* faultsOfCorrection(
  { action, state, appliedIn, anchors, authors, wordings }: BundledCorrection,
  path: string,
  texts: Texts,
): FieldErrors {
  yield* faultsOfAnchors(anchors, `${path}.anchors`, texts.size);
  if (new Set(authors).size !== authors.length)
    yield fault(`${path}.authors`, "Somebody is in it twice.");
  if ((state === "applied") !== (appliedIn !== null) || (appliedIn ?? 1) > texts.size) {
    yield fault(`${path}.appliedIn`, "An applied correction names the revision that it went into.");
  }
  for (const [at, { state, settledAt, settledBy }] of wordings.entries()) {
    const isOpen = state === "open";
    if (isOpen === (settledAt === null) && isOpen === (settledBy === null)) continue;
    yield fault(`${path}.wordings.${at}.state`, "What is settled says by whom and when.");
  }
  for (const [at, { revision, start, end, exact, outcome }] of anchors.entries()) {
    const where = `${path}.anchors.${at}`;
    if (start > end) yield fault(where, "It ends before it starts.");
    if (outcome === "lost") continue;
    const text = texts.get(revision) ?? "";
    if (end > text.length) yield fault(where, "It is outside the text.");
    if (outcome === "changed") continue;
    const isIn = ACTION_RULES[action].editsText && appliedIn !== null && appliedIn <= revision;
    if (!isIn && text.slice(start, end) !== exact) {
      yield fault(`${where}.exact`, "Other words stand there.");
    }
  }
}

function* faultsOfPeople(bundle: ArticleBundle): FieldErrors {
  const known = new Set(bundle.people.map(({ id }) => id));
  if (known.size !== bundle.people.length) yield fault("people", "Somebody is in it twice.");
  for (const { path, ids } of peopleNamedIn(bundle)) {
    if (ids.every((id) => id === null || known.has(id))) continue;
    yield fault(path, "It names somebody who is not among its people.");
  }
}

function* faultsOfEvents({ article, claims, events }: ArticleBundle): FieldErrors {
  const known = new Set(claims.map(({ id }) => id));
  for (const [at, event] of events.entries()) {
    if (event.article !== article.id)
      yield fault(`events.${at}.article`, "It is about another article.");
    if (event.claim !== null && !known.has(event.claim)) {
      yield fault(`events.${at}.claim`, "It is about a claim that is not there.");
    }
  }
}

function fault(path: string, message: string): FieldError {
  return { path, message };
}
