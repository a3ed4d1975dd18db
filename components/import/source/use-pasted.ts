import { type ClipboardEvent, useMemo } from "react";
import { useFocus } from "#components/ui/focus-target.tsx";
import type {
  EarlierText,
  ImportDraft,
  ReadAs,
  SourceText,
} from "#lib/client/import/import-draft.ts";
import type { ImportSource } from "#lib/client/import/import-reading.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import { countFormatting, describeFormatting, type Formatting } from "./formatting.ts";
import { joinPasted, type PastedContent } from "./join-pasted.ts";
import { chooseReadAs, type ReadAsChoice } from "./read-as.ts";

export interface Pasted extends ReadAsChoice {
  /** For a field of plain words. */
  readonly onType: (text: string) => void;
  /** For a field of plain words; a piece with formatting at their end comes with it. */
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** For a field with formatted text: what is pasted is added behind it. */
  readonly onPasteAppend: (event: ClipboardEvent<HTMLElement>) => void;
  readonly empty: () => void;
  /** Brings back what stood there before the last paste, emptying or loss of formatting. */
  readonly undo: () => void;
  readonly source: (desk: string) => ImportSource;
}

/** The name of the place with the field, whichever of its two kinds it is. */
export const PASTED_FIELD = "pasted field";

/** The words in the field, with the formatting that came along when they were pasted. */
export function usePasted({ draft, change }: KeptImport): Pasted {
  const { text, html, before } = draft;
  const focus = useFocus();
  const formatting = useMemo(() => readFormatting(html), [html]);
  const reading = chooseReadAs(draft, formatting);
  /** The field may be another one then: the keyboard goes on in it. */
  const changeAndFocus = (part: Partial<ImportDraft>) => {
    change(part);
    focus(PASTED_FIELD);
  };
  const append = (pasted: PastedContent) =>
    changeAndFocus({ ...joinPasted(draft, pasted, parse), before: beforeOf(draft, "pasting") });
  return {
    ...reading,
    onType: (text) => change({ text, html: null, before: beforeTyping(draft, formatting) }),
    onPaste(event) {
      const pasted = pastedIn(event);
      const place = placeOf(event.currentTarget);
      // Between other words only plain text can go.
      if (pasted.html === null || place === "between") return;
      if (place === "end" && !mayJoin(reading.readAs, pasted)) return;
      event.preventDefault();
      if (place === "end") append(pasted);
      else changeAndFocus({ ...pasted, readAs: null, before: beforeOf(draft, "pasting") });
    },
    onPasteAppend(event) {
      event.preventDefault();
      const pasted = pastedIn(event);
      if (pasted.html !== null || pasted.text.trim() !== "") append(pasted);
    },
    empty: () =>
      changeAndFocus({ text: "", html: null, readAs: null, before: beforeOf(draft, "emptying") }),
    undo() {
      if (!before) return;
      const { replacedBy: _by, ...earlier } = before;
      changeAndFocus({ ...earlier, before: null });
    },
    source(desk) {
      if (reading.readAs === "formatted" && html !== null) return { desk, html };
      return reading.readAs === "markdown" ? { desk, markdown: text } : { desk, text };
    },
  };
}

/** Parses it into a separate document: nothing in it runs, and nothing it names is fetched. */
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

function readFormatting(html: string | null): Formatting | null {
  const formatting = html === null ? null : countFormatting(parse(html));
  return formatting && describeFormatting(formatting) === null ? null : formatting;
}

function beforeOf(
  { text, html, readAs }: SourceText,
  replacedBy: EarlierText["replacedBy"],
): EarlierText | null {
  return text.trim() === "" ? null : { text, html, readAs, replacedBy };
}

/** The first change to formatted words is the one to take back; those after it are to plain ones. */
function beforeTyping(draft: ImportDraft, formatting: Formatting | null): EarlierText | null {
  if (formatting) return beforeOf(draft, "typing");
  return draft.before?.replacedBy === "typing" ? draft.before : null;
}

/** Whether a piece at the end of plain words makes formatted ones of them all: not of Markdown. */
function mayJoin(readAs: ReadAs, { html }: PastedContent): boolean {
  return readAs !== "markdown" && readFormatting(html) !== null;
}

/** Whether something would be pasted over all of the text, at its end, or within it. */
function placeOf({ value, selectionStart, selectionEnd }: HTMLInputElement) {
  const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
  if (value.trim() === "" || end - start === value.length) return "all";
  return value.slice(start).trim() === "" ? "end" : "between";
}

function pastedIn({ clipboardData }: ClipboardEvent<HTMLElement>): PastedContent {
  const html = clipboardData.getData("text/html");
  const text = clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
  return { text, html: html === "" ? null : html };
}
