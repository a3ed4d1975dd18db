import type { KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import { Form } from "#components/ui/form.tsx";
import { SegmentedControl } from "#components/ui/segmented-control.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { isSubmit } from "#components/ui/use-submit-keys.ts";
import type { EarlierText, ReadAs } from "#lib/client/import/import-draft.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import type { SourceFormProps } from "./address-form.tsx";
import styles from "./import-form.module.css";
import { PastedField } from "./pasted-field.tsx";
import { PASTED_FIELD, type Pasted, usePasted } from "./use-pasted.ts";

export interface TextFormProps extends SourceFormProps {
  readonly kept: KeptImport;
}

const NAMES: Readonly<Record<ReadAs, string>> = {
  formatted: "Formatted",
  plain: "Plain text",
  markdown: "Markdown",
};

const TAKE_BACK: Readonly<Record<EarlierText["replacedBy"], string>> = {
  pasting: "Undo the paste",
  emptying: "Bring the words back",
  typing: "Bring the formatting back",
};

/** A field to paste into, which keeps the formatting that comes along. */
export function TextForm({ kept, desk, read, error, isReading, onChange }: TextFormProps) {
  const { draft, change } = kept;
  const pasted = usePasted(kept);
  const place = useFocusTarget<HTMLDivElement>(PASTED_FIELD);
  return (
    <Form
      onSubmit={() => !isReading && read(pasted.source(desk))}
      error={error}
      errorTitle="The text was not read."
    >
      <div
        ref={place}
        className={styles.source}
        onInput={() => error && onChange()}
        onPaste={() => error && onChange()}
      >
        <SourceField kept={kept} pasted={pasted} />
      </div>
      {draft.text.trim() !== "" && (
        <ReadAsChoice pasted={pasted} onChange={(readAs) => change({ readAs })} />
      )}
      <div className={styles.actions}>
        <Button look="primary" type="submit" isDisabled={isReading}>
          Read the text
        </Button>
        {draft.text !== "" && (
          <Button look="plain" onPress={pasted.empty}>
            Empty the field
          </Button>
        )}
        {draft.before && (
          <Button look="plain" onPress={pasted.undo}>
            {TAKE_BACK[draft.before.replacedBy]}
          </Button>
        )}
      </div>
    </Form>
  );
}

interface SourceFieldProps {
  readonly kept: KeptImport;
  readonly pasted: Pasted;
}

function SourceField({ kept: { draft, isKept }, pasted }: SourceFieldProps) {
  const hint = isKept ? KEPT : NOT_KEPT;
  if (pasted.readAs === "formatted" && draft.html !== null) {
    return <PastedField html={draft.html} pasted={pasted} hint={hint} onKeyDown={submitByKeys} />;
  }
  return (
    // Without a name: the server's message is in front of it already.
    <TextArea
      label="Text"
      isRequired
      autoFocus={draft.html === null}
      validate={(text) => (text.trim() === "" ? "Paste or write the article first." : null)}
      value={draft.text}
      onChange={pasted.onType}
      onKeyDown={submitByKeys}
      placeholder="Paste the article here, headline first. From a web page or a word processor, its headings, links, bold and italic come along."
      hint={hint}
      onPaste={pasted.onPaste}
    />
  );
}

const KEPT = "Kept in this tab over a reload. Ctrl+Enter reads it.";
const NOT_KEPT = "Too long to be kept over a reload: leave this page open until the article is.";

/** Ctrl+Enter, or ⌘ Enter, from within the words, where Enter begins a line. */
function submitByKeys(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "target">) {
  if (!isSubmit(event)) return;
  if (event.target instanceof Element) event.target.closest("form")?.requestSubmit();
}

interface ReadAsChoiceProps {
  readonly pasted: Pasted;
  readonly onChange: (readAs: ReadAs) => void;
}

function ReadAsChoice({ pasted, onChange }: ReadAsChoiceProps) {
  const { readAs, choices, why } = pasted;
  return (
    <div className={styles.readAs}>
      <SegmentedControl
        label="Read as"
        segments={choices.map((id) => ({ id, label: NAMES[id] }))}
        value={readAs}
        onChange={onChange}
      />
      <p role="status" className={styles.why}>
        {why}
      </p>
    </div>
  );
}
