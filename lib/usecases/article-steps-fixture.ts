/** For tests: what people do with an article, in any order, and how a bundle of it is brought somewhere. */

import fc from "fast-check";
import { v7 } from "uuid";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { DeskRef } from "#lib/domain/desk-ref.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import { deleteClaim } from "./claim-removal.ts";
import { addComment } from "./comments.ts";
import type { Context } from "./context.ts";
import { addEvidence, withdrawEvidence } from "./evidence.ts";
import { importBundle } from "./import-bundle.ts";
import { importedOf, keepPreview } from "./import-fixture.ts";
import { accepted, importStory, type Newsroom, propose, tag } from "./newsroom-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { reviseArticle } from "./revise-article.ts";

/** The bytes of a bundle's file. */
export const bytesOf = (bundle: unknown) => new TextEncoder().encode(JSON.stringify(bundle));

/** Brings a bundle to a desk, and shows the article that it is there. */
export async function bring(
  context: Context,
  bundle: unknown,
  slug = "news",
): AsyncResult<ArticleView> {
  const imported = await importBundle(context, {
    desk: DeskRef.parse(slug),
    bytes: bytesOf(bundle),
  });
  return isRefusal(imported) ? imported : viewArticle(context, imported.article.id);
}

const WORDS = [
  "presidents",
  "telephone",
  "“as bad as can be”",
  "improve",
  "59 missiles",
  "airfield",
];

type Step = (context: Newsroom, story: ArticleView, words: string) => Promise<unknown>;

const source = { stance: "supports", title: "Somebody there", url: "https://a.org/" } as const;
const rest = { locator: "p. 3", excerpt: "It was so.", primary: true } as const;

/** What people do with an article; what is refused at that moment is left undone. */
const STEPS: Readonly<Record<string, Step>> = {
  tag: ({ carl }, story, words) => claimOn(carl, story, words),
  open: ({ carl }, story) =>
    onClaim(story, carl, (id) =>
      addEvidence(carl, id, { id: v7(), ...source, ...rest, confidential: false }),
    ),
  confide: ({ carl }, story) =>
    onClaim(story, carl, (id) =>
      addEvidence(carl, id, { id: v7(), ...source, ...rest, confidential: true }),
    ),
  withdraw: async ({ carl }, story) => {
    const { claims } = await accepted(viewArticle(carl, story.article.id));
    const [evidence] = claims.flatMap((claim) => claim.evidence);
    return evidence && withdrawEvidence(carl, evidence.id);
  },
  correct: async ({ carl }, story, words) =>
    propose(carl, await claimOn(carl, story, words), "replace", `${words} indeed`),
  note: async ({ carl }, story, words) => propose(carl, await claimOn(carl, story, words), "note"),
  comment: ({ rita }, story) =>
    onClaim(story, rita, (id) => addComment(rita, id, { id: v7(), body: "Is that so?" })),
  request: ({ carl }, story) => decide(story, carl, "request"),
  approve: ({ rita }, story) => decide(story, rita, "approve"),
  decline: ({ rita }, story) => decide(story, rita, "decline"),
  remove: ({ ada }, story) => onClaim(story, ada, (id, version) => deleteClaim(ada, id, version)),
  rename: async ({ ada }, story) => {
    const { article } = await accepted(viewArticle(ada, story.article.id));
    const changes = { headline: "Otherwise", assignee: ada.user.id, deadline: ada.now };
    return changeArticle(ada, article.id, { version: article.version, ...changes });
  },
  revise: async ({ rita }, story, words) => {
    const { article, revision } = await accepted(viewArticle(rita, story.article.id));
    const text = `A new first line.\n${revision.text.replace(`${words} `, "")}`;
    const importId = await keepPreview(rita, importedOf({ text }));
    const seen = { version: article.version, expectedRevision: article.revision };
    return reviseArticle(rita, article.id, { ...seen, importId });
  },
  publish: async ({ rita }, story) => {
    const { article } = await accepted(viewArticle(rita, story.article.id));
    const seen = { version: article.version, expectedRevision: article.revision };
    return publishArticle(rita, article.id, seen);
  },
};

async function onClaim(
  story: ArticleView,
  context: Context,
  act: (id: string, version: number) => Promise<unknown>,
) {
  const { claims } = await accepted(viewArticle(context, story.article.id));
  const claim = claims.at(-1);
  return claim && act(claim.id, claim.version);
}

/** The claim on these words; a new one where there is none. */
async function claimOn(context: Context, story: ArticleView, words: string): Promise<Claim> {
  const known = story.claims.find(({ anchor }) => anchor.exact === words);
  return known ?? tag(context, story, words);
}

function decide(story: ArticleView, context: Context, decision: "request" | "approve" | "decline") {
  return onClaim(story, context, (id, version) =>
    decideReview(context, id, { version, decision, comment: null }),
  );
}

/** An article with which people have done this, each on the words that stand once in it. */
export async function performSteps(room: Newsroom, steps: readonly (readonly [string, string])[]) {
  const story = await importStory(room.carl);
  for (const [step, words] of steps) {
    const now = await accepted(viewArticle(room.carl, story.article.id));
    if (now.revision.text.split(words).length === 2) await STEPS[step]?.(room, now, words);
  }
  return story;
}

/** Deeds in any order, and on which words. */
export const anySteps = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.constantFrom(...WORDS)),
  { minLength: 1, maxLength: 25 },
);

/** Deeds that leave something of everything. */
export const EVERY_STEP = [
  ["correct", "59 missiles"],
  ["open", "airfield"],
  ["confide", "airfield"],
  ["comment", "airfield"],
  ["request", "airfield"],
  ["approve", "airfield"],
  ["publish", "airfield"],
  ["tag", "airfield"],
  ["withdraw", "airfield"],
  ["remove", "airfield"],
  ["note", "improve"],
  ["rename", "improve"],
  ["revise", "presidents"],
] as const;
