import { useRouter } from "next/navigation";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { useFocus } from "#components/ui/focus-target.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Option } from "#components/ui/select.tsx";
import { useSubmitKeys } from "#components/ui/use-submit-keys.ts";
import { Words } from "#components/ui/words.tsx";
import { useImportBundle } from "#lib/client/import/bundles.ts";
import type { SeenBundle } from "#lib/client/import/import-reading.ts";
import type { BundleContents } from "#lib/domain/bundle/contents.ts";
import previewStyles from "../preview/preview.module.css";
import { Warnings } from "../preview/warnings.tsx";
import { NoDrop } from "../source/drop-overlay.tsx";
import { bundleFacts, confidentialityWarning } from "./bundle-facts.ts";
import { BundlePeople } from "./bundle-people.tsx";
import styles from "./bundle-preview.module.css";

export interface BundlePreviewProps {
  readonly bundle: SeenBundle;
  /** The desks by their short names. */
  readonly desks: readonly Option<string>[];
  readonly onBack: () => void;
}

/** What a bundle holds, before it is brought in; from here its article opens. */
export function BundlePreview({ bundle, desks, onBack }: BundlePreviewProps) {
  const { file, desk, preview } = bundle;
  const { contents, people, obstacle } = preview;
  const importing = useBundleImport(bundle);
  const focus = useFocus();
  const back = () => {
    onBack();
    focus("main");
  };
  const name = desks.find(({ id }) => id === desk)?.label ?? desk;
  const warning = obstacle === null ? confidentialityWarning(contents, name) : null;
  return (
    <>
      <NoDrop why="Bring this bundle in or go back first; then drop the next one." />
      <PageHead
        title="Is this the bundle?"
        actions={<Actions preview={preview} importing={importing} onBack={back} />}
      >
        {file.name}, for the desk {name}.
        {obstacle === null && " It comes in whole, as it is, with its record."}
      </PageHead>
      <FormError error={importing.error} title="The bundle was not brought in." />
      {obstacle !== null && (
        <div className={styles.obstacle} role="status">
          <p className={styles.title}>It cannot be brought in.</p>
          <p>{obstacle}</p>
        </div>
      )}
      <div className={previewStyles.columns}>
        <ContentsCard contents={contents} />
        <div className={previewStyles.side}>
          {warning !== null && <Warnings warnings={[warning]} />}
          <BundlePeople people={people} canImport={obstacle === null} />
        </div>
      </div>
    </>
  );
}

/** The headline, and what comes with the article, in numbers. */
function ContentsCard({ contents }: { readonly contents: BundleContents }) {
  return (
    <article className={styles.card} aria-label="What the bundle holds">
      <h2 className={styles.headline} dir="auto">
        <Words>{contents.headline}</Words>
      </h2>
      <dl>
        {bundleFacts(contents).map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function useBundleImport({ file, desk, preview }: SeenBundle) {
  const router = useRouter();
  const { mutate, error, isPending, isSuccess } = useImportBundle();
  const importBundle = () => {
    // The keys come here too, past the button that would take no press.
    if (isPending || isSuccess || preview.obstacle !== null) return;
    mutate({ file, desk }, { onSuccess: ({ article }) => router.push(`/articles/${article.id}`) });
  };
  useSubmitKeys(importBundle);
  return { importBundle, error, isPending: isPending || isSuccess };
}

interface ActionsProps {
  readonly preview: SeenBundle["preview"];
  readonly importing: ReturnType<typeof useBundleImport>;
  readonly onBack: () => void;
}

function Actions({ preview: { obstacle, here }, importing, onBack }: ActionsProps) {
  const { importBundle, isPending } = importing;
  return (
    <>
      <Button onPress={onBack} isDisabled={isPending}>
        Back
      </Button>
      {here !== null && (
        <ButtonLink look="primary" href={`/articles/${here}`}>
          Open the article that is here
        </ButtonLink>
      )}
      {obstacle === null && (
        <Button
          look="primary"
          isPending={isPending}
          onPress={importBundle}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          Bring it in
        </Button>
      )}
    </>
  );
}
