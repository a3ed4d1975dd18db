import { z } from "zod";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import layout from "#components/ui/layout.module.css";
import { TextArea } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import { isSubmit } from "#components/ui/use-submit-keys.ts";
import { useStoredDraft } from "#lib/client/acts/draft.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { type Correction, isOpen } from "#lib/domain/correction.ts";
import { faultOfHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { mayDecide, type Verb } from "./decision.ts";
import styles from "./flagged-claim.module.css";
import { commentDraft } from "./use-review.ts";
import { WordingFields } from "./wording-fields.tsx";

export interface DecisionFormProps {
  readonly flagged: FlaggedClaim;
  /** A return was tried without its required comment. */
  readonly isCommentMissing: boolean;
  /** Other words are being written. */
  readonly isWording: boolean;
  readonly onWording: () => void;
  /** Discards the other words. */
  readonly onLeaveWording: () => void;
  readonly onDecide: (verb: Verb) => void;
}

const VERBS: readonly { readonly verb: Verb; readonly label: string; readonly key: string }[] = [
  { verb: "approve", label: "Approve", key: "a" },
  { verb: "return", label: "Return", key: "x" },
  { verb: "decline", label: "Decline: stet", key: "d" },
];

/** Approve, return or decline, with a comment that a return needs. */
export function DecisionForm(props: DecisionFormProps) {
  const { flagged, isWording, onWording, onLeaveWording, onDecide } = props;
  const { claim, own, mayAmendOnApproval } = flagged;
  const corrections = claim.corrections.filter(isOpen);
  if (!mayDecide(flagged)) return <OwnFinding />;
  const mayGive = mayAmendOnApproval && !own;
  const hasWording = isWording && corrections.length > 0;
  return (
    <section className={styles.decision} aria-label="Decision">
      {hasWording && <OtherWords {...{ corrections, mayGive }} />}
      <DecisionComment {...props} />
      <div className={styles.buttons}>
        {VERBS.map(({ verb, label, key }) => (
          <Button
            key={verb}
            look={verb === "approve" ? "primary" : "quiet"}
            onPress={() => onDecide(verb)}
          >
            {verb === "approve" && hasWording && mayGive ? "Approve with these words" : label}{" "}
            <Kbd>{key}</Kbd>
          </Button>
        ))}
        {corrections.length > 0 && (
          <Button look="plain" onPress={isWording ? onLeaveWording : onWording}>
            {isWording ? "Leave the words" : "Other words"} {!isWording && <Kbd>w</Kbd>}
          </Button>
        )}
        {own && <Badge tone="doubt">Own finding: it will be marked as such</Badge>}
      </div>
    </section>
  );
}

function OwnFinding() {
  return (
    <section className={styles.decision} aria-label="Decision">
      <p className={typography.warning}>
        This is your own finding. Someone else has to decide on it; if you only changed it, a
        colleague can ask for its review again.
      </p>
    </section>
  );
}

interface OtherWordsProps {
  readonly corrections: readonly Correction[];
  /** Whether one may approve with them. */
  readonly mayGive: boolean;
}

function OtherWords({ corrections, mayGive }: OtherWordsProps) {
  const place = useFocusTarget<HTMLDivElement>("wording");
  return (
    <div ref={place} className={layout.stack2} data-wording>
      <p>
        Your words go to the checker with a return, and the checker takes them over with one key.
        {mayGive && " You may approve with them too; that is recorded."}
      </p>
      {corrections.map((correction) => (
        <WordingFields key={correction.id} correction={correction} />
      ))}
    </div>
  );
}

function DecisionComment({ flagged, isCommentMissing, onDecide }: DecisionFormProps) {
  const place = useFocusTarget<HTMLDivElement>("comment");
  const name = commentDraft(flagged.claim.id);
  const { value, change } = useStoredDraft({ name, shape: z.string(), initial: "" });
  const isMissing = isCommentMissing && value.trim() === "";
  return (
    <div ref={place}>
      <TextArea
        label="Comment for the checker"
        hint="A return needs one, or other words; Ctrl+Enter sends it."
        rows={2}
        value={value}
        onChange={change}
        error={
          isMissing
            ? "Say what has to change before you return it."
            : faultOfHiddenCharacters(value)
        }
        onKeyDown={(event) => {
          if (isSubmit(event)) onDecide("return");
          else event.continuePropagation();
        }}
      />
    </div>
  );
}
