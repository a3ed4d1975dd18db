import { messageOf, refusalOf } from "./api-error.ts";

/** Most articles with which something is done in one go. */
export const MAX_ARTICLES = 200;

/** Requests under way at a time: as many files as the server writes at a time. */
const PARALLEL_REQUESTS = 2;

/** How often something is asked for while the server is busy. */
const TRIES = 4;

export interface BatchArticle {
  readonly id: string;
  readonly headline: string;
}

/** Something that is done with each of several articles. */
export interface Batch<A extends BatchArticle, Answer> {
  readonly articles: readonly A[];
  /** Throws as `request` does. */
  readonly perform: (article: A, signal: AbortSignal) => Promise<Answer>;
  /** Waits so many seconds; throws the signal's reason when it aborts. */
  readonly wait: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** Hears how many articles are done, refused ones too. */
  readonly onDone: (done: number) => void;
  readonly signal: AbortSignal;
}

/** What came of one article: the answer, or why there is none. */
export type BatchAnswer<Answer> =
  | { readonly headline: string; readonly answer: Answer }
  | { readonly headline: string; readonly message: string };

/**
 * Does the same with each article, at most `MAX_ARTICLES`: RangeError for more. Else it throws only the
 * signal's reason; what is refused is among the answers, which are in the order of the articles.
 */
export async function performOnEach<A extends BatchArticle, Answer>(
  batch: Batch<A, Answer>,
): Promise<readonly BatchAnswer<Answer>[]> {
  const { articles, onDone, signal } = batch;
  if (articles.length > MAX_ARTICLES) throw new RangeError(`At most ${MAX_ARTICLES} at once.`);
  const answers: BatchAnswer<Answer>[] = [];
  const queue = articles.entries();
  let done = 0;
  const work = async () => {
    for (const [index, article] of queue) {
      answers[index] = await performOnOne(batch, article);
      signal.throwIfAborted();
      done += 1;
      onDone(done);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_REQUESTS }, work));
  return answers;
}

async function performOnOne<A extends BatchArticle, Answer>(
  { perform, wait, signal }: Batch<A, Answer>,
  article: A,
): Promise<BatchAnswer<Answer>> {
  const { headline } = article;
  for (let tries = 1; ; tries++) {
    try {
      return { headline, answer: await perform(article, signal) };
    } catch (error) {
      signal.throwIfAborted();
      const refusal = refusalOf(error);
      const isBusy = refusal?.refusal === "busy" || refusal?.refusal === "too_many";
      if (!isBusy || tries === TRIES) return { headline, message: messageOf(error) };
      await wait(refusal.retryAfter ?? 1, signal);
    }
  }
}

/** Waits so many seconds; throws the signal's reason when it aborts. */
export function waitFor(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
