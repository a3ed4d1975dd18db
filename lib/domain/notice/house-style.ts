import type { HouseStyle } from "#lib/domain/vocabulary.ts";

/** What a house style asks for besides its sentences. */
export interface StyleRule {
  /**
   * Where the notice stands: `top`, below headline, standfirst and byline; `end`, under the article;
   * `last_paragraph`, as the end of its text; `words`, a mark at the words that leads to it at the end.
   */
  readonly place: "top" | "end" | "last_paragraph" | "words";
  /** Whether the notice says on which day it was made. */
  readonly isDated: boolean;
}

/** The rules of each house style. An agency's clients have run the story: they see the error first. */
export const STYLE_RULES: Readonly<Record<HouseStyle, StyleRule>> = {
  agency: { place: "top", isDated: true },
  newspaper: { place: "end", isDated: true },
  amended_line: { place: "last_paragraph", isDated: true },
  asterisk: { place: "words", isDated: false },
};
