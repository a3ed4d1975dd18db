import { z } from "zod";

/** For tests: what pandoc has read of a Word file's changes and comments. */
export interface PandocReading {
  /** The words, without white space, that each author put in at one time, by `author date`. */
  readonly insertions: Readonly<Record<string, string>>;
  readonly deletions: Readonly<Record<string, string>>;
  readonly comments: readonly PandocComment[];
  /** Ids of comments whose end was found, in the order of their numbers. */
  readonly ended: readonly string[];
}

export interface PandocComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly words: string;
}

/** A title at the start becomes metadata, whose names are in the order of the alphabet. */
const file = z.object({ meta: z.record(z.string(), z.unknown()), blocks: z.array(z.unknown()) });

/** pandoc's `Span`: attributes (identifier, classes, key-value pairs) and what is in it. */
const span = z.object({
  t: z.literal("Span"),
  c: z.tuple([
    z.tuple([z.string(), z.array(z.string()), z.array(z.tuple([z.string(), z.string()]))]),
    z.array(z.unknown()),
  ]),
});

interface Span {
  readonly kind: string;
  readonly by: Readonly<Record<string, string>>;
  readonly words: string;
}

/** For tests: reads pandoc's JSON of a file converted with `--track-changes=all`. */
export function readPandoc(json: string): PandocReading {
  const { meta, blocks } = file.parse(JSON.parse(json));
  const { title, subtitle, ...others } = meta;
  const spans = spansIn([title, subtitle, others, blocks]);
  const ofKind = (kind: string) => spans.filter((one) => one.kind === kind);
  const comments = ofKind("comment-start").map(({ by, words }) => ({
    id: by.id ?? "",
    author: by.author ?? "",
    date: by.date ?? "",
    words,
  }));
  const inOrder = (a: string, b: string) => Number(a) - Number(b);
  return {
    insertions: joinByWriter(ofKind("insertion")),
    deletions: joinByWriter(ofKind("deletion")),
    comments: comments.toSorted((a, b) => inOrder(a.id, b.id)),
    ended: ofKind("comment-end")
      .map(({ by }) => by.id ?? "")
      .sort(inOrder),
  };
}

function joinByWriter(spans: readonly Span[]): Record<string, string> {
  // It keeps white space out of a span's words or takes it in as it likes.
  const worded = spans.filter(({ words }) => words !== "");
  const groups = Map.groupBy(worded, ({ by }) => `${by.author} ${by.date}`);
  const joined = [...groups].map(([writer, all]) => [
    writer,
    all.map(({ words }) => words).join(""),
  ]);
  return Object.fromEntries(joined);
}

function spansIn(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(spansIn);
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.values(node).flatMap(spansIn);
  const read = span.safeParse(node);
  if (!read.success) return inside;
  const [[, classes, pairs], content] = read.data.c;
  const own = { kind: classes[0] ?? "", by: Object.fromEntries(pairs), words: wordsIn(content) };
  return [own, ...inside];
}

const str = z.object({ t: z.literal("Str"), c: z.string() });

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join("");
  if (typeof node !== "object" || node === null) return "";
  const read = str.safeParse(node);
  return read.success ? read.data.c : Object.values(node).map(wordsIn).join("");
}
