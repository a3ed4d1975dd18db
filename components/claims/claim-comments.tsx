import { z } from "zod";
import styles from "#components/panel/panel.module.css";
import { PanelForm } from "#components/panel/panel-form.tsx";
import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { SourceAttribution } from "#components/ui/source-attribution.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { Words } from "#components/ui/words.tsx";
import { useStoredDraft } from "#lib/client/acts/draft.ts";
import { newId } from "#lib/client/new-id.ts";
import type { Claim, Comment } from "#lib/domain/claim.ts";
import { faultOfHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { useActs } from "../acts/acts-context.tsx";
import { PersonAndTime } from "../ui/person-and-time.tsx";

/** What colleagues said about a claim, and a field to answer. */
export function ClaimComments({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const name = `comment ${claim.id}`;
  const draft = useStoredDraft({ name, shape: z.string(), initial: "" });
  const send = () => {
    const body = draft.value.trim();
    if (body === "" || faultOfHiddenCharacters(body) !== null) return;
    act(
      claim,
      { kind: "comment", claim: claim.id, input: { id: newId(), body } },
      { draft: name, onRefused: draft.keep },
    );
    draft.hide();
  };
  return (
    <section className={styles.section} aria-label="Comments">
      <h4 className={styles.title}>Comments</h4>
      <CommentList comments={claim.comments} />
      <PanelForm label="New comment" onSend={send}>
        <TextArea
          label="Comment for colleagues"
          isLabelHidden
          placeholder="Say something to colleagues"
          rows={1}
          value={draft.value}
          onChange={draft.change}
          error={faultOfHiddenCharacters(draft.value)}
        />
        {draft.value.trim() !== "" && (
          <div className={layout.buttons}>
            <Button size="small" type="submit">
              Add comment
            </Button>
          </div>
        )}
      </PanelForm>
    </section>
  );
}

/** Comments, earliest first. */
export function CommentList({ comments }: { readonly comments: readonly Comment[] }) {
  if (comments.length === 0) return null;
  return (
    <ul className={styles.parts}>
      {comments.map(({ id, body, given, createdAt, createdBy }) => (
        <li key={id}>
          {given ? (
            <SourceAttribution given={given} />
          ) : (
            <PersonAndTime person={createdBy} at={createdAt} />
          )}
          <p className={styles.said} dir="auto">
            <Words>{body}</Words>
          </p>
        </li>
      ))}
    </ul>
  );
}
