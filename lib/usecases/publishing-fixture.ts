/** For tests: what people do with an article on its way to readers, each as whoever it is. */
import type { ArticleView } from "#lib/domain/article.ts";
import type { ChangeArticle, Override } from "#lib/domain/requests.ts";
import { changeArticle } from "./articles.ts";
import type { Context } from "./context.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, type Newsroom, propose, tag } from "./newsroom-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { look } from "./revise-fixture.ts";

/** Changes an article as it stands. */
export async function change(
  who: Context,
  story: ArticleView,
  changes: Omit<ChangeArticle, "version">,
) {
  const { version } = (await look(who, story)).article;
  return changeArticle(who, story.article.id, { version, ...changes });
}

/** Publishes an article as it stands. */
export async function publish(
  who: Context,
  story: ArticleView,
  more: { readonly override?: Override } = {},
) {
  const { version, revision } = (await look(who, story)).article;
  return publishArticle(who, story.article.id, { version, expectedRevision: revision, ...more });
}

/** Tags words, has them replaced where it says so, and asks for a review. */
export async function flag(who: Context, story: ArticleView, words: string, insert?: string) {
  let claim = await tag(who, story, words);
  if (insert !== undefined) claim = (await propose(who, claim, "replace", insert)).claimNow;
  const ask = { version: claim.version, decision: "request", comment: null } as const;
  return accepted(decideReview(who, claim.id, ask));
}

/** Approves a claim as it was given. */
export async function approve(
  who: Context,
  claim: { readonly id: string; readonly version: number },
) {
  const yes = { version: claim.version, decision: "approve", comment: null } as const;
  return accepted(decideReview(who, claim.id, yes));
}

/** The words that are exported. */
export async function textOf(who: Context, story: ArticleView, revision?: number): Promise<string> {
  const wanted = { format: "text", ...(revision !== undefined && { revision }) } as const;
  return String((await accepted(exportArticle(who, story.article.id, wanted))).body);
}

/** An article whose revision 2 Rita has published. */
export async function publishedStory({ carl, rita }: Newsroom): Promise<ArticleView> {
  const story = await importStory(carl);
  await approve(rita, await flag(carl, story, "59 missiles", "58 missiles"));
  await accepted(publish(rita, story));
  return look(carl, story);
}
