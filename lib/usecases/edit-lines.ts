import { updateArticle } from "#db/articles.ts";
import { type KeptLine, markPutBack, readLeftOutLines } from "#db/left-out-lines.ts";
import { insertRevision } from "#db/revisions.ts";
import type { Carried, LeftOut } from "#lib/domain/answers/article.ts";
import type { Revision } from "#lib/domain/article.ts";
import type { EditLines } from "#lib/domain/article-requests.ts";
import { compareLines } from "#lib/domain/import/decided-article.ts";
import { placeOfLine } from "#lib/domain/import/line-place.ts";
import { type AsyncResult, isRefusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { placeLines } from "#lib/import/article/restore-lines.ts";
import type { Context } from "./context.ts";
import { createPrepared } from "./create-once.ts";
import { recordOnArticle } from "./record-event.ts";
import { relocateArticle } from "./relocate-article.ts";
import { requireAsSeen, viewRevised } from "./revise-article.ts";
import { refuseChecker, stageAfter } from "./store-revision.ts";
import { type ArticleSubject, requireArticle, requireRevision } from "./subjects.ts";

/** What the last import of an article left out and can be put back. */
export async function listLeftOut(context: Context, id: string): AsyncResult<LeftOut> {
  const subject = await requireArticle(context, id, "article.read");
  if (isRefusal(subject)) return subject;
  const kept = await readLeftOutLines(context.db, id);
  return {
    lines: kept.map(({ number, line }) => {
      const { text, reason, kind, before } = line;
      return { number, text, reason, kind, before };
    }),
  };
}

/**
 * Makes a revision in which lines that an import left out stand where they stood, or lines are of another
 * kind. Claims are carried as to a newer version. Refuses what a newer version is refused for, lines that
 * are not left out any more, and a change that changes nothing. With an `id` it is done once.
 */
export function editLines(
  context: Context,
  id: string,
  { id: own, version, expectedRevision, putBack = [], kinds = [] }: EditLines,
): AsyncResult<Carried> {
  const seen = { version, expectedRevision };
  const input = { article: id, expectedRevision, putBack, kinds };
  return createPrepared<ArticleSubject, Carried>(
    context,
    { id: own ?? context.newId(), verb: "lines", input },
    {
      prepare: (context) => requireAsSeen(context, id, seen),
      async create(context) {
        const subject = await requireAsSeen(context, id, seen);
        return isRefusal(subject) ? subject : storeEdited(context, subject, { putBack, kinds });
      },
      again: (context) => viewRevised(context, id, expectedRevision + 1),
    },
  );
}

interface Edits {
  readonly putBack: readonly number[];
  readonly kinds: NonNullable<EditLines["kinds"]>;
}

async function storeEdited(
  context: Context,
  subject: ArticleSubject,
  { putBack, kinds }: Edits,
): AsyncResult<Carried> {
  const { db, now, user } = context;
  const { article } = subject;
  const barred = refuseChecker(subject, article);
  if (barred) return barred;
  const current = await requireRevision(context, article.id, article.revision);
  const misplaced = kinds.findIndex(({ line }) => line >= current.blocks.length);
  if (misplaced !== -1) {
    return refuseField(`kinds.${misplaced}.line`, "There is no such line. Lines count from 0.");
  }
  const left = await readLeftOutLines(db, article.id);
  const wanted = left.filter(({ number }) => putBack.includes(number));
  if (wanted.length < new Set(putBack).size) {
    return refuse(
      "conflict",
      "Some of these lines are in the article already, or of an earlier import. Look at what is left out now.",
    );
  }
  const next = await editedText(context, { current, wanted, kinds, article: article.id });
  if (next.text === current.text && next.blocks.every((kind, at) => kind === current.blocks[at])) {
    return refuse("conflict", "That is how the lines are already. Nothing is to be changed.");
  }
  const number = article.revision + 1;
  const stage = stageAfter(subject);
  await insertRevision(db, {
    article: article.id,
    number,
    origin: "edit",
    ...next,
    createdAt: now,
    createdBy: user.id,
  });
  await markPutBack(db, { article: article.id, revision: number }, wanted);
  await recordOnArticle(context, subject, {
    type: "article.lines_edited",
    before: { revision: article.revision, stage: article.stage },
    after: {
      revision: number,
      stage,
      putBack: wanted.map(({ line }) => line.text),
      kinds: kinds.map(({ line, kind }) => ({
        line,
        from: current.blocks[line] ?? kind,
        to: kind,
      })),
    },
  });
  const versions = { before: current.text, after: next.text };
  const claims = await relocateArticle(context, subject, versions);
  await updateArticle(db, article.id, { revision: number, stage, updatedAt: now });
  return { revision: await requireRevision(context, article.id, number), claims };
}

interface Edited {
  readonly article: string;
  readonly current: Revision;
  readonly wanted: readonly KeptLine[];
  readonly kinds: Edits["kinds"];
}

async function editedText(
  context: Context,
  { article, current, wanted, kinds }: Edited,
): Promise<RevisionText> {
  const { text, formats } = current;
  const kindOf = new Map(kinds.map(({ line, kind }) => [line, kind]));
  const blocks = current.blocks.map((kind, line) => kindOf.get(line) ?? kind);
  const [first] = wanted;
  if (!first) return { text, blocks, formats };
  const then = (await requireRevision(context, article, first.revision)).text.split("\n");
  const now = text.split("\n");
  const lines = wanted.map(({ line }) => ({
    ...line,
    before: placeOfLine(then, now, line.before),
  }));
  return placeLines({ text, blocks, formats }, lines.toSorted(compareLines)).words;
}
