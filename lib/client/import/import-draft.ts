import type { ImportPreview } from "#lib/domain/answers/import.ts";
import { type ImportDecisions, NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import { newId } from "../new-id.ts";
import type { FactChanges } from "./imports.ts";

/** How pasted words are read. */
export const READ_AS = ["formatted", "plain", "markdown"] as const;
export type ReadAs = (typeof READ_AS)[number];

/** What becomes of a preview: an article of its own, or the next revision of one that is there. */
export type Destination =
  | { readonly kind: "new" }
  | {
      readonly kind: "revision";
      readonly article: string;
      readonly headline: string;
      /** The article's current revision, as it was seen. */
      readonly revision: number;
    };

/** A fact that the preview shows and that can be changed there. */
export type FactName = keyof FactChanges;

/** What stands in the field. */
export interface SourceText {
  readonly text: string;
  /** The same words with the formatting of the page they were copied from; null for plain ones. */
  readonly html: string | null;
  /** As chosen; null while it is as detected. */
  readonly readAs: ReadAs | null;
}

/** What stood in the field before its words were last replaced, which typing cannot take back. */
export interface EarlierText extends SourceText {
  /** Pasting, emptying the field, or typing into formatted words, which makes plain ones of them. */
  readonly replacedBy: "pasting" | "emptying" | "typing";
}

/** Where a preview came from. */
export type BroughtAs = "text" | "file" | "address";

/** An import on its way: what was pasted, what was recognised, and what was changed in the preview. */
export interface ImportDraft extends SourceText, ImportDecisions {
  /** The identifier of the article or the revision to be, so that pressing twice makes one. */
  readonly articleId: string;
  /** Short name of the desk; null until one is chosen. */
  readonly desk: string | null;
  /** Null where there is nothing to go back to. */
  readonly before: EarlierText | null;
  /** Which of the two steps is on the screen; `preview` stays while its source is gone back to. */
  readonly step: "bring" | "preview";
  readonly preview: ImportPreview | null;
  readonly broughtAs: BroughtAs;
  /** Facts as they were typed; those as recognised are absent. */
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
  /** Null until it is chosen, where there is a choice. */
  readonly destination: Destination | null;
}

/** A source that has been read. */
export interface ReadSource {
  /** Short name of the desk that it was read for. */
  readonly desk: string;
  readonly preview: ImportPreview;
  readonly broughtAs: BroughtAs;
}

/** A draft with nothing in it. */
export function emptyImport(): ImportDraft {
  return {
    articleId: newId(),
    desk: null,
    text: "",
    html: null,
    readAs: null,
    before: null,
    step: "bring",
    preview: null,
    broughtAs: "text",
    facts: {},
    ...NO_DECISIONS,
    destination: null,
  };
}
