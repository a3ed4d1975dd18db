import { useRouter } from "next/navigation";
import { notify } from "#components/ui/toast-queue.ts";
import { refusalOf } from "#lib/client/api-error.ts";
import type { Destination } from "#lib/client/import/import-draft.ts";
import {
  type AddedRevision,
  type NewRevision,
  useAddRevision,
  useCreateArticle,
} from "#lib/client/import/imports.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import type { ImportPreview } from "#lib/domain/answers/import.ts";
import { decisionsOf } from "#lib/domain/import/decisions.ts";
import type { RevisionDestination } from "./destination.ts";
import { factChanges } from "./facts.ts";

export interface Opening {
  readonly open: (destination: Destination) => void;
  /** Goes to an article; the import is done with. */
  readonly leaveFor: (article: string) => void;
  /** A revision that was added and whose outcome for the claims is shown first. */
  readonly added: AddedRevision | null;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Puts the preview on the desk, as an article or as a revision, and goes there. */
export function useOpening(kept: KeptImport, { id }: ImportPreview, desk: string): Opening {
  const { draft, forget } = kept;
  const router = useRouter();
  const create = useCreateArticle();
  const leaveFor = (article: string) => {
    forget();
    router.push(`/articles/${article}`);
  };
  const taken = { importId: id, ...decisionsOf(draft), facts: factChanges(draft.facts) };
  const adding = useAdding(kept, leaveFor);
  const open = (destination: Destination) => {
    create.reset();
    adding.reset();
    if (destination.kind === "revision") return adding.add(destination, taken);
    create.mutate(
      { id: draft.articleId, desk, ...taken },
      { onSuccess: ({ article }) => leaveFor(article.id) },
    );
  };
  return {
    open,
    leaveFor,
    added: adding.added,
    error: create.error ?? adding.error,
    isPending: create.isPending || create.isSuccess || adding.isPending,
  };
}

type Taken = Omit<NewRevision, "id" | "article" | "expectedRevision">;

function useAdding({ draft, change, forget }: KeptImport, leaveFor: Opening["leaveFor"]) {
  const { mutate, reset, data, error, isPending, isSuccess } = useAddRevision();
  const add = (destination: RevisionDestination, taken: Taken) => {
    const { article, revision } = destination;
    mutate(
      { id: draft.articleId, article, expectedRevision: revision, ...taken },
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
  const added = data && data.claims.length > 0 ? data : null;
  return { add, reset, added, error, isPending: isPending || isSuccess };
}

/** The article's revision, where a refusal says that it has moved on. */
function revisionNow(error: Error): number | null {
  const current = refusalOf(error)?.current;
  if (typeof current !== "object" || current === null || !("revision" in current)) return null;
  return typeof current.revision === "number" ? current.revision : null;
}
