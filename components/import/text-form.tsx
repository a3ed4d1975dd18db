"use client";
import { Button } from "#components/ui/button.tsx";
import field from "#components/ui/field.module.css";
import { Form } from "#components/ui/form.tsx";
import { SegmentedControl } from "#components/ui/segmented-control.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { KeptImport, ReadAs } from "#lib/client/import-draft.ts";
import type { ImportSource } from "#lib/client/imports.ts";
import styles from "./bring-in.module.css";
import { PastedPiece } from "./pasted-piece.tsx";
import { type Pasted, usePasted } from "./use-pasted.ts";

export interface TextFormProps {
  readonly kept: KeptImport;
  /** The short name of the desk that it is for. */
  readonly desk: string;
  readonly read: (source: ImportSource) => void;
  readonly error: Error | null;
  readonly isReading: boolean;
}

const NAMES: Readonly<Record<ReadAs, string>> = {
  formatted: "Formatted",
  plain: "Plain text",
  markdown: "Markdown",
};

/** The names of the request's fields: what the server says about each stands at the words. */
const FIELDS: Readonly<Record<ReadAs, string>> = {
  formatted: "html",
  plain: "text",
  markdown: "markdown",
};

/** Lines that the field shows. */
const ROWS = 18;

/** A field to paste into, which keeps the formatting that comes along. */
export function TextForm({ kept, desk, read, error, isReading }: TextFormProps) {
  const { draft, change, isKept } = kept;
  const pasted = usePasted(kept);
  const { readAs } = pasted;
  return (
    <Form
      onSubmit={() => !isReading && read(pasted.source(desk))}
      error={error}
      errorTitle="The text was not read."
    >
      {readAs === "formatted" && draft.html !== null ? (
        <PastedField html={draft.html} pasted={pasted} hint={hintFor(isKept)} />
      ) : (
        <TextArea
          label="Text"
          name={FIELDS[readAs]}
          rows={ROWS}
          isRequired
          autoFocus={draft.html === null}
          value={draft.text}
          onChange={(text) => change({ text, html: null })}
          placeholder="Paste the article here, headline first. From a web page or a word processor, its headings, links, bold and italic come along."
          hint={hintFor(isKept)}
          onPaste={pasted.onPaste}
        />
      )}
      {draft.text.trim() !== "" && (
        <ReadAsChoice pasted={pasted} onChange={(readAs) => change({ readAs })} />
      )}
      <div className={styles.actions}>
        <Button look="primary" type="submit" isDisabled={isReading}>
          Read the text
        </Button>
        {draft.text !== "" && (
          <Button look="plain" onPress={() => change({ text: "", html: null, readAs: null })}>
            Empty the field
          </Button>
        )}
      </div>
    </Form>
  );
}

interface PastedFieldProps {
  readonly html: string;
  readonly pasted: Pasted;
  readonly hint: string;
}

/** What was pasted, formatted, in the field's place. It is changed by pasting anew, or as plain words. */
function PastedField({ html, pasted, hint }: PastedFieldProps) {
  return (
    <div className={field.field}>
      <span id="pasted-label" className={field.label}>
        Text
      </span>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is pasted into
        tabIndex={0}
        aria-labelledby="pasted-label"
        className={`${field.input} ${styles.pasted}`}
        onPaste={pasted.onPasteAnew}
      >
        <PastedPiece html={html} />
      </section>
      <p className={field.hint}>{hint}</p>
    </div>
  );
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

function hintFor(isKept: boolean): string {
  if (isKept) return "Kept in this tab over a reload.";
  return "Too long to be kept over a reload: leave this page open until the article is.";
}
