import { useRouter } from "next/navigation";
import { notify } from "#components/ui/toast-queue.ts";
import type { ImportPreview } from "#lib/client/answers.ts";
import { refusalOf } from "#lib/client/api-error.ts";
import type { Destination, KeptImport } from "#lib/client/import-draft.ts";
import { type AddedRevision, useAddRevision, useCreateArticle } from "#lib/client/imports.ts";
import { factChangesOf } from "./fact-changes.ts";

export interface Opening {
  readonly open: (destination: Destination) => void;
  /** Goes to an article; the import is done with. */
  readonly leaveFor: (article: string) => void;
  /** A revision that was added and whose outcome for the claims is to be told first. */
  readonly added: AddedRevision | null;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Puts the preview on the desk, as an article or as a revision, and goes there. */
export function useOpening(
  kept: KeptImport,
  { id: importId }: ImportPreview,
  desk: string,
): Opening {
  const { draft, change, forget } = kept;
  const router = useRouter();
  const create = useCreateArticle();
  const add = useAddRevision();
  const leaveFor = (article: string) => {
    forget();
    router.push(`/articles/${article}`);
  };
  const taken = { importId, putBack: draft.putBack, facts: factChangesOf(draft.facts) };
  const createNew = () =>
    create.mutate(
      { id: draft.articleId, desk, ...taken },
      { onSuccess: ({ article }) => leaveFor(article.id) },
    );
  const addTo = (destination: Extract<Destination, { is: "revision" }>) => {
    const { article, revision } = destination;
    add.mutate(
      { article, expectedRevision: revision, ...taken },
      {
        onError: (error) =>
          change({ destination: { ...destination, revision: revisionNow(error) ?? revision } }),
        onSuccess: (answer) => {
          forget();
          if (answer.claims.length > 0) return;
          notify({ message: `Revision ${answer.revision.number} is on the desk.` });
          leaveFor(article);
        },
      },
    );
  };
  const open = (destination: Destination) => {
    create.reset();
    add.reset();
    if (destination.is === "new") createNew();
    else addTo(destination);
  };
  const isDone = create.isSuccess || add.isSuccess;
  return {
    open,
    leaveFor,
    added: add.data && add.data.claims.length > 0 ? add.data : null,
    error: create.error ?? add.error,
    isPending: create.isPending || add.isPending || isDone,
  };
}

/** The article's revision, where a refusal says that it has moved on. */
function revisionNow(error: Error): number | null {
  const current = refusalOf(error)?.current;
  if (typeof current !== "object" || current === null || !("revision" in current)) return null;
  return typeof current.revision === "number" ? current.revision : null;
}
