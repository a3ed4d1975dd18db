import type { ArticleBundle } from "./bundle.ts";

/** The identifiers of people that stand at a place in a bundle; null where it names nobody. */
interface NamedPeople {
  readonly path: string;
  readonly ids: readonly (string | null)[];
}

/** Everybody whom a bundle names, place by place. */
export function* peopleNamedIn(
  bundle: Pick<ArticleBundle, "article" | "revisions" | "publications" | "claims" | "events">,
): Generator<NamedPeople> {
  const { article, revisions, publications = [], claims, events } = bundle;
  yield { path: "article", ids: [article.createdBy, article.assignee] };
  for (const [at, { createdBy }] of revisions.entries()) {
    yield { path: `revisions.${at}`, ids: [createdBy] };
  }
  for (const [at, { by }] of publications.entries()) {
    yield { path: `publications.${at}.by`, ids: [by] };
  }
  for (const [at, claim] of claims.entries()) {
    const path = `claims.${at}`;
    const { createdBy, assignee, foundBy, requestedBy } = claim;
    yield { path, ids: [createdBy, assignee, foundBy, requestedBy] };
    const { evidence, corrections, comments, reviews } = claim;
    yield { path: `${path}.evidence`, ids: evidence.map((one) => one.createdBy) };
    yield {
      path: `${path}.corrections`,
      ids: corrections.flatMap(({ createdBy, authors, wordings }) => [
        createdBy,
        ...authors,
        ...wordings.flatMap(({ createdBy, settledBy }) => [createdBy, settledBy]),
      ]),
    };
    yield { path: `${path}.comments`, ids: comments.map((one) => one.createdBy) };
    yield { path: `${path}.reviews`, ids: reviews.map(({ by }) => by) };
  }
  for (const [at, { actor }] of events.entries())
    yield { path: `events.${at}.actor`, ids: [actor] };
}
