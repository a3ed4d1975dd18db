import { type ImportDraft, READ_AS, type ReadAs } from "#lib/client/import/import-draft.ts";
import { describeFormatting, type Formatting, hasStructure } from "./formatting.ts";
import { looksLikeMarkdown } from "./markdown-signs.ts";

export interface ReadAsChoice {
  /** How the words would be read now, as chosen or as detected. */
  readonly readAs: ReadAs;
  /** What can be chosen. */
  readonly choices: readonly ReadAs[];
  /** Why it is read so, in a sentence; null for plain words. */
  readonly why: string | null;
}

type PastedDraft = Pick<ImportDraft, "text" | "readAs" | "before">;

/** How the words in the field are read: as chosen, as far as that can be, or else as detected. */
export function chooseReadAs(draft: PastedDraft, formatting: Formatting | null): ReadAsChoice {
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
  { text, before }: PastedDraft,
  formatting: Formatting | null,
): string | null {
  switch (readAs) {
    case "formatted":
      return `Pasted with its formatting: ${formatting && describeFormatting(formatting)}.`;
    case "markdown":
      return looksLikeMarkdown(text) ? "This looks like Markdown." : "Read as Markdown.";
    case "plain":
      if (formatting) return "Only the words are read; the formatting stays behind.";
      return before?.replacedBy === "typing"
        ? "Your change made plain text of it: the formatting is gone."
        : null;
    default:
      return readAs satisfies never;
  }
}
