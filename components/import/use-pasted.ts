import { type ClipboardEvent, useMemo } from "react";
import { focusSoon } from "#components/ui/focus-soon.ts";
import {
  type ImportDraft,
  READ_AS,
  type ReadAs,
  type SourceWords,
  type WordsBefore,
} from "#lib/client/import-draft.ts";
import type { ImportSource } from "#lib/client/import-reading.ts";
import type { KeptImport } from "#lib/client/use-import-draft.ts";
import { type Formatting, formattingInWords, formattingOf, hasStructure } from "./formatting.ts";
import { joinPasted, type PastedWords } from "./join-pasted.ts";
import { looksLikeMarkdown } from "./markdown-signs.ts";

export interface Pasted {
  /** How the words would be read now, as chosen or as detected. */
  readonly readAs: ReadAs;
  /** What can be chosen. */
  readonly choices: readonly ReadAs[];
  /** Why it is read so, in a sentence; null for plain words. */
  readonly why: string | null;
  /** For a field of plain words. */
  readonly onType: (text: string) => void;
  /** For a field of plain words; a piece with formatting at their end comes with it. */
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** For what stands there formatted: what is pasted comes behind it. */
  readonly onPasteBehind: (event: ClipboardEvent<HTMLElement>) => void;
  readonly empty: () => void;
  /** Brings back what stood there before the last paste, emptying or loss of formatting. */
  readonly takeBack: () => void;
  readonly source: (desk: string) => ImportSource;
}

/** The field, whichever of its two kinds is there. */
const FIELD = '[data-part="words"] :is(textarea, section)';

/** The words in the field, with the formatting that came along when they were pasted. */
export function usePasted({ draft, change }: KeptImport): Pasted {
  const { text, html, before } = draft;
  const formatting = useMemo(() => readFormatting(html), [html]);
  const reading = readingOf(draft, formatting);
  /** The field may be another one then: the keyboard goes on in it. */
  const changeAndFocus = (part: Partial<ImportDraft>) => {
    change(part);
    focusSoon(FIELD);
  };
  const append = (pasted: PastedWords) =>
    changeAndFocus({ ...joinPasted(draft, pasted, parse), before: beforeOf(draft, "pasted") });
  return {
    ...reading,
    onType: (text) => change({ text, html: null, before: beforeTyping(draft, formatting) }),
    onPaste(event) {
      const pasted = pastedIn(event);
      const place = placeOf(event.currentTarget);
      // Between words that stand there only words can go.
      if (pasted.html === null || place === "between") return;
      if (place === "end" && !mayJoin(reading.readAs, pasted)) return;
      event.preventDefault();
      if (place === "end") append(pasted);
      else changeAndFocus({ ...pasted, readAs: null, before: beforeOf(draft, "pasted") });
    },
    onPasteBehind(event) {
      event.preventDefault();
      const pasted = pastedIn(event);
      if (pasted.html !== null || pasted.text.trim() !== "") append(pasted);
    },
    empty: () =>
      changeAndFocus({ text: "", html: null, readAs: null, before: beforeOf(draft, "emptied") }),
    takeBack() {
      if (!before) return;
      const { deed: _deed, ...words } = before;
      changeAndFocus({ ...words, before: null });
    },
    source(desk) {
      if (reading.readAs === "formatted" && html !== null) return { desk, html };
      return reading.readAs === "markdown" ? { desk, markdown: text } : { desk, text };
    },
  };
}

/** In a document of its own: nothing in it runs, and nothing it names is fetched. */
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

function readFormatting(html: string | null): Formatting | null {
  const formatting = html === null ? null : formattingOf(parse(html));
  return formatting && formattingInWords(formatting) === null ? null : formatting;
}

function readingOf(draft: ImportDraft, formatting: Formatting | null) {
  const choices = READ_AS.filter((one) => one !== "formatted" || formatting);
  const detected = detect(draft.text, formatting);
  const readAs = choices.find((one) => one === draft.readAs) ?? detected;
  return { choices, readAs, why: reasonFor(readAs, draft, formatting) };
}

function detect(text: string, formatting: Formatting | null): ReadAs {
  if (formatting && hasStructure(formatting)) return "formatted";
  // An editor of programs copies Markdown in colours and in bold.
  if (looksLikeMarkdown(text)) return "markdown";
  return formatting ? "formatted" : "plain";
}

function reasonFor(
  readAs: ReadAs,
  { text, before }: ImportDraft,
  formatting: Formatting | null,
): string | null {
  switch (readAs) {
    case "formatted":
      return `Pasted with its formatting: ${formatting && formattingInWords(formatting)}.`;
    case "markdown":
      return looksLikeMarkdown(text) ? "This looks like Markdown." : "Read as Markdown.";
    case "plain":
      if (formatting) return "Only the words are read; the formatting stays behind.";
      return before?.deed === "typed"
        ? "Your change made plain text of it: the formatting is gone."
        : null;
    default:
      return readAs satisfies never;
  }
}

function beforeOf(
  { text, html, readAs }: SourceWords,
  deed: WordsBefore["deed"],
): WordsBefore | null {
  return text.trim() === "" ? null : { text, html, readAs, deed };
}

/** The first change to formatted words is the one to take back; those after it are to plain ones. */
function beforeTyping(draft: ImportDraft, formatting: Formatting | null): WordsBefore | null {
  if (formatting) return beforeOf(draft, "typed");
  return draft.before?.deed === "typed" ? draft.before : null;
}

/** Whether a piece at the end of plain words makes formatted ones of them all: not of Markdown. */
function mayJoin(readAs: ReadAs, { html }: PastedWords): boolean {
  return readAs !== "markdown" && readFormatting(html) !== null;
}

/** Where in a field something would be pasted: over all there is, behind it, or between its words. */
function placeOf({ value, selectionStart, selectionEnd }: HTMLInputElement) {
  const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
  if (value.trim() === "" || end - start === value.length) return "all";
  return value.slice(start).trim() === "" ? "end" : "between";
}

function pastedIn({ clipboardData }: ClipboardEvent<HTMLElement>): PastedWords {
  const html = clipboardData.getData("text/html");
  const text = clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
  return { text, html: html === "" ? null : html };
}
