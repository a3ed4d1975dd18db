"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Option } from "#components/ui/select.tsx";
import type { ImportPreview as Preview } from "#lib/client/answers.ts";
import type { KeptImport } from "#lib/client/import-draft.ts";
import { useCreateArticle } from "#lib/client/mutations.ts";
import styles from "./import.module.css";
import { ImportProof } from "./import-proof.tsx";
import { LeftOutLines } from "./left-out-lines.tsx";
import { RecognisedFacts } from "./recognised-facts.tsx";
import { RecognisedNotes } from "./recognised-notes.tsx";

export interface ImportPreviewProps {
  readonly kept: KeptImport;
  readonly preview: Preview;
  readonly desk: Option<string>;
}

/** What was recognised, beside the words as they will stand; from here the article opens. */
export function ImportPreview({ kept, preview, desk }: ImportPreviewProps) {
  const { draft, change } = kept;
  const { article } = preview;
  const headline = draft.headline ?? article.headline;
  const { open, error, isPending } = useOpening(kept, preview, desk.id);
  const actions = (
    <>
      <Button onPress={() => change({ preview: null })} isDisabled={isPending}>
        Back to the text
      </Button>
      <Button look="primary" isPending={isPending} onPress={open}>
        Open article
      </Button>
    </>
  );
  return (
    <>
      <PageHead title="Is this the article?" actions={actions}>
        For the desk {desk.label}. Look through it before it opens.
      </PageHead>
      <div className={styles.problem}>
        <FormError error={error} title="The article was not opened." />
      </div>
      <div className={styles.columns}>
        <ImportProof article={article} putBack={draft.putBack} />
        <div className={styles.side}>
          {article.warnings.map((warning) => (
            <p key={warning} className={styles.warning}>
              {warning}
            </p>
          ))}
          <RecognisedFacts
            article={article}
            headline={headline}
            onHeadline={(headline) => change({ headline })}
          />
          <RecognisedNotes article={article} />
          <LeftOutLines
            lines={article.leftOut}
            putBack={draft.putBack}
            onChange={(putBack) => change({ putBack })}
          />
        </div>
      </div>
    </>
  );
}

/** Puts the article on the desk and goes there. */
function useOpening({ draft, clear }: KeptImport, preview: Preview, desk: string) {
  const router = useRouter();
  const create = useCreateArticle();
  const headline = draft.headline?.trim();
  const open = () =>
    create.mutate(
      {
        id: draft.articleId,
        desk,
        importId: preview.id,
        putBack: [...draft.putBack],
        ...(headline && { headline }),
      },
      {
        onSuccess: ({ article }) => {
          clear();
          router.push(`/articles/${article.id}`);
        },
      },
    );
  return { open, error: create.error, isPending: create.isPending || create.isSuccess };
}
