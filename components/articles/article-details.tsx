import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import layout from "#components/ui/layout.module.css";
import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import { useFields } from "#components/ui/use-fields.ts";
import { useChangeArticle } from "#lib/client/article-mutations.ts";
import { refuseArchived } from "#lib/domain/archive.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { can } from "#lib/domain/permission.ts";
import { refuseFactChange } from "#lib/domain/stage.ts";
import { ArchiveArticle } from "./archive-article.tsx";
import { ArticleFactsFields, changedFacts, shownFacts } from "./article-facts-fields.tsx";
import { ArticleLines } from "./article-lines.tsx";

export interface ArticleDetailsProps {
  readonly view: ArticleView;
  readonly onClose: () => void;
}

/** What the desk says about an article: its name in lists, whose it is, and by when. */
export function ArticleDetails({ view, onClose }: ArticleDetailsProps) {
  const { article, role } = view;
  const [hasLines, setLines] = useState(false);
  if (hasLines) return <ArticleLines view={view} onClose={onClose} />;
  if (article.archived) {
    return (
      <Dialog title="About the article" isOpen onClose={onClose}>
        <p>{refuseArchived(article, "article.change")?.message}</p>
        {can(role, "article.archive") && <ArchiveArticle article={article} onMoved={onClose} />}
      </Dialog>
    );
  }
  return (
    <Dialog title="About the article" isOpen onClose={onClose}>
      <DetailsForm view={view} onClose={onClose} />
      <div className={layout.stack1}>
        <div className={layout.buttons}>
          <Button size="small" onPress={() => setLines(true)}>
            Lines…
          </Button>
        </div>
        <p className={typography.aside}>
          Put back what the import left out, or say that a line is a byline, a heading or text.
        </p>
      </div>
      {can(role, "article.archive") && <ArchiveArticle article={article} onMoved={onClose} />}
    </Dialog>
  );
}

function DetailsForm({ view: { article, members, role }, onClose }: ArticleDetailsProps) {
  const change = useChangeArticle(article.id);
  const { values, field } = useFields({
    headline: article.headline,
    sourceUrl: article.sourceUrl ?? "",
    deadline: toLocalInput(article.deadline),
    ...shownFacts(article),
  });
  const [assignee, setAssignee] = useState(article.assignee?.id ?? null);
  const address = values.sourceUrl.trim() || null;
  const save = () =>
    change.mutate(
      {
        version: article.version,
        headline: values.headline,
        // As it came with the article it may be one that nobody may type here.
        ...(address !== article.sourceUrl && { sourceUrl: address }),
        ...changedFacts(article, values),
        assignee,
        deadline: fromLocalInput(values.deadline),
      },
      { onSuccess: onClose },
    );
  const sealed = refuseFactChange(article, role)?.message ?? null;
  return (
    <Form onSubmit={save} error={change.error} errorTitle="Nothing was changed.">
      <TextField
        label="Headline"
        hint={sealed ?? "Its name in lists. The words of the article change by corrections only."}
        isReadOnly={sealed !== null}
        isRequired
        autoFocus
        {...field("headline")}
      />
      <ArticleFactsFields field={field} values={values} isReadOnly={sealed !== null} />
      <TextField
        label="Source address"
        inputMode="url"
        hint="The page that the article stands on. Empty for none."
        isReadOnly={sealed !== null}
        {...field("sourceUrl")}
      />
      <OptionalSelect
        label="Assignee"
        none="Nobody"
        options={members.map(({ id, name }) => ({ id, label: name }))}
        value={assignee}
        onChange={setAssignee}
      />
      <TextField
        label="Deadline"
        type="datetime-local"
        hint="In your own time. Empty for none."
        {...field("deadline")}
      />
      <Button look="primary" type="submit" isPending={change.isPending}>
        Save
      </Button>
    </Form>
  );
}

/** An instant as `<input type="datetime-local">` has it: in the time of this browser, to the minute. */
export function toLocalInput(instant: string | null): string {
  if (instant === null) return "";
  const date = new Date(instant);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The instant that such an input means, ISO 8601 UTC; null when it is empty. */
export function fromLocalInput(value: string): string | null {
  return value === "" ? null : new Date(value).toISOString();
}
