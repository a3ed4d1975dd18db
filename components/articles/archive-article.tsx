import { useRouter } from "next/navigation";
import { useState } from "react";
import { saveFile } from "#components/export/save-file.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import layout from "#components/ui/layout.module.css";
import { notify } from "#components/ui/toast-queue.ts";
import typography from "#components/ui/typography.module.css";
import { requestFile } from "#lib/client/api.ts";
import { useDeleteArticle, useMoveArchive } from "#lib/client/article-mutations.ts";
import { exportPath } from "#lib/client/export/exports.ts";
import { useFormMutation } from "#lib/client/form-mutation.ts";
import type { Article } from "#lib/domain/article.ts";

export interface ArchiveArticleProps {
  readonly article: Article;
  /** Called when the article is in another place than before. */
  readonly onMoved: () => void;
}

/** How an admin takes an article out of work, or deletes it. */
export function ArchiveArticle({ article, onMoved }: ArchiveArticleProps) {
  const [isDeleting, setDeleting] = useState(false);
  const move = useMoveArchive(article);
  const isArchived = article.archived !== null;
  return (
    <section className={layout.stack2} aria-label="Archive and deletion">
      <FormError title="It stays where it is." error={move.error} />
      <div className={layout.buttons}>
        <Button
          size="small"
          isPending={move.isPending}
          onPress={() => move.mutate(isArchived ? "work" : "archive", { onSuccess: onMoved })}
        >
          {isArchived ? "Take out of the archive" : "Archive"}
        </Button>
        <Button size="small" look="danger" onPress={() => setDeleting(true)}>
          Delete…
        </Button>
      </div>
      <p className={typography.aside}>
        {isArchived
          ? "Taken out, it is back in the list as it was."
          : "Archived, it leaves lists and queue, and nothing of it changes until it is taken out."}
      </p>
      {isDeleting && <DeleteDialog article={article} onClose={() => setDeleting(false)} />}
    </section>
  );
}

interface DeleteDialogProps {
  readonly article: Article;
  readonly onClose: () => void;
}

const BUNDLE = {
  format: "bundle",
  corrections: "accepted",
  confidential: "include",
  revision: null,
} as const;

/** Offers the bundle first: it is the only way back. */
function DeleteDialog({ article, onClose }: DeleteDialogProps) {
  const router = useRouter();
  const remove = useDeleteArticle(article);
  const bundle = useFormMutation(async () => {
    const file = await requestFile(exportPath(article.id, BUNDLE));
    saveFile(file);
    return file.name;
  });
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        notify({ message: `“${article.headline}” is deleted.` });
        router.push("/articles");
      },
    });
  const actions = (
    <>
      <Button onPress={onClose} autoFocus>
        Cancel
      </Button>
      <Button isPending={bundle.isPending} onPress={() => bundle.mutate()}>
        Save its bundle
      </Button>
      <Button
        look="danger"
        isPending={remove.isPending || remove.isSuccess}
        isDisabled={bundle.isPending}
        onPress={confirm}
      >
        Delete for good
      </Button>
    </>
  );
  return (
    <Dialog title={`Delete “${article.headline}”?`} isOpen onClose={onClose} actions={actions}>
      <p>
        All its revisions, claims, evidence and corrections go. The record keeps who did what, and
        that it was deleted; of confidential sources it keeps no words.
      </p>
      <p>
        The only way back is its bundle, which an admin imports: save that first, with confidential
        evidence in it. Who only wants it out of sight archives it.
      </p>
      {bundle.data && <p role="status">Saved as “{bundle.data}”.</p>}
      <FormError title="The bundle was not saved." error={bundle.error} />
      <FormError title="Nothing was deleted." error={remove.error} />
    </Dialog>
  );
}
