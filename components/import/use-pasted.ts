import { type ClipboardEvent, useMemo } from "react";
import { type KeptImport, READ_AS, type ReadAs } from "#lib/client/import-draft.ts";
import type { ImportSource } from "#lib/client/imports.ts";
import { formattingInWords, formattingOf, hasStructure } from "./formatting.ts";
import { looksLikeMarkdown } from "./markdown-signs.ts";

export interface Pasted {
  /** How the words would be read now, as chosen or as detected. */
  readonly readAs: ReadAs;
  /** What can be chosen. */
  readonly choices: readonly ReadAs[];
  /** Why it is read so, in a sentence; null for plain words. */
  readonly why: string | null;
  /** For a field of plain words. */
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** For what stands there formatted: what is pasted takes its place. */
  readonly onPasteAnew: (event: ClipboardEvent<HTMLElement>) => void;
  readonly source: (desk: string) => ImportSource;
}

/** The words in the field, with the formatting that came along when they were pasted. */
export function usePasted({ draft, change }: KeptImport): Pasted {
  const { text, html } = draft;
  const formatting = useMemo(() => (html === null ? null : readFormatting(html)), [html]);
  const isMarkdown = useMemo(() => looksLikeMarkdown(text), [text]);
  const choices = READ_AS.filter((one) => one !== "formatted" || formatting);
  const detected = detect(formatting !== null && hasStructure(formatting), formatting, isMarkdown);
  const readAs = choices.find((one) => one === draft.readAs) ?? detected;
  return {
    readAs,
    choices,
    why: reasonFor(readAs, isMarkdown, formatting && formattingInWords(formatting)),
    onPaste(event) {
      const isWhole = isWholeSelected(event.currentTarget);
      const pasted = pastedIn(event);
      // Into words that stand there already only words can go.
      if (!isWhole || pasted.html === null) return;
      event.preventDefault();
      change({ ...pasted, readAs: null });
    },
    onPasteAnew: (event) => change({ ...pastedIn(event), readAs: null }),
    source(desk) {
      if (readAs === "formatted" && html !== null) return { desk, html };
      return readAs === "markdown" ? { desk, markdown: text } : { desk, text };
    },
  };
}

function readFormatting(html: string) {
  // A document of its own: nothing in it runs, and nothing it names is fetched.
  const formatting = formattingOf(new DOMParser().parseFromString(html, "text/html"));
  return formattingInWords(formatting) === null ? null : formatting;
}

function detect(isStructured: boolean, formatting: object | null, isMarkdown: boolean): ReadAs {
  if (isStructured) return "formatted";
  // An editor of programs copies Markdown in colours and in bold.
  if (isMarkdown) return "markdown";
  return formatting ? "formatted" : "plain";
}

function reasonFor(readAs: ReadAs, isMarkdown: boolean, formatting: string | null): string | null {
  switch (readAs) {
    case "formatted":
      return `Pasted with its formatting: ${formatting}.`;
    case "markdown":
      return isMarkdown ? "This looks like Markdown." : "Read as Markdown.";
    case "plain":
      return formatting && "Only the words are read; the formatting stays behind.";
    default:
      return readAs satisfies never;
  }
}

function isWholeSelected({ value, selectionStart, selectionEnd }: HTMLInputElement): boolean {
  const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return value.trim() === "" || selected === value.length;
}

function pastedIn({ clipboardData }: ClipboardEvent<HTMLElement>) {
  const html = clipboardData.getData("text/html");
  const text = clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
  return { text, html: html === "" ? null : html };
}
